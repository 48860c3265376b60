#pragma once

#include <array>
#include <cstddef>

#include "forecast/bounded_least_squares.h"
#include "forecast/ets_likelihood.h"
#include "forecast/ets_recursion.h"

/// How the recursion moves with its unknowns, value by value, and the sums that least squares
/// needs.
namespace regietafel::forecast::ets {

using Row = std::array<double, kMost>;  // slopes of one state by unknown

/// Slopes of the states, moved along with them.
struct Slopes {
  Row level{}, growth{}, mean{};
  std::array<Row, kMostPeriods> season{};

  explicit Slopes(std::size_t period) {
    level[kLevel] = 1;
    growth[kGrowth] = 1;
    for (std::size_t k = 1; k < period; ++k) {
      season[0][kSeason + k - 1] = -1;
      season[k][kSeason + k - 1] = 1;
    }
  }
};

/// Slopes of mean, of_level and of_season of a correction by the carried level and by the season;
/// those of the two errors with their signs turned.
struct Weights {
  double mean_carried = 1, mean_season = 1;
  double level_carried = 1, level_season = 1;
  double season_carried = 1, season_season = 1;
};

template <bool kMultiplied>
Weights weights_of(double value, double carried, double season) {
  if constexpr (!kMultiplied) return {};
  return {.mean_carried = season,
          .mean_season = carried,
          .level_carried = 1,
          .level_season = value / (season * season),
          .season_carried = value / (carried * carried),
          .season_season = 1};
}

/// Moves the states over a value, and their slopes by the chain rule. The first four unknowns also
/// move alpha, beta, gamma and phi; the others are first states, which do not.
template <bool kMultiplied>
void step_with_slopes(Slopes& slopes, const SmoothingSlopes& by, Running& now, double value,
                      Correction& made, std::size_t unknowns) {
  const auto growth = now.growth;
  const auto alpha = now.alpha;
  const auto beta = now.beta;
  const auto gamma = now.gamma;
  const auto phi = now.phi;
  auto& season = slopes.season[now.place];
  const auto old_season = now.season[now.place];
  made = step<kMultiplied>(now, value);
  const auto weights = weights_of<kMultiplied>(value, made.carried, old_season);
  for (std::size_t i = 0; i < kSmoothing; ++i) {
    const auto damped = phi * slopes.growth[i] + growth * by.phi[i];
    const auto carried = slopes.level[i] + damped;
    const auto of_level = -weights.level_carried * carried - weights.level_season * season[i];
    const auto of_season = -weights.season_carried * carried - weights.season_season * season[i];
    slopes.mean[i] = weights.mean_carried * carried + weights.mean_season * season[i];
    slopes.level[i] = carried + alpha * of_level + by.alpha[i] * made.of_level;
    slopes.growth[i] = damped + beta * of_level + by.beta[i] * made.of_level;
    season[i] += gamma * of_season + by.gamma[i] * made.of_season;
  }
  for (std::size_t i = kSmoothing; i < unknowns; ++i) {
    const auto damped = phi * slopes.growth[i];
    const auto carried = slopes.level[i] + damped;
    const auto of_level = -weights.level_carried * carried - weights.level_season * season[i];
    const auto of_season = -weights.season_carried * carried - weights.season_season * season[i];
    slopes.mean[i] = weights.mean_carried * carried + weights.mean_season * season[i];
    slopes.level[i] = carried + alpha * of_level;
    slopes.growth[i] = damped + beta * of_level;
    season[i] += gamma * of_season;
  }
}

/// Adds up normal equations, four residuals at a time: so the products are written once for four.
class Sums {
 public:
  Sums(NormalEquations& normal, std::size_t unknowns) : normal_{normal}, unknowns_{unknowns} {
    normal_ = {};
  }

  /// A residual with slopes `scale` times those of the mean.
  void add(const Row& mean, double scale, double residual) {
    auto& slope = slopes_[kept_++];
    for (std::size_t i = 0; i < unknowns_; ++i) {
      slope[i] = scale * mean[i];
      normal_.gradient[i] += residual * slope[i];
    }
    if (kept_ == slopes_.size()) settle();
  }

  /// What is kept back; afterwards the sums are whole.
  void settle() {
    for (; kept_ < slopes_.size(); ++kept_) slopes_[kept_] = {};
    const auto& [a, b, c, d] = slopes_;
    for (std::size_t i = 0; i < unknowns_; ++i) {
      auto& products = normal_.products[i];
      for (std::size_t j = 0; j <= i; ++j) {
        products[j] += a[i] * a[j] + b[i] * b[j] + c[i] * c[j] + d[i] * d[j];
      }
    }
    kept_ = 0;
  }

 private:
  NormalEquations& normal_;
  std::size_t unknowns_;
  std::array<Row, 4> slopes_{};
  std::size_t kept_ = 0;
};

/// Multiplied errors: r = G ρ with ρ = value / mean - 1 and G the geometric mean of the means, so
/// that the slope of r is G (slope of ρ + ρ D), D the mean slope of log mean.
inline void stretch(NormalEquations& normal, const Row& log_slopes, double squares, double factor,
                    std::size_t unknowns) {
  const auto plain = normal.gradient;  // the sum of ρ times its slopes
  for (std::size_t i = 0; i < unknowns; ++i) {
    for (std::size_t j = 0; j <= i; ++j) {
      normal.products[i][j] += plain[i] * log_slopes[j] + log_slopes[i] * plain[j] +
                               squares * log_slopes[i] * log_slopes[j];
      normal.products[i][j] *= factor;
    }
    normal.gradient[i] = factor * (plain[i] + squares * log_slopes[i]);
  }
}

}  // namespace regietafel::forecast::ets
