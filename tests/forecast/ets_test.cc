#include "forecast/ets.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>
#include <random>

#include "forecast/ets_outlook.h"
#include "forecast/smoothing_reference.h"

namespace regietafel::forecast {
namespace {

using reference::kind_of;

constexpr std::array kModels{"ANN",  "AAN", "AAdN", "ANA",  "AAA", "AAdA", "MNN", "MAN",
                             "MAdN", "MNA", "MAA",  "MAdA", "MNM", "MAM",  "MAdM"};

std::vector<double> normal_errors(std::size_t count, double deviation, std::uint32_t seed) {
  std::mt19937 next{seed};
  std::vector<double> errors;
  for (std::size_t i = 0; i < count; ++i) {
    double sum = -6;
    for (int k = 0; k < 12; ++k) sum += static_cast<double>(next()) / 4294967296.0;
    errors.push_back(deviation * sum);
  }
  return errors;
}

/// A series that a model makes of errors, which are shares of the mean when multiplied.
std::vector<double> made_by(EtsKind kind, EtsParameters parameters,
                            const std::vector<double>& errors) {
  std::vector<double> values;
  auto state = parameters.start;
  for (const auto error : errors) {
    const auto mean = path_ahead(kind, parameters, state, 1)[0];
    values.push_back(kind.error == EtsError::multiplied ? mean * (1 + error) : mean + error);
    parameters.start = state;
    state = run_ets(kind, parameters, std::span{values}.last(1)).last;
  }
  return values;
}

/// A hundred people, a season of a fifth, a little growth.
EtsParameters usual(EtsKind kind) {
  EtsParameters parameters{.alpha = 0.4, .start = {.level = 1000}};
  if (kind.trend != EtsTrend::none) {
    parameters.beta = 0.05;
    parameters.start.growth = 4;
  }
  if (kind.trend == EtsTrend::damped) parameters.phi = 0.9;
  if (kind.season != EtsSeason::none) {
    parameters.gamma = 0.1;
    for (int k = 0; k < 12; ++k) {
      const auto wave = 0.2 * std::sin(k * 3.14159265358979 / 6);
      parameters.start.season.push_back(kind.season == EtsSeason::added ? 1000 * wave : 1 + wave);
    }
  }
  return parameters;
}

TEST(Ets, likelihood_at_the_parameters_of_R_is_that_of_R) {
  for (const auto& series : reference::series()) {
    for (const auto& fit : series.fits) {
      SCOPED_TRACE(series.name + ' ' + fit.model);
      const auto run = run_ets(fit.kind, fit.parameters, series.values);
      EXPECT_NEAR(run.log_likelihood, fit.log_likelihood, 1e-10);
      const auto count = static_cast<double>(series.values.size());
      const auto estimated = static_cast<double>(parameter_count(fit.kind, series.period));
      EXPECT_NEAR(run.error_squares / (count - estimated), fit.variance, 1e-10 * fit.variance);
      EXPECT_NEAR(aicc_of(fit.kind, series.period, series.values.size(), run.log_likelihood),
                  fit.aicc, 1e-9);
    }
  }
}

TEST(Ets, forecasts_at_the_parameters_of_R_are_those_of_R) {
  for (const auto& series : reference::series()) {
    for (const auto& fit : series.fits) {
      SCOPED_TRACE(series.name + ' ' + fit.model);
      const auto run = run_ets(fit.kind, fit.parameters, series.values);
      const auto path = path_ahead(fit.kind, fit.parameters, run.last, fit.path.size());
      for (std::size_t ahead = 0; ahead < path.size(); ++ahead) {
        EXPECT_NEAR(path[ahead], fit.path[ahead], 1e-6 * std::abs(fit.path[ahead])) << ahead;
      }
    }
  }
}

double deviation_of(const Quantiles& quantiles) {
  double sum = 0, squares = 0;
  for (const auto one : quantiles) {
    sum += one / kLevels;
    squares += one * one / kLevels;
  }
  return std::sqrt(squares - sum * sum);
}

TEST(Ets, deviations_ahead_are_those_of_R) {
  for (const auto& series : reference::series()) {
    for (const auto& one : series.fits) {
      SCOPED_TRACE(series.name + ' ' + one.model);
      const EtsFit fit{.kind = one.kind,
                       .parameters = one.parameters,
                       .last = run_ets(one.kind, one.parameters, series.values).last,
                       .variance = one.variance};
      const auto months = one.deviation.size();
      const auto variances = variance_ahead(fit, months);
      const auto outlook = distribution_ahead(fit, months);
      for (std::size_t ahead = 0; ahead < months; ++ahead) {
        const auto theirs = one.deviation[ahead];
        const bool is_normal = one.kind.error == EtsError::added;
        if (is_normal) {
          EXPECT_NEAR(std::sqrt(variances[ahead]), theirs, 1e-6 * theirs);
        } else if (theirs < 0.2 * one.path[ahead]) {  // beyond, tails carry the variance
          EXPECT_NEAR(deviation_of(outlook[ahead]), theirs, 0.06 * theirs) << ahead;
        }
      }
    }
  }
}

TEST(Ets, optimum_is_never_below_that_of_R) {
  for (const auto& series : reference::series()) {
    auto least = std::numeric_limits<double>::infinity();
    for (const auto& one : series.fits) {
      SCOPED_TRACE(series.name + ' ' + one.model);
      const auto fit = fit_ets(one.kind, series.values, series.period);
      ASSERT_TRUE(fit);
      EXPECT_GE(fit->log_likelihood, one.log_likelihood - 1e-3);
      EXPECT_TRUE(is_admissible(one.kind, fit->parameters));
      least = std::min(least, fit->aicc);
    }
    const auto chosen = choose_ets(series.values, series.period);
    ASSERT_TRUE(chosen);
    EXPECT_EQ(chosen->aicc, least) << series.name;
  }
}

TEST(Ets, parameters_keep_to_their_bounds_and_seasons_add_up) {
  for (const auto* const model : kModels) {
    SCOPED_TRACE(model);
    const auto kind = kind_of(model);
    const auto errors = normal_errors(96, kind.error == EtsError::added ? 60 : 0.06, 5);
    const auto fit = fit_ets(kind, made_by(kind, usual(kind), errors), 12);
    ASSERT_TRUE(fit);
    const auto& [alpha, beta, gamma, phi, start] = fit->parameters;
    EXPECT_TRUE(alpha >= 1e-4 && alpha <= 0.9999) << alpha;
    EXPECT_TRUE(beta >= 0 && beta <= alpha) << beta;
    EXPECT_TRUE(gamma >= 0 && gamma <= 1 - alpha) << gamma;
    EXPECT_TRUE(phi == 1 || (phi >= 0.8 && phi <= 0.98)) << phi;
    EXPECT_TRUE(is_admissible(kind, fit->parameters));
    double sum = 0;
    for (const auto one : start.season) sum += one;
    if (kind.season != EtsSeason::none) {
      EXPECT_NEAR(sum, kind.season == EtsSeason::added ? 0 : 12, 1e-9);
    }
  }
}

TEST(Ets, recovers_the_parameters_a_series_was_made_with) {
  for (const auto* const model : {"ANN", "AAdA", "MNN", "MAdM", "MNA"}) {
    SCOPED_TRACE(model);
    const auto kind = kind_of(model);
    const auto truth = usual(kind);
    const auto errors = normal_errors(1200, kind.error == EtsError::added ? 20 : 0.02, 11);
    const auto values = made_by(kind, truth, errors);
    const auto fit = fit_ets(kind, values, 12);
    ASSERT_TRUE(fit);
    EXPECT_NEAR(fit->parameters.alpha, truth.alpha, 0.08);
    EXPECT_NEAR(fit->parameters.beta, truth.beta, 0.03);
    EXPECT_NEAR(fit->parameters.gamma, truth.gamma, 0.05);
    EXPECT_GE(fit->log_likelihood, run_ets(kind, truth, values).log_likelihood);
  }
}

TEST(Ets, no_neighbour_of_the_optimum_is_better) {
  const auto& passengers = reference::series().front().values;
  for (const auto* const model : kModels) {
    SCOPED_TRACE(model);
    const auto kind = kind_of(model);
    const auto fit = fit_ets(kind, passengers, 12);
    ASSERT_TRUE(fit);
    for (const auto share : {-0.01, 0.01}) {
      auto alpha = fit->parameters;
      alpha.alpha = std::clamp(alpha.alpha * (1 + share), 1e-4, 0.9999);
      auto level = fit->parameters;
      level.start.level *= 1 + share;
      for (const auto& aside : {alpha, level}) {
        const bool is_usual = aside.gamma <= 1 - aside.alpha && aside.beta <= aside.alpha;
        if (!is_usual || !is_admissible(kind, aside)) continue;
        EXPECT_LE(run_ets(kind, aside, passengers).log_likelihood, fit->log_likelihood + 1e-3);
      }
    }
  }
}

TEST(Ets, an_optimum_that_never_forgets_is_sought_again_where_it_does) {
  // Made by parameters beyond what is admissible, so that the usual bounds alone would keep them.
  const auto kind = kind_of("AAA");
  auto parameters = usual(kind);
  parameters.alpha = 0.1;
  parameters.beta = 0.095;
  parameters.gamma = 0.85;
  ASSERT_FALSE(is_admissible(kind, parameters));
  for (std::uint32_t seed = 1; seed <= 5; ++seed) {
    const auto values = made_by(kind, parameters, normal_errors(120, 60, seed));
    const auto fit = fit_ets(kind, values, 12);
    ASSERT_TRUE(fit);
    EXPECT_TRUE(is_admissible(kind, fit->parameters)) << seed;
  }
}

TEST(Ets, is_admissible_when_the_roots_say_so) {
  const auto with = [](double alpha, double beta, double gamma, double phi) {
    return EtsParameters{.alpha = alpha,
                         .beta = beta,
                         .gamma = gamma,
                         .phi = phi,
                         .start = {.level = 1, .growth = 0, .season = std::vector(12, 0.0)}};
  };
  // Worked with the function admissible of R's forecast.
  EXPECT_FALSE(is_admissible(kind_of("AAA"), with(0.661, 0.156, 0.27, 1)));
  EXPECT_FALSE(is_admissible(kind_of("AAA"), with(0.983, 0.936, 0.004, 1)));
  EXPECT_FALSE(is_admissible(kind_of("AAdA"), with(0.367, 0.257, 0.257, 0.91)));
  EXPECT_TRUE(is_admissible(kind_of("AAA"), with(0.661, 0.02, 0.27, 1)));
  EXPECT_TRUE(is_admissible(kind_of("MAdM"), with(0.3, 0.01, 0.1, 0.95)));
}

TEST(Ets, a_series_that_never_moves_stays_where_it_is) {
  const std::vector<double> flat(48, 70.0);
  for (const auto scale : {Scale::people, Scale::cube_root, Scale::log}) {
    for (const auto& quantiles : ets_outlook(flat, 24, scale)) {
      EXPECT_NEAR(quantiles.front(), 70, 1e-6);
      EXPECT_NEAR(quantiles.back(), 70, 1e-6);
    }
  }
}

TEST(Ets, nothing_is_multiplied_where_a_month_has_nobody) {
  auto people = made_by(kind_of("MAM"), usual(kind_of("MAM")), normal_errors(96, 0.02, 3));
  ASSERT_TRUE(fit_ets(kind_of("MAM"), people, 12));
  EXPECT_EQ(choose_ets(people, 12)->kind.season, EtsSeason::multiplied);
  people[40] = 0;
  EXPECT_FALSE(fit_ets(kind_of("MAM"), people, 12));
  EXPECT_FALSE(fit_ets(kind_of("MNN"), people, 12));
  EXPECT_EQ(choose_ets(people, 12)->kind.error, EtsError::added);
}

TEST(Ets, asks_no_more_than_a_series_has) {
  const std::vector<double> few{3, 5, 4, 6, 5, 7, 8, 6, 7, 9, 8, 9, 7, 8, 10, 9, 11, 10};
  EXPECT_FALSE(fit_ets(kind_of("ANA"), few, 12));
  EXPECT_TRUE(fit_ets(kind_of("ANA"), few, 4));
  EXPECT_TRUE(fit_ets(kind_of("AAN"), few, 12));
  EXPECT_FALSE(choose_ets(std::span{few}.first(3), 12));
}

TEST(Ets, the_unit_of_measurement_changes_nothing_but_the_unit) {
  const auto& deaths = reference::series()[1].values;
  auto thousands = deaths;
  for (auto& value : thousands) value /= 1000;
  const auto one = choose_ets(deaths, 12);
  const auto other = choose_ets(thousands, 12);
  EXPECT_EQ(name_of(one->kind), name_of(other->kind));
  EXPECT_NEAR(one->parameters.alpha, other->parameters.alpha, 1e-3);
  EXPECT_NEAR(path_ahead(one->kind, one->parameters, one->last, 12)[11],
              1000 * path_ahead(other->kind, other->parameters, other->last, 12)[11], 1);
}

TEST(EtsOutlook, on_another_scale_adds_errors_only) {
  std::vector<double> people;
  for (const auto value :
       made_by(kind_of("MAM"), usual(kind_of("MAM")), normal_errors(96, 0.05, 3))) {
    people.push_back(from_scale(Scale::log, value / 200));
  }
  const auto logs = to_scale(Scale::log, people);
  ASSERT_EQ(choose_ets(logs, 12)->kind.error, EtsError::multiplied);
  const auto fit = choose_ets(logs, 12, {.only_added = true});
  ASSERT_EQ(fit->kind.error, EtsError::added);
  const auto expected = distribution_ahead(*fit, 6)[5];
  const auto outlook = ets_outlook(people, 6, Scale::log)[5];
  EXPECT_DOUBLE_EQ(outlook[100], from_scale(Scale::log, expected[100]));
}

TEST(EtsOutlook, that_may_not_grow_for_ever_does_not) {
  std::vector<double> people;
  for (int t = 0; t < 72; ++t) people.push_back(100 + 20 * t + (t * 7 % 5));
  const auto ahead = [&](EtsChoice choice) {
    return quantile_at(ets_outlook(people, 36, Scale::people, choice)[35], 0.5);
  };
  EXPECT_NEAR(ahead({}), 100 + 20 * 107, 60);
  EXPECT_LT(ahead({.only_damped = true}), ahead({}) - 100);
}

}  // namespace
}  // namespace regietafel::forecast
