#include "cli/options.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <iostream>

#include "base/file.h"
#include "base/number.h"
#include "report/csv.h"
#include "report/json.h"
#include "report/terminal.h"
#include "report/workbook.h"

namespace regietafel::cli {

void add_fact_options(CLI::App& command, FactOptions& options) {
  command
      .add_option("--data", options.own,
                  "Folder with your own figures, laid over the shipped ones; repeatable")
      ->allow_extra_args(false);
  command.add_option("--as-of", options.as_of,
                     "Read nothing published after this day, e.g. 2021-03-15 (default: read all)");
}

void add_print_options(CLI::App& command, PrintOptions& options) {
  command.add_option("--format", options.format, "table, csv or json")->capture_default_str();
  command.add_option("--lang", options.language, "Language of what is printed: nl or en")
      ->capture_default_str();
}

void check_print(const PrintOptions& options, Errors& errors) {
  const auto& format = options.format;
  if (format != "table" && format != "csv" && format != "json") {
    errors.push_back({.key = "--format",
                      .code = "unknown_word",
                      .expected = "table, csv or json",
                      .found = format,
                      .advice = "choose one of the three"});
  }
  static_cast<void>(parse_words(options.language, errors));
}

std::optional<Day> parse_as_of(const std::optional<std::string>& text, Errors& errors) {
  if (!text) return std::nullopt;
  const auto day = parse_day(*text);
  if (!day) {
    errors.push_back({.key = "--as-of",
                      .code = "no_date",
                      .expected = "a date as 2021-03-15",
                      .found = *text,
                      .advice = "write year-month-day"});
  }
  return day;
}

HalfYear parse_half(const std::string& text, Errors& errors) {
  const auto half = parse_half_year(text);
  if (!half) {
    errors.push_back({.key = "half-year",
                      .code = "no_half_year",
                      .expected = "a half-year as 2021-I or 2021-II",
                      .found = text,
                      .advice = "I is January to June, II is July to December"});
  }
  return half.value_or(HalfYear{2000, 1});
}

People parse_total(const std::string& text, Errors& errors) {
  constexpr std::int64_t kMost = 10'000'000;
  const auto number = parse_number<std::int64_t>(text);
  if (!number || *number < 0 || *number > kMost) {
    errors.push_back({.key = "--total",
                      .code = "no_total",
                      .expected = fmt::format("a whole number from 0 to {}", kMost),
                      .found = text,
                      .advice = "write it without separators, e.g. --total 11000"});
  }
  return People{number.value_or(0)};
}

report::Language parse_words(const std::string& text, Errors& errors) {
  const auto language = report::parse_language(text);
  if (!language) {
    errors.push_back({.key = "--lang",
                      .code = "unknown_word",
                      .expected = "nl or en",
                      .found = text,
                      .advice = "choose one of the two"});
  }
  return language.value_or(report::Language::en);
}

int refuse_input(const Errors& errors) {
  for (const auto& error : errors) {
    std::string place = error.file;
    if (error.line > 0) place += fmt::format(":{}", error.line);
    if (error.column > 0) place += fmt::format(":{}", error.column);
    if (!place.empty()) place += ": ";
    if (!error.key.empty()) place += error.key + ": ";
    std::cerr << place << "expected " << error.expected << ", found "
              << (error.found.empty() ? "nothing" : error.found);
    if (!error.advice.empty()) std::cerr << "; " << error.advice;
    std::cerr << '\n';
  }
  return kYourInput;
}

void print(const report::Table& table, const report::Provenance& provenance,
           const PrintOptions& options, const std::set<std::string>& hidden) {
  const auto language = report::parse_language(options.language).value_or(report::Language::en);
  if (options.format == "csv") {
    std::cout << report::to_csv(table, language);
  } else if (options.format == "json") {
    std::cout << report::to_json(table, provenance, language);
  } else {
    std::cout << report::to_terminal(table, language, hidden);
  }
}

std::string ending_of(const std::filesystem::path& path) {
  auto ending = path.extension().string();
  std::ranges::transform(ending, ending.begin(), [](unsigned char letter) {
    return static_cast<char>(std::tolower(letter));
  });
  return ending;
}

void check_out(const std::string& out, std::string_view expected, Errors& errors) {
  const auto ending = ending_of(out);
  if (ending == ".csv" || ending == ".json" || ending == ".xlsx") return;
  errors.push_back({.key = "--out",
                    .code = "unknown_format",
                    .expected = std::string{expected},
                    .found = out,
                    .advice = "e.g. --out answer.xlsx"});
}

int write_out(const report::Table& table, const report::Document& document,
              const std::filesystem::path& path, report::Language language) {
  const auto ending = ending_of(path);
  if (ending == ".csv") {
    write_file(path, report::to_csv(table, language));
  } else if (ending == ".json") {
    write_file(path, report::to_json(table, document.provenance, language));
  } else {
    StagedFolder staged{path.has_parent_path() ? path.parent_path() : "."};
    report::write_workbook(document, language, staged.path() / path.filename());
    staged.commit();
  }
  std::cout << path.string() << '\n';
  return kDone;
}

int show_written(const report::WrittenFiles& written) {
  for (const auto& notice : written.notices) std::cerr << notice << '\n';
  for (const auto& file : written.files) std::cout << file.string() << '\n';
  return kDone;
}

}  // namespace regietafel::cli
