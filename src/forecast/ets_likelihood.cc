#include "forecast/ets_likelihood.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <numeric>

#include "forecast/ets_slopes.h"

namespace regietafel::forecast::ets {
namespace {

constexpr double kAside = 1e-6;  // for slopes of the admissible beta

}  // namespace

Likelihood::Likelihood(EtsKind kind, std::span<const double> values, std::size_t period,
                       Bounds bounds)
    : kind_{kind},
      values_{values},
      period_{kind.season == EtsSeason::none ? std::size_t{1} : period},
      bounds_{bounds} {}

std::size_t Likelihood::count() const { return kSeason + period_ - 1; }

double Likelihood::beta_end(const Unknowns& at) const {
  if (bounds_ == Bounds::usual || period_ == 1) return at[kAlpha];
  const auto gamma = kLeastSmoothing + at[kGamma] * (1 - at[kAlpha] - kLeastSmoothing);
  return most_beta(at[kAlpha], gamma, at[kPhi], period_);
}

SmoothingSlopes Likelihood::smoothing_slopes(const Unknowns& at) const {
  SmoothingSlopes slopes;
  slopes.alpha[kAlpha] = 1;
  slopes.gamma[kAlpha] = -at[kGamma];
  slopes.gamma[kGamma] = 1 - at[kAlpha] - kLeastSmoothing;
  slopes.phi[kPhi] = 1;
  const auto end = beta_end(at);
  slopes.beta[kBeta] = end - kLeastSmoothing;
  if (end == at[kAlpha]) {
    slopes.beta[kAlpha] = at[kBeta];
    return slopes;
  }
  for (const auto place : {kAlpha, kGamma, kPhi}) {
    auto aside = at;
    aside[place] += at[place] > 0.5 ? -kAside : kAside;
    slopes.beta[place] = at[kBeta] * (beta_end(aside) - end) / (aside[place] - at[place]);
  }
  return slopes;
}

Running Likelihood::running(const Unknowns& at) const {
  Running now{.alpha = at[kAlpha],
              .beta = kind_.trend == EtsTrend::none
                          ? 0
                          : kLeastSmoothing + at[kBeta] * (beta_end(at) - kLeastSmoothing),
              .gamma = kind_.season == EtsSeason::none
                           ? 0
                           : kLeastSmoothing + at[kGamma] * (1 - at[kAlpha] - kLeastSmoothing),
              .phi = at[kPhi],
              .level = at[kLevel],
              .growth = at[kGrowth],
              .season = {},
              .period = period_,
              .place = 0};
  now.season[0] = kind_.season == EtsSeason::multiplied ? static_cast<double>(period_) : 0;
  for (std::size_t k = 1; k < period_; ++k) {
    now.season[k] = at[kSeason + k - 1];
    now.season[0] -= now.season[k];
  }
  return now;
}

EtsParameters Likelihood::parameters(const Unknowns& at) const {
  const auto now = running(at);
  EtsParameters parameters{.alpha = now.alpha,
                           .beta = now.beta,
                           .gamma = now.gamma,
                           .phi = now.phi,
                           .start = {.level = now.level, .growth = now.growth, .season = {}}};
  if (kind_.season != EtsSeason::none) {
    parameters.start.season.assign(now.season.begin(),
                                   now.season.begin() + static_cast<std::ptrdiff_t>(period_));
  }
  return parameters;
}

Unknowns Likelihood::unknowns(const EtsParameters& parameters) const {
  const auto share = [](double part, double whole) {
    const auto way = whole - kLeastSmoothing;
    return way > 0 ? std::clamp((part - kLeastSmoothing) / way, 0.0, 1.0) : 0.0;
  };
  Unknowns at{};
  at[kAlpha] = std::clamp(parameters.alpha, kLeastSmoothing, kMostSmoothing);
  if (kind_.season != EtsSeason::none) at[kGamma] = share(parameters.gamma, 1 - at[kAlpha]);
  at[kPhi] = kind_.trend == EtsTrend::damped ? std::clamp(parameters.phi, kLeastPhi, kMostPhi) : 1;
  if (kind_.trend != EtsTrend::none) at[kBeta] = share(parameters.beta, beta_end(at));
  at[kLevel] = parameters.start.level;
  at[kGrowth] = parameters.start.growth;
  std::copy(parameters.start.season.begin() + (period_ > 1 ? 1 : 0), parameters.start.season.end(),
            at.begin() + kSeason);
  return at;
}

template <bool kMultiplied>
double Likelihood::squares_of(const Unknowns& at) const {
  constexpr auto kNone = std::numeric_limits<double>::infinity();
  auto now = running(at);
  if constexpr (kMultiplied) {
    if (*std::min_element(now.season.begin(),
                          now.season.begin() + static_cast<std::ptrdiff_t>(period_)) <= 0) {
      return kNone;
    }
  }
  double squares = 0;
  if (kind_.error == EtsError::added) {
    for (const auto value : values_) {
      const auto made = step<kMultiplied>(now, value);
      const auto error = value - made.mean;
      squares += error * error;
    }
    return std::isfinite(squares) ? squares : kNone;
  }
  LogProduct means;
  for (const auto value : values_) {
    const auto made = step<kMultiplied>(now, value);
    if (!(made.mean > 0)) return kNone;
    const auto error = value / made.mean - 1;
    squares += error * error;
    means.times(made.mean);
  }
  squares *= std::exp(2 * means.log() / static_cast<double>(values_.size()));
  return std::isfinite(squares) ? squares : kNone;
}

template <bool kMultiplied>
void Likelihood::slopes_of(const Unknowns& at, NormalEquations& normal) const {
  const auto unknowns = count();
  const auto by = smoothing_slopes(at);
  auto now = running(at);
  Slopes slopes{period_};
  Sums sums{normal, unknowns};
  Correction made;
  if (kind_.error == EtsError::added) {
    for (const auto value : values_) {
      step_with_slopes<kMultiplied>(slopes, by, now, value, made, unknowns);
      sums.add(slopes.mean, -1, value - made.mean);
    }
    sums.settle();
    return;
  }
  LogProduct means;
  Row log_slopes{};
  double squares = 0;
  for (const auto value : values_) {
    step_with_slopes<kMultiplied>(slopes, by, now, value, made, unknowns);
    const auto inverse = 1 / made.mean;
    const auto error = value * inverse - 1;
    sums.add(slopes.mean, -value * inverse * inverse, error);
    for (std::size_t i = 0; i < unknowns; ++i) log_slopes[i] += slopes.mean[i] * inverse;
    squares += error * error;
    means.times(made.mean);
  }
  sums.settle();
  const auto size = static_cast<double>(values_.size());
  for (auto& slope : log_slopes) slope /= size;
  stretch(normal, log_slopes, squares, std::exp(2 * means.log() / size), unknowns);
}

double Likelihood::squares(const Unknowns& at) const {
  return kind_.season == EtsSeason::multiplied ? squares_of<true>(at) : squares_of<false>(at);
}

void Likelihood::slopes(const Unknowns& at, NormalEquations& normal) const {
  if (kind_.season == EtsSeason::multiplied) {
    slopes_of<true>(at, normal);
  } else {
    slopes_of<false>(at, normal);
  }
}

SquaresProblem Likelihood::problem() const {
  constexpr auto kFar = std::numeric_limits<double>::infinity();
  SquaresProblem problem{
      .unknowns = count(),
      .low = {},
      .high = {},
      .squares = [this](const Unknowns& at) { return squares(at); },
      .slopes = [this](const Unknowns& at, NormalEquations& normal) { slopes(at, normal); }};
  problem.low[kAlpha] = kLeastSmoothing;
  problem.high[kAlpha] = kMostSmoothing;
  problem.high[kBeta] = kind_.trend == EtsTrend::none ? 0 : 1;
  problem.high[kGamma] = kind_.season == EtsSeason::none ? 0 : 1;
  const bool is_damped = kind_.trend == EtsTrend::damped;
  problem.low[kPhi] = is_damped ? kLeastPhi : 1;
  problem.high[kPhi] = is_damped ? kMostPhi : 1;
  problem.low[kLevel] = -kFar;
  problem.high[kLevel] = kFar;
  problem.low[kGrowth] = kind_.trend == EtsTrend::none ? 0 : -kFar;
  problem.high[kGrowth] = kind_.trend == EtsTrend::none ? 0 : kFar;
  for (std::size_t i = kSeason; i < problem.unknowns; ++i) {
    problem.low[i] = kind_.season == EtsSeason::multiplied ? 0 : -kFar;
    problem.high[i] = kFar;
  }
  return problem;
}

}  // namespace regietafel::forecast::ets
