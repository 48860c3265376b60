#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "base/calendar.h"
#include "base/strong.h"

namespace regietafel {

/// The CBS code of a municipality: GM0363 is 363.
using MunicipalityCode = Strong<struct MunicipalityCodeTag, std::uint16_t>;

/// A dense row of a Country; it means nothing on other boundaries.
using Municipality = Strong<struct MunicipalityRowTag, std::uint16_t>;

[[nodiscard]] std::optional<MunicipalityCode> parse_municipality_code(std::string_view text);
[[nodiscard]] std::string to_string(MunicipalityCode code);  // GM0363

/// Inhabitants of a municipality on 1 January, on the boundaries of that day.
struct Inhabitants {
  std::int16_t year = 0;
  MunicipalityCode municipality;
  People people;
  std::string source;
  bool is_own = false;
};

/// A municipality, or a part of it, that goes over into another.
struct BoundaryChange {
  Day date;  // first day of the new boundaries
  MunicipalityCode from, to;
  std::optional<People> persons;  // that go over; nothing when the share of a split is not known
  std::optional<Day> persons_about;
  std::string source;
  std::string file;  // where the shares would have to stand
  std::uint32_t line = 0;
};

}  // namespace regietafel
