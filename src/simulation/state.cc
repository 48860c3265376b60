#include "simulation/state.h"

#include <algorithm>

namespace regietafel::simulation {
namespace {

constexpr std::int32_t kFourteenWeeks = 98;
constexpr std::size_t kRowsAtOnce = 4096;  // that lists grow by

bool is_waiting_for_home(const Households& households, Row row) {
  return households.place[row] == Place::permit && households.is_minor[row] == 0;
}

void count(State& state, Row row, std::int64_t sign) {
  const auto& households = state.households;
  const auto persons = sign * households.persons[row];
  const auto place = households.place[row];
  if (place == Place::nowhere) return;
  auto& tally = state.tally;
  tally.persons.at(static_cast<std::size_t>(place)) += persons;
  if (households.is_outside[row] != 0) tally.outside += persons;
  const bool is_in_reception =
      place == Place::pending || place == Place::refused || place == Place::permit;
  if (households.is_minor[row] != 0 && is_in_reception) {
    tally.minors += persons;
    if (place == Place::permit) tally.minors_with_permit += persons;
  }
  if (!is_waiting_for_home(households, row)) return;
  const auto age = state.today.value() - households.permit[row].value();
  if (age > kFourteenWeeks) {
    tally.waiting_over_14_weeks += persons;
  } else {
    tally.waiting_since[static_cast<std::size_t>(age)] += static_cast<std::int32_t>(persons);
  }
}

void remove(State& state, Row row) {
  state.due.remove(row);
  state.relatives.remove(row);
  state.births.remove(row);
  state.queues.remove(row);
  const auto partner = state.households.partner[row];
  if (partner != kNoRow) state.households.partner[partner] = kNoRow;
  state.households.free(row);
}

}  // namespace

State::State(const World& world)
    : today{world.first_day},
      due{world.day_row(world.last_day) + 1},
      relatives{world.day_row(world.last_day) + 1},
      births{world.day_row(world.last_day) + 1},
      queues{kTracks + 1 + world.municipalities() * kHomeSizes},
      task(world.municipalities()),
      backlog_at_start(world.municipalities()),
      housed(world.municipalities()),
      linked(world.municipalities()),
      open_homes(world.municipalities() * kHomeSizes),
      room{world.pools()} {
  tally.waiting_since.resize(kFourteenWeeks + 1);
  const auto days = world.day_row(world.last_day) + 1;
  for (auto* by_day : {&reception.newcomers, &reception.kept_longer, &reception.residents}) {
    by_day->resize(days);
  }
}

Row new_row(State& state) {
  const auto row = state.households.make();
  if (row >= state.due.rows()) {
    const auto rows = state.households.rows() + kRowsAtOnce;
    for (auto* lists : {&state.due, &state.relatives, &state.births, &state.queues}) {
      lists->grow(rows);
    }
  }
  return row;
}

void uncount(State& state, Row row) { count(state, row, -1); }

void count(State& state, Row row) { count(state, row, 1); }

void move(State& state, Row row, Place to) {
  uncount(state, row);
  state.households.place[row] = to;
  count(state, row);
}

void depart(State& state, Row row) {
  uncount(state, row);
  state.tally.departed += state.households.persons[row];
  remove(state, row);
}

void settle(State& state, Row row) {
  uncount(state, row);
  state.tally.settled += state.households.persons[row];
  remove(state, row);
}

void age_waiting(State& state) {
  auto& since = state.tally.waiting_since;
  state.tally.waiting_over_14_weeks += since.back();
  std::ranges::rotate(since, since.end() - 1);
  since.front() = 0;
}

void schedule(State& state, const World& world, Row row, Next next, Day day) {
  state.due.remove(row);
  const auto when = std::max(day, Day{state.today.value() + 1});
  state.households.next[row] = next;
  state.households.next_day[row] = when;
  if (when <= world.last_day) state.due.append(world.day_row(when), row);
}

void cancel(State& state, Row row) {
  state.due.remove(row);
  state.households.next[row] = Next::nothing;
}

}  // namespace regietafel::simulation
