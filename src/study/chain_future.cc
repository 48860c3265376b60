#include "study/chain_future.h"

#include <algorithm>

namespace regietafel::study {
namespace {

using scenario::Chain;
using scenario::ObservedSeries;

bool takes(const Chain& chain, ObservedSeries series) {
  return std::ranges::find(chain.observed, series) != chain.observed.end();
}

/// Subsequent applications of years in which they are known.
std::map<int, double> subsequent_of(const Chain& chain,
                                    const std::map<std::string, double>& drawn) {
  std::map<int, double> by_year;
  for (const auto& [year, quantity] : chain.history_subsequent) {
    by_year[year] = value_of(quantity, scenario::ParameterKind::people, drawn);
  }
  return by_year;
}

}  // namespace

simulation::Particle play_past(const ChainFuture& base, const simulation::Rates& rates,
                               const std::map<std::string, double>& drawn, Luck luck) {
  const auto& [world, chain, seen, known, future] = base;
  std::map<int, simulation::PastYear> years;
  for (const auto& [year, quantity] : chain.history_decisions) {
    years[year].decisions = value_of(quantity, scenario::ParameterKind::people, drawn);
    const auto grant = chain.history_grant_other.find(year);
    years[year].grant_other = grant == chain.history_grant_other.end()
                                  ? rates.parameters[scenario::Parameter::grant_other]
                                  : value_of(grant->second, scenario::ParameterKind::share, drawn);
  }
  const auto last = month_of(Day{world.start().value() - 1});
  const auto inflow = inflow_of(seen, future, month_of(world.first_day), last, last,
                                rates.parameters, subsequent_of(chain, drawn));
  return simulation::play_history(world, rates, inflow, years, luck);
}

simulation::Inflow inflow_to_come(const ChainFuture& variant, const simulation::Rates& rates,
                                  const std::map<std::string, double>& drawn) {
  const auto& [world, chain, seen, known, future] = variant;
  const bool is_observed = takes(chain, ObservedSeries::inflow);
  auto inflow = inflow_of(is_observed ? known : seen, future, month_of(world.start()),
                          month_of(world.last_day), Month{0}, rates.parameters,
                          is_observed ? subsequent_of(chain, drawn) : std::map<int, double>{});
  if (!takes(chain, ObservedSeries::family_reunification)) return inflow;
  for (std::size_t row = 0; row < inflow.family.size(); ++row) {
    const auto family =
        known.family.find(Month{inflow.first.value() + static_cast<std::int32_t>(row)});
    if (family != known.family.end()) inflow.family[row] = family->second;
  }
  return inflow;
}

}  // namespace regietafel::study
