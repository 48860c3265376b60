#include <CLI/CLI.hpp>
#include <algorithm>
#include <memory>
#include <optional>

#include "base/number.h"
#include "cli/commands.h"
#include "cli/home.h"
#include "cli/options.h"
#include "report/briefing_document.h"
#include "report/supervision_table.h"
#include "report/table_document.h"
#include "study/supervision.h"

namespace regietafel::cli {
namespace {

struct SupervisionOptions {
  FactOptions facts;
  PrintOptions print;
  std::string positions;
  std::vector<std::string> ladder;
  std::optional<std::string> out;
};

/// Six whole numbers from 1 on that do not fall.
law::Ladder parse_ladder(const std::vector<std::string>& texts, Errors& errors) {
  law::Ladder ladder;
  if (texts.empty()) return ladder;
  std::vector<std::int64_t> begins;
  for (const auto& text : texts) begins.push_back(parse_number<std::int64_t>(text).value_or(0));
  if (begins.size() == law::kSteps && begins.front() >= 1 && std::ranges::is_sorted(begins)) {
    std::ranges::copy(begins, ladder.begins.begin());
    return ladder;
  }
  std::string found;
  for (const auto& text : texts) found += (found.empty() ? "" : ",") + text;
  errors.push_back({.key = "--ladder",
                    .code = "no_ladder",
                    .expected = "six whole numbers of missed half-years that do not fall",
                    .found = found,
                    .advice = "e.g. --ladder 1,2,3,3,4,4"});
  return ladder;
}

int run_supervision(const SupervisionOptions& options) {
  Errors errors;
  const study::SupervisionRequest request{.packages = packages_of(options.facts.own),
                                          .positions = options.positions,
                                          .ladder = parse_ladder(options.ladder, errors),
                                          .as_of = parse_as_of(options.facts.as_of, errors)};
  check_print(options.print, errors);
  if (options.out) check_out(*options.out, kTableFiles, errors);
  if (!errors.empty()) return refuse_input(errors);
  const auto answer = study::answer_supervision(request);
  if (!answer) return refuse_input(answer.error());
  const auto table = report::supervision_table(*answer);
  const auto provenance = report::provenance_of(answer->provenance);
  if (options.out) {
    return write_out(table, report::table_document({table}, {}, provenance), *options.out,
                     report::parse_language(options.print.language).value_or(report::Language::en));
  }
  print(table, provenance, options.print);
  return kDone;
}

}  // namespace

/// regietafel supervision positions.csv
void add_supervision_command(CLI::App& app, int& exit_code) {
  const auto options = std::make_shared<SupervisionOptions>();
  auto* command = app.add_subcommand(
      "supervision", "The province's ladder for municipalities, from a history of half-years");
  command->footer("Example:\n  regietafel supervision positions.csv --ladder 1,2,3,3,4,4\n");
  command
      ->add_option("positions", options->positions,
                   "CSV with gm_code,half_year,balance,task,housed,excused")
      ->required();
  command
      ->add_option("--ladder", options->ladder,
                   "After how many missed half-years in a row begin: signal, information, active "
                   "supervision, announcement, last term, substitution (default 1,2,3,3,4,4)")
      ->delimiter(',')
      ->allow_extra_args(false);
  command->add_option("--out", options->out, "Write to a file that ends in .csv, .json or .xlsx");
  add_fact_options(*command, options->facts);
  add_print_options(*command, options->print);
  command->callback([options, &exit_code] { exit_code = run_supervision(*options); });
}

}  // namespace regietafel::cli
