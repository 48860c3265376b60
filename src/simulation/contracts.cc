#include "simulation/contracts.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <tuple>

namespace regietafel::simulation {
namespace {

using enum scenario::Parameter;

constexpr std::int32_t kQuarter = 3;  // months

std::int32_t whole_days(double days) { return std::max(1, static_cast<std::int32_t>(days)); }

/// First days of the quarters of a run: contracts that end have ended the day before.
std::vector<Day> quarters(const World& world) {
  std::vector<Day> days;
  for (auto month = month_of(world.start()); first_day(month) <= world.last_day;
       month = Month{month.value() + 1}) {
    const bool begins = month.value() % kQuarter == 0 && first_day(month) >= world.start();
    if (begins) days.push_back(first_day(month));
  }
  return days;
}

Contract contract_of(const World& world, const Site& site) {
  const bool is_asked = site.kind == SiteKind::regular && !site.is_own;
  auto kind = Contract::Kind::emergency;
  if (site.kind == SiteKind::regular) {
    kind = is_asked ? Contract::Kind::requested : Contract::Kind::regular;
  }
  return {.kind = kind,
          .province = world.province_area[site.province],
          .begins = site.opens,
          .ends = !is_asked && site.ends < world.last_day ? std::optional{site.ends} : std::nullopt,
          .places = site.places};
}

/// What ends with each quarter and what is left, [quarter and after][province].
std::vector<std::vector<std::int64_t>> run_off(std::vector<std::int64_t> regular,
                                               std::size_t quarters, std::int64_t per_quarter) {
  std::vector<std::vector<std::int64_t>> parts;
  for (std::size_t quarter = 0; quarter < quarters; ++quarter) {
    const auto left = std::reduce(regular.begin(), regular.end(), std::int64_t{0});
    const auto ending = ending_in(regular, std::min(per_quarter, left));
    parts.emplace_back(ending.begin(), ending.end());
    for (std::size_t row = 0; row < regular.size(); ++row) regular[row] -= ending[row];
  }
  parts.push_back(std::move(regular));
  return parts;
}

/// Regular places that end with each quarter, and those that outlast the run.
std::vector<Contract> contracts_that_run_off(const World& world,
                                             const scenario::Parameters& parameters) {
  const auto days = quarters(world);
  const auto parts = run_off(first_regular_places(world, parameters), days.size(),
                             static_cast<std::int64_t>(parameters[regular_run_off]));
  std::vector<Contract> contracts;
  for (std::uint16_t province = 0; province < world.provinces(); ++province) {
    for (std::size_t part = 0; part < parts.size(); ++part) {
      const auto last =
          part < days.size() ? std::optional{Day{days[part].value() - 1}} : std::nullopt;
      if (last && *last < world.start()) continue;  // ended before anybody slept there
      contracts.push_back({.kind = Contract::Kind::regular,
                           .province = world.province_area[province],
                           .begins = world.start(),
                           .ends = last,
                           .places = parts[part][province]});
    }
  }
  return contracts;
}

Site requested(const World& world, const scenario::Parameters& p, std::uint16_t province) {
  return {.kind = SiteKind::regular,
          .opens = Day{world.start().value() + whole_days(p[request_lead_days])},
          .ends = world.last_day,
          .places = static_cast<std::int32_t>(std::floor(p[request_places] * p[request_delivered])),
          .province = province,
          .number = 0};
}

std::vector<Site> own_sites(const World& world) {
  std::vector<Site> sites;
  for (const auto& own : world.own_sites) {
    if (own.ends < world.start()) continue;
    sites.push_back({.kind = own.kind,
                     .opens = std::max(own.opens, world.start()),
                     .ends = own.ends,
                     .places = own.places,
                     .province = world.province[own.municipality],
                     .number = 0,
                     .is_own = true});
  }
  return sites;
}

}  // namespace

std::vector<Site> first_sites(const World& world, const scenario::Parameters& parameters) {
  const auto& p = parameters;
  const WholeSplit by_inhabitants{world.province_inhabitants};
  const auto emergency = by_inhabitants.shares(static_cast<std::uint32_t>(p[emergency_start]));
  auto sites = own_sites(world);
  for (std::uint16_t province = 0; province < world.provinces(); ++province) {
    if (world.own_sites.empty()) {
      sites.push_back({.kind = SiteKind::emergency,
                       .opens = world.start(),
                       .ends = Day{world.start().value() + whole_days(p[emergency_contract_days])},
                       .places = static_cast<std::int32_t>(emergency[province]),
                       .province = province,
                       .number = 0});
    }
    sites.push_back(requested(world, p, province));
  }
  for (std::uint32_t number = 0; number < sites.size(); ++number) sites[number].number = number;
  return sites;
}

std::vector<std::int64_t> first_regular_places(const World& world,
                                               const scenario::Parameters& parameters) {
  if (world.own_sites.empty()) {
    const auto shares = WholeSplit{world.province_inhabitants}.shares(
        static_cast<std::uint32_t>(parameters[regular_places]));
    return {shares.begin(), shares.end()};
  }
  std::vector<std::int64_t> places(world.provinces());
  for (const auto& site : own_sites(world)) {
    const bool is_open = site.opens <= world.start();
    if (is_open && site.kind == SiteKind::regular) places[site.province] += site.places;
  }
  return places;
}

std::vector<std::uint32_t> ending_in(const std::vector<std::int64_t>& regular,
                                     std::int64_t ending) {
  if (ending <= 0) return std::vector<std::uint32_t>(regular.size());
  std::vector<std::uint32_t> weights;
  for (const auto places : regular) weights.push_back(static_cast<std::uint32_t>(places));
  return WholeSplit{weights}.shares(static_cast<std::uint32_t>(ending));
}

std::vector<Contract> first_contracts(const World& world, const scenario::Parameters& parameters) {
  std::vector<Contract> contracts;
  if (world.own_sites.empty()) contracts = contracts_that_run_off(world, parameters);
  for (const auto& site : first_sites(world, parameters)) {
    contracts.push_back(contract_of(world, site));
  }
  std::erase_if(contracts, [&](const Contract& one) {
    return one.places == 0 || one.begins > world.last_day;
  });
  std::ranges::sort(contracts, {}, [&](const Contract& one) {
    return std::tuple{one.province, one.kind, one.begins, one.ends.value_or(world.last_day),
                      one.places};
  });
  return contracts;
}

}  // namespace regietafel::simulation
