#include "forecast/arima_order.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>
#include <numeric>
#include <set>

#include "forecast/scale.h"
#include "forecast/stl.h"

namespace regietafel::forecast {
namespace {

constexpr double kMostlySeason = 0.64;  // of seasonal_strength
constexpr double kNoLevel = 0.463;      // of kpss_statistic
constexpr std::uint32_t kMostDifferences = 2;
constexpr std::uint32_t kMostOrder = 3, kMostSeasonalOrder = 1;
constexpr double kLeastRoot = 1.01;

/// Whether nothing moves, as far as rounding lets one see.
bool is_constant(std::span<const double> values) {
  const auto [low, high] = std::ranges::minmax(values);
  return high - low <= 1e-9 * std::max({1.0, std::abs(low), std::abs(high)});
}

/// Whether 1 - Σ ar(i) B^(i period) has all roots outside the circle of radius 1.01.
bool is_clear(std::vector<double> ar, std::uint32_t period, double sign) {
  for (std::size_t i = 0; i < ar.size(); ++i) {
    ar[i] *= sign * std::pow(kLeastRoot, static_cast<double>((i + 1) * period));
  }
  return partial_of(ar).has_value();
}

bool is_clear_of_unit_roots(const Arima& arima) {
  const auto period = arima.order.period;
  return is_clear(arima.ar, 1, 1) && is_clear(arima.ma, 1, -1) &&
         is_clear(arima.seasonal_ar, period, 1) && is_clear(arima.seasonal_ma, period, -1);
}

/// From an order to a neighbour.
struct Step {
  int ar = 0, ma = 0, seasonal_ar = 0, seasonal_ma = 0;
  bool switches_mean = false;
};

/// In the order in which they are tried.
constexpr std::array<Step, 17> kSteps{{
    {0, 0, -1, 0},
    {0, 0, 0, -1},
    {0, 0, 1, 0},
    {0, 0, 0, 1},
    {0, 0, -1, -1},
    {0, 0, -1, 1},
    {0, 0, 1, -1},
    {0, 0, 1, 1},
    {-1, 0, 0, 0},
    {0, -1, 0, 0},
    {1, 0, 0, 0},
    {0, 1, 0, 0},
    {-1, -1, 0, 0},
    {-1, 1, 0, 0},
    {1, -1, 0, 0},
    {1, 1, 0, 0},
    {0, 0, 0, 0, true},
}};

/// Remembers what was tried and what was best.
class Walk {
 public:
  Walk(std::span<const double> values, ArimaOrder differences)
      : values_{values},
        differences_{differences},
        may_have_mean_{differences.differences + differences.seasonal_differences <= 1} {}

  Arima best() {
    const auto& none = differences_;
    const auto mean = may_have_mean_;
    const auto seasonal = none.period > 1 ? kMostSeasonalOrder : 0;
    try_order(with(none, 2, 2, seasonal, seasonal, mean));
    try_order(with(none, 0, 0, 0, 0, mean));
    try_order(with(none, 1, 0, seasonal, 0, mean));
    try_order(with(none, 0, 1, 0, seasonal, mean));
    try_order(with(none, 0, 0, 0, 0, false));
    while (step()) {
    }
    return best_;
  }

 private:
  static ArimaOrder with(ArimaOrder order, std::uint32_t ar, std::uint32_t ma,
                         std::uint32_t seasonal_ar, std::uint32_t seasonal_ma, bool has_mean) {
    order.ar = ar;
    order.ma = ma;
    order.seasonal_ar = seasonal_ar;
    order.seasonal_ma = seasonal_ma;
    order.has_mean = has_mean;
    return order;
  }

  /// Whether a neighbour of the best was better, and is it now.
  bool step() {
    const auto from = best_.order;
    return std::ranges::any_of(kSteps, [&](const Step& step) {
      const auto moved = [](std::uint32_t lags, int by) {
        return static_cast<std::uint32_t>(static_cast<int>(lags) + by);  // below zero: very many
      };
      const auto order =
          with(from, moved(from.ar, step.ar), moved(from.ma, step.ma),
               moved(from.seasonal_ar, step.seasonal_ar), moved(from.seasonal_ma, step.seasonal_ma),
               from.has_mean != step.switches_mean);
      return try_order(order);
    });
  }

  [[nodiscard]] bool is_allowed(const ArimaOrder& order) const {
    const auto most_seasonal = order.period > 1 ? kMostSeasonalOrder : 0;
    return order.ar <= kMostOrder && order.ma <= kMostOrder && order.seasonal_ar <= most_seasonal &&
           order.seasonal_ma <= most_seasonal && (may_have_mean_ || !order.has_mean);
  }

  bool try_order(const ArimaOrder& order) {
    if (!is_allowed(order) || !tried_.insert(order).second) return false;
    auto arima = fit_arima(values_, order);
    if (!is_clear_of_unit_roots(arima) || !(arima.aicc() < least_)) return false;
    least_ = arima.aicc();
    best_ = std::move(arima);
    return true;
  }

  std::span<const double> values_;
  ArimaOrder differences_;
  bool may_have_mean_;
  std::set<ArimaOrder> tried_;
  double least_ = std::numeric_limits<double>::infinity();
  Arima best_;
};

/// A series of which differencing leaves the same number always.
Arima constant_arima(std::span<const double> left, ArimaOrder order) {
  order.has_mean = order.differences + order.seasonal_differences <= 1;
  const auto mean = std::reduce(left.begin(), left.end()) / static_cast<double>(left.size());
  return {.order = order, .mean = order.has_mean ? mean : 0, .values = left.size()};
}

}  // namespace

double kpss_statistic(std::span<const double> values) {
  const auto count = static_cast<double>(values.size());
  const auto mean = std::reduce(values.begin(), values.end()) / count;
  std::vector<double> deviations;
  double sum = 0;
  double squared_sums = 0;
  for (const auto value : values) {
    deviations.push_back(value - mean);
    sum += deviations.back();
    squared_sums += sum * sum;
  }
  const auto covariance = [&](std::size_t lag) {
    return std::inner_product(deviations.begin() + static_cast<std::ptrdiff_t>(lag),
                              deviations.end(), deviations.begin(), 0.0) /
           count;
  };
  const auto lags = static_cast<std::size_t>(3 * std::sqrt(count) / 13);
  auto long_run = covariance(0);
  for (std::size_t lag = 1; lag <= lags; ++lag) {
    const auto share = static_cast<double>(lag) / static_cast<double>(lags + 1);
    long_run += 2 * (1 - share) * covariance(lag);
  }
  return squared_sums / (count * count) / long_run;
}

ArimaOrder needed_differences(std::span<const double> values, std::uint32_t period) {
  ArimaOrder order{.period = period};
  if (period > 1 && seasonal_strength(values, period) > kMostlySeason) {
    order.seasonal_differences = 1;
  }
  auto left = differenced(values, order);
  while (order.differences < kMostDifferences && !is_constant(left) &&
         kpss_statistic(left) > kNoLevel) {
    ++order.differences;
    left = differenced(values, order);
  }
  return order;
}

Arima choose_arima(std::span<const double> values, std::uint32_t period) {
  const auto order = needed_differences(values, period);
  const auto left = differenced(values, order);
  if (is_constant(left)) return constant_arima(left, order);
  return Walk{values, order}.best();
}

Outlook automatic_arima(Months people, std::uint32_t months) {
  const auto values = to_scale(Scale::log, people);
  const auto arima = choose_arima(values);
  Outlook outlook;
  for (const auto& month : forecast_arima(arima, values, months)) {
    const auto error = std::sqrt(month.variance_per_noise * arima.unbiased_noise_variance());
    Quantiles quantiles{};
    for (std::size_t i = 0; i < kLevels; ++i) {
      quantiles.at(i) = from_scale(Scale::log, month.middle + error * normal_quantiles().at(i));
    }
    outlook.push_back(quantiles);
  }
  return outlook;
}

}  // namespace regietafel::forecast
