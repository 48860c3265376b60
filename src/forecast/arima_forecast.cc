#include <Eigen/Dense>
#include <algorithm>

#include "forecast/arima.h"

namespace regietafel::forecast {
namespace {

double at(std::span<const double> coefficients, std::size_t lag) {  // lag from 1
  return lag <= coefficients.size() ? coefficients[lag - 1] : 0;
}

/// Covariance of the state with itself before any value was seen, over the noise's variance: that
/// with its first element is a sum of autocovariances, the others follow along the diagonals.
Eigen::MatrixXd stationary_covariance(const Arma& process, std::size_t size) {
  const auto plain = autocovariances(process, size);
  const auto weights = noise_weights(process, size + 1);
  const auto ar = [&](std::size_t lag) { return at(process.ar, lag); };
  const auto ma = [&](std::size_t lag) { return lag == 0 ? 1 : at(process.ma, lag); };
  std::vector<double> first(size + 1);
  first[0] = plain[0];
  for (std::size_t i = 1; i < size; ++i) {
    first[i] = ma(i);
    for (std::size_t k = 1; i + k <= size; ++k) {
      first[i] += ar(i + k) * plain[k] + ma(i + k) * weights[k];
    }
  }
  const auto rows = static_cast<Eigen::Index>(size);
  Eigen::MatrixXd covariance = Eigen::MatrixXd::Zero(rows + 1, rows + 1);
  for (auto i = rows; i-- > 0;) {
    for (auto j = rows; j-- > 0;) {
      const auto row = static_cast<std::size_t>(i);
      const auto column = static_cast<std::size_t>(j);
      covariance(i, j) = ar(row + 1) * ar(column + 1) * first[0] + ar(row + 1) * first[column + 1] +
                         ar(column + 1) * first[row + 1] + covariance(i + 1, j + 1) +
                         ma(row) * ma(column);
    }
  }
  return covariance.topLeftCorner(rows, rows);
}

/// What the filter knows after the last value.
struct Known {
  Innovations::State state{};
  Eigen::MatrixXd covariance;  // of the state's error, over the noise's variance
};

Known filtered(const Arma& process, std::span<const double> values) {
  const auto size = std::max(process.ar.size(), process.ma.size() + 1);
  Known known{.state = {}, .covariance = stationary_covariance(process, size)};
  Innovations innovations{process};
  const auto lags = static_cast<Eigen::Index>(innovations.lags());
  for (const auto value : values) {
    if (!innovations.has_settled()) {
      const Eigen::Map<const Eigen::VectorXd> shape(innovations.difference_shape().data(), lags);
      known.covariance.topLeftCorner(lags, lags) +=
          innovations.difference_scale() * shape * shape.transpose();
    }
    innovations.advance(known.state, value - known.state[0]);
    innovations.next();
  }
  return known;
}

/// What a change of the state now does to the value one month later, two months later, and on.
std::vector<Eigen::RowVectorXd> effects_of_state(const Arma& process, std::size_t size,
                                                 std::size_t months) {
  Eigen::RowVectorXd effect = Eigen::RowVectorXd::Zero(static_cast<Eigen::Index>(size));
  effect(0) = 1;
  std::vector<Eigen::RowVectorXd> effects;
  for (std::size_t ahead = 0; ahead < months; ++ahead) {
    effects.push_back(effect);
    double first = 0;
    for (std::size_t i = 0; i < process.ar.size(); ++i) {
      first += process.ar[i] * effect(static_cast<Eigen::Index>(i));
    }
    for (auto i = effect.size(); i-- > 1;) effect(i) = effect(i - 1);
    effect(0) = first;
  }
  return effects;
}

/// Undoes the differences of what stands from place `begin` on.
template <class Value>
void undo_differences(std::vector<Value>& path, std::size_t begin, std::span<const double> c) {
  for (auto t = begin; t < path.size(); ++t) {
    for (std::size_t i = 1; i <= std::min(t, c.size()); ++i) path[t] += c[i - 1] * path[t - i];
  }
}

}  // namespace

std::vector<ArimaForecast> forecast_arima(const Arima& arima, std::span<const double> values,
                                          std::uint32_t months) {
  const auto process = arima.process();
  auto changes = differenced(values, arima.order);
  for (auto& change : changes) change -= arima.mean;
  auto known = filtered(process, changes);
  const Innovations without_news{process, Innovations::Start::settled};

  std::vector<double> path(values.begin(), values.end());
  for (std::uint32_t ahead = 0; ahead < months; ++ahead) {
    path.push_back(arima.mean + known.state[0]);
    without_news.advance(known.state, 0);
  }
  const auto c = difference_coefficients(arima.order);
  undo_differences(path, values.size(), c);
  auto effects =
      effects_of_state(process, static_cast<std::size_t>(known.covariance.rows()), months);
  undo_differences(effects, 0, c);
  auto weights = noise_weights(process, months);
  undo_differences(weights, 0, c);

  std::vector<ArimaForecast> forecasts;
  double later_noise = 0;  // of the months after the first: the state has the first one's
  for (std::uint32_t ahead = 0; ahead < months; ++ahead) {
    const auto of_state = (effects[ahead] * known.covariance).dot(effects[ahead]);
    forecasts.push_back(
        {.middle = path[values.size() + ahead], .variance_per_noise = of_state + later_noise});
    later_noise += weights[ahead] * weights[ahead];
  }
  return forecasts;
}

}  // namespace regietafel::forecast
