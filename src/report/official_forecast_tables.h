#pragma once

#include <vector>

#include "report/document.h"
#include "study/official_forecasts.h"

namespace regietafel::report {

/// An official forecast of a year and ours beside it, a row for each choice of months.
[[nodiscard]] Table official_forecast_table(const study::OfficialForecasts& officials);

/// Mean errors of the official middle, ours and the last twelve months, and bands that held.
[[nodiscard]] Table official_means_table(const study::OfficialForecasts& officials);

/// The means in sentences, by the total count.
[[nodiscard]] std::vector<Sentence> officials_in_words(const study::OfficialForecasts& officials);

}  // namespace regietafel::report
