#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "domain/country.h"
#include "domain/municipality.h"
#include "domain/observed.h"

namespace regietafel {

/// A reception location as it was known on a day.
struct Location {
  std::string name;
  MunicipalityCode municipality;  // on the boundaries of that day
  std::optional<std::int64_t> places;
  std::string kind;                      // as the source names it: "Azc", "COL, POL"
  std::optional<Day> open_since, until;  // first and last day, where they are known
  std::optional<Point> point;
  Origin origin;
};

/// The first day of a year, a month or a day: 1989, 2015-09 or 2015-09-15.
[[nodiscard]] std::optional<Day> parse_opening(std::string_view text);

}  // namespace regietafel
