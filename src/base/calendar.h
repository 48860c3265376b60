#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/strong.h"

namespace regietafel {

/// Days since 2000-01-01.
using Day = Strong<struct DayTag, std::int32_t>;

/// Months since 2000-01. Printed 2021-03.
using Month = Strong<struct MonthTag, std::int32_t>;

/// A calendar half-year, the period of a settlement task. Printed 2021-II.
struct HalfYear {
  std::int16_t year = 0;
  std::int8_t half = 1;  // 1 is January to June, 2 is July to December

  friend constexpr auto operator<=>(const HalfYear&, const HalfYear&) = default;
};

/// The day of a civil date. The date must exist.
[[nodiscard]] Day day_of(int year, unsigned month, unsigned day);

/// Reads "2021-03-15"; nothing when it is not such a date or the date does not exist.
[[nodiscard]] std::optional<Day> parse_day(std::string_view text);

/// Reads "2021-03"; nothing otherwise.
[[nodiscard]] std::optional<Month> parse_month(std::string_view text);

/// Reads "2021-I" or "2021-II" (years 1900 to 2999); nothing otherwise.
[[nodiscard]] std::optional<HalfYear> parse_half_year(std::string_view text);

[[nodiscard]] std::string to_string(Day day);        // 2021-03-15
[[nodiscard]] std::string to_string(Month month);    // 2021-03
[[nodiscard]] std::string to_string(HalfYear half);  // 2021-II

[[nodiscard]] int year_of(Day day);
[[nodiscard]] Month month_of(Day day);
[[nodiscard]] Day first_day(Month month);
[[nodiscard]] Day last_day(Month month);
[[nodiscard]] Day first_day(HalfYear half);
[[nodiscard]] Day last_day(HalfYear half);
[[nodiscard]] HalfYear half_year_of(Day day);
[[nodiscard]] HalfYear next(HalfYear half);
[[nodiscard]] HalfYear previous(HalfYear half);

}  // namespace regietafel
