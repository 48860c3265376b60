#pragma once

#include <vector>

#include "report/document.h"
#include "study/distribution_act.h"

namespace regietafel::report {

/// One row per location of the user's places: name, gm_code, municipality, places, in_use_since,
/// available_until, counts (whether, and why not).
/// @param act  with places
[[nodiscard]] Table locations_table(const study::DistributionAct& act);

/// Which places the round counts, and what that makes of the user's.
[[nodiscard]] std::vector<Sentence> counting_in_words(const study::DistributionAct& act);

}  // namespace regietafel::report
