#include "simulation/processes/homes.h"

#include <algorithm>
#include <cmath>

#include "simulation/processes/permits.h"

namespace regietafel::simulation {
namespace {

using enum scenario::Parameter;
using run::Measure;

constexpr double kWeeksOfYear = 365.25 / 7;
constexpr int kWorkingDays = 5;
constexpr std::uint32_t kAdults = 2;  // of a household, at most; children have no civic integration

std::int32_t& open_homes(State& state, std::uint16_t municipality, std::size_t size) {
  return state.open_homes[municipality * kHomeSizes + size];
}

/// A municipality with room, by a draw among all persons that there is room for.
std::uint16_t choose_municipality(const Today& today, Row row) {
  const auto& room = today.state.room;
  const auto draw = today.draw(row, Decision::linked_municipality);
  const auto pool = room.pool_of(below(draw, static_cast<std::uint32_t>(room.total())));
  const auto& members = today.world.members[pool];
  if (members.size() == 1) return members.front();
  const auto other = today.draw(row, Decision::linked_municipality, 1);
  return members[today.world.by_lettings[pool].of(other)];
}

void link_household(Today& today, Row row) {
  auto& state = today.state;
  const auto municipality = choose_municipality(today, row);
  state.queues.remove(row);
  state.households.municipality[row] = municipality;
  link(today, municipality, state.households.persons[row]);
}

void let_home(Today& today, Row row, std::size_t size) {
  const auto municipality = today.state.households.municipality[row];
  --open_homes(today.state, municipality, size);
  today.record(Measure::lettings, municipality, 1);
  move_in(today, row);
}

/// Lets open homes of a size to households that need `wanted`, in the order of the queue.
void let_size(Today& today, std::uint16_t municipality, std::size_t size, std::size_t wanted) {
  auto& state = today.state;
  const auto queue = State::queue_of(municipality, static_cast<HomeSize>(wanted));
  while (open_homes(state, municipality, size) > 0 && !state.queues.is_empty(queue)) {
    let_home(today, state.queues.first(queue), size);
  }
}

void let_open_homes(Today& today, std::uint16_t municipality) {
  for (std::size_t size = 0; size < kHomeSizes; ++size) {
    let_size(today, municipality, size, size);
  }
  for (std::size_t size = 1; size < kHomeSizes; ++size) {
    let_size(today, municipality, size, size - 1);
  }
}

/// Homes for permit holders in a week, in the country, by size.
std::array<double, kHomeSizes> homes_of_week(const Today& today) {
  const auto& p = today.rates.parameters;
  const auto months = month_of(today.day()).value() - month_of(today.world.start()).value();
  auto homes = p[lettings_per_year] / kWeeksOfYear * p[lettings_share];
  const auto kept = 1.0 - p[lettings_decline] / 12;
  for (auto month = 0; month < months; ++month) homes *= kept;
  const auto family = std::max(1.0 - p[small_homes] - p[large_homes], 0.0);
  return {homes * p[small_homes], homes * family, homes * p[large_homes]};
}

/// How much more than its usual share a municipality gives: as much as those who are ready to move
/// would need to be housed in the weeks for which a home is held, up to the most that it gives.
double effort(const Today& today, std::uint16_t municipality, double usual) {
  const auto& p = today.rates.parameters;
  if (p[lettings_share] <= 0 || usual <= 0) return 1;
  std::uint32_t ready = 0;
  for (std::size_t size = 0; size < kHomeSizes; ++size) {
    ready += today.state.queues.count(State::queue_of(municipality, static_cast<HomeSize>(size)));
  }
  const auto most = std::max(p[lettings_most] / p[lettings_share], 1.0);
  const auto weeks = std::max(p[homes_held_weeks], 1.0);
  return std::clamp(ready / (weeks * usual), 1.0, most);
}

void free_homes(Today& today, std::uint16_t municipality,
                const std::array<double, kHomeSizes>& country) {
  const auto usual =
      (country[0] + country[1] + country[2]) * today.world.lettings_share[municipality];
  const auto share = today.world.lettings_share[municipality] * effort(today, municipality, usual);
  const auto who = Who::municipality_in_week(today.world.code[municipality], today.day());
  for (std::size_t size = 0; size < kHomeSizes; ++size) {
    const auto expected = country.at(size) * share;
    const auto whole = std::floor(expected);
    const auto draw =
        today.luck.draw(who, Decision::municipality_lettings, static_cast<std::uint32_t>(size));
    const auto homes =
        static_cast<std::int32_t>(whole) + (Chance{expected - whole}.has(draw) ? 1 : 0);
    const auto held =
        static_cast<std::int32_t>(std::ceil(expected * today.rates.parameters[homes_held_weeks]));
    auto& open = open_homes(today.state, municipality, size);
    open = std::min(open, held) + homes;
  }
}

}  // namespace

void link(Today& today, std::uint16_t municipality, std::int64_t persons) {
  today.state.linked[municipality] += persons;
  today.state.room.change(today.world.pool[municipality], -persons);
  today.recorder.change(Measure::linked, today.area(municipality), persons);
}

void link_households(Today& today) {
  if (weekday(today.day()) != 0) return;
  auto& state = today.state;
  const Day permit_by{today.day().value() -
                      static_cast<std::int32_t>(today.rates.parameters[link_days])};
  for (auto row = state.queues.first(State::pool_queue());
       row != kNoRow && state.room.total() > 0 && state.households.permit[row] <= permit_by;
       row = state.queues.first(State::pool_queue())) {
    link_household(today, row);
    const bool is_fast = today.rates.is_fast.has(today.draw(row, Decision::home_search_speed));
    const auto& search = is_fast ? today.rates.search_fast : today.rates.search_slow;
    const auto days = search.days(today.draw(row, Decision::home_search_speed, 1));
    schedule(state, today.world, row, Next::is_ready_for_home, Day{today.day().value() + days});
  }
}

void look_for_home(Today& today, Row row) {
  auto& state = today.state;
  const auto municipality = state.households.municipality[row];
  state.queues.append(State::queue_of(municipality, home_size(state.households.persons[row])), row);
  let_open_homes(today, municipality);
}

void let_homes(Today& today) {
  const auto day_of_week = weekday(today.day());
  if (day_of_week >= kWorkingDays) return;
  const auto country = homes_of_week(today);
  for (std::uint16_t row = 0; row < today.world.municipalities(); ++row) {
    if (today.world.code[row] % kWorkingDays != day_of_week) continue;
    free_homes(today, row, country);
    let_open_homes(today, row);
  }
}

void move_in(Today& today, Row row) {
  auto& state = today.state;
  auto& households = state.households;
  const auto municipality = households.municipality[row];
  const std::int64_t persons = households.persons[row];
  state.queues.remove(row);
  state.births.remove(row);
  state.linked[municipality] -= persons;
  state.housed[municipality] += persons;
  const auto area = today.area(municipality);
  today.recorder.change(Measure::linked, area, -persons);
  today.recorder.change(Measure::backlog, area, -persons);
  today.record(Measure::housed, municipality, persons);
  today.record(Measure::days_to_home, municipality,
               persons * (today.day().value() - households.permit[row].value()));
  move(state, row, Place::housed);
  if (const auto partner = households.partner[row]; partner != kNoRow) {
    households.municipality[partner] = municipality;
    households.partner[partner] = kNoRow;
    households.partner[row] = kNoRow;
  }
  const auto days =
      today.rates.integration.days(today.draw(row, Decision::civic_integration_start));
  schedule(state, today.world, row, Next::starts_integration, Day{today.day().value() + days});
}

void receive_resettled(Today& today, Row row) {
  auto& state = today.state;
  if (state.room.total() <= 0) {
    wait_for_link(today, row, today.day());
    return;
  }
  link_household(today, row);
  state.households.permit[row] = today.day();
  state.households.place[row] = Place::permit;
  count(state, row);
  move_in(today, row);
}

void start_integration(Today& today, Row row) {
  const auto& households = today.state.households;
  today.record(Measure::civic_integration_started, households.municipality[row],
               std::min<std::int64_t>(households.persons[row], kAdults));
  settle(today.state, row);
}

void enlarge(Today& today, Row row, std::uint32_t persons) {
  auto& state = today.state;
  auto& households = state.households;
  uncount(state, row);
  households.persons[row] = static_cast<std::uint8_t>(households.persons[row] + persons);
  count(state, row);
  const auto municipality = households.municipality[row];
  if (households.place[row] != Place::permit || municipality == kNoMunicipality) return;
  link(today, municipality, persons);
  if (!state.queues.is_listed(row)) return;
  state.queues.remove(row);
  state.queues.append(State::queue_of(municipality, home_size(households.persons[row])), row);
}

}  // namespace regietafel::simulation
