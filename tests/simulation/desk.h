#pragma once

#include "simulation/state.h"
#include "simulation/tiny.h"
#include "simulation/today.h"

namespace regietafel::simulation::testing {

/// A household as a test wants it.
struct Someone {
  std::uint8_t persons = 1;
  Stream stream = Stream::first_syria;
  Day arrived = kStart;
};

/// One day in the hands of a test, which calls the processes that it wants, one by one. Nobody is
/// there at first; the day is the first of the run, Friday 1 January 2021.
class Desk {
 public:
  explicit Desk(const Tiny& tiny = {})
      : world{tiny.world()}, rates{tiny.parameters}, inflow{tiny.inflow}, recorder{world.frame} {
    state.today = world.start();
    state.service.per_week = tiny.parameters[Parameter::decisions_per_week];
  }
  Desk(const Desk&) = delete;
  Desk& operator=(const Desk&) = delete;

  /// The days up to this one pass, and nothing happens but waiting.
  void wait_until(Day day) {
    while (state.today < day) {
      state.today = Day{state.today.value() + 1};
      age_waiting(state);
    }
  }

  /// Someone with a name of its own who is in the chain, nowhere yet.
  Row comes(const Someone& someone) {
    const auto row = new_row(state);
    auto& households = state.households;
    households.who[row] =
        Who::household(Series{static_cast<std::uint8_t>(someone.stream)}, someone.arrived, rank_++);
    households.persons[row] = someone.persons;
    households.stream[row] = someone.stream;
    households.arrived[row] = someone.arrived;
    state.tally.came += someone.persons;
    return row;
  }

  /// All room is in the first municipality.
  void let_room(std::int64_t persons) {
    state.room.set(0, persons);
    state.room.set(1, 0);
    state.room.set(2, 0);
  }

  [[nodiscard]] std::int64_t seen(run::Measure measure) const {
    return recorder.seen(measure, world.start(), Day{world.last_day.value() + 1});
  }
  [[nodiscard]] std::int64_t at(Place place) const { return state.tally.at(place); }
  [[nodiscard]] Place place(Row row) const { return state.households.place[row]; }
  [[nodiscard]] Day next_day(Row row) const { return state.households.next_day[row]; }

  World world;
  Rates rates;
  Inflow inflow;
  State state{world};
  run::Recorder recorder;
  Today today{.world = world,
              .rates = rates,
              .inflow = inflow,
              .luck = Luck{Seed{417}, Future{0}},
              .state = state,
              .recorder = recorder};

 private:
  std::uint32_t rank_ = 0;
};

/// Always after so many days.
inline DelayTable after_days(std::int32_t days) { return DelayTable::uniform(days, days); }

inline Day january(unsigned day) { return day_of(2021, 1, day); }

}  // namespace regietafel::simulation::testing
