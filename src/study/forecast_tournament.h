#pragma once

#include <array>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/result.h"
#include "data/tables.h"
#include "domain/observed.h"
#include "forecast/mix.h"
#include "study/provenance.h"

namespace regietafel::study {

struct TournamentRequest {
  data::PackageFolders packages;
  std::optional<Day> as_of;
  unsigned threads = 2;
};

/// Months ahead that are scored together, first and last counted from 1.
struct Distance {
  std::string_view id;
  std::size_t first, last;
};
inline constexpr std::array<Distance, 4> kDistances{
    {{"1-3", 1, 3}, {"1-12", 1, 12}, {"12", 12, 12}, {"13-24", 13, 24}}};

/// A model on a series over a distance, in the mean over origins and months ahead.
struct TournamentRow {
  std::string model, series, distance;
  std::string period;  // all, or the years of the origins: 2016-2018
  std::size_t forecasts = 0;
  double crps = 0, weighted_interval = 0, bias = 0, transform = 0;
  std::array<double, forecast::kBands.size()> held{}, width{};
  double skill = 0;  // 1 - CRPS over that of the best naive model of this row's kind
  std::string best_naive;
};

/// A model over the fourteen nationalities and their two sums.
struct TournamentSummary {
  std::string model, distance;
  double skill = 0, low = 0, high = 0;  // geometric mean; 90 % of the block bootstrap
  double skill_of_nationalities = 0;    // of the fourteen alone
  std::array<double, forecast::kBands.size()> held{};  // of the fourteen
  double uniform_chance = 0;  // of a transform as uneven as this one, by the block bootstrap
};

struct Tournament {
  std::vector<TournamentRow> rows;
  std::vector<TournamentSummary> summaries;
  Month first_origin{0}, last_origin{0};
  std::vector<std::string> unscored;  // why a stream is not scored
  /// Of the last bands of 80 % for the sum of 12 months … of the nation, how many held.
  std::size_t last_bands = 0, last_held = 0;
  Provenance provenance;
};

/// regietafel backtest forecast: every model from every origin against what came.
[[nodiscard]] Result<Tournament> forecast_tournament(const TournamentRequest& request);

}  // namespace regietafel::study
