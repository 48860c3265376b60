#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/calendar.h"

/// What a briefing or an answer says, before it becomes a page, a sheet or a file. The contract in
/// words is web/schema/briefing.schema.json; the names here are the names there.
namespace regietafel::report {

enum class Language : std::uint8_t { nl, en };

[[nodiscard]] std::string_view to_string(Language language);
[[nodiscard]] std::optional<Language> parse_language(std::string_view name);

/// The same words in both languages.
struct Text {
  std::string nl, en;
  [[nodiscard]] const std::string& in(Language language) const {
    return language == Language::nl ? nl : en;
  }
};

/// A number as it is shown: 46.40 is value 4640 with 2 decimals.
struct Number {
  std::int64_t value = 0;
  std::uint8_t decimals = 0;
};

enum class Unit : std::uint8_t {
  people,
  inhabitants,
  municipalities,
  half_years,
  rows,
  share,
  ratio,
  date,
  half_year,
  year,
  code,
  label,
  places,
  homes,
  nights,
  days,
  euro,  // whole
  month
};

[[nodiscard]] std::string_view to_string(Unit unit);

/// A cell or a value: not known, a number, a word, or a text in both languages.
using Datum = std::variant<std::monostate, Number, std::string, Text>;

/// A value to be set into a sentence.
struct Value {
  Datum datum;
  Unit unit = Unit::label;
  bool is_signed = false;  // a plus is shown before what is above zero
};

/// Words with places {0}, {1} … for the values. No digit stands in the words themselves.
struct Sentence {
  std::string id;
  Text text;
  std::vector<Value> values = {};
  std::vector<std::string> sources = {};
};

/// A month is a word like 2021-04.
enum class ColumnType : std::uint8_t { text, integer, decimal, date, half_year, month };

struct Column {
  std::string id;
  Sentence label;
  ColumnType type = ColumnType::text;
  Unit unit = Unit::label;
  std::uint8_t decimals = 0;
  bool is_signed = false;
};

/// A sentence about one row: its places are the cells of `columns`, then `values`.
struct RowSentence {
  std::string id;
  Text text;
  std::vector<std::string> columns;
  std::vector<Value> values = {};
  std::string when = {};  // said only where this column is known
};

struct Table {
  std::string id;
  Sentence title;
  std::vector<Column> columns;
  std::vector<std::vector<Datum>> rows;
  std::vector<RowSentence> explain = {};

  [[nodiscard]] std::size_t index_of(std::string_view column) const;  // the column must exist
  [[nodiscard]] std::string file() const { return "tables/" + id + ".csv"; }
};

/// Charts. Each draws columns of one table of the document, so every chart has its table beside it;
/// `table` and all columns are ids. Columns of numbers are in `unit`, euro in whole euro. A cell
/// that is not known leaves a gap. The last argument of every example may be left out.
///
///   cartogram  a circle for each row, near its place on the map
///   bars       a bar for each row and series, from a line at zero; with `low` and `high` a series
///              has an interval around the end of its bars (cost by variant, differences to the
///              base)
///     Bars{.id = "cost", .title = title, .unit = Unit::euro, .table = "costs",
///          .category = "variant", .is_horizontal = true,
///          .series = {{"difference", label("difference", {"Verschil", "Difference"}),
///                      "difference_low", "difference_high"}}}
///   fan        what may come by month: bands over the futures, the widest first, their median, and
///              lines drawn as steps (places open and close on a day); `observed` are dots of what
///              was counted, from a table of its own; a dot is open where the cell of
///              `later_knowledge` is known, since no one could know that figure on the day the
///              document looks from. The x column has ColumnType::month, "2021-04"; a stock stands
///              at the end of its month
///     Fan{.id = "residents_fan", .title = title, .unit = Unit::people, .table = "residents",
///         .x = "month", .bands = {{"p10", "p90", label("band", {"Vier van de vijf", "Four of
///         five"})}}, .median = "p50", .lines = {{"capacity", label("capacity", {"Plaatsen",
///         "Places"})}}, .observed = Counted{.table = "counted", .x = "date", .value =
///         "residents",
///                              .later_knowledge = "known_from"}}
///   lines      series over time (at most four), with low and high a band around a line; x is any
///              column, its rows in order and equally far apart
///     Lines{.id = "variants", .title = title, .unit = Unit::people, .table = "by_month",
///           .x = "month", .series = {{"base", base_label}, {"regional", regional_label}},
///           .is_stepped = false}
///   gantt      a row for each thing that begins and ends: capacity, contracts. Columns of dates,
///   both
///              included; no end known is an open end. `group` colours rows; `amount` is written in
///              a bar
///     Gantt{.id = "contracts", .title = title, .unit = Unit::places, .table = "contracts",
///           .label = "site", .begin = "begin", .end = "end", .group = "kind", .amount = "places"}
///   sankey     flows between places of the chain, a row for each, from left to right and without
///              circles; the reader picks which of `values` (one for each year) is shown, first the
///              first
///     Sankey{.id = "flow", .title = title, .unit = Unit::people, .table = "flows", .from = "from",
///            .to = "to", .values = {{"y2021", label("y2021", {"{0}", "{0}"}, {year(2021)})}}}
///
/// A column that a chart draws, with the columns of an interval around it where there are any.
struct Series {
  std::string column;
  Sentence label;
  std::string low = {}, high = {};
};

struct Cartogram {
  std::string id;
  Sentence title;
  Unit unit = Unit::people;
  std::string table, key, label, group;
  std::vector<Series> sizes;
  std::map<std::string, std::pair<double, double>> points;  // longitude, latitude by key
};

struct Bars {
  std::string id;
  Sentence title;
  Unit unit = Unit::people;
  std::string table, category;
  bool is_horizontal = false;
  std::vector<Series> series;
  std::string highlight = {};  // value of the category column that the question is about
};

/// An interval over the futures, from one column to another.
struct Band {
  std::string low, high;
  Sentence label;  // how many of the futures it holds
};

/// What was counted, from a table of its own.
struct Counted {
  std::string table, x, value;       // x is a column of dates or months
  std::string later_knowledge = {};  // column that is known where the figure was only known later
};

struct Fan {
  std::string id;
  Sentence title;
  Unit unit = Unit::people;
  std::string table, x;
  std::vector<Band> bands;
  std::string median;
  std::vector<Series> lines = {};
  std::optional<Counted> observed = {};
};

struct Lines {
  std::string id;
  Sentence title;
  Unit unit = Unit::people;
  std::string table, x;
  std::vector<Series> series;
  bool is_stepped = false;  // a value holds until the next one
};

struct Gantt {
  std::string id;
  Sentence title;
  Unit unit = Unit::places;
  std::string table, label, begin, end;
  std::string group = {}, amount = {};
};

struct Sankey {
  std::string id;
  Sentence title;
  Unit unit = Unit::people;
  std::string table, from, to;
  std::vector<Series> values;
};

using Chart = std::variant<Cartogram, Bars, Fan, Lines, Gantt, Sankey>;

struct Section {
  std::string id;
  Sentence question;
  std::vector<Sentence> sentences = {};
  std::vector<std::string> charts = {}, tables = {}, assumptions = {}, sources = {};
};

struct Citation {
  std::string id, citation;
  bool is_own = false;
};

struct Assumption {
  std::string id;
  Sentence sentence;
};

struct Provenance {
  std::string run, scenario, data;
  std::vector<std::pair<std::string, std::string>> own;  // name and digest
  std::optional<Day> as_of;
  std::string version;
};

struct Document {
  Text title;
  Sentence meeting;
  Provenance provenance;
  std::vector<Sentence> headlines;
  std::vector<Section> sections;
  std::vector<Chart> charts;
  std::vector<Table> tables;
  std::vector<Citation> sources;
  std::vector<Assumption> assumptions;

  [[nodiscard]] const Table& table(std::string_view id) const;  // it must exist
};

}  // namespace regietafel::report
