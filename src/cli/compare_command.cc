#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.h"
#include "cli/run_options.h"

namespace regietafel::cli {
namespace {

int run_compare(const RunOptions& options) {
  Errors errors;
  auto request = parse_run(options, errors);
  const auto rows = parse_rows(options, errors);
  if (!errors.empty()) return refuse_input(errors);
  if (!options.variants.empty()) {
    request.variants = options.variants;
    request.variants->emplace_back(study::kBase);
  }
  const auto simulation = play(request, options.is_quiet);
  if (!simulation) return refuse_input(simulation.error());
  print_simulation(*simulation, report::difference_table(*simulation, rows), options,
                   {"area", "group"});
  return kDone;
}

}  // namespace

/// regietafel compare scenarios/lrt-2021-03.toml
void add_compare_command(CLI::App& app, int& exit_code) {
  const auto options = std::make_shared<RunOptions>();
  auto* command =
      app.add_subcommand("compare", "Variants less the base, on the same futures, with intervals");
  command->footer(
      "Examples:\n"
      "  regietafel compare scenarios/lrt-2021-03.toml\n"
      "  regietafel compare scenarios/lrt-2021-03.toml --variant without_request "
      "--measure emergency_nights --measure cost\n");
  command
      ->add_option("--variant", options->variants, "Variant to compare; repeatable (default: all)")
      ->allow_extra_args(false);
  add_run_options(*command, *options);
  command->callback([options, &exit_code] { exit_code = run_compare(*options); });
}

}  // namespace regietafel::cli
