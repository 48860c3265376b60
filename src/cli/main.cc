#include <CLI/CLI.hpp>
#include <exception>
#include <iostream>

#include "base/version.h"
#include "cli/options.h"

namespace regietafel::cli {

void add_backtest_command(CLI::App& app, int& exit_code);
void add_brief_command(CLI::App& app, int& exit_code);
void add_data_command(CLI::App& app, int& exit_code);
void add_task_command(CLI::App& app, int& exit_code);

}  // namespace regietafel::cli

/// Exit codes: 0 done, 1 our trouble, 2 your input.
int main(int argc, char** argv) {
  using namespace regietafel;
  CLI::App app{"The planning table for a country's chain from asylum inflow to a home",
               "regietafel"};
  app.require_subcommand(1);
  app.set_version_flag("--version", std::string{version()});
  app.footer("`regietafel COMMAND --help` shows options and examples.");
  int exit_code = cli::kDone;
  cli::add_brief_command(app, exit_code);
  cli::add_task_command(app, exit_code);
  cli::add_backtest_command(app, exit_code);
  cli::add_data_command(app, exit_code);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& error) {
    return app.exit(error) == 0 ? cli::kDone : cli::kYourInput;  // --help is no fault
  } catch (const std::exception& error) {
    std::cerr << "regietafel: " << error.what() << '\n';
    return cli::kOurTrouble;
  }
  return exit_code;
}
