#pragma once

#include <string>
#include <utility>

#include "base/calendar.h"
#include "base/strong.h"
#include "report/document.h"

/// Short ways to write values and columns where documents are composed.
namespace regietafel::report {

inline Value people(People count, bool is_signed = false) {
  return {Number{count.value()}, Unit::people, is_signed};
}
inline Value count(std::int64_t number, Unit unit) { return {Number{number}, unit}; }
inline Value date(Day day) { return {to_string(day), Unit::date}; }
inline Value half_year(HalfYear half) { return {to_string(half), Unit::half_year}; }
inline Value month(Month one) { return {to_string(one), Unit::month}; }
inline Value year(int number) { return {Number{number}, Unit::year}; }
inline Value word(std::string text) { return {std::move(text), Unit::label}; }
inline Value words(Text text) { return {std::move(text), Unit::label}; }

inline Sentence label(std::string id, Text text, std::vector<Value> values = {}) {
  return {std::move(id), std::move(text), std::move(values)};
}

inline Column text_column(const std::string& id, Text name, Unit unit = Unit::label) {
  return {id, label(id, std::move(name)), ColumnType::text, unit};
}
inline Column count_column(const std::string& id, Text name, Unit unit, bool is_signed = false) {
  return {id, label(id, std::move(name)), ColumnType::integer, unit, 0, is_signed};
}
/// Months as "2021-04", for the x of a chart.
inline Column month_column(const std::string& id, Text name) {
  return {id, label(id, std::move(name)), ColumnType::month, Unit::month};
}

inline Column day_column(const std::string& id, Text name) {
  return {id, label(id, std::move(name)), ColumnType::date, Unit::date};
}

inline Datum cell(Month one) { return to_string(one); }
inline Datum cell(People count) { return Number{count.value()}; }

}  // namespace regietafel::report
