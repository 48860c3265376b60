#include "forecast/theta.h"

#include <gmock/gmock.h>

#include <cmath>

#include "forecast/decomposition.h"
#include "forecast/scale.h"
#include "forecast/smoothing_reference.h"

namespace regietafel::forecast {
namespace {

TEST(Theta, forecasts_at_the_alpha_of_R_are_those_of_R) {
  for (const auto& series : reference::series()) {
    SCOPED_TRACE(series.name);
    const auto& theirs = series.theta;
    EXPECT_EQ(has_season(series.values, series.period), theirs.has_season);
    const auto fit = fit_theta(series.values, series.period,
                               SimpleSmoothing{.alpha = theirs.alpha, .level = theirs.level});
    EXPECT_NEAR(fit.drift, theirs.drift, 1e-9 * (1 + std::abs(theirs.drift)));
    EXPECT_NEAR(fit.variance, theirs.variance, 1e-9 * theirs.variance);
    const auto path = theta_path(fit, theirs.mean.size());
    for (std::size_t ahead = 0; ahead < path.size(); ++ahead) {
      EXPECT_NEAR(path[ahead], theirs.mean[ahead], 1e-6 * theirs.mean[ahead]) << ahead;
    }
  }
}

TEST(Theta, smooths_at_least_as_well_as_R) {
  for (const auto& series : reference::series()) {
    const auto fit = fit_theta(series.values, series.period);
    EXPECT_LE(fit.variance, series.theta.variance * (1 + 1e-5)) << series.name;
  }
}

TEST(Theta, of_a_straight_line_goes_up_by_half_its_slope) {
  std::vector<double> line;
  for (int t = 0; t < 40; ++t) line.push_back(10 + 6 * t);
  const auto fit = fit_theta(line, 1);
  const auto path = theta_path(fit, 3);
  EXPECT_NEAR(path[2] - path[1], 3, 1e-9);
}

TEST(Theta, of_three_values_worked_by_hand) {
  // Levels 4, 5, 6.5 at alpha 1/2; the line through 4, 6, 8 climbs by 2.
  const std::vector<double> values{4, 6, 8};
  const auto fit = fit_theta(values, 1, SimpleSmoothing{.alpha = 0.5, .level = 4});
  EXPECT_DOUBLE_EQ(fit.level, 6.5);
  EXPECT_DOUBLE_EQ(fit.drift, 1);
  EXPECT_DOUBLE_EQ(fit.start, (1 - 0.125) / 0.5);
  EXPECT_DOUBLE_EQ(fit.variance, 0 + 4 + 9);
  EXPECT_DOUBLE_EQ(theta_path(fit, 2)[1], 6.5 + 1 + 1.75);
}

TEST(Theta, the_variance_grows_by_the_square_of_alpha) {
  const ThetaFit fit{.alpha = 0.5, .variance = 4};
  EXPECT_DOUBLE_EQ(fit.variance_ahead(1), 4);
  EXPECT_DOUBLE_EQ(fit.variance_ahead(5), 8);
}

TEST(Theta, a_series_that_never_moves_stays_where_it_is) {
  const auto outlook = theta_outlook(std::vector<double>(40, 25.0), 24);
  EXPECT_NEAR(outlook[23].front(), 25, 1e-9);
  EXPECT_NEAR(outlook[23].back(), 25, 1e-9);
}

TEST(Theta, on_the_log_scale_keeps_the_season_as_factors) {
  std::vector<double> people;
  for (int t = 0; t < 96; ++t) people.push_back((t % 12 < 6 ? 200 : 400) - kAddedToLog);
  const auto outlook = theta_outlook(people, 12);
  EXPECT_NEAR(quantile_at(outlook[0], 0.5), 200 - kAddedToLog, 2);
  EXPECT_NEAR(quantile_at(outlook[6], 0.5), 400 - kAddedToLog, 4);
}

TEST(ClassicalSeason, of_a_year_worked_by_hand) {
  // Quarters 1 2 3 6 around a level of 3, four years; the moving average is the level.
  std::vector<double> values;
  for (int year = 0; year < 4; ++year) values.insert(values.end(), {1, 2, 3, 6});
  EXPECT_THAT(classical_season(values, 4, Composition::added),
              testing::ElementsAre(testing::DoubleEq(-2), testing::DoubleEq(-1),
                                   testing::DoubleEq(0), testing::DoubleEq(3)));
  EXPECT_THAT(
      classical_season(values, 4, Composition::multiplied),
      testing::ElementsAre(testing::DoubleNear(1 / 3.0, 1e-12), testing::DoubleNear(2 / 3.0, 1e-12),
                           testing::DoubleNear(1, 1e-12), testing::DoubleNear(2, 1e-12)));
}

}  // namespace
}  // namespace regietafel::forecast
