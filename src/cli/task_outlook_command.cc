#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/commands.h"
#include "cli/run_options.h"
#include "report/briefing_document.h"
#include "report/task_outlook_tables.h"
#include "report/words.h"
#include "study/area_check.h"
#include "study/task_outlook.h"

namespace regietafel::cli {
namespace {

struct TaskOutlookOptions {
  RunOptions run;
  std::string variant{study::kBase};
};

/// Areas are no option here, and the scenario is one that need not have been named.
int refuse_outlook(Errors errors, const std::string& scenario) {
  for (auto& error : errors) {
    if (error.key == "--area") error.key = "area";
    if (error.code == "missing_file" && error.file == scenario) {
      error.key = "--scenario";
      error.advice = "name a scenario that is there, e.g. --scenario scenarios/lrt-2021-03.toml";
    }
  }
  return refuse_input(errors);
}

int run_task_outlook(const TaskOutlookOptions& options) {
  Errors errors;
  auto request = parse_run(options.run, errors);
  const auto possible = check_areas("area", options.run.areas, errors);
  check_print(options.run.print, errors);
  if (!errors.empty()) {
    append(errors, study::unknown_areas(request, possible));
    return refuse_outlook(std::move(errors), options.run.scenario);
  }
  request.variants = std::vector{options.variant};
  request.stop = stop_on_interrupt();
  Progress progress{options.run.is_quiet ? Progress::Screen{} : Progress::terminal()};
  const auto outlook = study::task_outlook(request, progress);
  if (!outlook) return refuse_outlook(outlook.error(), options.run.scenario);
  const auto table = report::task_outlook_table(*outlook);
  print(table, report::provenance_of(outlook->simulation.provenance), options.run.print);
  if (options.run.print.format != "table" || options.run.is_quiet) return kDone;
  const auto language =
      report::parse_language(options.run.print.language).value_or(report::Language::en);
  std::cout << '\n';
  for (const auto& sentence : report::task_outlook_in_words(*outlook)) {
    std::cout << fill(sentence, language) << '\n';
  }
  return kDone;
}

}  // namespace

/// regietafel task-outlook GM0363
void add_task_outlook_command(CLI::App& app, int& exit_code) {
  const auto options = std::make_shared<TaskOutlookOptions>();
  options->run.scenario = "scenarios/lrt-2021-03.toml";
  auto* command = app.add_subcommand(
      "task-outlook", "Task and corrected task of the next four half-years, with intervals");
  command->footer(
      "Examples:\n"
      "  regietafel task-outlook GM0363\n"
      "  regietafel task-outlook NL PV27 GM0363 --scenario scenarios/lrt-2021-03.toml --format "
      "csv\n");
  command
      ->add_option("area", options->run.areas,
                   "NL, provinces (PV27) and municipalities (GM0363), as many as you like")
      ->required();
  command->add_option("--scenario", options->run.scenario, "Scenario file (TOML)")
      ->capture_default_str();
  command->add_option("--variant", options->variant, "Variant to play, base for none")
      ->capture_default_str();
  add_play_options(*command, options->run);
  command->callback([options, &exit_code] { exit_code = run_task_outlook(*options); });
}

}  // namespace regietafel::cli
