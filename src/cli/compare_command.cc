#include <CLI/CLI.hpp>
#include <memory>

#include "cli/commands.h"
#include "cli/run_options.h"
#include "report/briefing_document.h"

namespace regietafel::cli {
namespace {

struct CompareOptions {
  RunOptions run;
  std::vector<std::string> variants;
};

int run_compare(const CompareOptions& options) {
  Errors errors;
  auto request = parse_run(options.run, errors);
  const auto rows = parse_rows(options.run, errors);
  if (!errors.empty()) return refuse_input(errors);
  if (!options.variants.empty()) {
    request.variants = options.variants;
    request.variants->emplace_back(study::kBase);
  }
  const auto simulation = play(request, options.run.is_quiet);
  if (!simulation) return refuse_input(simulation.error());
  print(report::difference_table(*simulation, rows), report::provenance_of(simulation->provenance),
        options.run.print, {"area", "group"});
  if (options.run.print.format == "table" && !options.run.is_quiet) print_run(*simulation);
  return kDone;
}

}  // namespace

/// regietafel compare scenarios/lrt-2021-03.toml
void add_compare_command(CLI::App& app, int& exit_code) {
  const auto options = std::make_shared<CompareOptions>();
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
  add_run_options(*command, options->run);
  command->callback([options, &exit_code] { exit_code = run_compare(*options); });
}

}  // namespace regietafel::cli
