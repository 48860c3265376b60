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
#include "report/counted_places_tables.h"
#include "report/distribution_tables.h"
#include "report/table_document.h"
#include "report/words.h"
#include "study/distribution_act.h"

namespace regietafel::cli {
namespace {

struct DistributionOptions {
  FactOptions facts;
  PrintOptions print;
  std::string total, round = std::to_string(law::kFirstRound), by = "municipality";
  std::optional<std::string> year, minors, scores, places, revenue, balances, weights, out;
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

/// A year in which a round is held.
int parse_round(const std::string& text, Errors& errors) {
  const auto year = parse_number<int>(text);
  if (year && *year >= law::kFirstRound && *year <= 2100 &&
      (*year - law::kFirstRound) % law::kYearsBetweenRounds == 0) {
    return *year;
  }
  errors.push_back({.key = "--round",
                    .code = "no_round",
                    .expected = fmt::format("a year from {} on, every {} years", law::kFirstRound,
                                            law::kYearsBetweenRounds),
                    .found = text,
                    .advice = "e.g. --round 2026"});
  return law::kFirstRound;
}

study::DistributionRequest parse_request(const DistributionOptions& options, Errors& errors) {
  constexpr std::int64_t kMostPlaces = 1'000'000;
  study::DistributionRequest request;
  request.packages = packages_of(options.facts.own);
  request.round = parse_round(options.round, errors);
  request.year =
      options.year
          ? static_cast<int>(parse_whole("--year", *options.year, 1990, 2100, "2023", errors))
          : request.round - 1;
  request.total =
      law::Places{parse_whole("--total", options.total, 1, kMostPlaces, "96000", errors)};
  request.as_of = parse_as_of(options.facts.as_of, errors);
  if (options.minors) {
    request.minors = law::Places{
        parse_whole("--minors", *options.minors, 0, request.total.value(), "8160", errors)};
  }
  request.scores = options.scores;
  request.places = options.places;
  request.keys = {
      .revenue = options.revenue, .balances = options.balances, .weights = options.weights};
  return request;
}

/// Everything in words below the table, or at the head of the workbook.
std::vector<report::Sentence> words_of(const study::DistributionAct& act) {
  auto sentences = report::distribution_in_words(act);
  for (auto& sentence : report::counting_in_words(act)) sentences.push_back(std::move(sentence));
  return sentences;
}

int run_distribution(const DistributionOptions& options) {
  Errors errors;
  const auto request = parse_request(options, errors);
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
  const auto sentences = words_of(answer->act);
  const auto provenance = report::provenance_of(answer->provenance);
  const auto language =
      report::parse_language(options.print.language).value_or(report::Language::en);
  if (options.out) {
    std::vector tables{table};
    if (answer->act.places) tables.push_back(report::locations_table(answer->act));
    return write_out(table, report::table_document(std::move(tables), sentences, provenance),
                     *options.out, language);
  }
  print(table, provenance, options.print);
  if (options.print.format != "table") return kDone;
  std::cout << '\n';
  for (const auto& sentence : sentences) std::cout << fill(sentence, language) << '\n';
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
      "--score scores.csv --format csv\n  regietafel distribution-act --total "
      "96000 --round 2026 --year 2024 --places places.csv --out places.xlsx\n  regietafel "
      "distribution-act --total 96000 --revenue revenue.csv --balance positions.csv --weight "
      "own.csv\n");
  command->add_option("--total", options->total, "Places in the whole country")->required();
  command->add_option("--minors", options->minors,
                      "Places for unaccompanied minors, split by the same key");
  command
      ->add_option("--round", options->round,
                   "Round of the act, by its year: which places count and which shares are known")
      ->capture_default_str();
  command->add_option("--year", options->year,
                      "Inhabitants and boundaries of this 1 January (default: the year before the "
                      "round)");
  command->add_option("--by", options->by, "Sums by municipality, province, safety_region or corop")
      ->capture_default_str();
  command->add_option("--score", options->scores,
                      "CSV with gm_code,score for every municipality (default: as known)");
  command->add_option("--places", options->places,
                      "CSV with name,gm_code,places,in_use_since,available_until: your locations, "
                      "to see which count and what is still needed");
  command->add_option("--revenue", options->revenue,
                      "CSV with gm_code,revenue: another key in the form of Königstein");
  command->add_option("--balance", options->balances,
                      "CSV with gm_code,balance (lead positive): another key with earlier "
                      "over-delivery");
  command->add_option("--weight", options->weights,
                      "CSV with gm_code,weight: another key of your own");
  command->add_option("--out", options->out, "Write to a file that ends in .csv, .json or .xlsx");
  add_fact_options(*command, options->facts);
  add_print_options(*command, options->print);
  command->callback([options, &exit_code] { exit_code = run_distribution(*options); });
}

}  // namespace regietafel::cli
