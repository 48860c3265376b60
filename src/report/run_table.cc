#include "report/run_table.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/chain_figures.h"
#include "report/values.h"
#include "run/difference.h"
#include "run/spread.h"

namespace regietafel::report {
namespace {

using run::Columns;
using run::Measure;
using run::Spread;

std::vector<Column> key_columns() {
  return {text_column("variant", {"Variant", "Variant"}, Unit::code),
          text_column("measure", {"Maat", "Measure"}, Unit::code),
          text_column("area", {"Gebied", "Area"}, Unit::code),
          text_column("group", {"Groep", "Group"}, Unit::code),
          text_column("period", {"Periode", "Period"}, Unit::code)};
}

void add_value_columns(std::vector<Column>& columns) {
  columns.push_back(
      {"mean", label("mean", {"Gemiddeld", "Mean"}), ColumnType::decimal, Unit::people, 1});
  for (const auto name : run::kQuantileNames) {
    const std::string id{name};
    columns.push_back(count_column(id, {id, id}, Unit::people));
  }
}

/// Months in a row of the frame, whole periods of a calendar.
struct Span {
  std::size_t first, last;
};

std::vector<Span> spans_of(const run::Frame& frame, std::int32_t months) {
  std::vector<Span> spans;
  for (std::size_t row = 0; row < frame.months(); ++row) {
    const auto month = frame.first_month().value() + static_cast<std::int32_t>(row);
    if (spans.empty() || month % months == 0) spans.push_back({row, row});
    spans.back().last = row;
  }
  return spans;
}

std::string period_of(const run::Frame& frame, Span span) {
  const auto month = [&](std::size_t row) {
    return to_string(Month{frame.first_month().value() + static_cast<std::int32_t>(row)});
  };
  return span.first == span.last ? month(span.first)
                                 : fmt::format("{}/{}", month(span.first), month(span.last));
}

std::vector<Datum> row_of(std::vector<Datum> keys, Measure measure, const Spread& spread) {
  const auto unit = run::info(measure).kind == run::Kind::cents ? 0.1 : 10.0;
  keys.emplace_back(Number{std::llround(spread.mean * unit), 1});
  for (const auto value : spread.quantiles) keys.emplace_back(Number{shown(measure, value)});
  return keys;
}

std::vector<Datum> keys_of(const std::string& variant, Measure measure, const std::string& area,
                           const std::string& period) {
  return {variant, std::string{to_string(measure)}, area, std::string{"all"}, period};
}

void add_area(Table& table, const study::PlayedVariant& variant, Measure measure,
              const std::string& code, const std::vector<Span>& spans) {
  const auto& columns = variant.run.columns;
  const auto& frame = *columns.frame;
  const auto area = frame.areas().find(code);
  if (!area || !frame.has(measure, *area)) return;
  for (const auto span : spans) {
    const bool is_nation = *area == run::kNation;
    const bool is_stock = run::info(measure).kind == run::Kind::stock;
    if (!is_nation && !is_stock && span.first != span.last) continue;
    const auto spread =
        is_nation ? run::spread_of(run::national_values(columns, measure, span.first, span.last))
                  : run::month_spread(columns, measure, *area, span.last);
    table.rows.push_back(
        row_of(keys_of(variant.name, measure, code, period_of(frame, span)), measure, spread));
  }
}

}  // namespace

Table run_table(std::span<const study::PlayedVariant> variants, const RunTableRequest& request) {
  Table table{.id = "simulation",
              .title = label("simulation", {"Wat eruit kwam", "What came out"}),
              .columns = key_columns(),
              .rows = {}};
  add_value_columns(table.columns);
  for (const auto& variant : variants) {
    const auto spans = spans_of(*variant.run.columns.frame, request.months);
    for (const auto measure : request.measures) {
      for (const auto& code : request.areas) add_area(table, variant, measure, code, spans);
    }
  }
  return table;
}

Table difference_table(const study::Simulation& simulation, const RunTableRequest& request) {
  Table table{.id = "comparison",
              .title = label("comparison", {"Verschil met de basis", "Difference from the base"}),
              .columns = key_columns(),
              .rows = {}};
  table.columns.insert(table.columns.begin() + 1,
                       text_column("minus", {"Min", "Minus"}, Unit::code));
  add_value_columns(table.columns);
  const auto* base = simulation.find(study::kBase);
  if (base == nullptr) return table;
  const auto& frame = *base->run.columns.frame;
  for (const auto& variant : simulation.variants) {
    if (variant.name == study::kBase) continue;
    for (const auto measure : request.measures) {
      for (const auto span : spans_of(frame, request.months)) {
        const auto difference = run::paired_difference(variant.run.columns, base->run.columns,
                                                       measure, span.first, span.last);
        auto keys = keys_of(variant.name, measure, "NL", period_of(frame, span));
        keys.insert(keys.begin() + 1, std::string{study::kBase});
        table.rows.push_back(row_of(std::move(keys), measure, difference.spread));
      }
    }
  }
  return table;
}

}  // namespace regietafel::report
