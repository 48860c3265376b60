#include "simulation/conserve.h"

#include <gmock/gmock.h>

#include <stdexcept>

#include "simulation/tiny.h"

namespace regietafel::simulation {
namespace {

State with_one_pending(const World& world) {
  State state{world};
  const auto row = new_row(state);
  state.households.persons[row] = 3;
  state.households.place[row] = Place::pending;
  count(state, row);
  state.tally.came += 3;
  return state;
}

TEST(Conserve, holds_when_all_are_counted) {
  const auto world = testing::Tiny{}.world();
  auto state = with_one_pending(world);
  EXPECT_NO_THROW(conserve(state));
  EXPECT_NO_THROW(conserve_rows(state));
  move(state, 0, Place::refused);
  depart(state, 0);
  EXPECT_NO_THROW(conserve(state));
}

TEST(Conserve, sees_a_person_who_is_lost) {
  const auto world = testing::Tiny{}.world();
  auto state = with_one_pending(world);
  uncount(state, 0);
  EXPECT_THROW(conserve(state), std::logic_error);
}

TEST(Conserve, sees_a_row_that_counters_do_not_know) {
  const auto world = testing::Tiny{}.world();
  auto state = with_one_pending(world);
  state.households.persons[0] = 4;
  EXPECT_NO_THROW(conserve(state));
  EXPECT_THROW(conserve_rows(state), std::logic_error);
}

TEST(Conserve, sees_a_negative_number) {
  const auto world = testing::Tiny{}.world();
  auto state = with_one_pending(world);
  state.linked[1] = -1;
  EXPECT_THROW(conserve(state), std::logic_error);
}

}  // namespace
}  // namespace regietafel::simulation
