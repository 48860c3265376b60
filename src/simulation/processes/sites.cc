#include "simulation/processes/sites.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <string>
#include <vector>

#include "simulation/contracts.h"
#include "simulation/processes/costs.h"
#include "simulation/processes/reception.h"

namespace regietafel::simulation {
namespace {

using enum scenario::Parameter;
using run::Measure;
using scenario::Overflow;
using Kind = SiteKind;

/// Mean size of an emergency location on 25 September 2023, computed (chapter 3 of the dossier).
constexpr std::int32_t kSitePlaces = 158;
constexpr std::int32_t kQuarter = 91;
constexpr std::int32_t kWeek = 7;

/// Places that the common pool must have: for its persons, and for beds that quarantine blocked
/// there last night.
std::int64_t need(const Today& today) {
  const auto& tally = today.state.tally;
  const auto own = static_cast<std::int64_t>(today.rates.parameters[minors_places]);
  return tally.residents() - std::min(tally.minors, own) + today.state.reception.quarantined;
}

/// Growth of the residents in so many days, at the pace of as many days before.
double growth(const Today& today, std::int32_t days_seen, double days_ahead) {
  const auto& residents = today.state.reception.residents;
  const auto row = static_cast<std::int32_t>(today.row());
  const auto seen = std::min(days_seen, row - 1);
  if (seen <= 0) return 0;
  const auto now = residents[static_cast<std::size_t>(row - 1)];
  const auto then = residents[static_cast<std::size_t>(row - 1 - seen)];
  return (now - then) * days_ahead / seen;
}

void record_places(Today& today, Kind kind, std::uint16_t province) {
  const auto& reception = today.state.reception;
  const auto area = today.world.province_area[province];
  if (kind == Kind::regular) {
    today.recorder.set(Measure::capacity_regular, area, reception.regular[province]);
  } else {
    today.recorder.set(Measure::capacity_emergency, area,
                       reception.emergency[province] + reception.crisis[province]);
  }
}

std::int64_t& places_of(Reception& reception, const Site& site) {
  switch (site.kind) {
    case Kind::regular:
      return reception.regular[site.province];
    case Kind::emergency:
      return reception.emergency[site.province];
    case Kind::crisis:
      return reception.crisis[site.province];
  }
  return reception.regular[site.province];
}

void open_site(Today& today, const Site& site) {
  places_of(today.state.reception, site) += site.places;
  today.record(Measure::places_opened, site.places);
  add_cost(today, Measure::cost, today.rates.parameters[cost_opening] * site.places);
  record_places(today, site.kind, site.province);
}

void close_places(Today& today, Kind kind, std::uint16_t province, std::int64_t places) {
  today.record(Measure::places_closed, places);
  add_cost(today, Measure::cost,
           today.rates.parameters[cost_closing] * static_cast<double>(places));
  record_places(today, kind, province);
}

/// Whether the country would be short without these places.
bool is_needed(const Today& today, std::int64_t places) {
  const auto& reception = today.state.reception;
  return need(today) > planned_places(today, reception.all_regular()) + reception.all_emergency() +
                           reception.all_crisis() - places;
}

/// The province that has least places for its inhabitants.
std::uint16_t next_province(const Today& today) {
  const auto& reception = today.state.reception;
  const auto& inhabitants = today.world.province_inhabitants;
  std::vector<std::int64_t> places(today.world.provinces());
  for (std::size_t row = 0; row < places.size(); ++row) {
    places[row] = reception.regular[row] + reception.emergency[row] + reception.crisis[row];
  }
  for (const auto& site : reception.sites) {
    if (site.opens > today.day()) places[site.province] += site.places;
  }
  std::uint16_t least = 0;
  for (std::uint16_t row = 1; row < places.size(); ++row) {
    if (places[row] * inhabitants[least] < places[least] * inhabitants[row]) least = row;
  }
  return least;
}

void order(Today& today, Kind kind, std::int64_t places, double lead_days, double contract_days) {
  auto& reception = today.state.reception;
  const Day opens{today.day().value() + std::max(1, static_cast<std::int32_t>(lead_days))};
  const Day ends{opens.value() + std::max(1, static_cast<std::int32_t>(contract_days)) - 1};
  while (places > 0) {
    const auto size = static_cast<std::int32_t>(std::min<std::int64_t>(places, kSitePlaces));
    reception.sites.push_back({.kind = kind,
                               .opens = opens,
                               .ends = ends,
                               .places = size,
                               .province = next_province(today),
                               .number = reception.sites_so_far++});
    places -= size;
  }
}

/// Places of a kind that will be open on a day, as contracts stand.
std::int64_t open_on(const Today& today, Day day, bool is_regular) {
  std::int64_t places = is_regular ? today.state.reception.all_regular() : 0;
  for (const auto& site : today.state.reception.sites) {
    if (is_regular) {
      if (site.kind != Kind::regular) continue;
      const bool is_open = site.opens <= today.day();
      const bool will_be = site.opens <= day && (!site.is_own || day <= site.ends);
      if (will_be && !is_open) places += site.places;
      if (is_open && !will_be) places -= site.places;
    } else if (site.kind != Kind::regular && site.opens <= day && day <= site.ends) {
      places += site.places;
    }
  }
  return places;
}

/// Regular contracts end in quarters; those still needed are renewed as far as owners agree.
void end_regular_contracts(Today& today) {
  const auto month = month_of(today.day());
  if (today.day() != first_day(month) || month.value() % 3 != 0) return;
  if (!today.world.own_sites.empty()) return;
  auto& reception = today.state.reception;
  const auto ending = std::min(static_cast<std::int64_t>(today.rates.parameters[regular_run_off]),
                               reception.all_regular());
  const auto kept = is_needed(today, ending) ? today.rates.parameters[contracts_renewed] : 0.0;
  const auto closing =
      static_cast<std::int64_t>(std::floor(static_cast<double>(ending) * (1.0 - kept)));
  if (closing <= 0) return;
  const auto shares = ending_in(reception.regular, closing);
  for (std::uint16_t province = 0; province < shares.size(); ++province) {
    reception.regular[province] -= shares[province];
    close_places(today, Kind::regular, province, shares[province]);
  }
}

void end_contract(Today& today, Site& site, std::int32_t contract_days) {
  const auto who = Who::named("site " + std::to_string(site.number));
  const auto nth = static_cast<std::uint32_t>(site.ends.value());
  if (!site.is_own && is_needed(today, site.places) &&
      today.rates.renewed.has(today.luck.draw(who, Decision::site_contract, nth))) {
    site.ends = Day{site.ends.value() + contract_days};
    return;
  }
  places_of(today.state.reception, site) -= site.places;
  close_places(today, site.kind, site.province, site.places);
  site.places = 0;
}

}  // namespace

void open_reception(Today& today) {
  auto& reception = today.state.reception;
  const auto provinces = today.world.provinces();
  reception.regular = first_regular_places(today.world, today.rates.parameters);
  reception.emergency.assign(provinces, 0);
  reception.crisis.assign(provinces, 0);
  reception.sites = first_sites(today.world, today.rates.parameters);
  reception.sites_so_far = static_cast<std::uint32_t>(reception.sites.size());
  for (const auto& site : reception.sites) {
    if (site.kind == Kind::regular || site.opens > today.day()) continue;
    places_of(reception, site) += site.places;
  }
  for (std::uint16_t province = 0; province < provinces; ++province) {
    record_places(today, Kind::regular, province);
    record_places(today, Kind::emergency, province);
  }
}

void open_and_close_sites(Today& today) {
  auto& reception = today.state.reception;
  const auto& p = today.rates.parameters;
  end_regular_contracts(today);
  for (auto& site : reception.sites) {
    if (site.opens == today.day() && today.day() > today.world.start()) open_site(today, site);
    const bool is_over =
        (site.is_own || site.kind != Kind::regular) && site.ends < today.day() && site.places > 0;
    if (!is_over) continue;
    const auto contract =
        p[site.kind == Kind::crisis ? crisis_contract_days : emergency_contract_days];
    end_contract(today, site, std::max(1, static_cast<std::int32_t>(contract)));
  }
  std::erase_if(reception.sites, [](const Site& site) { return site.places == 0; });
}

void order_sites(Today& today) {
  if (weekday(today.day()) != 0) return;
  const auto& p = today.rates.parameters;
  const auto missing = [&](std::int32_t seen, double lead) {
    const Day then{today.day().value() + static_cast<std::int32_t>(lead)};
    const auto wanted = static_cast<double>(need(today)) + growth(today, seen, lead);
    return static_cast<std::int64_t>(std::ceil(wanted)) -
           planned_places(today, open_on(today, then, true)) - open_on(today, then, false);
  };
  const auto& overflow = today.world.chain.overflow;
  const auto has = [&](Overflow kind) {
    return std::ranges::find(overflow, kind) != overflow.end();
  };
  if (has(Overflow::emergency)) {
    const auto places = std::min(missing(kQuarter, p[emergency_lead_days]),
                                 static_cast<std::int64_t>(p[emergency_per_week]));
    order(today, Kind::emergency, places, p[emergency_lead_days], p[emergency_contract_days]);
  }
  if (has(Overflow::crisis)) {
    const auto open =
        std::accumulate(today.state.reception.sites.begin(), today.state.reception.sites.end(),
                        std::int64_t{0}, [](std::int64_t so_far, const Site& site) {
                          return so_far + (site.kind == Kind::crisis ? site.places : 0);
                        });
    const auto places = std::min(missing(kWeek, p[crisis_lead_days]),
                                 static_cast<std::int64_t>(p[crisis_most]) - open);
    order(today, Kind::crisis, places, p[crisis_lead_days], p[crisis_contract_days]);
  }
}

}  // namespace regietafel::simulation
