#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/commands.h"
#include "cli/home.h"
#include "cli/options.h"
#include "report/briefing_document.h"
#include "report/task_tables.h"
#include "study/published_tasks.h"

namespace regietafel::cli {
namespace {

struct BacktestOptions {
  FactOptions facts;
  PrintOptions print;
  bool has_rows = false;
};

int run_backtest_task(const BacktestOptions& options) {
  Errors errors;
  const study::TaskBacktestRequest request{.packages = packages_of(options.facts.own),
                                           .as_of = parse_as_of(options.facts.as_of, errors)};
  check_print(options.print, errors);
  if (!errors.empty()) return refuse_input(errors);
  const auto backtest = study::backtest_task(request);
  if (!backtest) return refuse_input(backtest.error());
  const auto provenance = report::provenance_of(backtest->provenance);
  print(options.has_rows ? report::published_table(backtest->published)
                         : report::fit_table(backtest->published),
        provenance, options.print);
  for (const auto& reason : backtest->published.passed_over) {
    std::cerr << "passed over: " << reason << '\n';
  }
  return kDone;
}

}  // namespace

/// regietafel backtest task
void add_backtest_command(CLI::App& app, int& exit_code) {
  const auto options = std::make_shared<BacktestOptions>();
  auto* command = app.add_subcommand("backtest", "Holds what the program says against what came");
  command->require_subcommand(1);
  command->footer("Example:\n  regietafel backtest task --rows --as-of 2021-03-15\n");
  auto* task =
      command->add_subcommand("task", "Every rule against the published tasks of municipalities");
  task->footer("Example: regietafel backtest task --rows --as-of 2021-03-15");
  task->add_flag("--rows", options->has_rows, "One row per published task");
  add_fact_options(*task, options->facts);
  add_print_options(*task, options->print);
  task->callback([options, &exit_code] { exit_code = run_backtest_task(*options); });
}

}  // namespace regietafel::cli
