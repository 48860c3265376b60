#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

#include "forecast/ets.h"
#include "forecast/ets_likelihood.h"
#include "forecast/ets_start.h"

namespace regietafel::forecast {
namespace {

using ets::Bounds;
using ets::Likelihood;

/// Where a search begins; beta and gamma as shares of their way.
struct Guess {
  double alpha, beta, gamma, phi;
};
constexpr std::array<Guess, 18> kGuesses{{{0.005, 0, 0, 0.98},
                                          {0.005, 1, 0.5, 0.9},
                                          {0.05, 0, 0, 0.97},
                                          {0.05, 0.6, 0.1, 0.85},
                                          {0.05, 1, 0.95, 0.96},
                                          {0.15, 0, 0.5, 0.8},
                                          {0.15, 0.9, 0.9, 0.98},
                                          {0.3, 0.02, 0.02, 0.97},
                                          {0.3, 0.3, 0.9, 0.8},
                                          {0.3, 0.6, 0.1, 0.9},
                                          {0.4, 0, 0, 0.98},
                                          {0.15, 0, 0.95, 0.97},
                                          {0.5, 0, 0, 0.8},
                                          {0.5, 0.2, 0.95, 0.96},
                                          {0.8, 0, 0.02, 0.975},
                                          {0.8, 0, 0.6, 0.85},
                                          {0.8, 0.6, 0.2, 0.85},
                                          {0.95, 0.95, 0, 0.85}}};

/// A round of the search: so many of the best go on, each for so many steps.
struct Round {
  std::size_t kept;
  SquaresEffort effort;
};
constexpr SquaresEffort kLastEffort{.steps = 60, .tolerance = 1e-7};
constexpr std::array kRounds{Round{18, {.steps = 2}}, Round{5, {.steps = 4}},
                             Round{2, kLastEffort}};
constexpr std::array kRoundsWithoutSeason{Round{18, {.steps = 2}}, Round{8, {.steps = 6}},
                                          Round{3, kLastEffort}};
constexpr double kAlike = 0.06;  // smoothing this near belongs to one search

bool is_possible(EtsKind kind, std::span<const double> values, std::size_t period) {
  const bool has_season = kind.season != EtsSeason::none;
  if (has_season && (period < 2 || period > kMostPeriods || values.size() < 2 * period)) {
    return false;
  }
  if (values.size() < parameter_count(kind, period) + 3) return false;
  const bool is_multiplied =
      kind.error == EtsError::multiplied || kind.season == EtsSeason::multiplied;
  return !is_multiplied || *std::ranges::min_element(values) > 0;
}

/// Where searches begin; from a level without growth or season where those lead below zero.
std::vector<SquaresMinimum> guesses(const Likelihood& likelihood, const EtsState& state,
                                    const EtsState& flat) {
  std::vector<SquaresMinimum> guesses;
  for (const auto& [alpha, beta, gamma, phi] : kGuesses) {
    for (const auto& start : {state, flat}) {
      const auto at = likelihood.unknowns({.alpha = alpha,
                                           .beta = beta * alpha,
                                           .gamma = gamma * (1 - alpha),
                                           .phi = phi,
                                           .start = start});
      const auto squares = likelihood.squares(at);
      if (!std::isfinite(squares)) continue;
      guesses.push_back({.at = at, .squares = squares});
      break;
    }
  }
  return guesses;
}

bool are_alike(const Unknowns& one, const Unknowns& other) {
  for (std::size_t i = 0; i < ets::kSmoothing; ++i) {
    if (std::abs(one[i] - other[i]) > kAlike) return false;
  }
  return true;
}

/// The best, no two of them alike in their smoothing.
std::vector<SquaresMinimum> best_apart(std::vector<SquaresMinimum> found, std::size_t most) {
  std::ranges::sort(found, {}, &SquaresMinimum::squares);
  std::vector<SquaresMinimum> apart;
  for (const auto& one : found) {
    if (apart.size() == most) break;
    const auto is_near = [&](const auto& better) { return are_alike(one.at, better.at); };
    if (std::ranges::none_of(apart, is_near)) apart.push_back(one);
  }
  return apart;
}

/// Minima within the usual bounds, the best first.
std::vector<SquaresMinimum> minima(EtsKind kind, std::span<const double> values,
                                   std::size_t period) {
  const Likelihood likelihood{kind, values, period};
  const auto problem = likelihood.problem();
  const auto state = ets::first_guess(kind, values, period);
  const auto flat = ets::flat_guess(kind, values, period);
  auto found = guesses(likelihood, state, flat);
  for (const auto& round : kind.season == EtsSeason::none ? kRoundsWithoutSeason : kRounds) {
    found = best_apart(std::move(found), round.kept);
    for (auto& one : found) one = least_squares(problem, one.at, round.effort);
  }
  std::ranges::sort(found, {}, &SquaresMinimum::squares);
  return found;
}

/// The best of the minima when each is moved to where it is admissible.
std::optional<EtsParameters> best_admissible(EtsKind kind, std::span<const double> values,
                                             std::size_t period) {
  const Likelihood usual{kind, values, period};
  const Likelihood admissible{kind, values, period, Bounds::admissible};
  const auto problem = admissible.problem();
  std::optional<EtsParameters> best;
  auto least = std::numeric_limits<double>::infinity();
  for (const auto& minimum : minima(kind, values, period)) {
    if (minimum.squares >= least) break;
    auto parameters = usual.parameters(minimum.at);
    auto squares = minimum.squares;
    if (!is_admissible(kind, parameters)) {
      const auto moved = least_squares(problem, admissible.unknowns(parameters), kLastEffort);
      parameters = admissible.parameters(moved.at);
      squares = moved.squares;
    }
    if (squares < least) {
      least = squares;
      best = std::move(parameters);
    }
  }
  return best;
}

}  // namespace

std::optional<EtsFit> fit_ets(EtsKind kind, std::span<const double> values, std::size_t period) {
  if (!is_possible(kind, values, period)) return std::nullopt;
  auto parameters = best_admissible(kind, values, period);
  if (!parameters) return std::nullopt;
  auto run = run_ets(kind, *parameters, values);
  const auto count = static_cast<double>(values.size());
  const auto estimated = static_cast<double>(parameter_count(kind, period));
  return EtsFit{.kind = kind,
                .parameters = std::move(*parameters),
                .last = std::move(run.last),
                .log_likelihood = run.log_likelihood,
                .aicc = aicc_of(kind, period, values.size(), run.log_likelihood),
                .variance = run.error_squares / (count - estimated)};
}

}  // namespace regietafel::forecast
