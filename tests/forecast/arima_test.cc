#include "forecast/arima.h"

#include <gmock/gmock.h>

#include <Eigen/Dense>
#include <cmath>
#include <numbers>

#include "forecast/arima_reference.h"
#include "forecast/noise.h"

namespace regietafel::forecast {
namespace {

std::vector<double> simulated(const Arma& process, std::size_t months) {
  Noise noise;
  std::vector<double> values;
  std::vector<double> errors;
  for (std::size_t t = 0; t < months + 500; ++t) {
    errors.push_back(noise());
    values.push_back(errors.back());
    for (std::size_t i = 1; i <= std::min(t, process.ar.size()); ++i) {
      values.back() += process.ar[i - 1] * values[t - i];
    }
    for (std::size_t j = 1; j <= std::min(t, process.ma.size()); ++j) {
      values.back() += process.ma[j - 1] * errors[t - j];
    }
  }
  return {values.begin() + 500, values.end()};
}

/// Covariance of the state before the first month: T P T' + R R' = P, by doubling.
Eigen::MatrixXd stationary(Eigen::MatrixXd transition, Eigen::MatrixXd covariance) {
  for (int doubling = 0; doubling < 40; ++doubling) {
    covariance += transition * covariance * transition.transpose();
    transition = (transition * transition).eval();
  }
  return covariance;
}

/// The filter that stands in R's `arima`, word for word: differencing is part of the state, and
/// what it starts from has a prior variance of 10^6 noises. Written a second time, with whole
/// matrices.
struct FilterOfR {
  double log_likelihood = 0;
  std::vector<double> middle = {};

  FilterOfR(const Arima& arima, std::span<const double> values, std::size_t months) {
    const auto process = arima.process();
    const auto c = difference_coefficients(arima.order);
    const auto p = static_cast<Eigen::Index>(process.ar.size());
    const auto q = static_cast<Eigen::Index>(process.ma.size());
    const auto r = std::max(p, q + 1);
    const auto d = static_cast<Eigen::Index>(c.size());
    Eigen::MatrixXd transition = Eigen::MatrixXd::Zero(r + d, r + d);
    Eigen::RowVectorXd seen = Eigen::RowVectorXd::Zero(r + d);
    Eigen::VectorXd news = Eigen::VectorXd::Zero(r + d);
    seen(0) = news(0) = 1;
    for (Eigen::Index i = 0; i < p; ++i) transition(i, 0) = process.ar[static_cast<std::size_t>(i)];
    for (Eigen::Index i = 0; i + 1 < r; ++i) transition(i, i + 1) = 1;
    for (Eigen::Index j = 0; j < q; ++j) news(j + 1) = process.ma[static_cast<std::size_t>(j)];
    for (Eigen::Index i = 0; i < d; ++i) seen(r + i) = c[static_cast<std::size_t>(i)];
    if (d > 0) transition.row(r) = seen;
    for (Eigen::Index i = 1; i < d; ++i) transition(r + i, r + i - 1) = 1;

    const Eigen::MatrixXd noise = news * news.transpose();
    Eigen::MatrixXd covariance = Eigen::MatrixXd::Zero(r + d, r + d);
    covariance.topLeftCorner(r, r) =
        stationary(transition.topLeftCorner(r, r), noise.topLeftCorner(r, r));
    covariance.bottomRightCorner(d, d) = 1e6 * Eigen::MatrixXd::Identity(d, d);
    Eigen::VectorXd state = Eigen::VectorXd::Zero(r + d);
    double count = 0;
    double squares = 0;
    double logs = 0;
    const auto trend = drift(arima, values.size() + months);
    for (std::size_t t = 0; t < values.size(); ++t) {
      const auto error = values[t] - trend[t] - seen.dot(state);
      const Eigen::VectorXd shared = covariance * seen.transpose();
      const auto variance = seen.dot(shared);
      if (variance < 1e4) {
        ++count;
        squares += error * error / variance;
        logs += std::log(variance);
      }
      state = transition * (state + shared * error / variance);
      covariance -= shared * shared.transpose() / variance;
      covariance = (transition * covariance * transition.transpose() + noise).eval();
    }
    log_likelihood = -count / 2 * (std::log(2 * std::numbers::pi * squares / count) + 1) - logs / 2;
    for (std::size_t ahead = 0; ahead < months; ++ahead) {
      middle.push_back(seen.dot(state) + trend[values.size() + ahead]);
      state = transition * state;
    }
  }

  /// What the mean of the differenced series makes of the series itself.
  static std::vector<double> drift(const Arima& arima, std::size_t months) {
    const auto& order = arima.order;
    std::vector<double> trend(months, arima.mean);
    if (order.lost() == 0) return trend;
    for (std::size_t t = 0; t < months; ++t) {
      trend[t] = arima.mean * static_cast<double>(t + 1) / order.lost();
    }
    return trend;
  }
};

TEST(Arima, likelihood_is_that_of_the_normal_density_written_out) {
  for (const auto& one : arima_reference()["cases"]) {
    SCOPED_TRACE(one["name"].dump() + one["order"].dump() + one["seasonal"].dump());
    const auto arima = arima_of(reference_arima(one), reference_series(one["name"]));
    EXPECT_NEAR(arima.log_likelihood, one["log_likelihood_dense"], 1e-9);
  }
}

TEST(Arima, likelihood_is_that_of_r_where_nothing_is_differenced) {
  for (const auto& one : arima_reference()["cases"]) {
    const auto given = reference_arima(one);
    if (given.order.lost() > 0) continue;
    SCOPED_TRACE(one["name"].dump() + one["order"].dump() + one["seasonal"].dump());
    const auto arima = arima_of(given, reference_series(one["name"]));
    EXPECT_NEAR(arima.log_likelihood, one["log_likelihood"], 1e-9);
    EXPECT_NEAR(arima.noise_variance / one["noise_variance"].get<double>(), 1, 1e-9);
  }
}

TEST(Arima, likelihood_is_that_of_r_with_the_prior_that_r_gives_the_first_values) {
  for (const auto& one : arima_reference()["cases"]) {
    SCOPED_TRACE(one["name"].dump() + one["order"].dump() + one["seasonal"].dump());
    const auto given = reference_arima(one);
    const auto values = reference_series(one["name"]);
    EXPECT_NEAR(FilterOfR(given, values, 0).log_likelihood, one["log_likelihood"], 1e-5);
    // The prior is all that lies between it and the likelihood of the differenced series.
    EXPECT_NEAR(arima_of(given, values).log_likelihood, one["log_likelihood"], 5e-3);
  }
}

TEST(Arima, forecasts_are_those_of_r) {
  for (const auto& one : arima_reference()["cases"]) {
    SCOPED_TRACE(one["name"].dump() + one["order"].dump() + one["seasonal"].dump());
    const auto given = reference_arima(one);
    const auto values = reference_series(one["name"]);
    const auto forecasts = forecast_arima(given, values, 24);
    const FilterOfR of_r{given, values, 24};
    for (std::size_t ahead = 0; ahead < 24; ++ahead) {
      const double middle = one["middle"][ahead];
      const double error = one["error_per_sigma"][ahead];
      EXPECT_NEAR(of_r.middle[ahead] / middle, 1, 1e-6) << ahead;
      // Accidental deaths: R's prior moves the forecast by 1.8e-6 of it.
      EXPECT_NEAR(forecasts[ahead].middle / middle, 1, 2e-6) << ahead;
      EXPECT_NEAR(std::sqrt(forecasts[ahead].variance_per_noise) / error, 1, 1e-6) << ahead;
    }
  }
}

TEST(Arima, optimum_is_never_worse_than_that_of_r) {
  for (const auto& one : arima_reference()["cases"]) {
    SCOPED_TRACE(one["name"].dump() + one["order"].dump() + one["seasonal"].dump());
    const auto given = reference_arima(one);
    const auto fitted = fit_arima(reference_series(one["name"]), given.order);
    EXPECT_GT(fitted.log_likelihood, one["log_likelihood_dense"].get<double>() - 1e-5);
    EXPECT_TRUE(partial_of(fitted.process().ar).has_value());
  }
}

TEST(Arima, finds_the_coefficients_that_a_series_was_made_with) {
  const Arima made{.order = {.ar = 2, .ma = 1, .seasonal_ma = 1},
                   .ar = {0.9, -0.3},
                   .ma = {0.4},
                   .seasonal_ma = {-0.6}};
  auto values = simulated(made.process(), 4000);
  for (auto& value : values) value = 7 + 2 * value;
  auto order = made.order;
  order.has_mean = true;
  const auto found = fit_arima(values, order);
  EXPECT_NEAR(found.ar[0], 0.9, 0.1);
  EXPECT_NEAR(found.ar[1], -0.3, 0.07);
  EXPECT_NEAR(found.ma[0], 0.4, 0.1);
  EXPECT_NEAR(found.seasonal_ma[0], -0.6, 0.04);
  EXPECT_NEAR(found.mean, 7, 0.3);
  EXPECT_NEAR(found.noise_variance, 4, 0.25);
}

TEST(Arima, forecast_of_a_random_walk_is_its_last_value) {
  const std::vector<double> values{3, 4, 2, 5, 9, 6, 7};
  const auto forecasts = forecast_arima({.order = {.differences = 1}}, values, 5);
  for (std::size_t ahead = 0; ahead < 5; ++ahead) {
    EXPECT_DOUBLE_EQ(forecasts[ahead].middle, 7);
    EXPECT_DOUBLE_EQ(forecasts[ahead].variance_per_noise, static_cast<double>(ahead + 1));
  }
}

TEST(Arima, forecast_of_a_first_order_autoregression_is_its_closed_form) {
  const std::vector<double> values{3, 4, 2, 5, 9, 6, 7};
  const auto forecasts =
      forecast_arima({.order = {.ar = 1, .has_mean = true}, .ar = {0.8}, .mean = 5}, values, 12);
  for (std::size_t ahead = 0; ahead < 12; ++ahead) {
    const auto power = std::pow(0.8, ahead + 1);
    EXPECT_NEAR(forecasts[ahead].middle, 5 + 2 * power, 1e-12);
    EXPECT_NEAR(forecasts[ahead].variance_per_noise, (1 - power * power) / (1 - 0.64), 1e-12);
  }
}

TEST(Arima, a_season_that_is_differenced_comes_again_with_its_drift) {
  std::vector<double> values;
  for (std::size_t t = 0; t < 36; ++t) {
    values.push_back(static_cast<double>(t * 5 % 12) + 2 * std::floor(static_cast<double>(t) / 12));
  }
  const Arima arima{.order = {.seasonal_differences = 1, .has_mean = true}, .mean = 2};
  const auto forecasts = forecast_arima(arima, values, 24);
  for (std::size_t ahead = 0; ahead < 24; ++ahead) {
    const auto year = std::floor(static_cast<double>(ahead) / 12);
    EXPECT_NEAR(forecasts[ahead].middle, values[24 + ahead % 12] + 2 * (year + 1), 1e-12);
    EXPECT_NEAR(forecasts[ahead].variance_per_noise, year + 1, 1e-12);
  }
}

TEST(Arma, partial_autocorrelations_and_coefficients_are_each_others_way_back) {
  Noise noise;
  for (std::size_t order = 1; order <= 5; ++order) {
    std::vector<double> partial;
    for (std::size_t i = 0; i < order; ++i) partial.push_back(std::tanh(noise()));
    const auto back = partial_of(from_partial(partial));
    ASSERT_TRUE(back.has_value());
    for (std::size_t i = 0; i < order; ++i) EXPECT_NEAR((*back)[i], partial[i], 1e-9);
  }
  EXPECT_FALSE(partial_of(std::vector<double>{1.0}).has_value());
  EXPECT_FALSE(partial_of(std::vector<double>{0.5, 0.6}).has_value());
}

TEST(Arma, likelihood_holds_close_to_the_edges) {
  // Partial autocorrelations of either kind up to 0.9999, against the density written out.
  const std::array<double, 4> edges{-0.9999, -0.3, 0.6, 0.9999};
  const auto values = simulated({.ar = {0.5}, .ma = {0.2}}, 60);
  const Eigen::Map<const Eigen::VectorXd> w(values.data(), 60);
  for (const auto ar : edges) {
    for (const auto ma : edges) {
      if (ar == ma) continue;  // 1 - ar B over 1 - ma B: nothing left
      const Arma process{.ar = from_partial(std::vector{0.4, ar}),
                         .ma = {-ma, 0.0, 0.0, 0.7 * -ma * ma}};
      const auto plain = autocovariances(process, 59);
      Eigen::MatrixXd covariance(60, 60);
      for (Eigen::Index i = 0; i < 60; ++i) {
        for (Eigen::Index j = 0; j < 60; ++j) {
          covariance(i, j) = plain[static_cast<std::size_t>(std::abs(i - j))];
        }
      }
      const Eigen::LLT<Eigen::MatrixXd> root(covariance);
      const auto squares = root.matrixL().solve(w).squaredNorm();
      const auto logs = 2 * root.matrixLLT().diagonal().array().log().sum();
      const auto best = concentrated(process, values, Mean::zero);
      EXPECT_NEAR(best.noise_variance * 60 / squares, 1, 1e-6) << ar << ' ' << ma;
      EXPECT_NEAR(best.log_variances, logs, 1e-5) << ar << ' ' << ma;
    }
  }
}

}  // namespace
}  // namespace regietafel::forecast
