#include "forecast/ets_likelihood.h"

#include <gmock/gmock.h>

#include <cmath>

#include "forecast/ets_start.h"
#include "forecast/smoothing_reference.h"

namespace regietafel::forecast::ets {
namespace {

TEST(EtsLikelihood, slopes_are_those_of_small_steps) {
  for (const auto& series : reference::series()) {
    if (series.name != "USAccDeaths" && series.name != "Nile" && series.name != "ldeaths") continue;
    for (const auto& one : series.fits) {
      SCOPED_TRACE(series.name + ' ' + one.model);
      const Likelihood likelihood{one.kind, series.values, series.period};
      auto parameters = one.parameters;
      parameters.alpha = 0.4;
      parameters.beta = 0.2;
      parameters.gamma = 0.15;
      parameters.phi = 0.9;
      const auto at = likelihood.unknowns(parameters);
      NormalEquations normal;
      likelihood.slopes(at, normal);
      const auto problem = likelihood.problem();
      for (std::size_t i = 0; i < problem.unknowns; ++i) {
        if (problem.low[i] >= problem.high[i]) continue;
        const auto aside = 1e-5 * std::max(0.01, std::abs(at[i]));
        auto below = at;
        auto above = at;
        below[i] -= aside;
        above[i] += aside;
        const auto slope = (likelihood.squares(above) - likelihood.squares(below)) / (4 * aside);
        const auto scale = std::sqrt(normal.products[i][i] * likelihood.squares(at));
        EXPECT_NEAR(normal.gradient[i], slope, 1e-5 * scale) << i;
      }
    }
  }
}

TEST(EtsLikelihood, is_the_log_of_its_squares) {
  const auto& series = reference::series().front();
  const auto count = static_cast<double>(series.values.size());
  for (const auto& one : series.fits) {
    const Likelihood likelihood{one.kind, series.values, series.period};
    const auto squares = likelihood.squares(likelihood.unknowns(one.parameters));
    EXPECT_NEAR(-count / 2 * std::log(squares), one.log_likelihood, 1e-2) << one.model;
  }
}

TEST(EtsLikelihood, admissible_bounds_give_admissible_parameters) {
  const auto& series = reference::series().front();
  const auto kind = reference::kind_of("AAdA");
  const Likelihood likelihood{kind, series.values, 12, Bounds::admissible};
  auto at = likelihood.unknowns({.start = first_guess(kind, series.values, 12)});
  for (const auto alpha : {0.05, 0.4, 0.95}) {
    for (const auto gamma : {0.0, 0.5, 1.0}) {
      at[kAlpha] = alpha;
      at[kGamma] = gamma;
      at[kBeta] = 1;
      EXPECT_TRUE(is_admissible(kind, likelihood.parameters(at))) << alpha << ' ' << gamma;
      auto beyond = likelihood.parameters(at);
      if (beyond.beta == alpha) continue;
      beyond.beta += 1e-4;
      EXPECT_FALSE(is_admissible(kind, beyond)) << alpha << ' ' << gamma;
    }
  }
}

}  // namespace
}  // namespace regietafel::forecast::ets
