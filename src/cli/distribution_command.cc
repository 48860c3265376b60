#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "base/nearest.h"
#include "base/number.h"
#include "cli/commands.h"
#include "cli/home.h"
#include "cli/options.h"
#include "report/briefing_document.h"
#include "report/distribution_tables.h"
#include "report/table_document.h"
#include "report/words.h"
#include "study/distribution_act.h"

namespace regietafel::cli {
namespace {

struct DistributionOptions {
  FactOptions facts;
  PrintOptions print;
  std::string total, year = "2023", by = "municipality";
  std::optional<std::string> minors, scores, out;
};

std::int64_t parse_whole(std::string_view key, const std::string& text, std::int64_t least,
                         std::int64_t most, std::string_view example, Errors& errors) {
  const auto number = parse_number<std::int64_t>(text);
  if (number && *number >= least && *number <= most) return *number;
  errors.push_back(
      {.key = std::string{key},
       .code = "no_whole_number",
       .expected = fmt::format("a whole number from {} to {}", least, most),
       .found = text,
       .advice = fmt::format("write it without separators, e.g. {} {}", key, example)});
  return least;
}

int run_distribution(const DistributionOptions& options) {
  constexpr std::int64_t kMostPlaces = 1'000'000;
  Errors errors;
  study::DistributionRequest request{
      .packages = packages_of(options.facts.own),
      .year = static_cast<int>(parse_whole("--year", options.year, 1990, 2100, "2023", errors)),
      .total = law::Places{parse_whole("--total", options.total, 1, kMostPlaces, "96000", errors)},
      .minors = {},
      .as_of = parse_as_of(options.facts.as_of, errors),
      .scores = {}};
  if (options.minors) {
    request.minors = law::Places{
        parse_whole("--minors", *options.minors, 0, request.total.value(), "8160", errors)};
  }
  if (options.scores) request.scores = *options.scores;
  const auto grouping = parse_grouping(options.by);
  if (!grouping) {
    errors.push_back(unknown_word("--by", "unknown_word", options.by, grouping_names()));
  }
  check_print(options.print, errors);
  if (options.out) check_out(*options.out, kTableFiles, errors);
  if (!errors.empty()) return refuse_input(errors);

  const auto answer = study::answer_distribution(request);
  if (!answer) return refuse_input(answer.error());
  const auto table = report::distribution_table(answer->act, *grouping);
  const auto basis = report::distribution_basis(answer->act);
  const auto provenance = report::provenance_of(answer->provenance);
  const auto language =
      report::parse_language(options.print.language).value_or(report::Language::en);
  if (options.out) {
    return write_out(table, report::table_document({table}, {basis}, provenance), *options.out,
                     language);
  }
  print(table, provenance, options.print);
  if (options.print.format == "table") std::cout << '\n' << fill(basis, language) << '\n';
  return kDone;
}

}  // namespace

/// regietafel distribution-act --total 96000
void add_distribution_command(CLI::App& app, int& exit_code) {
  const auto options = std::make_shared<DistributionOptions>();
  auto* command = app.add_subcommand(
      "distribution-act", "Asylum places per municipality and province under the Spreidingswet");
  command->footer(
      "Examples:\n  regietafel distribution-act --total 96000\n  regietafel distribution-act "
      "--total 96000 --by province --minors 8160\n  regietafel distribution-act --total 96000 "
      "--score scores.csv --format csv\n");
  command->add_option("--total", options->total, "Places in the whole country")->required();
  command->add_option("--minors", options->minors,
                      "Places for unaccompanied minors, split by the same key");
  command->add_option("--year", options->year, "Inhabitants and boundaries of this 1 January")
      ->capture_default_str();
  command->add_option("--by", options->by, "Sums by municipality, province, safety_region or corop")
      ->capture_default_str();
  command->add_option("--score", options->scores,
                      "CSV with gm_code,score for every municipality (default: as known)");
  command->add_option("--out", options->out, "Write to a file that ends in .csv, .json or .xlsx");
  add_fact_options(*command, options->facts);
  add_print_options(*command, options->print);
  command->callback([options, &exit_code] { exit_code = run_distribution(*options); });
}

}  // namespace regietafel::cli
