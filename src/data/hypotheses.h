#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/municipality.h"

namespace regietafel::data {

/// A guess at who was taken out before a rule. Not a fact: it is tried, and reported beside the
/// default.
struct Hypothesis {
  std::string name;
  std::vector<MunicipalityCode>
      exempt;  // of any year; who does not exist in a half-year is skipped
};

/// Reads a CSV file with the columns hypothesis,gm_code,why. All faults are reported at once:
/// codes that are none, and rows that say why nothing.
/// @return  in the order in which names first appear
[[nodiscard]] Result<std::vector<Hypothesis>> read_hypotheses(const std::filesystem::path& path);

}  // namespace regietafel::data
