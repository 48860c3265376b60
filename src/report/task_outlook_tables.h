#pragma once

#include <vector>

#include "report/document.h"
#include "study/backtest_task_outlook.h"
#include "study/task_outlook.h"

namespace regietafel::report {

/// One row per area, half-year and measure (task, corrected_task), in persons: area, name,
/// half_year, measure, basis, mean, median p50, and p25–p75, p10–p90, p025–p975, which hold 50, 80
/// and 95 of a hundred futures.
[[nodiscard]] Table task_outlook_table(const study::TaskOutlook& outlook);

/// What an outlook rests on: the futures, which tasks are no forecast, and whose inhabitants count.
[[nodiscard]] std::vector<Sentence> task_outlook_in_words(const study::TaskOutlook& outlook);

/// One row per published task that came. The shares that were worked out are summed up only.
[[nodiscard]] Table task_outlook_score_table(const study::TaskOutlookBacktest& backtest);

/// One row per group, measure and distance: rows, how many of them the intervals held, mean
/// absolute error of the median, CRPS, and mean absolute error of persistence.
[[nodiscard]] Table task_outlook_summary_table(const study::TaskOutlookBacktest& backtest);

}  // namespace regietafel::report
