#include "forecast/theta.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>

#include "forecast/decomposition.h"
#include "forecast/ets.h"
#include "forecast/scale.h"

namespace regietafel::forecast {
namespace {

constexpr std::size_t kYear = 12;
constexpr double kNormal95 = 1.6448536269514722;
constexpr double kLeastFactor = 1e-4;  // below that a season cannot be divided by

bool is_constant(std::span<const double> values) {
  return std::ranges::all_of(values, [&](double value) { return value == values[0]; });
}

/// Factors by place in the year, where the test finds a season that can be divided by.
std::vector<double> factors(std::span<const double> values, std::size_t period) {
  if (!has_season(values, period)) return {};
  auto season = classical_season(values, period, Composition::multiplied);
  const auto is_small = [](double factor) { return !(std::abs(factor) >= kLeastFactor); };
  if (std::ranges::any_of(season, is_small)) season.clear();
  return season;
}

SimpleSmoothing smoothed(std::span<const double> values) {
  const auto fit = is_constant(values) ? std::nullopt : fit_ets({}, values, 1);
  if (!fit) return {.alpha = 1, .level = values.front()};
  return {.alpha = fit->parameters.alpha, .level = fit->parameters.start.level};
}

/// The fit of values whose season has been taken out.
ThetaFit fit_plain(std::span<const double> values, std::optional<SimpleSmoothing> smoothing) {
  const auto [alpha, level] = smoothing ? *smoothing : smoothed(values);
  const EtsParameters parameters{.alpha = alpha, .start = {.level = level}};
  const auto run = run_ets({}, parameters, values);
  const auto count = static_cast<double>(values.size());
  return {.alpha = alpha,
          .level = run.last.level,
          .drift = line_through(values).slope / 2,
          .start = (1 - std::pow(1 - alpha, count)) / alpha,
          .variance = run.error_squares / (count - 2)};
}

}  // namespace

double ThetaFit::variance_ahead(std::size_t ahead) const {
  return variance * (1 + static_cast<double>(ahead - 1) * alpha * alpha);
}

bool has_season(std::span<const double> values, std::size_t period) {
  if (period < 2 || values.size() <= 2 * period || is_constant(values)) return false;
  const auto count = static_cast<double>(values.size());
  const auto mean = std::accumulate(values.begin(), values.end(), 0.0) / count;
  const auto product = [&](std::size_t lag) {
    double sum = 0;
    for (auto t = lag; t < values.size(); ++t) sum += (values[t] - mean) * (values[t - lag] - mean);
    return sum;
  };
  const auto whole = product(0);
  double squares = 0;
  for (std::size_t lag = 1; lag < period; ++lag) squares += std::pow(product(lag) / whole, 2);
  const auto deviation = std::sqrt((1 + 2 * squares) / count);
  return std::abs(product(period) / whole) / deviation > kNormal95;
}

ThetaFit fit_theta(std::span<const double> values, std::size_t period,
                   std::optional<SimpleSmoothing> smoothing) {
  assert(values.size() >= 3);
  const auto season = factors(values, period);
  std::vector<double> plain(values.begin(), values.end());
  for (std::size_t t = 0; t < plain.size() && !season.empty(); ++t) plain[t] /= season[t % period];
  auto fit = fit_plain(plain, smoothing);
  for (std::size_t ahead = 0; ahead < season.size(); ++ahead) {
    fit.season.push_back(season[(values.size() + ahead) % period]);
  }
  return fit;
}

std::vector<double> theta_path(const ThetaFit& fit, std::size_t periods) {
  std::vector<double> path;
  for (std::size_t ahead = 0; ahead < periods; ++ahead) {
    path.push_back(fit.level + fit.drift * (static_cast<double>(ahead) + fit.start));
    if (!fit.season.empty()) path.back() *= fit.season[ahead % fit.season.size()];
  }
  return path;
}

Outlook theta_outlook(Months people, std::uint32_t months) {
  std::vector<double> raised;
  for (const auto one : people) raised.push_back(one + kAddedToLog);
  const auto season = factors(raised, kYear);
  const auto factor = [&](std::size_t t) { return season.empty() ? 1 : season[t % kYear]; };
  for (std::size_t t = 0; t < raised.size(); ++t) raised[t] = std::log(raised[t] / factor(t));
  const auto fit = fit_plain(raised, {});
  const auto path = theta_path(fit, months);
  Outlook outlook(months);
  for (std::size_t ahead = 0; ahead < months; ++ahead) {
    const auto shift = path[ahead] + std::log(factor(people.size() + ahead));
    const auto deviation = std::sqrt(fit.variance_ahead(ahead + 1));
    for (std::size_t i = 0; i < kLevels; ++i) {
      outlook[ahead].at(i) = from_scale(Scale::log, shift + deviation * normal_quantiles().at(i));
    }
  }
  return outlook;
}

}  // namespace regietafel::forecast
