#include "base/calendar.h"

#include <fmt/format.h>

#include <chrono>

#include "base/number.h"

namespace regietafel {
namespace {

using std::chrono::sys_days;
using std::chrono::year_month_day;

constexpr sys_days kEpoch{std::chrono::year{2000} / 1 / 1};

year_month_day civil(Day day) { return kEpoch + std::chrono::days{day.value()}; }

}  // namespace

Day day_of(int year, unsigned month, unsigned day) {
  const sys_days date{std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{day}};
  return Day{static_cast<std::int32_t>((date - kEpoch).count())};
}

std::optional<Day> parse_day(std::string_view text) {
  if (text.size() != 10 || text[4] != '-' || text[7] != '-') return std::nullopt;
  const auto year = parse_number<unsigned>(text.substr(0, 4));
  const auto month = parse_number<unsigned>(text.substr(5, 2));
  const auto day = parse_number<unsigned>(text.substr(8, 2));
  if (!year || !month || !day) return std::nullopt;
  const year_month_day date{std::chrono::year{static_cast<int>(*year)}, std::chrono::month{*month},
                            std::chrono::day{*day}};
  if (!date.ok()) return std::nullopt;
  return day_of(static_cast<int>(*year), *month, *day);
}

std::optional<Month> parse_month(std::string_view text) {
  if (text.size() != 7) return std::nullopt;
  const auto day = parse_day(std::string{text} + "-01");
  if (!day) return std::nullopt;
  return month_of(*day);
}

std::optional<HalfYear> parse_half_year(std::string_view text) {
  if (text.size() < 6 || text[4] != '-') return std::nullopt;
  const auto year = parse_number<unsigned>(text.substr(0, 4));
  const auto half = text.substr(5);
  if (!year || *year < 1900 || *year > 2999 || (half != "I" && half != "II")) return std::nullopt;
  return HalfYear{static_cast<std::int16_t>(*year), static_cast<std::int8_t>(half.size())};
}

std::string to_string(Day day) {
  const auto date = civil(day);
  return fmt::format("{:04}-{:02}-{:02}", static_cast<int>(date.year()),
                     static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()));
}

std::string to_string(Month month) { return to_string(first_day(month)).substr(0, 7); }

std::string to_string(HalfYear half) {
  return fmt::format("{:04}-{}", half.year, half.half == 1 ? "I" : "II");
}

int year_of(Day day) { return static_cast<int>(civil(day).year()); }

Month month_of(Day day) {
  const auto date = civil(day);
  const auto months = (static_cast<int>(date.year()) - 2000) * 12 +
                      static_cast<int>(static_cast<unsigned>(date.month())) - 1;
  return Month{months};
}

Day first_day(Month month) {
  // Rounded down, so that months before 2000 come out right too.
  const auto year = month.value() >= 0 ? month.value() / 12 : (month.value() - 11) / 12;
  return day_of(2000 + year, static_cast<unsigned>(month.value() - year * 12 + 1), 1);
}

Day last_day(Month month) { return Day{first_day(Month{month.value() + 1}).value() - 1}; }

Day first_day(HalfYear half) { return day_of(half.year, half.half == 1 ? 1 : 7, 1); }

Day last_day(HalfYear half) { return Day{first_day(next(half)).value() - 1}; }

HalfYear half_year_of(Day day) {
  const auto date = civil(day);
  const auto half = date.month() <= std::chrono::June ? 1 : 2;
  return {static_cast<std::int16_t>(static_cast<int>(date.year())), static_cast<std::int8_t>(half)};
}

HalfYear next(HalfYear half) {
  if (half.half == 1) return {half.year, 2};
  return {static_cast<std::int16_t>(half.year + 1), 1};
}

HalfYear previous(HalfYear half) {
  if (half.half == 2) return {half.year, 1};
  return {static_cast<std::int16_t>(half.year - 1), 2};
}

}  // namespace regietafel
