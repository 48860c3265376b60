#pragma once

#include <filesystem>
#include <map>

#include "base/result.h"
#include "base/strong.h"
#include "domain/country.h"

namespace regietafel::data {

/// Persons that a municipality expects to be able to house in a half-year.
using Means = std::map<Municipality, People>;

/// Reads a CSV file with the columns gm_code and means: whole persons from 0 to 1,000,000. All
/// faults are reported at once: unknown or doubled municipalities, means that are no such number,
/// other columns. Municipalities may be missing: whether that is a fault is for the caller to say.
[[nodiscard]] Result<Means> read_means(const std::filesystem::path& path, const Country& country);

}  // namespace regietafel::data
