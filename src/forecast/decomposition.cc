#include "forecast/decomposition.h"

#include <cassert>
#include <numeric>

namespace regietafel::forecast {
namespace {

/// The mean of the year around t; of an even period the two ends count half.
double moving_average(std::span<const double> values, std::size_t period, std::size_t t) {
  const auto half = period / 2;
  double sum = 0;
  for (auto i = t - half; i <= t + half; ++i) sum += values[i];
  if (period % 2 == 0) sum -= (values[t - half] + values[t + half]) / 2;
  return sum / static_cast<double>(period);
}

}  // namespace

std::vector<double> classical_season(std::span<const double> values, std::size_t period,
                                     Composition composition) {
  assert(period >= 2 && values.size() >= 2 * period);
  const bool is_multiplied = composition == Composition::multiplied;
  std::vector<double> season(period, 0.0), counts(period, 0.0);
  for (auto t = period / 2; t + period / 2 < values.size(); ++t) {
    const auto trend = moving_average(values, period, t);
    season[t % period] += is_multiplied ? values[t] / trend : values[t] - trend;
    counts[t % period] += 1;
  }
  for (std::size_t k = 0; k < period; ++k) season[k] /= counts[k];
  const auto mean =
      std::accumulate(season.begin(), season.end(), 0.0) / static_cast<double>(period);
  for (auto& one : season) one = is_multiplied ? one / mean : one - mean;
  return season;
}

Line line_through(std::span<const double> values) {
  assert(values.size() >= 2);
  const auto count = static_cast<double>(values.size());
  const auto middle = (count - 1) / 2;
  double sum = 0, products = 0, squares = 0;
  for (std::size_t t = 0; t < values.size(); ++t) {
    const auto off = static_cast<double>(t) - middle;
    sum += values[t];
    products += off * values[t];
    squares += off * off;
  }
  const auto slope = products / squares;
  return {.at_zero = sum / count - slope * middle, .slope = slope};
}

}  // namespace regietafel::forecast
