#pragma once

#include "domain/country.h"
#include "report/document.h"
#include "study/municipal_tasks.h"

namespace regietafel::report {

/// The announcement of a half-year's task: legal basis, formula, rounding and reference date in
/// sentences, the sums by region, the task of every municipality, those whose boundaries changed,
/// what the columns mean, and the sources.
/// @param sums  the grouping of the sums; Grouping::municipality: by province
[[nodiscard]] Document task_notice(const study::TaskAnswer& answer, Grouping sums);

/// The same for a workbook, where there is room for every column and for the derivation of every
/// task in words.
[[nodiscard]] Document task_workbook(const study::TaskAnswer& answer, Grouping sums,
                                     Language language);

}  // namespace regietafel::report
