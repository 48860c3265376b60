#include "forecast/local_level.h"

#include <gmock/gmock.h>

#include <cmath>
#include <numbers>

#include "forecast/noise.h"
#include "forecast/scale.h"

namespace regietafel::forecast {
namespace {

/// Values of the model itself.
std::vector<double> simulated(const LocalLevel& model, std::size_t months) {
  Noise noise;
  LevelState state{.level = 10, .log_scale = model.mean_log_scale};
  std::vector<double> values;
  for (std::size_t t = 0; t < months; ++t) {
    // Student's t: a normal over the root of a mean of squares.
    double squares = 0;
    for (int i = 0; i < static_cast<int>(model.freedom); ++i) squares += std::pow(noise(), 2);
    const auto error = noise() / std::sqrt(squares / model.freedom);
    values.push_back(state.level + std::exp(state.log_scale) * error);
    state = state.after(error, model);
  }
  return values;
}

TEST(LocalLevel, is_exponential_smoothing_when_tails_are_thin) {
  const std::vector<double> values{3, 5, 4, 7, 6, 8, 2, 5};
  double level = (3 + 5 + 4 + 7 + 6 + 8) / 6.0;
  double squares = 0;
  for (const auto value : values) {
    squares += std::pow(value - level, 2);
    level += 0.3 * (value - level);
  }
  const auto followed = follow(values, {.gain = 0.3, .freedom = 1e5, .response = 1e-12});
  EXPECT_NEAR(followed.last.level, level, 1e-3);
  EXPECT_NEAR(followed.log_likelihood, -4 * std::log(2 * std::numbers::pi) - squares / 2, 0.01);
}

TEST(LocalLevel, one_month_far_out_moves_a_heavy_tailed_level_little) {
  const LevelState state{.level = 0, .log_scale = 0};
  const LocalLevel heavy{.freedom = 3};
  EXPECT_GT(state.after(1.5, heavy).level, state.after(20, heavy).level);
  EXPECT_NEAR(state.after(20, heavy).level, 0.5 * 4 * 20 / 403, 1e-12);
}

TEST(LocalLevel, surprises_widen_and_their_absence_narrows) {
  const LevelState state{};
  const LocalLevel model{};
  EXPECT_GT(state.after(3, model).log_scale, 0);
  EXPECT_EQ(state.after(3, model).log_scale, state.after(-3, model).log_scale);
  EXPECT_LT(state.after(0, model).log_scale, 0);
}

TEST(LocalLevel, finds_the_coefficients_that_a_long_series_was_made_with) {
  const LocalLevel made{
      .gain = 0.3, .freedom = 5, .persistence = 0.9, .response = 0.1, .mean_log_scale = -1};
  const auto found = fit_local_level(simulated(made, 20000));
  EXPECT_NEAR(found.gain, made.gain, 0.03);
  EXPECT_NEAR(found.freedom, made.freedom, 1);
  EXPECT_NEAR(found.persistence, made.persistence, 0.04);
  EXPECT_NEAR(found.response, made.response, 0.02);
  EXPECT_NEAR(found.mean_log_scale, made.mean_log_scale, 0.05);
}

TEST(LocalLevel, of_few_months_keeps_to_what_is_usual) {
  const auto found = fit_local_level(simulated({.gain = 0.5, .mean_log_scale = -1}, 36));
  EXPECT_NEAR(found.gain, 0.5, 0.15);
  EXPECT_NEAR(std::log(found.freedom), std::log(22), 0.3);
  EXPECT_NEAR(found.persistence, 0.95, 0.03);
}

TEST(LocalLevel, bands_hold_as_often_as_they_say_on_series_of_its_own_kind) {
  constexpr std::size_t kBefore = 96;
  constexpr std::size_t kAhead = 6;
  const auto all = simulated({.mean_log_scale = -1}, 200 * (kBefore + kAhead));
  int held = 0;
  for (std::size_t series = 0; series < 200; ++series) {
    std::vector<double> people;
    const auto begin = series * (kBefore + kAhead);
    const auto shift =
        15 - all[begin];  // the level has walked: back to where no root is below zero
    for (std::size_t t = 0; t < kBefore + kAhead; ++t) {
      people.push_back(from_scale(Scale::cube_root, all[begin + t] + shift));
    }
    const auto came = people.back();
    people.resize(kBefore);
    const auto outlook = local_level({people}, kAhead)[0];
    held += quantile_at(outlook[kAhead - 1], 0.1) <= came &&
                    came <= quantile_at(outlook[kAhead - 1], 0.9)
                ? 1
                : 0;
  }
  EXPECT_GE(held, 149);  // of 200 at 80 %, two standard errors on either side
  EXPECT_LE(held, 171);
}

TEST(LocalLevel, median_is_the_level_and_bands_widen) {
  std::vector<double> people;
  for (std::size_t t = 0; t < 60; ++t) people.push_back(t % 2 == 0 ? 500 : 540);
  const auto outlook = local_level({people}, 24)[0];
  const auto width = [&](std::size_t ahead) {
    return quantile_at(outlook[ahead], 0.9) - quantile_at(outlook[ahead], 0.1);
  };
  EXPECT_NEAR(quantile_at(outlook[23], 0.5), 520, 20);
  EXPECT_GT(width(23), 1.5 * width(0));
}

}  // namespace
}  // namespace regietafel::forecast
