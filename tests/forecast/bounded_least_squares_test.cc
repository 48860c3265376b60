#include "forecast/bounded_least_squares.h"

#include <gmock/gmock.h>

#include <cmath>

namespace regietafel::forecast {
namespace {

/// Rosenbrock's valley: residuals 10 (y - x²) and 1 - x; the least is at 1, 1.
SquaresProblem valley() {
  SquaresProblem problem{
      .unknowns = 2, .low = {-5, -5}, .high = {5, 5}, .squares = {}, .slopes = {}};
  problem.squares = [](const Unknowns& at) {
    return std::pow(10 * (at[1] - at[0] * at[0]), 2) + std::pow(1 - at[0], 2);
  };
  problem.slopes = [](const Unknowns& at, NormalEquations& normal) {
    const auto first = 10 * (at[1] - at[0] * at[0]);
    const auto second = 1 - at[0];
    const auto by_x = -20 * at[0];
    normal.products[0][0] = by_x * by_x + 1;
    normal.products[1][0] = 10 * by_x;
    normal.products[1][1] = 100;
    normal.gradient = {by_x * first - second, 10 * first};
  };
  return problem;
}

TEST(BoundedLeastSquares, finds_the_end_of_a_bent_valley) {
  const auto found = least_squares(valley(), {-1.2, 1});
  EXPECT_NEAR(found.at[0], 1, 1e-4);
  EXPECT_NEAR(found.at[1], 1, 1e-4);
}

TEST(BoundedLeastSquares, stops_at_a_bound_and_goes_on_along_it) {
  auto problem = valley();
  problem.high[0] = 0.5;
  const auto found = least_squares(problem, {-1.2, 1});
  EXPECT_EQ(found.at[0], 0.5);
  EXPECT_NEAR(found.at[1], 0.25, 1e-5);  // the least with x = 0.5
  EXPECT_NEAR(found.squares, 0.25, 1e-6);
}

TEST(BoundedLeastSquares, leaves_what_is_fixed) {
  auto problem = valley();
  problem.low[1] = problem.high[1] = 4;
  const auto found = least_squares(problem, {1, 4});
  EXPECT_EQ(found.at[1], 4);
  EXPECT_NEAR(found.at[0], 2, 0.01);
}

TEST(BoundedLeastSquares, never_ends_above_where_it_began) {
  for (const auto x : {-4.0, -1.0, 0.0, 2.0, 4.5}) {
    for (const auto y : {-4.0, 0.0, 3.0}) {
      const auto problem = valley();
      const auto found = least_squares(problem, {x, y}, {.steps = 3});
      EXPECT_LE(found.squares, problem.squares({x, y}));
      EXPECT_EQ(found.squares, problem.squares(found.at));
    }
  }
}

}  // namespace
}  // namespace regietafel::forecast
