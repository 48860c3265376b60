#pragma once

#include <vector>

#include "domain/country.h"
#include "report/document.h"
#include "study/distribution_act.h"

namespace regietafel::report {

/// Places under the distribution act beside other keys and beside what was published. For
/// Grouping::municipality one row per municipality: gm_code, municipality, province, inhabitants,
/// score, share (exact, 2 decimals), places, minors where asked, by_… for every other key, with the
/// user's places counted, too_short, not_there and gap (places less counted), then published,
/// difference_percent (of the published). For another grouping one row per region with the sums.
[[nodiscard]] Table distribution_table(const study::DistributionAct& act, Grouping grouping);

/// What the numbers rest on: the key, and how other keys are meant.
[[nodiscard]] std::vector<Sentence> distribution_in_words(const study::DistributionAct& act);

}  // namespace regietafel::report
