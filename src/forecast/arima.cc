#include "forecast/arima.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "forecast/minimum.h"

namespace regietafel::forecast {
namespace {

constexpr double kFurthest = 6;  // tanh of it is 1.2e-5 from one

std::vector<double> negative(std::vector<double> values) {
  for (auto& value : values) value = -value;
  return values;
}

/// Coefficients from a point of the search.
Arima coefficients_at(const ArimaOrder& order, std::span<const double> point) {
  const auto take = [&](std::uint32_t count) {
    std::vector<double> partial;
    for (const auto one : point.first(count)) partial.push_back(std::tanh(one));
    point = point.subspan(count);
    return from_partial(partial);
  };
  Arima arima{.order = order};
  arima.ar = take(order.ar);
  arima.ma = negative(take(order.ma));
  arima.seasonal_ar = take(order.seasonal_ar);
  arima.seasonal_ma = negative(take(order.seasonal_ma));
  return arima;
}

Arima with_likelihood(Arima arima, const Concentrated& best, std::size_t values) {
  arima.values = values;
  arima.noise_variance = best.noise_variance;
  arima.log_likelihood = best.log_likelihood(values);
  return arima;
}

}  // namespace

Arma Arima::process() const {
  return {.ar = multiplied(ar, seasonal_ar, order.period),
          .ma = negative(multiplied(negative(ma), negative(seasonal_ma), order.period))};
}

double Arima::aicc() const {
  const auto estimated = order.coefficients() + (order.has_mean ? 2.0 : 1.0);
  const auto left = static_cast<double>(values) - estimated - 1;
  return 2 * estimated - 2 * log_likelihood + 2 * estimated * (estimated + 1) / left;
}

double Arima::unbiased_noise_variance() const {
  const auto estimated = order.coefficients() + (order.has_mean ? 1.0 : 0.0);
  const auto count = static_cast<double>(values);
  return noise_variance * count / std::max(count - estimated, 1.0);
}

std::vector<double> difference_coefficients(const ArimaOrder& order) {
  std::vector<double> product;
  const std::vector<double> one{1};
  for (std::uint32_t i = 0; i < order.differences; ++i) product = multiplied(product, one, 1);
  for (std::uint32_t i = 0; i < order.seasonal_differences; ++i) {
    product = multiplied(product, one, order.period);
  }
  return product;
}

std::vector<double> differenced(std::span<const double> values, const ArimaOrder& order) {
  const auto coefficients = difference_coefficients(order);
  assert(values.size() > coefficients.size());
  std::vector<double> result(values.begin() + static_cast<std::ptrdiff_t>(coefficients.size()),
                             values.end());
  for (std::size_t t = 0; t < result.size(); ++t) {
    for (std::size_t i = 0; i < coefficients.size(); ++i) {
      result[t] -= coefficients[i] * values[t + coefficients.size() - 1 - i];
    }
  }
  return result;
}

Arima arima_of(Arima given, std::span<const double> values) {
  auto left = differenced(values, given.order);
  for (auto& value : left) value -= given.mean;
  const auto best = concentrated(given.process(), left, Mean::zero);
  return with_likelihood(std::move(given), best, left.size());
}

Arima fit_arima(std::span<const double> values, const ArimaOrder& order) {
  const auto left = differenced(values, order);
  const auto mean = order.has_mean ? Mean::estimated : Mean::zero;
  const auto loss = [&](Innovations::Start start) {
    return [&, start](std::span<const double> point) {
      const auto process = coefficients_at(order, point).process();
      return -concentrated(process, left, mean, start).log_likelihood(left.size());
    };
  };
  const std::vector<double> zero(order.coefficients());
  const Box box{.lowest = -kFurthest, .highest = kFurthest};
  const auto start = minimum(loss(Innovations::Start::settled), zero, box, 1e-2);
  const auto point = minimum(loss(Innovations::Start::stationary), start, box, 1e-4);
  auto arima = coefficients_at(order, point);
  const auto best = concentrated(arima.process(), left, mean);
  arima.mean = best.mean;
  return with_likelihood(std::move(arima), best, left.size());
}

}  // namespace regietafel::forecast
