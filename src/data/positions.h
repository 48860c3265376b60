#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <vector>

#include "base/calendar.h"
#include "base/result.h"
#include "base/strong.h"
#include "domain/municipality.h"

namespace regietafel::data {

/// Where a municipality stood in a half-year, as the ministry publishes it, and whether a catch-up
/// was agreed for what was missed.
struct Position {
  HalfYear half;
  People balance, task, housed;  // balance at the start, lead positive
  bool is_excused = false;
  std::uint32_t line = 0;  // of the file
};

using Positions = std::map<MunicipalityCode, std::vector<Position>>;  // in the order of half-years

/// Reads a CSV file with the columns gm_code,half_year,balance,task,housed,excused (yes or no).
///
/// All faults are reported at once: codes and half-years that are none, doubled ones, half-years
/// that do not follow one another, numbers that are not whole or negative where they cannot be.
[[nodiscard]] Result<Positions> read_positions(const std::filesystem::path& path);

}  // namespace regietafel::data
