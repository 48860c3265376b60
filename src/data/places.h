#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/result.h"
#include "domain/country.h"

namespace regietafel::data {

/// Reception places of a location, from their first day up to and including their last.
struct AgreedPlaces {
  std::string name;
  Municipality municipality;
  std::int64_t places = 0;
  Day first;
  std::optional<Day> last;  // empty: no end was agreed
};

/// Reads a CSV file with the columns name,gm_code,places,in_use_since,available_until, in this
/// order; they mean what they mean in the table reception_location. All faults are reported at
/// once: locations without a name or twice with one first day, unknown municipalities, places that
/// are no whole number from 0 to 1,000,000, days that are none or not in order, no rows at all,
/// other columns. Only the last day may be empty.
[[nodiscard]] Result<std::vector<AgreedPlaces>> read_places(const std::filesystem::path& path,
                                                            const Country& country);

}  // namespace regietafel::data
