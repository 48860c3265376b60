#pragma once

#include <filesystem>
#include <map>

#include "base/result.h"
#include "base/strong.h"
#include "domain/country.h"

namespace regietafel::data {

/// Balances that are carried over, by municipality: lead positive, backlog negative.
using Balances = std::map<Municipality, People>;

/// Reads a CSV file with the columns gm_code and balance; a municipality that is not in it has no
/// known balance. All faults are reported at once: unknown or doubled municipalities, balances that
/// are no whole numbers, other columns.
[[nodiscard]] Result<Balances> read_balances(const std::filesystem::path& path,
                                             const Country& country);

}  // namespace regietafel::data
