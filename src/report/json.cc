#include "report/json.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <nlohmann/json.hpp>

#include "report/words.h"

namespace regietafel::report {
namespace {

using Json = nlohmann::ordered_json;

Json json_of(const Text& text) { return {{"nl", text.nl}, {"en", text.en}}; }

/// Whole numbers stay whole; 46.40 becomes 46.4.
Json json_of(Number number) {
  if (number.decimals == 0) return number.value;
  return static_cast<double>(number.value) / std::pow(10.0, number.decimals);
}

Json json_of(const Datum& datum) {
  if (const auto* number = std::get_if<Number>(&datum)) return json_of(*number);
  if (const auto* word = std::get_if<std::string>(&datum)) return *word;
  if (const auto* text = std::get_if<Text>(&datum)) return json_of(*text);
  return nullptr;
}

/// A share counts its decimals after it is written in percent.
int shown_decimals(int decimals, Unit unit) {
  return unit == Unit::share ? std::max(0, decimals - 2) : decimals;
}

Json json_of(const Value& value) {
  Json json{{"value", json_of(value.datum)}, {"unit", to_string(value.unit)}};
  if (const auto* number = std::get_if<Number>(&value.datum)) {
    const auto decimals = shown_decimals(number->decimals, value.unit);
    if (decimals > 0) json["decimals"] = decimals;
  }
  if (value.is_signed) json["signed"] = true;
  return json;
}

Json json_of(const Sentence& sentence);
Json json_of(const Column& column);
Json json_of(const RowSentence& sentence);
Json json_of(const Table& table);
Json json_of(const Series& series);
Json json_of(const Band& band);
Json json_of(const Chart& chart);
Json json_of(const Section& section);
Json json_of(const Citation& source);
Json json_of(const Assumption& assumption);

template <class T>
Json list_of(const std::vector<T>& items) {
  auto list = Json::array();
  for (const auto& item : items) list.push_back(json_of(item));
  return list;
}

Json json_of(const Sentence& sentence) {
  return {{"id", sentence.id},
          {"text", json_of(sentence.text)},
          {"values", list_of(sentence.values)},
          {"sources", sentence.sources}};
}

Json json_of(const Column& column) {
  static constexpr std::array<const char*, 6> kTypes{"text", "integer",   "decimal",
                                                     "date", "half_year", "month"};
  Json json{{"id", column.id},
            {"label", json_of(column.label)},
            {"type", kTypes.at(static_cast<std::size_t>(column.type))},
            {"unit", to_string(column.unit)}};
  const auto decimals = shown_decimals(column.decimals, column.unit);
  if (decimals > 0) json["decimals"] = decimals;
  if (column.is_signed) json["signed"] = true;
  return json;
}

Json json_of(const RowSentence& sentence) {
  Json json{{"id", sentence.id}, {"text", json_of(sentence.text)}, {"columns", sentence.columns}};
  if (!sentence.values.empty()) json["values"] = list_of(sentence.values);
  if (!sentence.when.empty()) json["when"] = sentence.when;
  return json;
}

Json json_of(const Table& table) {
  auto rows = Json::array();
  for (const auto& row : table.rows) rows.push_back(list_of(row));
  Json json{{"id", table.id},
            {"title", json_of(table.title)},
            {"columns", list_of(table.columns)},
            {"rows", std::move(rows)}};
  if (!table.explain.empty()) json["explain"] = list_of(table.explain);
  json["file"] = table.file();
  return json;
}

Json json_of(const Series& series) {
  Json json{{"column", series.column}, {"label", json_of(series.label)}};
  if (!series.low.empty()) json["low"] = series.low;
  if (!series.high.empty()) json["high"] = series.high;
  return json;
}

/// What every chart begins with.
Json head_of(const auto& chart, std::string_view kind) {
  return {{"id", chart.id},
          {"kind", kind},
          {"title", json_of(chart.title)},
          {"unit", to_string(chart.unit)},
          {"table", chart.table}};
}

Json json_of(const Cartogram& chart) {
  auto points = Json::object();
  for (const auto& [key, point] : chart.points) points[key] = {point.first, point.second};
  auto json = head_of(chart, "cartogram");
  json["key"] = chart.key;
  json["label"] = chart.label;
  json["group"] = chart.group;
  json["sizes"] = list_of(chart.sizes);
  json["points"] = std::move(points);
  return json;
}

Json json_of(const Bars& chart) {
  auto json = head_of(chart, "bars");
  json["category"] = chart.category;
  json["orientation"] = chart.is_horizontal ? "horizontal" : "vertical";
  json["series"] = list_of(chart.series);
  if (!chart.highlight.empty()) json["highlight"] = chart.highlight;
  return json;
}

Json json_of(const Band& band) {
  return {{"low", band.low}, {"high", band.high}, {"label", json_of(band.label)}};
}

Json json_of(const Counted& observed) {
  Json json{{"table", observed.table}, {"x", observed.x}, {"value", observed.value}};
  if (!observed.later_knowledge.empty()) json["later_knowledge"] = observed.later_knowledge;
  return json;
}

Json json_of(const Fan& chart) {
  auto json = head_of(chart, "fan");
  json["x"] = chart.x;
  json["bands"] = list_of(chart.bands);
  json["median"] = chart.median;
  json["lines"] = list_of(chart.lines);
  if (chart.observed) json["observed"] = json_of(*chart.observed);
  return json;
}

Json json_of(const Lines& chart) {
  auto json = head_of(chart, "lines");
  json["x"] = chart.x;
  json["series"] = list_of(chart.series);
  json["stepped"] = chart.is_stepped;
  return json;
}

Json json_of(const Gantt& chart) {
  auto json = head_of(chart, "gantt");
  json["label"] = chart.label;
  json["begin"] = chart.begin;
  json["end"] = chart.end;
  if (!chart.group.empty()) json["group"] = chart.group;
  if (!chart.amount.empty()) json["amount"] = chart.amount;
  return json;
}

Json json_of(const Sankey& chart) {
  auto json = head_of(chart, "sankey");
  json["from"] = chart.from;
  json["to"] = chart.to;
  json["values"] = list_of(chart.values);
  return json;
}

Json json_of(const Chart& chart) {
  return std::visit([](const auto& one) { return json_of(one); }, chart);
}

Json json_of(const Section& section) {
  return {{"id", section.id},
          {"question", json_of(section.question)},
          {"sentences", list_of(section.sentences)},
          {"charts", section.charts},
          {"tables", section.tables},
          {"assumptions", section.assumptions},
          {"sources", section.sources}};
}

Json json_of(const Citation& source) {
  Json json{{"id", source.id}, {"citation", source.citation}};
  if (source.is_own) json["own"] = true;
  return json;
}

Json json_of(const Assumption& assumption) {
  return {{"id", assumption.id}, {"sentence", json_of(assumption.sentence)}};
}

Json json_of(const Provenance& provenance) {
  auto own = Json::array();
  for (const auto& [name, digest] : provenance.own) {
    own.push_back({{"name", name}, {"digest", digest}});
  }
  Json json{{"run", provenance.run},
            {"scenario", provenance.scenario},
            {"data", provenance.data},
            {"own", std::move(own)}};
  if (provenance.as_of) json["as_of"] = to_string(*provenance.as_of);
  json["version"] = provenance.version;
  return json;
}

}  // namespace

std::string to_json(const Document& document, Language opens_in) {
  const Json json{{"schema", "briefing/1"},
                  {"language", to_string(opens_in)},
                  {"title", json_of(document.title)},
                  {"meeting", json_of(document.meeting)},
                  {"provenance", json_of(document.provenance)},
                  {"headlines", list_of(document.headlines)},
                  {"sections", list_of(document.sections)},
                  {"charts", list_of(document.charts)},
                  {"tables", list_of(document.tables)},
                  {"sources", list_of(document.sources)},
                  {"assumptions", list_of(document.assumptions)}};
  return json.dump(1) + "\n";
}

std::string to_json(const Table& table, const Provenance& provenance, Language language) {
  auto rows = Json::array();
  for (const auto& row : table.rows) {
    auto cells = Json::object();
    for (std::size_t i = 0; i < row.size(); ++i) {
      const auto* text = std::get_if<Text>(&row[i]);
      cells[table.columns[i].id] = text == nullptr ? json_of(row[i]) : Json(text->in(language));
    }
    rows.push_back(std::move(cells));
  }
  const Json json{{"title", fill(table.title, language)},
                  {"provenance", json_of(provenance)},
                  {"rows", std::move(rows)}};
  return json.dump(1) + "\n";
}

}  // namespace regietafel::report
