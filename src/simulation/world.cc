#include "simulation/world.h"

#include <algorithm>
#include <charconv>
#include <numeric>
#include <string>

namespace regietafel::simulation {
namespace {

/// For how long before the start rules may look back.
constexpr std::int32_t kRemembered = 400;

std::uint16_t number_of(const std::string& region_code) {
  std::uint16_t number = 0;
  const auto* const end = region_code.data() + region_code.size();
  std::from_chars(region_code.data() + 2, end, number);
  return number;
}

/// Regions in the order of their codes, and the row of each municipality's.
std::vector<std::string> region_rows(const std::vector<std::string>& region,
                                     std::vector<std::uint16_t>& row_of) {
  auto codes = region;
  std::ranges::sort(codes);
  const auto doubled = std::ranges::unique(codes);
  codes.erase(doubled.begin(), doubled.end());
  for (const auto& code : region) {
    row_of.push_back(
        static_cast<std::uint16_t>(std::ranges::lower_bound(codes, code) - codes.begin()));
  }
  return codes;
}

void add_provinces(World& world, const WorldRequest& request) {
  const auto codes = region_rows(request.country.province, world.province);
  for (const auto& code : codes) {
    world.province_code.push_back(number_of(code));
    world.province_area.push_back(*world.frame->areas().find(code));
  }
  world.province_inhabitants.resize(codes.size());
  for (std::size_t row = 0; row < request.country.size(); ++row) {
    world.province_inhabitants[world.province[row]] +=
        static_cast<std::uint32_t>(request.inhabitants[row].value());
  }
}

void add_pools(World& world, const WorldRequest& request) {
  const auto municipalities = static_cast<std::uint16_t>(request.country.size());
  std::size_t pools = municipalities;
  if (request.chain.pool == Grouping::municipality) {
    world.pool.resize(municipalities);
    std::iota(world.pool.begin(), world.pool.end(), std::uint16_t{0});
  } else {
    pools = region_rows(request.country.regions(request.chain.pool), world.pool).size();
  }
  world.members.resize(pools);
  for (std::uint16_t row = 0; row < municipalities; ++row) {
    world.members[world.pool[row]].push_back(row);
  }
  for (const auto& members : world.members) {
    std::vector<double> weights;
    for (const auto row : members) weights.push_back(world.lettings_share[row]);
    world.by_lettings.emplace_back(weights);
  }
}

}  // namespace

World make_world(const WorldRequest& request) {
  const auto& country = request.country;
  World world;
  world.first_day = std::min(request.chain.history_from, request.start);
  world.last_day = request.end;
  const Day remembered{std::max(world.first_day.value(), request.start.value() - kRemembered)};
  world.frame = std::make_shared<const run::Frame>(
      run::Areas{country},
      run::Period{.start = request.start, .end = request.end, .remembered = remembered});
  world.past = std::make_shared<const run::Frame>(run::Areas{},
                                                  run::Period{.start = world.first_day,
                                                              .end = Day{request.start.value() - 1},
                                                              .remembered = world.first_day});
  const auto homes =
      static_cast<double>(std::reduce(request.dwellings.begin(), request.dwellings.end()));
  for (std::size_t row = 0; row < country.size(); ++row) {
    const bool is_exempt = !request.exempt.empty() && request.exempt[row] != 0;
    world.code.push_back(country.code[row].value());
    world.area.push_back(world.frame->areas().of(Municipality{static_cast<std::uint16_t>(row)}));
    world.inhabitants.push_back(is_exempt ? 0 : request.inhabitants[row].value());
    world.lettings_share.push_back(static_cast<double>(request.dwellings[row]) / homes);
  }
  world.rule = request.rule;
  world.tasks = request.tasks;
  world.own_sites = request.own_sites;
  world.backlogs = request.backlogs;
  world.chain = request.chain;
  add_provinces(world, request);
  add_pools(world, request);
  return world;
}

}  // namespace regietafel::simulation
