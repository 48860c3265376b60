#include "forecast/ets_outlook.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

#include "forecast/ets_recursion.h"
#include "random/luck.h"

namespace regietafel::forecast {
namespace {

constexpr std::size_t kYear = 12;
constexpr std::uint32_t kPaths = 1000;
constexpr Seed kSeed{1};

/// Moves the states over a value that is off by `share` of its mean; gives the value.
template <bool kMultiplied>
double step_off(ets::Running& now, double share) {
  const auto damped = now.phi * now.growth;
  const auto carried = now.level + damped;
  auto& season = now.season[now.place];
  const auto mean = kMultiplied ? carried * season : carried + season;
  const auto of_level = kMultiplied ? carried * share : mean * share;
  const auto of_season = kMultiplied ? season * share : mean * share;
  now.level = carried + now.alpha * of_level;
  now.growth = damped + now.beta * of_level;
  season += now.gamma * of_season;
  now.turn();
  return mean * (1 + share);
}

/// The normal quantiles, variance 1, each as often as another, in an order of the period's own.
std::vector<double> shocks(std::uint32_t ahead) {
  const auto& normal = normal_quantiles();
  double squares = 0;
  for (const auto one : normal) squares += one * one;
  const auto deviation = std::sqrt(squares / static_cast<double>(kLevels));
  std::vector<double> shocks;
  for (std::uint32_t path = 0; path < kPaths; ++path) {
    shocks.push_back(normal.at(path % kLevels) / deviation);
  }
  const Luck luck{kSeed, Future{ahead}};
  const auto who = Who::named("exponential smoothing");
  for (auto left = kPaths; left > 1; --left) {
    const auto drawn = luck.draw(who, Decision::forecast_shock, left);
    std::swap(shocks[left - 1], shocks[(std::uint64_t{drawn} * left) >> 32U]);
  }
  return shocks;
}

Outlook simulated(const EtsFit& fit, std::size_t periods) {
  std::vector<ets::Running> paths(kPaths, ets::running_from(fit.parameters, fit.last));
  const auto deviation = std::sqrt(fit.variance);
  Outlook outlook;
  for (std::uint32_t ahead = 0; ahead < periods; ++ahead) {
    const auto drawn = shocks(ahead);
    std::vector<Weighted> sample;
    for (std::size_t path = 0; path < paths.size(); ++path) {
      const auto share = std::max(deviation * drawn[path], -1.0);
      const auto value = fit.kind.season == EtsSeason::multiplied
                             ? step_off<true>(paths[path], share)
                             : step_off<false>(paths[path], share);
      sample.push_back({.value = value});
    }
    outlook.push_back(quantiles_of(std::move(sample)));
  }
  return outlook;
}

}  // namespace

std::vector<double> variance_ahead(const EtsFit& fit, std::size_t periods) {
  const auto& [alpha, beta, gamma, phi, start] = fit.parameters;
  const auto period = start.season.size();
  std::vector<double> variances;
  double sum = 1, damping = 0, power = 1;
  for (std::size_t ahead = 1; ahead <= periods; ++ahead) {
    variances.push_back(fit.variance * sum);
    power *= phi;
    damping += power;
    const bool is_year = period > 0 && ahead % period == 0;
    const auto carried = alpha + beta * damping + (is_year ? gamma : 0);
    sum += carried * carried;
  }
  return variances;
}

Outlook distribution_ahead(const EtsFit& fit, std::size_t periods) {
  if (fit.kind.error == EtsError::multiplied) return simulated(fit, periods);
  const auto path = path_ahead(fit.kind, fit.parameters, fit.last, periods);
  const auto variances = variance_ahead(fit, periods);
  Outlook outlook(periods);
  for (std::size_t ahead = 0; ahead < periods; ++ahead) {
    const auto deviation = std::sqrt(variances[ahead]);
    for (std::size_t i = 0; i < kLevels; ++i) {
      outlook[ahead].at(i) = path[ahead] + deviation * normal_quantiles().at(i);
    }
  }
  return outlook;
}

Outlook ets_outlook(Months people, std::uint32_t months, Scale scale, EtsChoice choice) {
  const auto values = to_scale(scale, people);
  choice.only_added = choice.only_added || scale != Scale::people;
  const auto fit = choose_ets(values, kYear, choice);
  assert(fit);
  auto outlook = distribution_ahead(*fit, months);
  for (auto& quantiles : outlook) {
    for (auto& value : quantiles) value = from_scale(scale, value);
  }
  return outlook;
}

}  // namespace regietafel::forecast
