#include "simulation/contracts.h"

#include <algorithm>
#include <cmath>
#include <numeric>

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
  const bool is_emergency = site.kind == Site::Kind::emergency;
  return {
      .kind = is_emergency ? Contract::Kind::emergency : Contract::Kind::requested,
      .province = world.province_area[site.province],
      .begins = site.opens,
      .ends = is_emergency && site.ends < world.last_day ? std::optional{site.ends} : std::nullopt,
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

}  // namespace

std::vector<Site> first_sites(const World& world, const scenario::Parameters& parameters) {
  const auto& p = parameters;
  const WholeSplit by_inhabitants{world.province_inhabitants};
  const auto emergency = by_inhabitants.shares(static_cast<std::uint32_t>(p[emergency_start]));
  const auto requested =
      static_cast<std::int32_t>(std::floor(p[request_places] * p[request_delivered]));
  const auto start = world.start().value();
  std::vector<Site> sites;
  std::uint32_t number = 0;
  const auto provinces = static_cast<std::uint16_t>(world.provinces());
  for (std::uint16_t province = 0; province < provinces; ++province) {
    sites.push_back({.kind = Site::Kind::emergency,
                     .opens = world.start(),
                     .ends = Day{start + whole_days(p[emergency_contract_days])},
                     .places = static_cast<std::int32_t>(emergency[province]),
                     .province = province,
                     .number = number++});
    sites.push_back({.kind = Site::Kind::requested,
                     .opens = Day{start + whole_days(p[request_lead_days])},
                     .ends = world.last_day,
                     .places = requested,
                     .province = province,
                     .number = number++});
  }
  return sites;
}

std::vector<std::int64_t> first_regular_places(const World& world,
                                               const scenario::Parameters& parameters) {
  const auto shares = WholeSplit{world.province_inhabitants}.shares(
      static_cast<std::uint32_t>(parameters[regular_places]));
  return {shares.begin(), shares.end()};
}

std::vector<std::uint32_t> ending_in(const std::vector<std::int64_t>& regular,
                                     std::int64_t ending) {
  if (ending <= 0) return std::vector<std::uint32_t>(regular.size());
  std::vector<std::uint32_t> weights;
  for (const auto places : regular) weights.push_back(static_cast<std::uint32_t>(places));
  return WholeSplit{weights}.shares(static_cast<std::uint32_t>(ending));
}

std::vector<Contract> first_contracts(const World& world, const scenario::Parameters& parameters) {
  const auto days = quarters(world);
  const auto parts = run_off(first_regular_places(world, parameters), days.size(),
                             static_cast<std::int64_t>(parameters[regular_run_off]));
  const auto sites = first_sites(world, parameters);
  std::vector<Contract> contracts;
  const auto provinces = static_cast<std::uint16_t>(world.provinces());
  for (std::uint16_t province = 0; province < provinces; ++province) {
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
    for (const auto& site : sites) {
      if (site.province == province) contracts.push_back(contract_of(world, site));
    }
  }
  std::erase_if(contracts, [&](const Contract& one) {
    return one.places == 0 || one.begins > world.last_day;
  });
  return contracts;
}

}  // namespace regietafel::simulation
