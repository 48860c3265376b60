#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.h"
#include "cli/run_options.h"

namespace regietafel::cli {
namespace {

int run_simulate(const RunOptions& options) {
  Errors errors;
  auto request = parse_run(options, errors);
  const auto rows = parse_rows(options, errors);
  if (!errors.empty()) return refuse_input(errors);
  request.variants =
      options.variants.empty() ? std::vector{std::string{study::kBase}} : options.variants;
  const auto simulation = play(request, options.is_quiet);
  if (!simulation) return refuse_input(simulation.error());
  print_simulation(*simulation, report::run_table(simulation->variants, rows), options, {"group"});
  return kDone;
}

}  // namespace

/// regietafel simulate scenarios/lrt-2021-03.toml --variant base --variant task_13500
void add_simulate_command(CLI::App& app, int& exit_code) {
  const auto options = std::make_shared<RunOptions>();
  auto* command =
      app.add_subcommand("simulate", "Plays the chain of a scenario, and keeps the run");
  command->footer(
      "Examples:\n"
      "  regietafel simulate scenarios/lrt-2021-03.toml\n"
      "  regietafel simulate scenarios/lrt-2021-03.toml --variant quarantine_existing "
      "--measure residents --months 1 --format csv\n"
      "  regietafel simulate scenarios/lrt-2021-03.toml --measure housed --area GM0363 --months "
      "1\n");
  command
      ->add_option("--variant", options->variants,
                   "Variant to play, base for none; repeatable (default: base)")
      ->allow_extra_args(false);
  command
      ->add_option("--area", options->areas,
                   "NL, a province (PV27) or a municipality (GM0363); repeatable")
      ->allow_extra_args(false);
  add_run_options(*command, *options);
  command->callback([options, &exit_code] { exit_code = run_simulate(*options); });
}

}  // namespace regietafel::cli
