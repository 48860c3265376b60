#include "simulation/processes/relatives.h"

#include <gmock/gmock.h>

#include "simulation/conserve.h"
#include "simulation/desk.h"
#include "simulation/processes/homes.h"
#include "simulation/processes/permits.h"

namespace regietafel::simulation {
namespace {

using run::Measure;
using testing::after_days;
using testing::Desk;
using ::testing::ElementsAre;
using testing::january;
using testing::kStart;

/// Every permit brings two relatives after ten days.
class Relatives : public ::testing::Test {
 protected:
  Relatives() {
    desk.rates.has_relatives.fill(Chance{1});
    desk.rates.relatives_together = Choice{std::array{0.0, 1.0}};
    desk.rates.relatives_delay = after_days(10);
    desk.rates.via_reception = Chance{1};
    desk.rates.transit = after_days(5);
    desk.let_room(100);
  }

  /// Someone who gets a permit today.
  Row sponsor(std::uint8_t persons = 1) {
    const auto row = desk.comes({.persons = persons});
    give_permit(desk.today, row);
    return row;
  }

  void receive_on(Day day) {
    desk.wait_until(day);
    receive_relatives(desk.today);
  }

  Desk desk;
};

TEST_F(Relatives, are_expected_from_the_permit_on_and_come_on_their_day) {
  sponsor();
  EXPECT_EQ(desk.at(Place::expected), 2);
  EXPECT_EQ(desk.state.tally.residents(), 1);
  receive_on(january(10));
  EXPECT_EQ(desk.seen(Measure::family_arrivals), 0);
  receive_on(january(11));
  EXPECT_EQ(desk.seen(Measure::family_arrivals), 2);
  EXPECT_EQ(desk.at(Place::expected), 0);
  EXPECT_EQ(desk.state.tally.residents(), 3);
  EXPECT_NO_THROW(conserve_rows(desk.state));
}

TEST_F(Relatives, come_to_nobody_without_a_permit_and_to_none_without_the_chance) {
  desk.rates.has_relatives.fill(Chance{0});
  sponsor();
  EXPECT_EQ(desk.at(Place::expected), 0);
}

TEST_F(Relatives, join_a_sponsor_who_is_in_reception) {
  const auto row = sponsor();
  receive_on(january(11));
  EXPECT_EQ(desk.state.households.persons[row], 3);
  EXPECT_EQ(desk.state.queues.count(State::pool_queue()), 1);
  EXPECT_EQ(desk.at(Place::permit), 3);
  EXPECT_EQ(desk.state.households.partner[row], kNoRow);
  EXPECT_NO_THROW(conserve_rows(desk.state));
}

TEST_F(Relatives, who_join_a_sponsor_that_is_linked_are_linked_and_need_a_larger_home) {
  const auto row = sponsor();
  desk.wait_until(january(4));  // a Monday
  link_households(desk.today);
  desk.wait_until(january(5));
  look_for_home(desk.today, row);
  EXPECT_EQ(desk.state.queues.list_of(row), State::queue_of(0, HomeSize::small));
  receive_on(january(11));
  EXPECT_EQ(desk.state.linked[0], 3);
  EXPECT_EQ(desk.state.room.left(0), 97);
  EXPECT_EQ(desk.state.queues.list_of(row), State::queue_of(0, HomeSize::family));
  EXPECT_NO_THROW(conserve_rows(desk.state));
}

TEST_F(Relatives, fill_a_household_up_and_the_rest_look_for_a_home_of_their_own) {
  desk.rates.relatives_together = Choice{std::array{0.0, 0.0, 1.0}};
  const auto row = sponsor(kMostPersons - 1);
  receive_on(january(11));
  EXPECT_EQ(desk.state.households.persons[row], kMostPersons);
  EXPECT_EQ(desk.state.queues.count(State::pool_queue()), 2);
  EXPECT_EQ(desk.at(Place::permit), kMostPersons + 2);
  EXPECT_NO_THROW(conserve_rows(desk.state));
}

TEST_F(Relatives, stay_for_a_while_and_move_in_with_a_sponsor_who_has_a_home) {
  const auto row = sponsor();
  desk.wait_until(january(4));
  link_households(desk.today);
  cancel(desk.state, row);
  move_in(desk.today, row);
  start_integration(desk.today, row);  // and the sponsor leaves the chain
  receive_on(january(11));
  EXPECT_EQ(desk.at(Place::permit), 2);
  EXPECT_EQ(desk.state.linked[0], 2);  // they are housed where the sponsor is
  const auto due = desk.state.due.first(desk.world.day_row(january(16)));
  ASSERT_NE(due, kNoRow);
  EXPECT_EQ(desk.state.households.next[due], Next::joins_sponsor);
  EXPECT_NO_THROW(conserve_rows(desk.state));
}

TEST_F(Relatives, who_do_not_pass_through_reception_move_in_tomorrow) {
  desk.rates.via_reception = Chance{0};
  const auto row = sponsor();
  desk.wait_until(january(4));
  link_households(desk.today);
  cancel(desk.state, row);
  move_in(desk.today, row);
  receive_on(january(11));
  EXPECT_EQ(desk.state.due.count(desk.world.day_row(january(12))), 1);
}

TEST_F(Relatives, of_a_minor_look_for_a_home_of_their_own) {
  const auto minor = desk.comes({.persons = 1, .stream = Stream::minors});
  desk.state.households.is_minor[minor] = 1;
  give_permit(desk.today, minor);
  receive_on(january(11));
  EXPECT_EQ(desk.state.households.persons[minor], 1);
  EXPECT_EQ(desk.state.queues.count(State::pool_queue()), 1);
  EXPECT_EQ(desk.state.tally.permit_holders(), 2);
}

/// 31 in January by numbers from outside: one a day.
TEST_F(Relatives, whose_number_is_given_come_evenly_over_the_month) {
  desk.inflow.family[desk.inflow.row(month_of(kStart))] = 31;
  for (unsigned day = 1; day <= 31; ++day) {
    receive_on(january(day));
    EXPECT_EQ(desk.seen(Measure::family_arrivals), day);
  }
  EXPECT_NO_THROW(conserve_rows(desk.state));
}

TEST_F(Relatives, whose_number_is_given_may_run_ahead_by_no_more_than_a_family) {
  desk.inflow.family[desk.inflow.row(month_of(kStart))] = 31;
  desk.wait_until(january(1));
  sponsor(1);
  sponsor(2);
  // A family of two that is expected comes whole on the 1st; nobody comes on the 2nd.
  std::vector<std::int64_t> so_far;
  for (const unsigned day : {1U, 2U, 3U, 4U, 5U}) {
    receive_on(january(day));
    so_far.push_back(desk.seen(Measure::family_arrivals));
  }
  EXPECT_THAT(so_far, ElementsAre(2, 2, 4, 4, 5));
  EXPECT_EQ(desk.at(Place::expected), 0);
}

TEST_F(Relatives, whose_number_is_given_come_first_who_are_due_first) {
  desk.inflow.family[desk.inflow.row(month_of(kStart))] = 62;  // two a day
  desk.rates.relatives_delay = after_days(300);
  const auto late = sponsor();
  desk.rates.relatives_delay = after_days(20);
  const auto soon = sponsor();
  receive_on(january(1));
  EXPECT_EQ(desk.state.households.persons[soon], 3);
  EXPECT_EQ(desk.state.households.persons[late], 1);
  receive_on(january(2));
  EXPECT_EQ(desk.state.households.persons[late], 3);
  receive_on(january(3));  // the pipeline is empty: two of whom no sponsor is known
  EXPECT_EQ(desk.seen(Measure::family_arrivals), 6);
  EXPECT_EQ(desk.at(Place::permit), 8);
}

}  // namespace
}  // namespace regietafel::simulation
