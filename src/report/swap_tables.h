#pragma once

#include <vector>

#include "report/document.h"
#include "study/find_swaps.h"

namespace regietafel::report {

/// One row per municipality of a region: region, gm_code, municipality, task, balance,
/// corrected_task, means, joint_change, agreed_task, agreed_corrected_task, above_means.
[[nodiscard]] Table swap_municipalities_table(const study::SwapAnswer& answer);

/// One row per swap: region, from_gm_code, from_municipality, to_gm_code, to_municipality, persons.
[[nodiscard]] Table swaps_table(const study::SwapAnswer& answer);

/// The swaps as `regietafel task --swap` reads them, two rows each: agreement, gm_code, change.
[[nodiscard]] Table joint_changes_table(const study::SwapAnswer& answer);

/// What was found in each region and what is proven of it, then what it rests on.
[[nodiscard]] std::vector<Sentence> swaps_in_words(const study::SwapAnswer& answer);

}  // namespace regietafel::report
