#include <fmt/format.h>
#include <fmt/ranges.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "base/nearest.h"
#include "cli/commands.h"
#include "cli/home.h"
#include "cli/options.h"
#include "report/briefing_document.h"
#include "report/task_notice.h"
#include "report/task_tables.h"
#include "report/task_words.h"
#include "report/values.h"
#include "report/words.h"
#include "report/write_notice.h"
#include "study/municipal_tasks.h"

namespace regietafel::cli {
namespace {

using report::Language;
using study::TaskAnswer;

struct TaskOptions {
  FactOptions facts;
  PrintOptions print;
  std::string half, rule{to_string(kPractice)}, by = "municipality";
  std::string pool_rule{to_string(kPractice)};
  std::optional<std::string> total, balances, swaps, pool, out;
  std::vector<std::string> exempt, explain;
};

template <class T>
T parse_word(std::string_view key, const std::string& text, std::optional<T> parsed,
             const std::vector<std::string>& names, T otherwise, Errors& errors) {
  if (parsed) return *parsed;
  errors.push_back(unknown_word(std::string{key}, "unknown_word", text, names));
  return otherwise;
}

std::vector<MunicipalityCode> parse_codes(std::string_view key,
                                          const std::vector<std::string>& texts, Errors& errors) {
  std::vector<MunicipalityCode> codes;
  for (const auto& text : texts) {
    if (const auto code = parse_municipality_code(text)) {
      codes.push_back(*code);
      continue;
    }
    errors.push_back({.key = std::string{key},
                      .code = "no_municipality_code",
                      .expected = "a CBS code as GM0363",
                      .found = text,
                      .advice = "`regietafel data show municipality` lists them"});
  }
  return codes;
}

/// What the answer rests on, for a reader of the terminal.
std::string closing_words(const study::MunicipalTasks& tasks, const study::Provenance& provenance,
                          Language language) {
  using report::Sentence;
  const auto origin =
      tasks.national_as_published
          ? report::Text{fmt::format("gepubliceerd, bron {}", tasks.national_as_published->source),
                         fmt::format("as published, source {}",
                                     tasks.national_as_published->source)}
          : report::Text{"gegeven", "given"};
  const Sentence sums{
      .id = "sums",
      .text =
          {"{0}: landelijke taak {1} ({2}). Som van task {3} (regel {4}{5}), van statutory_task "
           "{6} ({7}).",
           "{0}: national task {1} ({2}). Sum of task {3} (rule {4}{5}), of statutory_task {6} "
           "({7})."},
      .values = {report::half_year(tasks.half), report::people(tasks.national),
                 report::words(origin), report::people(tasks.task_sum()),
                 report::word(std::string{to_string(tasks.rule)}),
                 report::words(tasks.rule == kPractice
                                   ? report::Text{", die gepubliceerde taken ondersteunen",
                                                  ", which published tasks support"}
                                   : report::Text{"", ""}),
                 report::people(tasks.statutory_sum()), report::article_29()}};
  const Sentence basis{
      .id = "basis",
      .text =
          {"{0} gemeenten op de grenzen van {1}, inwoners van {2}. Run {3}, gegevens {4}, versie "
           "{5}.",
           "{0} municipalities on the boundaries of {1}, inhabitants of {2}. Run {3}, data {4}, "
           "version {5}."},
      .values = {
          report::count(static_cast<std::int64_t>(tasks.rows.size()), report::Unit::municipalities),
          report::date(tasks.country.boundaries), report::date(day_of(tasks.population.year, 1, 1)),
          report::word(provenance.run.substr(0, 12)), report::word(provenance.data.substr(7, 12)),
          report::word(provenance.version)}};
  auto text = "\n" + fill(sums, language) + "\n";
  if (const auto tie = report::tie_in_words(tasks)) text += fill(*tie, language) + "\n";
  text += fill(basis, language) + "\n";
  for (const auto& package : provenance.own) {
    text += fmt::format("{}: {} {}\n", language == Language::nl ? "eigen" : "own", package.name,
                        package.digest.substr(7, 12));
  }
  return text;
}

/// The derivation of the municipalities asked for, in words.
int explain(const TaskAnswer& answer, const std::vector<MunicipalityCode>& codes,
            Language language) {
  const auto table = report::task_table(answer.tasks);
  for (const auto code : codes) {
    const auto municipality = answer.tasks.country.find(code).value();
    const auto row = municipality.value();
    std::cout << to_string(code) << ' ' << answer.tasks.country.name[row] << '\n';
    for (const auto& sentence : table.explain) {
      const auto text = fill(sentence, table, row, language);
      if (!text.empty()) std::cout << "  " << text << '\n';
    }
    for (const auto& sentence : report::sensitivity_in_words(answer.tasks, municipality)) {
      std::cout << "  " << fill(sentence, language) << '\n';
    }
  }
  std::cout << closing_words(answer.tasks, answer.provenance, language);
  return kDone;
}

Errors unknown_codes(const study::MunicipalTasks& tasks,
                     const std::vector<MunicipalityCode>& codes) {
  Errors errors;
  for (const auto code : codes) {
    if (tasks.country.find(code)) continue;
    errors.push_back(
        {.key = "--explain",
         .code = "unknown_municipality",
         .expected = fmt::format("a municipality of {}", to_string(tasks.country.boundaries)),
         .found = to_string(code),
         .advice = "`regietafel data show municipality` lists them"});
  }
  return errors;
}

/// A folder has no ending, or is there already.
bool is_folder(const std::filesystem::path& path) {
  return (!path.empty() && ending_of(path).empty()) || std::filesystem::is_directory(path);
}

/// Writes the notice and its tables into a folder.
int write_folder(const TaskAnswer& answer, Grouping grouping, const std::filesystem::path& folder,
                 Language language) {
  return show_written(report::write_notice(answer, grouping, language, folder));
}

/// A word that names a grouping, or else the name of a file with the user's own.
void parse_pool_grouping(const std::string& text, study::TaskRequest& request, Errors& errors) {
  const auto grouping = parse_grouping(text);
  if (grouping && *grouping != Grouping::municipality) {
    request.pool = *grouping;
  } else if (!ending_of(text).empty() || std::filesystem::exists(text)) {
    request.pool = std::filesystem::path{text};
  } else {
    auto names = grouping_names();
    std::erase(names, "municipality");
    auto error = unknown_word("--pool", "unknown_word", text, names);
    error.advice += ", or name a CSV file with gm_code,group";
    errors.push_back(std::move(error));
  }
}

/// Reads --pool and --pool-rule; only a rule that keeps the sum can split a region's task again.
void parse_pool(const TaskOptions& options, study::TaskRequest& request, Errors& errors) {
  request.pool_rule = parse_word("--pool-rule", options.pool_rule, parse_rule(options.pool_rule),
                                 rule_names(), kPractice, errors);
  if (request.pool_rule == Rule::statutory || request.pool_rule == Rule::nearest) {
    errors.push_back({.key = "--pool-rule",
                      .code = "sum_not_kept",
                      .expected = "a rule that keeps the sum of a region",
                      .found = options.pool_rule,
                      .advice = "e.g. --pool-rule hamilton"});
  }
  if (options.pool) parse_pool_grouping(*options.pool, request, errors);
}

int run_task(const TaskOptions& options) {
  Errors errors;
  study::TaskRequest request;
  request.packages = packages_of(options.facts.own);
  request.question.half = parse_half(options.half, errors);
  request.as_of = parse_as_of(options.facts.as_of, errors);
  if (options.total) request.question.national = parse_total(*options.total, errors);
  request.question.rule =
      parse_word("--rule", options.rule, parse_rule(options.rule), rule_names(), kPractice, errors);
  const auto grouping = parse_word("--by", options.by, parse_grouping(options.by), grouping_names(),
                                   Grouping::municipality, errors);
  request.question.exempt = parse_codes("--exempt", options.exempt, errors);
  const auto codes = parse_codes("--explain", options.explain, errors);
  check_print(options.print, errors);
  const auto language =
      report::parse_language(options.print.language).value_or(report::Language::en);
  if (options.balances) request.balances = *options.balances;
  if (options.swaps) request.joint_changes = *options.swaps;
  parse_pool(options, request, errors);
  const std::filesystem::path out{options.out.value_or("")};
  if (options.out && !is_folder(out)) {
    check_out(*options.out, "a folder, or a file name that ends in .csv, .json or .xlsx", errors);
  }
  if (!errors.empty()) return refuse_input(errors);

  const auto answer = study::answer_task(request);
  if (!answer) return refuse_input(answer.error());
  if (const auto unknown = unknown_codes(answer->tasks, codes); !unknown.empty()) {
    return refuse_input(unknown);
  }
  if (!codes.empty()) return explain(*answer, codes, language);
  const auto table = grouping == Grouping::municipality
                         ? report::task_table(answer->tasks)
                         : report::region_table(answer->tasks, grouping);
  if (options.out && is_folder(out)) return write_folder(*answer, grouping, out, language);
  if (options.out) {
    return write_out(table, report::task_workbook(*answer, grouping, language), out, language);
  }
  print(table, report::provenance_of(answer->provenance), options.print, {"note"});
  if (options.print.format == "table") {
    std::cout << closing_words(answer->tasks, answer->provenance, language);
  }
  return kDone;
}

}  // namespace

/// regietafel task 2021-II --total 11000
void add_task_command(CLI::App& app, int& exit_code) {
  const auto options = std::make_shared<TaskOptions>();
  auto* command = app.add_subcommand("task", "Every municipality's task for a half-year");
  command->footer(
      "Examples:\n  regietafel task 2021-II --total 11000\n  regietafel task 2021-II --explain "
      "GM0363\n  regietafel task 2021-II --by province --format csv\n  regietafel task 2021-II "
      "--rule statutory --balance positions.csv --out task.xlsx\n  regietafel task 2021-II --total "
      "11000 --lang nl --out notice/\n");
  command->add_option("half-year", options->half, "The half-year, e.g. 2021-II")->required();
  command->add_option("--total", options->total,
                      "National task in persons (default: as published)");
  command
      ->add_option("--rule", options->rule,
                   "How shares become whole persons: statutory, adams, hamilton, webster, "
                   "jefferson, huntington_hill, dean, nearest")
      ->capture_default_str();
  command->add_option("--by", options->by, "Sums by municipality, province, safety_region or corop")
      ->capture_default_str();
  command->add_option("--balance", options->balances,
                      "CSV with gm_code,balance (lead positive); default: as known in the data");
  command->add_option("--swap", options->swaps,
                      "CSV with agreement,gm_code,change: joint changes that keep the sum");
  command->add_option("--pool", options->pool,
                      "Pool tasks by province, safety_region or corop, or over the groups of a CSV "
                      "with gm_code,group, and split each sum again");
  command->add_option("--pool-rule", options->pool_rule, "Rule that splits a pooled sum again")
      ->capture_default_str();
  command
      ->add_option("--exempt", options->exempt,
                   "Municipality taken out before the rule, e.g. GM0088; repeatable")
      ->allow_extra_args(false);
  command
      ->add_option("--explain", options->explain,
                   "Derive the task of a municipality in words, e.g. GM0363; repeatable")
      ->allow_extra_args(false);
  command->add_option("--out", options->out,
                      "Write to a file that ends in .csv, .json or .xlsx, or to a folder: the "
                      "notice to be published (HTML, PDF) with all of these");
  add_fact_options(*command, options->facts);
  add_print_options(*command, options->print);
  command->callback([options, &exit_code] { exit_code = run_task(*options); });
}

}  // namespace regietafel::cli
