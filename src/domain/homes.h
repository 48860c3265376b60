#pragma once

#include <cstdint>
#include <string>

#include "domain/municipality.h"
#include "domain/observed.h"

namespace regietafel {

/// Dwellings of a municipality on 1 January, on the boundaries of that day.
struct Dwellings {
  std::int16_t year = 0;
  MunicipalityCode municipality;
  std::int64_t homes = 0;
  std::string source;
  bool is_own = false;
};

/// For how many persons a home is: any, one, two to four, five or more.
enum class LettingSize : std::uint8_t { all, small, family, large };

/// Homes that housing corporations let in a year.
struct Lettings {
  std::int16_t year = 0;
  std::string area;  // NL00, or a municipality on the boundaries of that year
  LettingSize size = LettingSize::all;
  std::int64_t homes = 0;
  Origin origin;
};

}  // namespace regietafel
