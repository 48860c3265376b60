#include "domain/location.h"

#include "base/number.h"

namespace regietafel {

std::optional<Day> parse_opening(std::string_view text) {
  if (const auto day = parse_day(text)) return day;
  if (const auto month = parse_month(text)) return first_day(*month);
  const auto year = parse_number<int>(text);
  if (text.size() != 4 || !year || *year < 1900) return std::nullopt;
  return day_of(*year, 1, 1);
}

}  // namespace regietafel
