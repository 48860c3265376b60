#pragma once

#include "report/document.h"
#include "study/forecast_tournament.h"
#include "study/official_forecasts.h"

namespace regietafel::report {

/// How good the forecasts were, in plain words: the tournament of models, and yearly totals beside
/// official forecasts.
[[nodiscard]] Document tournament_document(const study::Tournament& tournament,
                                           const study::OfficialForecasts& officials);

}  // namespace regietafel::report
