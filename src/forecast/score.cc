#include "forecast/score.h"

#include <cmath>

namespace regietafel::forecast {

double crps(const Quantiles& quantiles, double came) {
  const auto count = static_cast<double>(kLevels);
  double distance = 0;
  double spread = 0;  // half the mean distance of two draws, from the order of the quantiles
  for (std::size_t i = 0; i < kLevels; ++i) {
    distance += std::abs(quantiles.at(i) - came);
    spread += (2 * static_cast<double>(i) + 1 - count) * quantiles.at(i);
  }
  return distance / count - spread / (count * count);
}

double weighted_interval_score(const Quantiles& quantiles, double came) {
  auto sum = std::abs(came - quantile_at(quantiles, 0.5)) / 2;
  for (const auto share : kBands) {
    const auto outside = 1 - share;
    const auto low = quantile_at(quantiles, outside / 2);
    const auto high = quantile_at(quantiles, 1 - outside / 2);
    const auto missed = std::max(low - came, 0.0) + std::max(came - high, 0.0);
    sum += outside / 2 * (high - low) + missed;
  }
  return sum / (static_cast<double>(kBands.size()) + 0.5);
}

double probability_integral_transform(const Quantiles& quantiles, double came) {
  double below = 0;
  for (const auto value : quantiles) {
    if (value < came) below += 1;
    if (value == came) below += 0.5;
  }
  return below / static_cast<double>(kLevels);
}

Score score_of(const Quantiles& quantiles, double came) {
  Score score{.crps = crps(quantiles, came),
              .weighted_interval = weighted_interval_score(quantiles, came),
              .transform = probability_integral_transform(quantiles, came),
              .bias = quantile_at(quantiles, 0.5) - came,
              .width = {},
              .held = {}};
  for (std::size_t band = 0; band < kBands.size(); ++band) {
    const auto outside = 1 - kBands.at(band);
    const auto low = quantile_at(quantiles, outside / 2);
    const auto high = quantile_at(quantiles, 1 - outside / 2);
    score.width.at(band) = high - low;
    score.held.at(band) = low <= came && came <= high;
  }
  return score;
}

}  // namespace regietafel::forecast
