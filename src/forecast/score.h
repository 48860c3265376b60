#pragma once

#include <array>
#include <cstddef>

#include "forecast/outlook.h"

/// How far a distribution was from what came. All in people, smaller is better, except where said.
namespace regietafel::forecast {

/// The shares of central bands that are scored.
inline constexpr std::array<double, 3> kBands{0.5, 0.8, 0.95};

/// The continuous ranked probability score of the quantiles taken as a sample:
/// mean |x - y| - mean |x - x'| / 2 (Gneiting and Raftery 2007, eq. 21). For a distribution known
/// by one value it is the absolute error.
[[nodiscard]] double crps(const Quantiles& quantiles, double came);

/// The weighted interval score of the median and the bands of kBands (Bracher, Ray, Gneiting and
/// Reich 2021, eq. 1): each band pays its width, and 2 / alpha for what it missed.
[[nodiscard]] double weighted_interval_score(const Quantiles& quantiles, double came);

/// The share of the distribution below what came, half of it where they are equal: uniform on 0 to
/// 1 when the forecaster is right.
[[nodiscard]] double probability_integral_transform(const Quantiles& quantiles, double came);

struct Score {
  double crps = 0, weighted_interval = 0, transform = 0;
  double bias = 0;                          // median less what came
  std::array<double, kBands.size()> width;  // of each band
  std::array<bool, kBands.size()> held;     // whether what came lay within, its edges counted
};

[[nodiscard]] Score score_of(const Quantiles& quantiles, double came);

}  // namespace regietafel::forecast
