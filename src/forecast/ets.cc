#include "forecast/ets.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

#include "forecast/ets_recursion.h"

namespace regietafel::forecast {
namespace ets {

Running running_from(const EtsParameters& parameters, const EtsState& state) {
  assert(state.season.size() <= kMostPeriods);
  Running running{.alpha = parameters.alpha,
                  .beta = parameters.beta,
                  .gamma = parameters.gamma,
                  .phi = parameters.phi,
                  .level = state.level,
                  .growth = state.growth,
                  .season = {},
                  .period = std::max<std::size_t>(state.season.size(), 1),
                  .place = 0};
  std::ranges::copy(state.season, running.season.begin());
  return running;
}

namespace {

EtsState state_of(const Running& running, EtsSeason season) {
  EtsState state{.level = running.level, .growth = running.growth, .season = {}};
  if (season == EtsSeason::none) return state;
  for (std::size_t ahead = 0; ahead < running.period; ++ahead) {
    state.season.push_back(running.season.at((running.place + ahead) % running.period));
  }
  return state;
}

template <bool kMultiplied>
EtsRun run(EtsKind kind, Running running, std::span<const double> values) {
  const bool is_share = kind.error == EtsError::multiplied;
  EtsRun result;
  double log_means = 0;
  for (const auto value : values) {
    const auto made = step<kMultiplied>(running, value);
    const auto error = is_share ? (value - made.mean) / made.mean : value - made.mean;
    result.error_squares += error * error;
    log_means += std::log(std::abs(made.mean));
    result.means.push_back(made.mean);
  }
  const auto count = static_cast<double>(values.size());
  result.log_likelihood = -count / 2 * std::log(result.error_squares) - (is_share ? log_means : 0);
  result.last = state_of(running, kind.season);
  return result;
}

}  // namespace
}  // namespace ets

std::string name_of(EtsKind kind) {
  static constexpr std::array kErrors{"A", "M"};
  static constexpr std::array kTrends{"N", "A", "Ad"};
  static constexpr std::array kSeasons{"N", "A", "M"};
  return std::string{kErrors.at(static_cast<std::size_t>(kind.error))} +
         kTrends.at(static_cast<std::size_t>(kind.trend)) +
         kSeasons.at(static_cast<std::size_t>(kind.season));
}

std::size_t parameter_count(EtsKind kind, std::size_t period) {
  std::size_t count = 2;
  if (kind.trend != EtsTrend::none) count += 2;
  if (kind.trend == EtsTrend::damped) count += 1;
  if (kind.season != EtsSeason::none) count += period;
  return count;
}

double aicc_of(EtsKind kind, std::size_t period, std::size_t values, double log_likelihood) {
  const auto count = static_cast<double>(values);
  const auto estimated = static_cast<double>(parameter_count(kind, period)) + 1;
  return -2 * log_likelihood + 2 * estimated * count / (count - estimated - 1);
}

EtsRun run_ets(EtsKind kind, const EtsParameters& parameters, std::span<const double> values) {
  const auto running = ets::running_from(parameters, parameters.start);
  return kind.season == EtsSeason::multiplied ? ets::run<true>(kind, running, values)
                                              : ets::run<false>(kind, running, values);
}

std::vector<double> path_ahead(EtsKind kind, const EtsParameters& parameters, const EtsState& last,
                               std::size_t periods) {
  auto running = ets::running_from(parameters, last);
  std::vector<double> path;
  for (std::size_t ahead = 0; ahead < periods; ++ahead) {
    path.push_back(kind.season == EtsSeason::multiplied ? ets::mean_ahead<true>(running)
                                                        : ets::mean_ahead<false>(running));
    running.level += running.phi * running.growth;
    running.growth *= running.phi;
    running.turn();
  }
  return path;
}

}  // namespace regietafel::forecast
