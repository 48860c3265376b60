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
  [[nodiscard]] bool is_empty(std::size_t column) const;              // nothing in it is known
  [[nodiscard]] std::string file() const { return "tables/" + id + ".csv"; }
};

/// Charts. Each draws columns of one table of the document, so every chart has its table beside it;
/// `table` and all columns are ids. Columns of numbers are in `unit`, euro whole. A cell that is
/// not known leaves a gap. Members with a default may be left out.
///
/// cartogram: a circle for each row, near its place on the map.
///
/// bars: a bar for each row and series, from a line at zero. With `low` and `high` a series has an
/// interval around the end of its bars: cost by variant, differences to the base.
///   Bars{.id = "cost", .title = title, .unit = Unit::euro, .table = "costs",
///        .category = "variant", .is_horizontal = true,
///        .series = {{"difference", name, "difference_low", "difference_high"}}}
///
/// fan: what may come by month. Bands over the futures, the widest first; their median; lines drawn
/// as steps, since places open and close on a day; and dots of what was counted. A dot is open
/// where `later_knowledge` is known: that figure came after the day the document looks from. The
/// column x has ColumnType::month, and a stock stands at the end of its month.
///   Fan{.id = "residents_fan", .title = title, .unit = Unit::people, .table = "residents",
///       .x = "month", .bands = {{"p10", "p90", four_of_five}}, .median = "p50",
///       .lines = {{"capacity", places}},
///       .observed = Counted{.table = "counted", .x = "date", .value = "residents",
///                           .later_knowledge = "known_from"}}
///
/// lines: at most four series over time, with a band around those that have low and high. Any
/// column can be x; its rows are in order and equally far apart.
///   Lines{.id = "variants", .title = title, .unit = Unit::people, .table = "by_month",
///         .x = "month", .series = {{"base", base}, {"regional", regional}}}
///
/// gantt: a bar for each thing that begins and ends, such as capacity or a contract, in a lane for
/// each label. Columns of dates, both included; an end that is not known is open. `group` colours,
/// `amount` gives the thickness, and bars that overlap stand upon each other.
///   Gantt{.id = "contracts", .title = title, .unit = Unit::places, .table = "contracts",
///         .label = "site", .begin = "begin", .end = "end", .group = "kind", .amount = "places"}
///
/// sankey: flows through the chain, a row for each, without circles. The reader picks which of
/// `values` is shown, for example a year; the first is shown first.
///   Sankey{.id = "flow", .title = title, .unit = Unit::people, .table = "flows", .from = "from",
///          .to = "to", .values = {{"first_year", name}}}

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
