#include "forecast/local_level.h"

#include <algorithm>
#include <cmath>
#include <numbers>
#include <numeric>

#include "forecast/minimum.h"
#include "forecast/scale.h"
#include "random/elementary.h"
#include "random/luck.h"

namespace regietafel::forecast {
namespace {

constexpr Scale kScale = Scale::cube_root;
constexpr std::uint32_t kPairs = 200;  // of futures, one the mirror image of the other
constexpr std::size_t kFirstMonths = 6;
constexpr double kLeastFreedom = 2;
constexpr double kPrior = 0.2;  // standard deviation of a coefficient on its logit or logarithm
constexpr std::size_t kCoefficients = 5;

double logit(double share) { return std::log(share / (1 - share)); }
double logistic(double x) { return 1 / (1 + std::exp(-x)); }

/// The coefficients at a point of the search: the usual ones at zero.
LocalLevel model_at(std::span<const double> point, double log_scale) {
  constexpr LocalLevel kUsual;
  return {.gain = logistic(logit(kUsual.gain) + point[0]),
          .freedom = kLeastFreedom + (kUsual.freedom - kLeastFreedom) * std::exp(point[1]),
          .persistence = logistic(logit(kUsual.persistence) + point[2]),
          .response = logistic(logit(kUsual.response) + point[3]),
          .mean_log_scale = log_scale + point[4]};
}

/// Where the search for the mean scale begins: at the mean change of a month.
double log_mean_change(std::span<const double> values) {
  double sum = 0;
  for (std::size_t t = 1; t < values.size(); ++t) sum += std::abs(values[t] - values[t - 1]);
  return std::log(std::max(sum / static_cast<double>(values.size() - 1), 1e-6));
}

/// Two uniform draws as `student` needs them.
struct Draw {
  double log_radius = 0, cosine = 0;
};

/// Student's t (Bailey 1994).
double student(const Draw& draw, double freedom) {
  return draw.cosine * std::sqrt(freedom * std::expm1(-2 / freedom * draw.log_radius));
}

/// [pair][month]
std::vector<Draw> draws_of(std::uint32_t months) {
  std::vector<Draw> draws;
  draws.reserve(std::size_t{kPairs} * months);
  const auto who = Who::named("local_level");
  for (std::uint32_t pair = 0; pair < kPairs; ++pair) {
    const Luck luck{Seed{417}, Future{pair}};
    const auto uniform = [&](std::uint32_t nth) {
      return (luck.draw(who, Decision::forecast_shock, nth) + 0.5) / 4294967296.0;
    };
    for (std::uint32_t month = 0; month < months; ++month) {
      draws.push_back({.log_radius = std::log(uniform(2 * month)),
                       .cosine = std::cos(2 * std::numbers::pi * uniform(2 * month + 1))});
    }
  }
  return draws;
}

Outlook played(const LocalLevel& model, const LevelState& last, std::span<const Draw> draws,
               std::uint32_t months) {
  std::vector<std::vector<double>> samples(months);
  for (auto& sample : samples) sample.reserve(2 * std::size_t{kPairs});
  for (std::size_t pair = 0; pair < kPairs; ++pair) {
    auto one = last;
    auto mirrored = last;
    for (std::size_t month = 0; month < months; ++month) {
      const auto error = student(draws[pair * months + month], model.freedom);
      samples[month].push_back(one.level + std::exp(one.log_scale) * error);
      samples[month].push_back(mirrored.level - std::exp(mirrored.log_scale) * error);
      one = one.after(error, model);
      mirrored = mirrored.after(-error, model);
    }
  }
  Outlook outlook;
  for (auto& sample : samples) {
    outlook.push_back(quantiles_of(std::move(sample)));
    for (auto& value : outlook.back()) value = from_scale(kScale, value);
  }
  return outlook;
}

/// By how much the log scale of what comes lies above that of what the coefficients were chosen on:
/// the final prediction error of Akaike (1970).
double log_scale_of_choice(std::size_t values) {
  const auto count = static_cast<double>(values);
  return std::log((count + kCoefficients) / (count - kCoefficients)) / 2;
}

Outlook outlook_of(std::span<const double> values, std::span<const Draw> draws,
                   std::uint32_t months) {
  auto model = fit_local_level(values);
  auto last = follow(values, model).last;
  const auto wider = log_scale_of_choice(values.size());
  model.mean_log_scale += wider;
  last.log_scale += wider;
  return played(model, last, draws, months);
}

}  // namespace

LevelState LevelState::after(double error, const LocalLevel& model) const {
  const auto weight = (model.freedom + 1) / (model.freedom + error * error);
  const auto surprise = weight * error * error - 1;
  return {.level = level + model.gain * std::exp(log_scale) * weight * error,
          .log_scale = model.mean_log_scale +
                       model.persistence * (log_scale - model.mean_log_scale) +
                       model.response * surprise};
}

FollowedLevel follow(std::span<const double> values, const LocalLevel& model) {
  const auto first = values.first(std::min(kFirstMonths, values.size()));
  const auto mean = std::reduce(first.begin(), first.end()) / static_cast<double>(first.size());
  FollowedLevel followed{.last = {.level = mean, .log_scale = model.mean_log_scale}};
  const auto half = (model.freedom + 1) / 2;
  const auto constant = portable_log_gamma(half) - portable_log_gamma(model.freedom / 2) -
                        std::log(std::numbers::pi * model.freedom) / 2;
  for (const auto value : values) {
    const auto error = (value - followed.last.level) * std::exp(-followed.last.log_scale);
    followed.log_likelihood +=
        constant - followed.last.log_scale - half * std::log1p(error * error / model.freedom);
    followed.last = followed.last.after(error, model);
  }
  return followed;
}

LocalLevel fit_local_level(std::span<const double> values) {
  const auto log_scale = log_mean_change(values);
  const auto loss = [&](std::span<const double> point) {
    double squares = 0;
    for (const auto one : point.first(kCoefficients - 1)) squares += one * one;
    const auto prior = -squares / (2 * kPrior * kPrior);
    return -prior - follow(values, model_at(point, log_scale)).log_likelihood;
  };
  const auto point =
      minimum(loss, std::vector<double>(kCoefficients), {.lowest = -4, .highest = 4}, 1e-3);
  return model_at(point, log_scale);
}

std::vector<Outlook> local_level(const Panel& panel, std::uint32_t months) {
  const auto draws = draws_of(months);
  std::vector<Outlook> outlooks;
  for (const auto& people : panel) {
    outlooks.push_back(outlook_of(to_scale(kScale, people), draws, months));
  }
  return outlooks;
}

}  // namespace regietafel::forecast
