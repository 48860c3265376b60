#pragma once

#include <vector>

#include "report/document.h"
#include "study/forecast_tournament.h"

namespace regietafel::report {

/// One row per model and distance: the skill over the nationalities and their sums, its interval,
/// how many bands held, and whether the transform is even.
[[nodiscard]] Table tournament_summary_table(const study::Tournament& tournament);

/// One row per model, series, distance and period: all scores, against the best naive model.
[[nodiscard]] Table tournament_score_table(const study::Tournament& tournament);

/// What the tournament is held on: series, sums, streams that are not scored, origins, models.
[[nodiscard]] Table tournament_entry_table();

/// The outcome for a reader who knows no statistics.
[[nodiscard]] std::vector<Sentence> tournament_in_words(const study::Tournament& tournament);

/// Why a stream is not scored, a sentence each.
[[nodiscard]] std::vector<Sentence> unscored_in_words(const study::Tournament& tournament);

}  // namespace regietafel::report
