#include "forecast/ets_start.h"

#include <algorithm>
#include <numeric>

#include "forecast/decomposition.h"

namespace regietafel::forecast::ets {
namespace {

constexpr double kLeastFactor = 0.01;  // of a multiplied season

std::vector<double> first_season(EtsSeason kind, std::span<const double> values,
                                 std::size_t period) {
  if (kind == EtsSeason::none) return {};
  if (kind == EtsSeason::added) return classical_season(values, period, Composition::added);
  auto season = classical_season(values, period, Composition::multiplied);
  for (auto& factor : season) factor = std::max(factor, kLeastFactor);
  const auto sum = std::accumulate(season.begin(), season.end(), 0.0);
  for (auto& factor : season) factor *= static_cast<double>(period) / sum;
  return season;
}

std::span<const double> first_years(std::span<const double> values, std::size_t period) {
  return values.first(std::min(std::max<std::size_t>(2 * period, 10), values.size()));
}

double mean_of(std::span<const double> values) {
  return std::accumulate(values.begin(), values.end(), 0.0) / static_cast<double>(values.size());
}

}  // namespace

EtsState first_guess(EtsKind kind, std::span<const double> values, std::size_t period) {
  EtsState state{.season = first_season(kind.season, values, period)};
  const auto years = first_years(values, period);
  std::vector<double> plain(years.begin(), years.end());
  for (std::size_t t = 0; t < plain.size() && !state.season.empty(); ++t) {
    const auto one = state.season[t % period];
    plain[t] = kind.season == EtsSeason::multiplied ? plain[t] / one : plain[t] - one;
  }
  if (kind.trend == EtsTrend::none) {
    state.level = mean_of(plain);
  } else {
    const auto line = line_through(plain);
    state.level = line.at_zero - line.slope;
    state.growth = line.slope;
  }
  return state;
}

EtsState flat_guess(EtsKind kind, std::span<const double> values, std::size_t period) {
  EtsState state{.level = mean_of(first_years(values, period))};
  if (kind.season == EtsSeason::added) state.season.assign(period, 0);
  if (kind.season == EtsSeason::multiplied) state.season.assign(period, 1);
  return state;
}

}  // namespace regietafel::forecast::ets
