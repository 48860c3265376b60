#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "base/strong.h"
#include "domain/country.h"

namespace regietafel::data {

/// What municipalities agreed to change in their tasks together (Huisvestingswet 2014, art. 29(2)).
struct JointChange {
  std::string agreement;  // a name of the user's own
  struct Part {
    Municipality municipality;
    People change;  // more task positive
  };
  std::vector<Part> parts;
};

/// Reads a CSV file with the columns agreement,gm_code,change.
///
/// All faults are reported at once: unknown municipalities, one that is twice in an agreement,
/// changes that are no whole numbers, agreements of fewer than two, and agreements whose changes
/// do not add up to zero, since the Act keeps the sum.
/// @return  in the order in which agreements first appear
[[nodiscard]] Result<std::vector<JointChange>> read_joint_changes(const std::filesystem::path& path,
                                                                  const Country& country);

}  // namespace regietafel::data
