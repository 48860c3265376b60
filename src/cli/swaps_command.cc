#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <algorithm>
#include <filesystem>
#include <iostream>
#include <memory>

#include "base/file.h"
#include "base/nearest.h"
#include "base/number.h"
#include "cli/commands.h"
#include "cli/home.h"
#include "cli/options.h"
#include "report/briefing_document.h"
#include "report/csv.h"
#include "report/swap_tables.h"
#include "report/table_document.h"
#include "report/words.h"
#include "report/workbook.h"
#include "study/find_swaps.h"

namespace regietafel::cli {
namespace {

struct SwapsOptions {
  FactOptions facts;
  PrintOptions print;
  std::string half, means, rule{to_string(kPractice)}, solver{to_string(solver::Engine::highs)};
  std::string seconds = "60", table = "swaps";
  std::optional<std::string> total, balances, region, by, grouping, out;
};

std::vector<report::Table> tables_of(const study::SwapAnswer& answer) {
  return {report::swap_municipalities_table(answer), report::swaps_table(answer),
          report::joint_changes_table(answer)};
}

/// In the order of `tables_of`.
const std::vector<std::string>& table_names() {
  static const std::vector<std::string> kNames{"municipalities", "swaps", "joint_changes"};
  return kNames;
}

study::SwapRegions parse_regions(const SwapsOptions& options, Errors& errors) {
  const auto given = static_cast<int>(options.region.has_value()) +
                     static_cast<int>(options.by.has_value()) +
                     static_cast<int>(options.grouping.has_value());
  if (given != 1) {
    errors.push_back({.key = "--region",
                      .code = "no_region",
                      .expected = "one of --region, --by and --grouping",
                      .found = given == 0 ? "none" : "several",
                      .advice = "e.g. --region PV27 for the municipalities of a province"});
  }
  study::SwapRegions regions{.code = options.region};
  if (options.grouping) regions.file = *options.grouping;
  if (!options.by) return regions;
  auto names = grouping_names();
  std::erase(names, "municipality");
  regions.every = parse_grouping(*options.by);
  if (!regions.every || *regions.every == Grouping::municipality) {
    errors.push_back(unknown_word("--by", "unknown_word", *options.by, names));
  }
  return regions;
}

double parse_seconds(const std::string& text, Errors& errors) {
  constexpr double kMost = 86'400;
  const auto seconds = parse_number<double>(text);
  if (seconds && *seconds > 0 && *seconds <= kMost) return *seconds;
  errors.push_back({.key = "--seconds",
                    .code = "no_time",
                    .expected = fmt::format("a number above 0, at most {}", kMost),
                    .found = text,
                    .advice = "e.g. --seconds 600"});
  return kMost;
}

study::SwapRequest parse_request(const SwapsOptions& options, Errors& errors) {
  study::SwapRequest request{.task = {}, .regions = parse_regions(options, errors), .means = {}};
  request.task.packages = packages_of(options.facts.own);
  request.task.question.half = parse_half(options.half, errors);
  request.task.as_of = parse_as_of(options.facts.as_of, errors);
  if (options.total) request.task.question.national = parse_total(*options.total, errors);
  if (const auto rule = parse_rule(options.rule)) {
    request.task.question.rule = *rule;
  } else {
    errors.push_back(unknown_word("--rule", "unknown_word", options.rule, rule_names()));
  }
  if (options.balances) request.task.balances = *options.balances;
  request.means = options.means;
  if (const auto engine = solver::parse_engine(options.solver)) {
    request.engine = *engine;
  } else {
    errors.push_back(
        unknown_word("--solver", "unknown_word", options.solver, solver::engine_names()));
  }
  request.seconds = parse_seconds(options.seconds, errors);
  return request;
}

/// All tables as CSV and together as a workbook, all or nothing.
int write_tables(const study::SwapAnswer& answer, const std::vector<report::Table>& tables,
                 const std::filesystem::path& folder, report::Language language) {
  StagedFolder staged{folder};
  std::vector<std::string> names;
  for (const auto& table : tables) {
    names.push_back(table.id + ".csv");
    write_file(staged.path() / names.back(), report::to_csv(table, language));
  }
  names.emplace_back("swaps.xlsx");
  report::write_workbook(report::table_document(tables, report::swaps_in_words(answer),
                                                report::provenance_of(answer.provenance)),
                         language, staged.path() / names.back());
  staged.commit();
  for (const auto& name : names) std::cout << (folder / name).string() << '\n';
  return kDone;
}

/// Apart from the answer, which is the same each time.
void tell_time(const study::SwapAnswer& answer) {
  double seconds = 0;
  for (const auto& region : answer.regions) seconds += region.found.seconds;
  std::cerr << fmt::format("{}: {:.2f} s\n", answer.solver, seconds);
}

int run_swaps(const SwapsOptions& options) {
  Errors errors;
  const auto request = parse_request(options, errors);
  check_print(options.print, errors);
  const auto chosen = std::ranges::find(table_names(), options.table);
  if (chosen == table_names().end()) {
    errors.push_back(unknown_word("--table", "unknown_word", options.table, table_names()));
  }
  if (!errors.empty()) return refuse_input(errors);
  const auto answer = study::find_swaps(request);
  if (!answer) return refuse_input(answer.error());
  tell_time(*answer);
  const auto language =
      report::parse_language(options.print.language).value_or(report::Language::en);
  const auto tables = tables_of(*answer);
  if (options.out) return write_tables(*answer, tables, *options.out, language);
  const auto provenance = report::provenance_of(answer->provenance);
  if (options.print.format != "table") {
    print(tables[static_cast<std::size_t>(chosen - table_names().begin())], provenance,
          options.print);
    return kDone;
  }
  print(tables[0], provenance, options.print);
  std::cout << '\n';
  print(tables[1], provenance, options.print);
  std::cout << '\n';
  for (const auto& sentence : report::swaps_in_words(*answer)) {
    std::cout << fill(sentence, language) << '\n';
  }
  return kDone;
}

}  // namespace

/// regietafel swaps 2021-II --region PV27 --means means.csv
void add_swaps_command(CLI::App& app, int& exit_code) {
  const auto options = std::make_shared<SwapsOptions>();
  auto* command = app.add_subcommand(
      "swaps", "The fewest mutual swaps that bring a region within its means (article 29(2))");
  command->footer(
      "Examples:\n  regietafel swaps 2021-II --region PV27 --means means.csv\n  regietafel swaps "
      "2021-II --by corop --means means.csv --out swaps/\n  regietafel swaps 2021-II --grouping "
      "own.csv --means means.csv --format csv --table joint_changes > agreed.csv\n  regietafel "
      "task 2021-II --swap agreed.csv\n");
  command->add_option("half-year", options->half, "The half-year, e.g. 2021-II")->required();
  command
      ->add_option("--means", options->means,
                   "CSV with gm_code,means: persons that each municipality can house")
      ->required();
  command->add_option("--region", options->region,
                      "A province, safety region or COROP area by its code, e.g. PV27");
  command->add_option("--by", options->by, "Every province, safety_region or corop on its own");
  command->add_option("--grouping", options->grouping, "CSV with gm_code,group: your own regions");
  command->add_option("--total", options->total,
                      "National task in persons (default: as published)");
  command->add_option("--rule", options->rule, "How shares become whole persons, as in `task`")
      ->capture_default_str();
  command->add_option("--balance", options->balances,
                      "CSV with gm_code,balance (lead positive); default: as known in the data");
  command->add_option("--solver", options->solver, "highs or cbc")->capture_default_str();
  command->add_option("--seconds", options->seconds, "Time for the proof, at most, per region")
      ->capture_default_str();
  command
      ->add_option("--table", options->table,
                   "What --format csv and json print: municipalities, swaps or joint_changes")
      ->capture_default_str();
  command->add_option("--out", options->out,
                      "Folder to write the three tables to, as CSV and as a workbook");
  add_fact_options(*command, options->facts);
  add_print_options(*command, options->print);
  command->callback([options, &exit_code] { exit_code = run_swaps(*options); });
}

}  // namespace regietafel::cli
