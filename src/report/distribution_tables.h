#pragma once

#include "domain/country.h"
#include "report/document.h"
#include "study/distribution_act.h"

namespace regietafel::report {

/// Places under the distribution act beside other keys and beside what was published. For
/// Grouping::municipality one row per municipality: gm_code, municipality, province, inhabitants,
/// score, share (exact, 2 decimals), places, minors where asked, by_inhabitants, by_dwellings where
/// dwellings are known, published, difference (percent of the published). For another grouping one
/// row per region with the sums.
[[nodiscard]] Table distribution_table(const study::DistributionAct& act, Grouping grouping);

/// What the numbers rest on, and how well they meet what was published.
[[nodiscard]] Sentence distribution_basis(const study::DistributionAct& act);

}  // namespace regietafel::report
