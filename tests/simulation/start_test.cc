#include <gmock/gmock.h>

#include "simulation/tiny.h"

namespace regietafel::simulation {
namespace {

using run::Measure;
using testing::kStart;
using testing::Parameter;
using testing::stock;
using testing::Tiny;

const Luck kLuck{Seed{417}, Future{0}};

/// A history of half a year before the start, so that it sets the task of the first half-year.
Tiny half_a_year_before() {
  Tiny tiny;
  tiny.chain.history_from = day_of(2020, 7, 1);
  tiny.inflow.first = month_of(tiny.chain.history_from);
  tiny.inflow.persons.resize(30);
  tiny.inflow.family.resize(30);
  return tiny;
}

Particle past_of(const Tiny& tiny, const World& world) {
  return play_history(world, Rates{tiny.parameters}, tiny.inflow, {{2020, {}}}, kLuck);
}

std::uint32_t births_to_come(const State& state) {
  std::uint32_t births = 0;
  for (std::size_t day = 0; day < state.births.size(); ++day) births += state.births.count(day);
  return births;
}

TEST(Start, the_first_half_year_of_a_history_is_carried_over_once) {
  const auto recorder = half_a_year_before().played();
  EXPECT_EQ(stock(recorder, Measure::task, kStart), 1000);
  EXPECT_EQ(stock(recorder, Measure::corrected_task, kStart), 2000);
}

TEST(Start, a_variants_task_comes_before_what_the_shared_history_has_set) {
  auto tiny = half_a_year_before();
  const auto base = tiny.world();
  const auto particle = past_of(tiny, base);
  tiny.tasks[HalfYear{2021, 1}] = People{400};
  const auto variant = tiny.world();
  const Rates rates{tiny.parameters};
  run::Recorder recorder{variant.frame};
  play(variant, rates, particle, start_from(particle, variant, rates, kLuck).value(), tiny.inflow,
       kLuck, recorder);
  EXPECT_EQ(stock(recorder, Measure::task, kStart), 400);
}

TEST(Start, a_copy_expects_the_births_of_its_original) {
  auto tiny = half_a_year_before();
  tiny.come(Stream::first_syria, month_of(day_of(2020, 12, 1)), 100);
  tiny.parameters[Parameter::births_per_year] = 0.5;
  const auto world = tiny.world();
  const auto particle = past_of(tiny, world);
  const auto persons = particle.state.tally.at(Place::pending);
  tiny.parameters[Parameter::pending_start] = static_cast<double>(3 * persons);
  tiny.parameters[Parameter::residents_start] = static_cast<double>(3 * persons);
  const auto start = start_from(particle, world, Rates{tiny.parameters}, kLuck).value();
  ASSERT_GT(births_to_come(particle.state), 0U);
  EXPECT_EQ(births_to_come(start), 3 * births_to_come(particle.state));
}

TEST(Start, a_total_that_history_did_not_reach_is_no_growth) {
  auto tiny = half_a_year_before();
  tiny.come(Stream::first_syria, month_of(day_of(2020, 12, 1)), 100);
  const auto world = tiny.world();
  const auto particle = past_of(tiny, world);
  tiny.parameters[Parameter::pending_start] = 1000;
  tiny.parameters[Parameter::residents_start] = 1000;
  const auto start = start_from(particle, world, Rates{tiny.parameters}, kLuck).value();
  const auto& before = particle.state.reception.residents;
  const auto& after = start.reception.residents;
  const auto eve = world.day_row(kStart) - 1;
  EXPECT_EQ(after[eve], 1000);
  EXPECT_EQ(after[eve] - after[eve - 20], before[eve] - before[eve - 20]);
}

}  // namespace
}  // namespace regietafel::simulation
