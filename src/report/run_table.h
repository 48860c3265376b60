#pragma once

#include <span>
#include <string>
#include <vector>

#include "report/document.h"
#include "run/columns.h"
#include "run/measure.h"
#include "study/simulate_scenario.h"

namespace regietafel::report {

/// Which rows of a simulation are shown.
struct RunTableRequest {
  std::vector<run::Measure> measures;
  std::vector<std::string> areas{"NL"};  // codes; a measure is shown where it is divided so far
  std::int32_t months = 1;               // in a period: 1, 3, 6 or 12; flows are added up in it
};

/// What variants came to, in the long form of results: variant, measure, area, group, period, mean,
/// p025 … p975. Periods are months (2021-04) or runs of months (2021-07/2021-12); a stock is that
/// of the last day. Areas below the country have months only, since their futures are not kept
/// apart.
[[nodiscard]] Table run_table(std::span<const study::PlayedVariant> variants,
                              const RunTableRequest& request);

/// Each variant less the base, future by future, with the column `minus`. The country only.
[[nodiscard]] Table difference_table(const study::Simulation& simulation,
                                     const RunTableRequest& request);

}  // namespace regietafel::report
