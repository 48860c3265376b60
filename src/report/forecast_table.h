#pragma once

#include "report/document.h"
#include "study/forecast_inflow.h"

namespace regietafel::report {

/// A forecast in the long form of results: variant, measure, area, group, period, mean, p025 …
/// p975. A sum of several months has the period 2021-01/2021-12.
[[nodiscard]] Table forecast_table(const study::InflowForecast& forecast);

}  // namespace regietafel::report
