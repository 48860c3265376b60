#include "study/inspect_data.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <map>
#include <set>

#include "base/digest.h"
#include "base/nearest.h"
#include "data/facts.h"
#include "data/template.h"

namespace regietafel::study {
namespace {

std::string digest_of(std::initializer_list<std::string_view> words) {
  Digest digest;
  for (const auto word : words) digest.add(word);
  return "sha256:" + digest.hex();
}

/// Files that an option names; no tables of a package.
struct QuestionFile {
  const char *name, *file, *text, *use;
};
constexpr std::array kQuestionFiles{
    QuestionFile{"grouping", "grouping.csv", "gm_code,group\nGM0363,Amsterdam en Diemen\n",
                 "swaps HALF_YEAR --grouping"},
    QuestionFile{"means", "means.csv", "gm_code,means\nGM0363,500\n", "swaps HALF_YEAR --means"},
    QuestionFile{"places", "places.csv",
                 "name,gm_code,places,in_use_since,available_until\n"
                 "Example,GM0363,400,2024-07-01,2029-06-30\n",
                 "distribution-act --total PLACES --places"}};

/// The table that a word of the command stands for.
std::string table_of(const std::string& word) {
  return word == "locations" ? "reception_location" : word;
}

/// Whether a row speaks of a code or a period.
bool speaks_of(const data::Table& table, const data::Record& record, const std::string& which) {
  static constexpr std::array kFields{"gm_code", "from_code", "to_code",     "area_code",
                                      "period",  "year",      "region_code", "source_id"};
  return std::ranges::any_of(kFields, [&](const char* field) {
    return table.schema.index_of(field) && table.text(record, field) == which;
  });
}

/// The tables that a word of the command stands for.
std::vector<std::string> tables_for(const std::string& what, const std::string& which) {
  if (what == "task") return {"task_national", "task_local"};
  if (what == "municipality" && !which.empty()) {
    return {"municipality",       "population",          "dwelling",
            "lettings",           "municipality_merger", "municipality_persons_moved",
            "municipality_point", "municipality_score",  "task_local",
            "distribution_act",   "reception_location"};
  }
  return {table_of(what)};
}

Error nothing_known(const std::string& what, const std::string& which) {
  return {.key = "data show " + what,
          .code = "nothing_known",
          .expected = "a code, period or source that the data speak of",
          .found = which,
          .advice = fmt::format("`regietafel data show {}` lists all", what)};
}

}  // namespace

Result<DataCheck> check_data(const DataRequest& request) {
  auto reading = data::read_as_found(request.packages, request.as_of);
  if (!reading) return refuse(reading.error());
  const auto& tables = reading->tables;
  if (!reading->faults.empty()) {
    append(reading->faults, data::check_rows(tables).faults);
    return refuse(std::move(reading->faults));
  }
  // Codes and periods are read with the boundaries of any year that has a list.
  Errors faults;
  if (const auto boundaries = data::latest_boundaries(tables)) {
    const auto facts = data::facts_from(tables, *boundaries);
    if (!facts) append(faults, facts.error());
  }
  auto report = data::check_sums(tables);
  append(faults, std::move(report.faults));
  if (!faults.empty()) return refuse(std::move(faults));
  DataCheck check{
      .tables = {},
      .done = std::move(report.done),
      .gaps = std::move(report.gaps),
      .provenance = provenance_of(digest_of({"data check"}), tables.packages, request.as_of)};
  for (const auto& table : tables.tables) {
    const auto own = std::ranges::count_if(
        table.records, [](const data::Record& record) { return record.package > 0; });
    check.tables.push_back(
        {table.schema.name, table.records.size(), static_cast<std::size_t>(own)});
  }
  return check;
}

Result<ShownData> show_data(const DataRequest& request, const std::string& what,
                            const std::string& which) {
  const auto tables = data::read_tables(request.packages, request.as_of);
  if (!tables) return refuse(tables.error());
  auto names = tables->schema.table_names();
  names.emplace_back("task");
  names.emplace_back("locations");
  if (std::ranges::find(names, what) == names.end()) {
    auto error = unknown_word("data show", "unknown_table", what, names);
    if (what.starts_with("GM")) error.advice = "write municipality " + what;
    return refuse(std::move(error));
  }
  ShownData shown{.tables = {},
                  .packages = tables->packages,
                  .sources = {},
                  .provenance = provenance_of(digest_of({"data show", what, which}),
                                              tables->packages, request.as_of)};
  std::set<std::string> sources;
  for (const auto& name : tables_for(what, which)) {
    const auto& table = tables->table(name);
    data::Table kept{table.schema, {}};
    for (const auto& record : table.records) {
      if (which.empty() || speaks_of(table, record, which)) kept.records.push_back(record);
    }
    if (kept.records.empty()) continue;
    if (kept.schema.index_of("source_id")) {
      for (const auto& record : kept.records) sources.insert(kept.text(record, "source_id"));
    }
    shown.tables.push_back(std::move(kept));
  }
  if (shown.tables.empty() && !which.empty()) return refuse(nothing_known(what, which));
  const auto& citations = tables->table("source");
  for (const auto& record : citations.records) {
    if (!sources.contains(citations.text(record, "source_id"))) continue;
    shown.sources.emplace_back(citations.text(record, "source_id"),
                               citations.text(record, "citation"));
  }
  return shown;
}

Result<BlankTable> data_template(const std::filesystem::path& package, const std::string& table) {
  const auto schema = data::read_schema(package / "datapackage.json");
  if (!schema) return refuse(schema.error());
  if (const auto* found = schema->find(table_of(table))) {
    return BlankTable{.file = found->path, .text = data::template_of(*found)};
  }
  auto names = schema->table_names();
  names.emplace_back("locations");
  for (const auto& [name, file, text, use] : kQuestionFiles) {
    if (name == table) return BlankTable{.file = file, .text = text, .use = use};
    names.emplace_back(name);
  }
  return refuse(unknown_word("data template", "unknown_table", table, names));
}

}  // namespace regietafel::study
