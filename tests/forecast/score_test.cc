#include "forecast/score.h"

#include <gmock/gmock.h>

#include <cmath>
#include <numbers>

#include "random/elementary.h"

namespace regietafel::forecast {
namespace {

/// CRPS of a normal distribution (Gneiting and Raftery 2007, eq. 21 for the normal).
double normal_crps(double mean, double deviation, double came) {
  const auto z = (came - mean) / deviation;
  const auto density = std::exp(-z * z / 2) / std::sqrt(2 * std::numbers::pi);
  return deviation *
         (z * (2 * normal_below(z) - 1) + 2 * density - 1 / std::sqrt(std::numbers::pi));
}

Quantiles normal(double mean, double deviation) {
  auto quantiles = normal_quantiles();
  for (auto& value : quantiles) value = mean + deviation * value;
  return quantiles;
}

Quantiles uniform(double low, double high) {
  Quantiles quantiles{};
  for (std::size_t i = 0; i < kLevels; ++i) quantiles.at(i) = low + (high - low) * level_of(i);
  return quantiles;
}

TEST(Score, crps_is_that_of_the_closed_form_for_the_normal) {
  for (const auto came : {-3.0, -0.5, 0.0, 1.2, 5.0}) {
    EXPECT_NEAR(crps(normal(0, 1), came), normal_crps(0, 1, came), 2e-3) << came;
    EXPECT_NEAR(crps(normal(10, 4), came), normal_crps(10, 4, came), 8e-3) << came;
  }
}

TEST(Score, crps_is_that_of_the_closed_form_for_the_uniform) {
  // Within [0, 1] the integral of (F - 1{y <= x})^2 is (y^3 + (1 - y)^3) / 3; outside the distance
  // to the edge comes on top of a third.
  EXPECT_NEAR(crps(uniform(0, 1), 0.25), (std::pow(0.25, 3) + std::pow(0.75, 3)) / 3, 1e-4);
  EXPECT_NEAR(crps(uniform(0, 1), 3), 2 + 1.0 / 3, 1e-4);
}

TEST(Score, crps_of_one_value_is_its_distance) {
  Quantiles one{};
  one.fill(7);
  EXPECT_DOUBLE_EQ(crps(one, 4), 3);
}

TEST(Score, interval_score_pays_width_and_misses) {
  // Uniform on 0 to 1: bands 0.25-0.75, 0.1-0.9 and 0.025-0.975.
  const auto inside = (0.25 * 0.5 + 0.1 * 0.8 + 0.025 * 0.95) / 3.5;
  EXPECT_NEAR(weighted_interval_score(uniform(0, 1), 0.5), inside, 1e-9);
  const auto outside =
      (2 - 0.5) / 2 + 0.25 * 0.5 + 0.1 * 0.8 + 0.025 * 0.95 + (2 - 0.75) + (2 - 0.9) + (2 - 0.975);
  EXPECT_NEAR(weighted_interval_score(uniform(0, 1), 2), outside / 3.5, 1e-9);
}

TEST(Score, bands_hold_with_their_edges) {
  const auto score = score_of(uniform(0, 100), 25);
  EXPECT_THAT(score.held, ::testing::ElementsAre(true, true, true));
  EXPECT_THAT(score_of(uniform(0, 100), 24.9).held, ::testing::ElementsAre(false, true, true));
  EXPECT_NEAR(score.width[1], 80, 1e-9);
  EXPECT_NEAR(score.bias, 25, 1e-9);
  EXPECT_NEAR(score.transform, 0.25, 1e-9);
}

TEST(Score, equal_values_count_half_in_the_transform) {
  Quantiles nobody{};
  EXPECT_DOUBLE_EQ(probability_integral_transform(nobody, 0), 0.5);
  EXPECT_DOUBLE_EQ(probability_integral_transform(nobody, 1), 1);
}

TEST(Outlook, samples_that_weigh_alike_have_the_quantiles_of_equal_weights) {
  std::vector<double> plain;
  std::vector<Weighted> weighted;
  for (int i = 0; i < 77; ++i) {
    plain.push_back((i * 31) % 77 + 0.25 * (i % 5));
    weighted.push_back({plain.back(), 2});
  }
  const auto one = quantiles_of(plain), other = quantiles_of(weighted);
  for (std::size_t i = 0; i < kLevels; ++i) EXPECT_NEAR(one.at(i), other.at(i), 1e-9) << i;
}

TEST(Outlook, quantiles_of_a_sample_stand_at_the_middle_of_their_weight) {
  const auto even = quantiles_of(std::vector<Weighted>{{0}, {1}});
  EXPECT_DOUBLE_EQ(quantile_at(even, 0.5), 0.5);
  EXPECT_DOUBLE_EQ(even.front(), 0);
  EXPECT_DOUBLE_EQ(even.back(), 1);
  const auto heavy = quantiles_of({{0, 3}, {1, 1}});  // middles at 0.375 and 0.875
  EXPECT_NEAR(quantile_at(heavy, 0.625), 0.5, 1e-9);
}

TEST(Outlook, a_pool_lies_between_its_parts) {
  const std::vector<Quantiles> parts{uniform(0, 1), uniform(10, 11)};
  const auto pool = pooled(parts, std::vector<double>{0.75, 0.25});
  EXPECT_LT(quantile_at(pool, 0.7), 1);
  EXPECT_GT(quantile_at(pool, 0.8), 10);
  const auto one = pooled(parts, std::vector<double>{1, 0});
  for (std::size_t i = 0; i < kLevels; ++i) EXPECT_NEAR(one.at(i), parts[0].at(i), 1e-9);
}

}  // namespace
}  // namespace regietafel::forecast
