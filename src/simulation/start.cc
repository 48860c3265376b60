#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>
#include <tuple>
#include <utility>

#include "simulation/conserve.h"
#include "simulation/play.h"
#include "simulation/processes/decisions.h"

namespace regietafel::simulation {
namespace {

using enum scenario::Parameter;

/// Copies have series of their own, so that no two households share luck.
constexpr std::uint64_t kCopySeries = 16;
constexpr std::int64_t kMostCopies = 14;
constexpr std::uint32_t kCatchUpDays = 182;

void forget(State& state, Row row) {
  state.tally.came -= state.households.place[row] == Place::expected
                          ? 0
                          : std::int64_t{state.households.persons[row]};
  state.tally.settled -= state.households.persons[row];  // settle counts it, and it never was
  settle(state, row);
}

Row copy_of(State& state, const World& world, Row original, std::int64_t nth) {
  const auto row = new_row(state);
  auto& households = state.households;
  households.who[row] = {households.who[original].bits +
                         ((kCopySeries * static_cast<std::uint64_t>(nth)) << 56U)};
  households.persons[row] = households.persons[original];
  households.stream[row] = households.stream[original];
  households.place[row] = households.place[original];
  households.track[row] = households.track[original];
  households.is_outside[row] = households.is_outside[original];
  households.is_minor[row] = households.is_minor[original];
  households.arrived[row] = households.arrived[original];
  households.permit[row] = households.permit[original];
  households.municipality[row] = households.municipality[original];
  const auto place = households.place[row];
  if (place != Place::expected) state.tally.came += households.persons[row];
  if (state.births.is_listed(original)) state.births.append(state.births.list_of(original), row);
  if (state.queues.is_listed(original)) state.queues.append(state.queues.list_of(original), row);
  if (state.relatives.is_listed(original)) {
    state.relatives.append(state.relatives.list_of(original), row);
    households.next_day[row] = households.next_day[original];
  } else if (households.next[original] != Next::nothing) {
    schedule(state, world, row, households.next[original], households.next_day[original]);
  }
  return row;
}

/// Which of the rows, in their order, are as many persons as `wanted`: the first that fit. Where
/// the last of them leave a gap, one that fitted makes way for one that is as much larger.
std::vector<std::uint8_t> chosen(const Households& households, const std::vector<Row>& rows,
                                 std::int64_t wanted) {
  std::vector<std::uint8_t> is_chosen(rows.size());
  std::array<std::size_t, kMostPersons + 1> last_in{}, first_out{};  // by persons, counted from 1
  for (std::size_t place = 0; place < rows.size(); ++place) {
    const auto persons = households.persons[rows[place]];
    is_chosen[place] = persons <= wanted ? 1 : 0;
    if (is_chosen[place] != 0) {
      wanted -= persons;
      last_in.at(persons) = place + 1;
    } else if (first_out.at(persons) == 0) {
      first_out.at(persons) = place + 1;
    }
  }
  if (wanted == 0) return is_chosen;
  for (std::size_t larger = static_cast<std::size_t>(wanted) + 1; larger <= kMostPersons;
       ++larger) {
    const auto out = first_out.at(larger);
    const auto in = last_in.at(larger - static_cast<std::size_t>(wanted));
    if (out == 0 || in == 0) continue;
    is_chosen[in - 1] = 0;
    is_chosen[out - 1] = 1;
    break;
  }
  return is_chosen;
}

std::int64_t persons_of(const Households& households, const std::vector<Row>& rows) {
  std::int64_t persons = 0;
  for (const auto row : rows) persons += households.persons[row];
  return persons;
}

/// A total that copies of those whom the history leaves cannot make.
Error too_few(scenario::Parameter parameter, std::int64_t persons, std::int64_t target) {
  return {.key = std::string{scenario::info(parameter).key},
          .code = "too_few_in_history",
          .expected = fmt::format("at most {} persons, {} times as many as the {} whom the history "
                                  "leaves there",
                                  (kMostCopies + 1) * persons, kMostCopies + 1, persons),
          .found = std::to_string(target),
          .advice = "correct the number, or let time.history_from be earlier"};
}

/// Makes the persons of `rows` add up to `target`: each is kept, or there are copies of it, as
/// often as any other, but for those at the end of the order that their names draw.
void rake(State& state, const World& world, Luck luck, std::vector<Row> rows, std::int64_t target) {
  const auto& households = state.households;
  const auto key = [&](Row row) {
    return std::tuple{luck.draw(households.who[row], Decision::particle_thinning),
                      households.who[row].bits};
  };
  std::ranges::sort(rows, {}, key);
  const auto persons = persons_of(households, rows);
  if (persons == 0) return;
  const auto copies = std::min(target / persons, kMostCopies);
  const auto once_more = chosen(households, rows, target - copies * persons);
  for (std::size_t place = 0; place < rows.size(); ++place) {
    const auto wanted = copies + once_more[place];
    for (std::int64_t nth = 1; nth < wanted; ++nth) {
      static_cast<void>(copy_of(state, world, rows[place], nth));
    }
    if (wanted == 0) forget(state, rows[place]);
  }
}

template <class Is>
std::vector<Row> rows_that(const Households& households, Is is) {
  std::vector<Row> rows;
  for (Row row = 0; row < households.rows(); ++row) {
    if (is(row)) rows.push_back(row);
  }
  return rows;
}

/// Queues are by date again after copies were added at their ends.
void sort_queues(State& state) {
  const auto& households = state.households;
  const auto date = [&](Row row) {
    return households.place[row] == Place::permit ? households.permit[row]
                                                  : households.arrived[row];
  };
  std::vector<Row> rows;
  for (std::size_t queue = 0; queue < state.queues.size(); ++queue) {
    rows.clear();
    for (auto row = state.queues.first(queue); row != kNoRow; row = state.queues.after(row)) {
      rows.push_back(row);
    }
    std::ranges::sort(rows, {},
                      [&](Row row) { return std::tuple{date(row), households.who[row].bits}; });
    for (const auto row : rows) {
      state.queues.remove(row);
      state.queues.append(queue, row);
    }
  }
}

/// What was seen of residents leads to as many as there are now: to rake is no growth.
void move_past_residents(State& state, std::int64_t by, std::size_t days) {
  auto& residents = state.reception.residents;
  for (std::size_t day = 0; day < days; ++day) residents[day] += static_cast<std::int32_t>(by);
}

/// Relatives whose day has passed while their number was given from outside come within half a
/// year.
void catch_up_relatives(State& state, const World& world, Luck luck) {
  auto& households = state.households;
  const auto first = world.day_row(world.start());
  for (std::size_t day = 0; day < first; ++day) {
    for (auto row = state.relatives.first(day); row != kNoRow; row = state.relatives.first(day)) {
      state.relatives.remove(row);
      const auto draw = luck.draw(households.who[row], Decision::relatives_delay, 1);
      const Day arrives{world.start().value() +
                        static_cast<std::int32_t>(below(draw, kCatchUpDays))};
      households.next_day[row] = arrives;
      if (arrives > world.last_day) continue;
      state.relatives.append(world.day_row(arrives), row);
    }
  }
  state.relatives_from = first;
  state.relatives_owed = 0;
}

}  // namespace

Result<State> start_from(const Particle& particle, const World& world, const Rates& rates,
                         Luck luck) {
  auto state = particle.state;
  const auto unraked = state.tally.residents();
  const auto& p = rates.parameters;
  const auto& households = state.households;
  Errors errors;
  const auto rake_those = [&](scenario::Parameter parameter, std::int64_t target, auto is) {
    auto rows = rows_that(households, is);
    const auto persons = persons_of(households, rows);
    target = std::max<std::int64_t>(target, 0);
    if (target > (kMostCopies + 1) * persons) {
      errors.push_back(too_few(parameter, persons, target));
      return;
    }
    rake(state, world, luck, std::move(rows), target);
    recount(state);
  };
  const auto whole = [&](scenario::Parameter parameter) {
    return static_cast<std::int64_t>(std::floor(p[parameter] + 0.5));
  };
  rake_those(pending_start, whole(pending_start),
             [&](Row row) { return households.place[row] == Place::pending; });
  rake_those(permit_holders_start, whole(permit_holders_start), [&](Row row) {
    return households.place[row] == Place::permit && households.is_minor[row] == 0;
  });
  if (errors.empty()) {  // the refused are the rest of the residents
    rake_those(residents_start,
               whole(residents_start) - (state.tally.residents() - state.tally.at(Place::refused)),
               [&](Row row) { return households.place[row] == Place::refused; });
  }
  rake_those(family_expected_start, whole(family_expected_start),
             [&](Row row) { return households.place[row] == Place::expected; });
  if (!errors.empty()) return refuse(std::move(errors));
  move_past_residents(state, state.tally.residents() - unraked, world.day_row(world.start()));
  catch_up_relatives(state, world, luck);
  sort_queues(state);
  state.arrivals.clear();  // a month that has begun goes on with the run's own inflow
  state.room = Room{world.pools()};
  state.service = service_at_start(p);
  return state;
}

}  // namespace regietafel::simulation
