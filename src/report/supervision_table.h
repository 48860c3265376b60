#pragma once

#include "report/document.h"
#include "study/supervision.h"

namespace regietafel::report {

/// One row per municipality and half-year: gm_code, municipality, half_year, balance_start, task,
/// corrected_task, housed, balance_end, verdict, missed (half-years in a row), stage.
[[nodiscard]] Table supervision_table(const study::SupervisionAnswer& answer);

}  // namespace regietafel::report
