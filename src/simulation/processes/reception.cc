#include "simulation/processes/reception.h"

#include <algorithm>
#include <cmath>

#include "simulation/processes/costs.h"
#include "simulation/processes/quarantine.h"

namespace regietafel::simulation {
namespace {

using enum scenario::Parameter;
using run::Measure;
using scenario::Overflow;

/// Where persons sleep tonight, one number a kind.
struct Beds {
  std::int64_t regular = 0, emergency = 0, crisis = 0, sports_hall = 0;
};

/// Sends persons down the overflow order. Blocked beds are regular ones.
Beds lodge(const Today& today, std::int64_t persons, std::int64_t blocked) {
  const auto& reception = today.state.reception;
  const auto regular = reception.all_regular();
  Beds beds;
  auto rest = persons;
  const auto fill = [&](std::int64_t& kind, std::int64_t places) {
    const auto taken = std::clamp<std::int64_t>(places, 0, rest);
    kind += taken;
    rest -= taken;
  };
  fill(beds.regular, planned_places(today, regular) - blocked);
  for (const auto overflow : today.world.chain.overflow) {
    if (overflow == Overflow::flexible) {
      const auto most =
          static_cast<double>(regular) * (1.0 + today.rates.parameters[flexible_share]);
      fill(beds.regular, static_cast<std::int64_t>(std::floor(most)) - blocked - beds.regular);
    } else if (overflow == Overflow::emergency) {
      fill(beds.emergency, reception.all_emergency());
    } else if (overflow == Overflow::crisis) {
      fill(beds.crisis, reception.all_crisis());
    }
  }
  beds.sports_hall = rest;
  return beds;
}

void count_nights(Today& today, const Beds& beds) {
  today.recorder.set(Measure::shortage, run::kNation, beds.crisis + beds.sports_hall);
  today.record(Measure::emergency_nights, beds.emergency);
  today.record(Measure::crisis_nights, beds.crisis);
  today.record(Measure::sports_hall_nights, beds.sports_hall);
}

void count_costs(Today& today, const Beds& beds, const QuarantineNight& night,
                 std::int64_t minors) {
  const auto& p = today.rates.parameters;
  const auto& reception = today.state.reception;
  constexpr double kYear = 365.25;
  const auto empty =
      std::max<std::int64_t>(reception.all_regular() - beds.regular - night.blocked, 0) +
      std::max<std::int64_t>(reception.all_emergency() - beds.emergency, 0);
  const auto regular = static_cast<double>(beds.regular) * p[cost_regular] / kYear;
  const auto emergency = static_cast<double>(beds.emergency) * p[cost_emergency] / kYear +
                         static_cast<double>(beds.crisis) * p[cost_crisis_night] +
                         static_cast<double>(beds.sports_hall) * p[cost_sports_hall_night];
  add_cost(today, Measure::cost_regular, regular);
  add_cost(today, Measure::cost_emergency, emergency);
  const auto site = today.world.chain.quarantine == scenario::Quarantine::extra
                        ? p[quarantine_site_places] * p[cost_quarantine_place] / kYear
                        : 0.0;
  add_cost(today, Measure::cost,
           regular + emergency + site + static_cast<double>(minors) * p[cost_minor] / kYear +
               static_cast<double>(empty) * p[cost_empty_place] / kYear);
}

}  // namespace

std::int64_t planned_places(const Today& today, std::int64_t regular) {
  return static_cast<std::int64_t>(
      std::floor(static_cast<double>(regular) * today.rates.parameters[planning_occupancy]));
}

void lodge_residents(Today& today) {
  auto& state = today.state;
  const auto night = quarantine_tonight(today);
  const auto minors = std::min(state.tally.minors,
                               static_cast<std::int64_t>(today.rates.parameters[minors_places]));
  const auto beds = lodge(today, state.tally.residents() - minors - night.apart, night.blocked);
  state.reception.quarantined = night.blocked - night.apart;
  today.recorder.set(Measure::quarantine_beds_blocked, run::kNation, night.blocked);
  count_nights(today, beds);
  count_costs(today, beds, night, minors);
}

}  // namespace regietafel::simulation
