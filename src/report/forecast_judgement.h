#pragma once

#include <vector>

#include "report/document.h"
#include "study/forecast_inflow.h"

namespace regietafel::report {

/// Paths and events of an analyst, with their share of futures, source and reason.
[[nodiscard]] Table forecast_judgement_table(const study::JudgementFile& judgement);

/// Whose judgement futures hold, and in which share; empty where there is none.
[[nodiscard]] std::vector<Sentence> judgement_sentences(const study::InflowForecast& forecast);

}  // namespace regietafel::report
