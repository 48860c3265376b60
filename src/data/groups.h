#pragma once

#include <filesystem>
#include <map>
#include <string>

#include "base/result.h"
#include "domain/country.h"

namespace regietafel::data {

/// The user's own grouping: the name of the group of each municipality that is in one.
using Groups = std::map<Municipality, std::string>;

/// Reads a CSV file with the columns gm_code,group, in this order. All faults are reported at once:
/// unknown or doubled municipalities, groups without a name or of one municipality, no rows at all,
/// other columns. A municipality that is not in the file is in no group.
[[nodiscard]] Result<Groups> read_groups(const std::filesystem::path& path, const Country& country);

}  // namespace regietafel::data
