#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "base/result.h"
#include "domain/country.h"

namespace regietafel::data {

/// A decimal number as an integer of so many decimals: "-0.2156" with 4 is -2156, "3" is 30000.
/// Nothing for more decimals than that, for separators, and for what is no number.
[[nodiscard]] std::optional<std::int64_t> parse_fixed(std::string_view text, std::uint8_t decimals);

/// What a file of one figure per municipality holds.
struct MunicipalColumn {
  std::string name;            // of the column beside gm_code
  std::uint8_t decimals = 0;   // kept; the figures are integers of that many decimals
  std::int64_t least, most;    // allowed, in those integers
  std::string code, expected;  // of the error for a figure that is none
  std::string advice;
};

/// Reads a CSV file with the columns gm_code and `column.name`, in any order.
///
/// All faults are reported at once: unknown or doubled municipalities, figures that cannot be read
/// or are out of bounds, other columns. Municipalities may be missing: whether that is a fault is
/// for the caller to say.
[[nodiscard]] Result<std::map<Municipality, std::int64_t>> read_municipal_column(
    const std::filesystem::path& path, const Country& country, const MunicipalColumn& column);

}  // namespace regietafel::data
