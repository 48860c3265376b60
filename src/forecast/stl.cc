#include "forecast/stl.h"

#include <algorithm>
#include <cmath>
#include <numeric>

namespace regietafel::forecast {
namespace {

constexpr std::size_t kSeasonWindow = 11;  // periods
constexpr int kRounds = 2;

enum class Fit { constant, line };

struct Window {
  std::size_t begin, end;  // places, the last one not included
};

/// The weight of a value at a share of the reach (Cleveland 1979).
double tricube(double distance) {
  if (distance <= 0.001) return 1;
  return distance <= 0.999 ? std::pow(1 - std::pow(distance, 3), 3) : 0;
}

/// The local regression at place `at` (which may lie beside the values) on those of the window,
/// with tricube weights that reach zero at its far end.
double local_fit(std::span<const double> values, double at, Window window, std::size_t width,
                 Fit fit) {
  const auto first = static_cast<double>(window.begin);
  const auto last = static_cast<double>(window.end - 1);
  auto reach = std::max(at - first, last - at);
  if (width > values.size()) {
    const auto beyond = (width - values.size()) / 2;
    reach += static_cast<double>(beyond);
  }
  std::vector<double> weights;
  double sum = 0;
  double mean = 0;
  for (auto i = window.begin; i < window.end; ++i) {
    const auto weight = tricube(std::abs(static_cast<double>(i) - at) / reach);
    weights.push_back(weight);
    sum += weight;
    mean += weight * static_cast<double>(i);
  }
  mean /= sum;
  double spread = 0;
  for (auto i = window.begin; i < window.end; ++i) {
    spread += weights[i - window.begin] / sum * std::pow(static_cast<double>(i) - mean, 2);
  }
  const auto has_slope =
      fit == Fit::line && std::sqrt(spread) > 0.001 * static_cast<double>(values.size() - 1);
  const auto slope = has_slope ? (at - mean) / spread : 0;
  double result = 0;
  for (auto i = window.begin; i < window.end; ++i) {
    const auto weight = weights[i - window.begin] / sum;
    result += weight * (1 + slope * (static_cast<double>(i) - mean)) * values[i];
  }
  return result;
}

/// The local regression at every place, each on the `width` values nearest.
std::vector<double> smooth(std::span<const double> values, std::size_t width, Fit fit) {
  const auto used = std::min(width, values.size());
  std::vector<double> result;
  for (std::size_t i = 0; i < values.size(); ++i) {
    const auto half = used / 2;
    const auto begin = std::min(i < half ? 0 : i - half, values.size() - used);
    result.push_back(local_fit(values, static_cast<double>(i), {begin, begin + used}, width, fit));
  }
  return result;
}

/// Each month of the year smoothed by itself, and carried one period beyond either end.
std::vector<double> smooth_by_month(std::span<const double> values, std::size_t period) {
  std::vector<double> result(values.size() + 2 * period);
  for (std::size_t month = 0; month < period; ++month) {
    std::vector<double> years;
    for (auto t = month; t < values.size(); t += period) years.push_back(values[t]);
    const auto used = std::min(kSeasonWindow, years.size());
    const auto end = years.size();
    auto smoothed = smooth(years, kSeasonWindow, Fit::constant);
    smoothed.insert(smoothed.begin(),
                    local_fit(years, -1, {0, used}, kSeasonWindow, Fit::constant));
    smoothed.push_back(local_fit(years, static_cast<double>(end), {end - used, end}, kSeasonWindow,
                                 Fit::constant));
    for (std::size_t year = 0; year < smoothed.size(); ++year) {
      result[month + year * period] = smoothed[year];
    }
  }
  return result;
}

std::vector<double> moving_mean(std::span<const double> values, std::size_t width) {
  std::vector<double> means;
  for (std::size_t t = 0; t + width <= values.size(); ++t) {
    const auto window = values.subspan(t, width);
    means.push_back(std::reduce(window.begin(), window.end()) / static_cast<double>(width));
  }
  return means;
}

std::size_t next_odd(double width) {
  const auto whole = static_cast<std::size_t>(std::ceil(width));
  return whole + (whole % 2 == 0 ? 1 : 0);
}

double variance(std::span<const double> values) {
  const auto count = static_cast<double>(values.size());
  const auto mean = std::reduce(values.begin(), values.end()) / count;
  double squares = 0;
  for (const auto value : values) squares += (value - mean) * (value - mean);
  return squares / (count - 1);
}

}  // namespace

Decomposition stl(std::span<const double> values, std::size_t period) {
  const auto trend_window =
      next_odd(1.5 * static_cast<double>(period) / (1 - 1.5 / double{kSeasonWindow}));
  const auto low_pass_window = next_odd(static_cast<double>(period));
  Decomposition parts{.season = std::vector<double>(values.size()),
                      .trend = std::vector<double>(values.size())};
  std::vector<double> rest(values.size());
  for (int round = 0; round < kRounds; ++round) {
    std::ranges::transform(values, parts.trend, rest.begin(), std::minus{});
    const auto by_month = smooth_by_month(rest, period);
    const auto level = smooth(moving_mean(moving_mean(moving_mean(by_month, period), period), 3),
                              low_pass_window, Fit::line);
    for (std::size_t t = 0; t < values.size(); ++t) {
      parts.season[t] = by_month[t + period] - level[t];
      rest[t] = values[t] - parts.season[t];
    }
    parts.trend = smooth(rest, trend_window, Fit::line);
  }
  return parts;
}

double seasonal_strength(std::span<const double> values, std::size_t period) {
  const auto parts = stl(values, period);
  std::vector<double> without_trend(values.size());
  std::vector<double> remainder(values.size());
  for (std::size_t t = 0; t < values.size(); ++t) {
    without_trend[t] = values[t] - parts.trend[t];
    remainder[t] = without_trend[t] - parts.season[t];
  }
  const auto around_trend = variance(without_trend);
  if (around_trend <= 0) return 0;
  return std::clamp(1 - variance(remainder) / around_trend, 0.0, 1.0);
}

}  // namespace regietafel::forecast
