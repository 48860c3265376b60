#include <gmock/gmock.h>

#include <algorithm>
#include <set>

#include "simulation/conserve.h"
#include "simulation/desk.h"
#include "simulation/play.h"
#include "simulation/processes/permits.h"
#include "simulation/processes/relatives.h"
#include "support/errors.h"

namespace regietafel::simulation {
namespace {

using testing::after_days;
using testing::Desk;
using testing::kStart;
using testing::Parameter;

/// What a history left: so many in each place, one by one, with names of their own.
class StartTotals : public ::testing::Test {
 protected:
  void leave(Place place, int households, std::uint8_t persons = 1) {
    for (int i = 0; i < households; ++i) {
      const auto row =
          desk.comes({.persons = persons, .arrived = Day{kStart.value() - 20 + i % 20}});
      desk.state.households.place[row] = place;
      desk.state.households.permit[row] = desk.state.households.arrived[row];
      count(desk.state, row);
      if (place == Place::pending) desk.state.queues.append(State::queue_of(Track::general), row);
      if (place == Place::permit) desk.state.queues.append(State::pool_queue(), row);
      if (place == Place::expected) desk.state.tally.came -= persons;
    }
  }

  State start(std::int64_t pending, std::int64_t permit_holders = 0, std::int64_t refused = 0,
              std::int64_t expected = 0) {
    return try_start(pending, permit_holders, refused, expected).value();
  }

  Result<State> try_start(std::int64_t pending, std::int64_t permit_holders = 0,
                          std::int64_t refused = 0, std::int64_t expected = 0) {
    auto& p = desk.rates.parameters;
    p[Parameter::pending_start] = static_cast<double>(pending);
    p[Parameter::permit_holders_start] = static_cast<double>(permit_holders);
    p[Parameter::residents_start] = static_cast<double>(pending + permit_holders + refused);
    p[Parameter::family_expected_start] = static_cast<double>(expected);
    const Particle particle{.state = desk.state, .past = run::Recorder{desk.world.past}};
    return start_from(particle, desk.world, desk.rates, Luck{Seed{417}, Future{0}});
  }

  static std::vector<Who> names(const State& state) {
    std::vector<Who> names;
    for (Row row = 0; row < state.households.rows(); ++row) {
      if (state.households.place[row] != Place::nowhere) {
        names.push_back(state.households.who[row]);
      }
    }
    std::ranges::sort(names);
    return names;
  }

  Desk desk;
};

TEST_F(StartTotals, are_exactly_those_of_the_scenario) {
  struct Case {
    const char* name;
    std::int64_t pending, permit_holders, refused, expected;
  };
  // The history left 70 persons in each place.
  for (const auto place : {Place::pending, Place::permit, Place::refused, Place::expected}) {
    leave(place, 40);
    leave(place, 15, 2);
  }
  for (const auto& row : {Case{"as it was", 70, 70, 70, 70}, Case{"thinned", 31, 1, 69, 12},
                          Case{"copied", 71, 139, 500, 1'000}, Case{"nobody", 0, 0, 0, 0}}) {
    SCOPED_TRACE(row.name);
    const auto state = start(row.pending, row.permit_holders, row.refused, row.expected);
    EXPECT_EQ(state.tally.at(Place::pending), row.pending);
    EXPECT_EQ(state.tally.permit_holders(), row.permit_holders);
    EXPECT_EQ(state.tally.at(Place::refused), row.refused);
    EXPECT_EQ(state.tally.at(Place::expected), row.expected);
    EXPECT_EQ(state.tally.residents(), row.pending + row.permit_holders + row.refused);
    EXPECT_NO_THROW(conserve(state));
    EXPECT_NO_THROW(conserve_rows(state));
  }
}

TEST_F(StartTotals, are_met_as_nearly_as_whole_households_can) {
  leave(Place::pending, 10, 4);
  leave(Place::pending, 1, 3);
  leave(Place::refused, 5);  // and the residents are made up by them
  // Of 40 and 3: 23 are five households of four and the one of three; 22 cannot be.
  EXPECT_EQ(start(23).tally.at(Place::pending), 23);
  EXPECT_EQ(start(24).tally.at(Place::pending), 24);
  EXPECT_EQ(start(22).tally.at(Place::pending), 20);
  EXPECT_EQ(start(22).tally.residents(), 22);
}

TEST_F(StartTotals, keep_and_drop_by_name) {
  leave(Place::pending, 100);
  const auto few = names(start(30)), more = names(start(60));
  EXPECT_EQ(few.size(), 30);
  EXPECT_EQ(more.size(), 60);
  EXPECT_TRUE(std::ranges::includes(more, few)) << "who is kept of few is kept of more";
  desk.comes({});  // a row before nobody: order of rows is no reason to be kept
  EXPECT_EQ(names(start(30)), few);
}

TEST_F(StartTotals, give_copies_names_of_their_own_and_the_age_of_the_original) {
  leave(Place::pending, 20);
  const auto state = start(290);  // fourteen and a half of each
  const auto all = names(state);
  EXPECT_EQ(all.size(), 290);
  EXPECT_EQ(std::ranges::adjacent_find(all), all.end());
  std::map<Day, int> by_arrival;
  for (Row row = 0; row < state.households.rows(); ++row)
    ++by_arrival[state.households.arrived[row]];
  EXPECT_EQ(by_arrival.size(), 20);
  for (const auto& [day, copies] : by_arrival) {
    EXPECT_GE(copies, 14) << to_string(day);
    EXPECT_LE(copies, 15) << to_string(day);
  }
}

TEST_F(StartTotals, put_copies_in_the_queue_by_their_date) {
  leave(Place::pending, 20);
  const auto state = start(100);
  Day before{0};
  const auto queue = State::queue_of(Track::general);
  EXPECT_EQ(state.queues.count(queue), 100);
  for (auto row = state.queues.first(queue); row != kNoRow; row = state.queues.after(row)) {
    EXPECT_LE(before, state.households.arrived[row]);
    before = state.households.arrived[row];
  }
}

TEST_F(StartTotals, copy_what_is_to_happen) {
  leave(Place::refused, 1);
  schedule(desk.state, desk.world, 0, Next::leaves_after_refusal, Day{kStart.value() + 9});
  const auto state = start(0, 0, 3);
  EXPECT_EQ(state.due.count(desk.world.day_row(Day{kStart.value() + 9})), 3);
}

TEST_F(StartTotals, have_nobody_to_begin_with_where_the_history_left_nobody) {
  leave(Place::pending, 5);
  const auto refused = try_start(5, 10, 0, 1);
  EXPECT_THAT(regietafel::testing::faults_of(refused),
              ::testing::ElementsAre("0:0 too_few_in_history 10", "0:0 too_few_in_history 1"));
  EXPECT_EQ(refused.error()[0].key, "state.permit_holders_in_reception");
  EXPECT_TRUE(regietafel::testing::has_ways_out(refused));
}

TEST_F(StartTotals, refuse_more_than_copies_can_make) {
  leave(Place::pending, 5);
  EXPECT_EQ(start(75).tally.at(Place::pending), 75);
  EXPECT_THAT(regietafel::testing::faults_of(try_start(76)),
              ::testing::ElementsAre("0:0 too_few_in_history 76"));
}

TEST_F(StartTotals, bring_relatives_who_are_overdue_within_half_a_year) {
  desk.rates.has_relatives.fill(Chance{1});
  desk.rates.relatives_delay = after_days(10);
  desk.state.today = Day{kStart.value() - 20};
  constexpr int kSponsors = 50;
  for (int i = 0; i < kSponsors; ++i) {
    give_permit(desk.today, desk.comes({.arrived = desk.state.today}));
  }
  desk.wait_until(kStart);
  const auto state = start(0, kSponsors, 0, kSponsors);
  std::uint32_t listed = 0;
  std::set<Day> days;
  for (auto day = kStart; day < Day{kStart.value() + 182}; day = Day{day.value() + 1}) {
    const auto count = state.relatives.count(desk.world.day_row(day));
    listed += count;
    if (count > 0) days.insert(day);
  }
  EXPECT_EQ(listed, kSponsors);
  EXPECT_GT(days.size(), 30) << "spread, by a draw of each";
}

}  // namespace
}  // namespace regietafel::simulation
