#include "report/document.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace regietafel::report {
namespace {

constexpr std::array<std::string_view, 18> kUnits{
    "people", "inhabitants", "municipalities", "half_years", "rows", "share",
    "ratio",  "date",        "half_year",      "year",       "code", "label",
    "places", "homes",       "nights",         "days",       "euro", "month"};

}  // namespace

std::string_view to_string(Language language) { return language == Language::nl ? "nl" : "en"; }

std::optional<Language> parse_language(std::string_view name) {
  if (name == "nl") return Language::nl;
  if (name == "en") return Language::en;
  return std::nullopt;
}

std::string_view to_string(Unit unit) { return kUnits.at(static_cast<std::size_t>(unit)); }

std::size_t Table::index_of(std::string_view column) const {
  const auto found = std::ranges::find(columns, column, &Column::id);
  assert(found != columns.end());
  return static_cast<std::size_t>(found - columns.begin());
}

bool Table::is_empty(std::size_t column) const {
  return std::ranges::all_of(
      rows, [&](const auto& row) { return std::holds_alternative<std::monostate>(row[column]); });
}

const Table& Document::table(std::string_view id) const {
  const auto found = std::ranges::find(tables, id, &Table::id);
  assert(found != tables.end());
  return *found;
}

}  // namespace regietafel::report
