#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "forecast/model.h"

/// A local level with heavy tails and moving volatility, driven by the score of its own likelihood
/// (Creal, Koopman and Lucas 2013; Harvey 2013, chapters 3 and 4).
namespace regietafel::forecast {

/// z(t) = level(t) + exp(log_scale(t)) e(t), e of Student's t. An error moves level and scale by
/// the slope of its log-density, so that one far out hardly moves the level. The defaults are usual
/// values, towards which a fit is drawn.
struct LocalLevel {
  double gain = 0.5;          // of the level, within 0 and 1
  double freedom = 22;        // degrees of freedom of the noise, over 2
  double persistence = 0.95;  // of the log scale around its mean, within 0 and 1
  double response = 0.05;     // of the log scale to surprises, within 0 and 1
  double mean_log_scale = 0;
};

/// What is known after a month.
struct LevelState {
  double level = 0, log_scale = 0;

  /// The state a month on, after an error of so many scales.
  [[nodiscard]] LevelState after(double error, const LocalLevel& model) const;
};

struct FollowedLevel {
  double log_likelihood = 0;
  LevelState last;  // for the month after the last value
};

/// The values one by one; the level starts at the mean of the first six.
[[nodiscard]] FollowedLevel follow(std::span<const double> values, const LocalLevel& model);

/// The model with the greatest likelihood times a prior: each coefficient but the mean scale is
/// normal around its usual value, on the logit or logarithm, with standard deviation 0.2.
[[nodiscard]] LocalLevel fit_local_level(std::span<const double> values);

/// On the cube root, one series at a time. The distribution is that of 1,000 futures of the model,
/// in mirrored pairs, with draws named after future and month.
[[nodiscard]] std::vector<Outlook> local_level(const Panel& panel, std::uint32_t months);

}  // namespace regietafel::forecast
