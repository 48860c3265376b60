#include "simulation/processes/births.h"

#include "simulation/processes/homes.h"

namespace regietafel::simulation {

void expect_birth(Today& today, Row row) {
  auto& state = today.state;
  const auto& households = state.households;
  const auto persons = households.persons[row];
  if (persons >= kMostPersons || households.stream[row] == Stream::minors) return;
  const auto& delay = today.rates.birth.at(persons);
  const auto age =
      static_cast<std::uint32_t>(today.day().value() - households.arrived[row].value());
  const auto days = delay.days(today.draw(row, Decision::birth, age / 7));
  const Day born{today.day().value() + std::max(days, 1)};
  if (days < delay.last() && born <= today.world.last_day) {
    state.births.append(today.world.day_row(born), row);
  }
}

void bear_children(Today& today) {
  auto& state = today.state;
  for (auto row = state.births.first(today.row()); row != kNoRow;
       row = state.births.first(today.row())) {
    state.births.remove(row);
    if (state.households.persons[row] >= kMostPersons) continue;
    enlarge(today, row, 1);
    ++state.tally.came;
    today.record(run::Measure::births, 1);
    expect_birth(today, row);
  }
}

}  // namespace regietafel::simulation
