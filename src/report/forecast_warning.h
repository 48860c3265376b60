#pragma once

#include <vector>

#include "report/document.h"
#include "study/forecast_inflow.h"

namespace regietafel::report {

/// Whether the last three months of each stream were a surprise, and how past signals ended; empty
/// cells where the forecast is of less than a year.
[[nodiscard]] Table forecast_warning_table(const study::InflowForecast& forecast);

/// What the stream's own last months say, and how often that was right; empty where none is known.
[[nodiscard]] std::vector<Sentence> warning_sentences(const study::InflowForecast& forecast);

}  // namespace regietafel::report
