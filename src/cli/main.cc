#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <exception>
#include <iostream>
#include <string>
#include <string_view>
#include <vector>

#include "base/nearest.h"
#include "base/version.h"
#include "cli/commands.h"
#include "cli/options.h"

namespace regietafel::cli {
namespace {

std::vector<std::string> commands_of(const CLI::App& app) {
  std::vector<std::string> names;
  for (const auto* command : app.get_subcommands({})) names.push_back(command->get_name());
  return names;
}

bool is_known(const CLI::App& app, std::string_view word) {
  return word.starts_with('-') || std::ranges::count(commands_of(app), word) > 0;
}

Error unknown_command(const CLI::App& app, const std::string& word) {
  const auto names = commands_of(app);
  const auto near = nearest(word, names);
  return {.key = "regietafel",
          .code = "unknown_command",
          .expected = fmt::format("one of the commands {}", fmt::join(names, ", ")),
          .found = word,
          .advice = near.empty() ? "`regietafel --help` shows them" : "write " + near};
}

int run(int argc, const char* const* argv) {
  CLI::App app{"The planning table for a country's chain from asylum inflow to a home",
               "regietafel"};
  app.require_subcommand(1);
  app.set_version_flag("--version", std::string{version()});
  app.footer(
      "Example:\n  regietafel brief scenarios/lrt-2021-03.toml\n\n"
      "`regietafel COMMAND --help` shows options and examples.");
  int exit_code = kDone;
  add_brief_command(app, exit_code);
  add_task_command(app, exit_code);
  add_task_outlook_command(app, exit_code);
  add_swaps_command(app, exit_code);
  add_distribution_command(app, exit_code);
  add_supervision_command(app, exit_code);
  add_simulate_command(app, exit_code);
  add_compare_command(app, exit_code);
  add_forecast_command(app, exit_code);
  add_backtest_command(app, exit_code);
  add_data_command(app, exit_code);
  if (argc > 1 && !is_known(app, argv[1])) return refuse_input({unknown_command(app, argv[1])});
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? kDone : kYourInput;  // --help is no fault
  }
  return exit_code;
}

}  // namespace
}  // namespace regietafel::cli

/// Exit codes: 0 done, 1 our trouble, 2 your input.
// NOLINTNEXTLINE(misc-const-correctness): the signature is the language's
int main(int argc, char** argv) try {
  return regietafel::cli::run(argc, argv);
} catch (const std::exception& error) {
  std::cerr << "regietafel: " << error.what() << '\n';
  return regietafel::cli::kOurTrouble;
}
