#include <CLI/CLI.hpp>
#include <exception>
#include <iostream>
#include <string>

#include "base/version.h"
#include "cli/commands.h"
#include "cli/options.h"

namespace regietafel::cli {
namespace {

int run(int argc, const char* const* argv) {
  CLI::App app{"The planning table for a country's chain from asylum inflow to a home",
               "regietafel"};
  app.require_subcommand(1);
  app.set_version_flag("--version", std::string{version()});
  app.footer("`regietafel COMMAND --help` shows options and examples.");
  int exit_code = kDone;
  add_brief_command(app, exit_code);
  add_task_command(app, exit_code);
  add_backtest_command(app, exit_code);
  add_data_command(app, exit_code);
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
