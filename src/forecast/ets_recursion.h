#pragma once

#include <array>
#include <cmath>
#include <cstddef>

#include "forecast/ets.h"

/// The recursion of exponential smoothing, written once for values and their slopes.
///
/// A model without trend is one whose growth is 0 and stays there; a model without season has one
/// of period 1 that is added, is 0 and stays there. So only the season's way is a case of its own.
namespace regietafel::forecast::ets {

inline constexpr std::size_t kSmoothing = 4;  // alpha, beta, gamma, phi
inline constexpr std::size_t kMost = kSmoothing + 2 + kMostPeriods;

/// States that run through a series.
struct Running {
  double alpha = 0, beta = 0, gamma = 0, phi = 1;
  double level = 0, growth = 0;
  std::array<double, kMostPeriods> season{};  // by place in the year
  std::size_t period = 1;
  std::size_t place = 0;  // of the next value

  void turn() { place = place + 1 == period ? 0 : place + 1; }
};

/// What one value does to the states: mean, and the two errors by which they are corrected.
struct Correction {
  double carried = 0;  // level and damped growth: the mean without season
  double mean = 0;
  double of_level = 0;   // the error on the scale of the level
  double of_season = 0;  // and on that of the season
};

template <bool kMultiplied>
[[nodiscard]] inline double mean_ahead(const Running& now) {
  const auto carried = now.level + now.phi * now.growth;
  if constexpr (kMultiplied) return carried * now.season[now.place];
  return carried + now.season[now.place];
}

/// Moves the states over one value.
template <bool kMultiplied>
inline Correction step(Running& now, double value) {
  Correction made;
  const auto damped = now.phi * now.growth;
  auto& season = now.season[now.place];
  made.carried = now.level + damped;
  if constexpr (kMultiplied) {
    made.mean = made.carried * season;
    made.of_level = value / season - made.carried;
    made.of_season = value / made.carried - season;
  } else {
    made.mean = made.carried + season;
    made.of_level = value - made.mean;
    made.of_season = made.of_level;
  }
  now.level = made.carried + now.alpha * made.of_level;
  now.growth = damped + now.beta * made.of_level;
  season += now.gamma * made.of_season;
  now.turn();
  return made;
}

/// A product kept as a logarithm: few calls of log for many factors.
class LogProduct {
 public:
  void times(double factor) {
    product_ *= factor;
    if (product_ > 1e200 || product_ < 1e-200) settle();
  }
  [[nodiscard]] double log() {
    settle();
    return log_;
  }

 private:
  void settle() {
    log_ += std::log(product_);
    product_ = 1;
  }
  double product_ = 1, log_ = 0;
};

/// States before the first value.
[[nodiscard]] Running running_from(const EtsParameters& parameters, const EtsState& state);

}  // namespace regietafel::forecast::ets
