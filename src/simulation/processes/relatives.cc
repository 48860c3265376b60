#include "simulation/processes/relatives.h"

#include <algorithm>
#include <optional>

#include "simulation/processes/homes.h"

namespace regietafel::simulation {
namespace {

using run::Measure;

/// Persons of those that arrive today by numbers given from outside; nothing where none are given.
std::optional<std::int64_t> given_today(const Today& today) {
  const auto month = month_of(today.day());
  const auto& given = today.inflow.family[today.inflow.row(month)];
  if (!given) return std::nullopt;
  const auto first = first_day(month).value();
  const std::int64_t days = last_day(month).value() - first + 1;
  const std::int64_t day = today.day().value() - first;
  return *given * (day + 1) / days - *given * day / days;
}

/// As many persons of `row` as a household can take join `sponsor`, who is in reception.
void join_in_reception(Today& today, Row row, Row sponsor) {
  auto& households = today.state.households;
  const std::uint32_t most = kMostPersons - households.persons[sponsor];
  const auto joining = std::min<std::uint32_t>(households.persons[row], most);
  enlarge(today, sponsor, joining);
  uncount(today.state, row);
  households.persons[row] = static_cast<std::uint8_t>(households.persons[row] - joining);
  count(today.state, row);
}

bool is_in_reception(const Households& households, Row sponsor) {
  return sponsor != kNoRow && households.place[sponsor] == Place::permit &&
         households.is_minor[sponsor] == 0;
}

/// Relatives are in reception now, with a permit.
void enter(Today& today, Row row) {
  auto& state = today.state;
  auto& households = state.households;
  const auto persons = households.persons[row];
  state.relatives.remove(row);
  state.tally.came += persons;
  today.record(Measure::family_arrivals, persons);
  uncount(state, row);
  households.place[row] = Place::permit;
  households.permit[row] = today.day();
  households.arrived[row] = today.day();
  count(state, row);
}

void arrive(Today& today, Row row) {
  auto& state = today.state;
  auto& households = state.households;
  enter(today, row);
  const auto sponsor = households.partner[row];
  if (is_in_reception(households, sponsor)) {
    join_in_reception(today, row, sponsor);
    if (households.persons[row] == 0) {
      settle(state, row);
      return;
    }
  }
  if (sponsor != kNoRow) {
    households.partner[sponsor] = kNoRow;
    households.partner[row] = kNoRow;
  }
  const auto municipality = households.municipality[row];
  if (municipality == kNoMunicipality) {
    state.queues.append(State::pool_queue(), row);
    return;
  }
  link(today, municipality, households.persons[row]);
  const bool passes_through =
      today.rates.via_reception.has(today.draw(row, Decision::family_transit));
  const auto days = today.rates.transit.days(today.draw(row, Decision::family_transit, 1));
  schedule(state, today.world, row, Next::joins_sponsor,
           Day{today.day().value() + (passes_through ? days : 0)});
}

/// Relatives of nobody who is known here.
Row strangers(Today& today, std::uint32_t rank, std::uint32_t most) {
  auto& state = today.state;
  auto& households = state.households;
  const auto row = new_row(state);
  households.who[row] =
      Who::household(Series{static_cast<std::uint8_t>(Stream::family)}, today.day(), rank);
  const auto drawn =
      1 + today.rates.relatives_together.of(today.draw(row, Decision::relatives_count, 1));
  households.persons[row] = static_cast<std::uint8_t>(std::min(drawn, most));
  households.stream[row] = Stream::family;
  households.place[row] = Place::expected;
  count(state, row);
  return row;
}

void receive_given(Today& today, std::int64_t persons) {
  auto& state = today.state;
  state.relatives_owed += persons;
  const auto days = state.relatives.size();
  std::uint32_t rank = 0;
  while (state.relatives_owed > 0) {
    while (state.relatives_from < days && state.relatives.is_empty(state.relatives_from)) {
      ++state.relatives_from;
    }
    const auto row =
        state.relatives_from < days
            ? state.relatives.first(state.relatives_from)
            : strangers(today, rank++, static_cast<std::uint32_t>(state.relatives_owed));
    state.relatives_owed -= state.households.persons[row];
    arrive(today, row);
  }
}

}  // namespace

void expect_relatives(Today& today, Row sponsor) {
  auto& state = today.state;
  const auto& chance = today.rates.has_relatives.at(state.households.persons[sponsor]);
  if (!chance.has(today.draw(sponsor, Decision::relatives_count))) return;
  const auto row = new_row(state);
  auto& households = state.households;
  households.who[row] = households.who[sponsor].follower(1);
  households.persons[row] = static_cast<std::uint8_t>(
      1 + today.rates.relatives_together.of(today.draw(sponsor, Decision::relatives_count, 1)));
  households.stream[row] = households.stream[sponsor];
  households.partner[row] = sponsor;
  households.partner[sponsor] = row;
  households.place[row] = Place::expected;
  count(state, row);
  const auto days = today.rates.relatives_delay.days(today.draw(row, Decision::relatives_delay));
  const Day arrives{today.day().value() + std::max(days, 1)};
  households.next[row] = Next::arrives;
  households.next_day[row] = arrives;
  if (arrives > today.world.last_day) return;
  state.relatives_from = std::min(state.relatives_from, today.world.day_row(arrives));
  state.relatives.append(today.world.day_row(arrives), row);
}

void receive_relatives(Today& today) {
  if (const auto given = given_today(today)) {
    receive_given(today, *given);
    return;
  }
  auto& relatives = today.state.relatives;
  for (auto row = relatives.first(today.row()); row != kNoRow; row = relatives.first(today.row())) {
    arrive(today, row);
  }
}

}  // namespace regietafel::simulation
