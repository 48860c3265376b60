#pragma once

#include <cstdint>

#include "random/luck.h"
#include "run/recorder.h"
#include "simulation/inflow.h"
#include "simulation/rates.h"
#include "simulation/state.h"
#include "simulation/world.h"

namespace regietafel::simulation {

/// What a process works with on a day: it reads the first four, and changes the last two.
struct Today {
  const World& world;
  const Rates& rates;
  const Inflow& inflow;
  Luck luck;
  State& state;
  run::Recorder& recorder;

  [[nodiscard]] Day day() const { return state.today; }
  [[nodiscard]] std::size_t row() const { return world.day_row(state.today); }

  [[nodiscard]] std::uint32_t draw(Row household, Decision what, std::uint32_t nth = 0) const {
    ++state.drawn;
    return luck.draw(state.households.who[household], what, nth);
  }
  void record(run::Measure measure, std::int64_t amount) const {
    recorder.add(measure, run::kNation, day(), amount);
  }
  void record(run::Measure measure, std::uint16_t municipality, std::int64_t amount) const {
    recorder.add(measure, area(municipality), day(), amount);
  }
  /// Where a municipality's amounts are recorded; those of the history go to the country alone.
  [[nodiscard]] run::Area area(std::size_t municipality) const {
    return is_past() ? run::kNation : world.area[municipality];
  }
  /// Whether this is the history before the run.
  [[nodiscard]] bool is_past() const { return state.today < world.start(); }
};

/// Monday is 0, Sunday 6.
[[nodiscard]] constexpr int weekday(Day day) { return (day.value() + 5) % 7; }

/// The whole number below `bound` that a draw stands for.
[[nodiscard]] constexpr std::uint32_t below(std::uint32_t draw, std::uint32_t bound) {
  return static_cast<std::uint32_t>((std::uint64_t{draw} * bound) >> 32U);
}

}  // namespace regietafel::simulation
