#pragma once

#include <vector>

#include "report/document.h"
#include "study/forecast_inflow.h"

namespace regietafel::report {

/// A forecast in the long form of results: variant, measure, area, group, period, mean, p025 …
/// p975. A sum of several months has the period 2021-01/2021-12.
[[nodiscard]] Table forecast_table(const study::InflowForecast& forecast);

/// Which models carry the mix, by distance: weight, and how near each came in the past.
[[nodiscard]] Table forecast_parts_table(const study::InflowForecast& forecast);

/// What was seen, what may come in the next year, how it was drawn, whose
/// judgement it holds, and whether the last months were a surprise.
[[nodiscard]] std::vector<Sentence> forecast_in_words(const study::InflowForecast& forecast);

/// All of it with the fan of months, as a page.
[[nodiscard]] Document forecast_document(const study::InflowForecast& forecast);

}  // namespace regietafel::report
