#include "simulation/processes/decisions.h"

#include <gmock/gmock.h>

#include "simulation/conserve.h"
#include "simulation/desk.h"

namespace regietafel::simulation {
namespace {

using run::Measure;
using scenario::Priority;
using testing::after_days;
using testing::Desk;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::january;
using testing::kStart;
using testing::Parameter;
using testing::Someone;
using testing::Tiny;

Tiny deciding(double per_week) {
  Tiny tiny;
  tiny.parameters[Parameter::decisions_per_week] = per_week;
  return tiny;
}

/// Someone of other nationality on a track of the test's choice.
Row waits(Desk& desk, Track track, std::uint8_t persons = 1) {
  std::array<double, kTracks> weights{};
  weights.at(static_cast<std::size_t>(track)) = 1;
  desk.rates.track_of_other = Choice{weights};
  const auto row =
      desk.comes({.persons = persons, .stream = Stream::first_other, .arrived = desk.state.today});
  wait_for_decision(desk.today, row);
  return row;
}

void decide_until(Desk& desk, Day day) {
  while (desk.state.today < day) {
    desk.wait_until(Day{desk.state.today.value() + 1});
    decide_cases(desk.today);
  }
}

std::vector<Row> decided(const Desk& desk) {
  std::vector<Row> rows;
  for (Row row = 0; row < desk.state.households.rows(); ++row) {
    if (desk.place(row) != Place::pending) rows.push_back(row);
  }
  return rows;
}

TEST(Decisions, come_in_the_order_of_priorities) {
  using enum Priority;
  struct Case {
    const char* name;
    std::vector<Priority> priority;
    Row first, second;
  };
  // Rows: 0 general, 1 safe country, 2 Dublin, in the order in which they came.
  for (const auto& row :
       {Case{"Dublin, safe country, oldest", {dublin, safe_country, oldest_first}, 2, 1},
        Case{"safe country first", {safe_country, dublin, oldest_first}, 1, 2},
        Case{"oldest first", {oldest_first, dublin, safe_country}, 0, 2}}) {
    SCOPED_TRACE(row.name);
    auto tiny = deciding(5);  // one a working day
    tiny.chain.priority = row.priority;
    Desk desk{tiny};
    for (const auto track : {Track::general, Track::safe_country, Track::dublin}) {
      waits(desk, track);
    }
    decide_until(desk, january(4));  // Monday, the first working day after Friday 1 January
    EXPECT_THAT(decided(desk), ElementsAre(row.first));
    decide_until(desk, january(5));
    EXPECT_NE(desk.place(row.second), Place::pending);
    EXPECT_EQ(desk.at(Place::pending), 1);
  }
}

TEST(Decisions, on_a_track_come_to_the_oldest_first) {
  Desk desk{deciding(5)};
  desk.wait_until(january(2));
  const auto older = waits(desk, Track::general);
  desk.wait_until(january(3));
  const auto newer = waits(desk, Track::general);
  decide_until(desk, january(4));
  EXPECT_EQ(desk.place(older), Place::permit);
  EXPECT_EQ(desk.place(newer), Place::pending);
}

TEST(Decisions, use_capacity_on_working_days_and_lose_what_is_not_used) {
  // Ten a week are two a day. Saturday and Sunday nobody decides, and hours of days on which nobody
  // waits are gone.
  Desk desk{deciding(10)};
  decide_until(desk, january(8));  // a week without work
  for (int i = 0; i < 20; ++i) waits(desk, Track::general);
  struct Case {
    unsigned day;
    std::int64_t decided;
  };
  for (const auto& row : {Case{9, 0}, Case{10, 0}, Case{11, 2}, Case{12, 4}, Case{15, 10},
                          Case{16, 10}, Case{17, 10}, Case{18, 12}}) {
    SCOPED_TRACE(row.day);
    decide_until(desk, january(row.day));
    EXPECT_EQ(desk.seen(Measure::decisions), row.decided);
  }
}

TEST(Decisions, on_the_last_of_a_days_capacity_take_the_rest_from_tomorrow) {
  // One person a day; a family of three takes Monday, and what it is beyond that Tuesday and
  // Wednesday.
  Desk desk{deciding(5)};
  const auto family = waits(desk, Track::general, 3);
  const auto single = waits(desk, Track::general);
  decide_until(desk, january(4));
  EXPECT_EQ(desk.place(family), Place::permit);
  EXPECT_EQ(desk.state.service.credit, -2'000);
  decide_until(desk, january(6));
  EXPECT_EQ(desk.place(single), Place::pending);
  decide_until(desk, january(7));
  EXPECT_EQ(desk.place(single), Place::permit);
  EXPECT_EQ(desk.seen(Measure::days_to_decision), 3 * 3 + 6);
}

TEST(Decisions, take_their_least_number_of_days) {
  auto tiny = deciding(1'000);
  tiny.parameters[Parameter::least_days_to_decision] = 7;
  Desk desk{tiny};
  desk.wait_until(january(4));
  waits(desk, Track::general);
  decide_until(desk, january(10));
  EXPECT_EQ(desk.seen(Measure::decisions), 0);
  decide_until(desk, january(11));
  EXPECT_EQ(desk.seen(Measure::decisions), 1);
}

TEST(Decisions, grant_as_their_group_is_granted_and_nobody_of_dublin_or_a_safe_country) {
  struct Case {
    const char* name;
    Track track;
    double chance;
    Place place;
  };
  for (const auto& row : {Case{"general, granted", Track::general, 1, Place::permit},
                          Case{"general, not granted", Track::general, 0, Place::refused},
                          Case{"Dublin", Track::dublin, 1, Place::refused},
                          Case{"safe country", Track::safe_country, 1, Place::refused}}) {
    SCOPED_TRACE(row.name);
    auto tiny = deciding(5);
    tiny.parameters[Parameter::grant_other] = row.chance;
    Desk desk{tiny};
    const auto someone = waits(desk, row.track);
    decide_until(desk, january(4));
    EXPECT_EQ(desk.place(someone), row.place);
    EXPECT_EQ(desk.seen(Measure::grants) + desk.seen(Measure::refusals), 1);
    EXPECT_NO_THROW(conserve_rows(desk.state));
  }
}

TEST(Decisions, bring_those_who_waited_outside_into_reception) {
  auto tiny = deciding(5);
  tiny.parameters[Parameter::outside_share] = 1;
  Desk desk{tiny};
  waits(desk, Track::general, 2);
  EXPECT_EQ(desk.state.tally.residents(), 0);
  decide_until(desk, january(4));
  EXPECT_EQ(desk.state.tally.residents(), 2);
  EXPECT_EQ(desk.state.tally.outside, 0);
}

TEST(Decisions, do_not_come_to_who_left_before) {
  Desk desk{deciding(0)};
  desk.rates.leaving = DelayTable::of_weights(std::array{0.0, 0.0, 0.0, 1.0, 1e-12});
  const auto row = waits(desk, Track::general, 2);
  EXPECT_EQ(desk.state.households.next[row], Next::leaves_before_decision);
  EXPECT_EQ(desk.next_day(row), january(4));
  leave_before_decision(desk.today, row);
  EXPECT_EQ(desk.seen(Measure::departures_before_decision), 2);
  EXPECT_EQ(desk.seen(Measure::departures), 2);
  EXPECT_TRUE(desk.state.queues.is_empty(State::queue_of(Track::general)));
  EXPECT_NO_THROW(conserve_rows(desk.state));
}

/// Capacity on the first day of every month, as it is planned there.
std::vector<double> capacities(Desk& desk, int months) {
  std::vector<double> per_week;
  for (int month = 0; month < months; ++month) {
    desk.wait_until(first_day(Month{month_of(kStart).value() + month}));
    plan_service(desk.today);
    per_week.push_back(desk.state.service.per_week);
  }
  return per_week;
}

/// A service of 100 a week, with so many pending and nobody who comes.
Desk& with_pending(Desk& desk, std::int64_t persons) {
  desk.state.service = service_at_start(desk.rates.parameters);
  desk.state.tally.persons.at(static_cast<std::size_t>(Place::pending)) = persons;
  return desk;
}

Tiny planning() {
  auto tiny = deciding(100);
  auto& p = tiny.parameters;
  p[Parameter::decisions_floor] = 40;
  p[Parameter::decisions_ceiling] = 200;
  p[Parameter::work_followed] = 0.5;
  p[Parameter::training_months] = 9;
  p[Parameter::normal_weeks] = 10;
  p[Parameter::weeks_to_clear] = 20;
  return tiny;
}

TEST(Service, that_hires_decides_more_when_officers_are_trained) {
  // 3,000 pending are 2,000 more than ten weeks of work; in twenty weeks that is 100 a week, which
  // is what is decided. With 7,000 it is 300, beyond the most of 200: half of the gap is hired in
  // January, 150, half of what is left in February, 175. Who is hired on 1 January is trained on
  // 1 October.
  Desk steady{planning()}, busy{planning()};
  EXPECT_THAT(capacities(with_pending(steady, 3'000), 12), ::testing::Each(100));
  const auto hired = capacities(with_pending(busy, 7'000), 12);
  EXPECT_THAT(std::vector(hired.begin(), hired.begin() + 9), ::testing::Each(100));
  EXPECT_THAT(std::vector(hired.begin() + 9, hired.end()), ElementsAre(150, 175, 187.5));
}

TEST(Service, that_needs_no_training_decides_more_at_once) {
  auto tiny = planning();
  tiny.parameters[Parameter::training_months] = 0;
  Desk desk{tiny};
  EXPECT_THAT(capacities(with_pending(desk, 7'000), 2), ElementsAre(150, 175));
}

TEST(Service, that_has_no_work_lends_officers_out_at_once) {
  // Nobody pending: the least of 40 is wanted; half of the gap goes in January, 70, half of the
  // rest in February, 55. All that was planned above that is let go.
  Desk desk{planning()};
  EXPECT_THAT(capacities(with_pending(desk, 0), 3), ElementsAre(70, 55, 47.5));
  EXPECT_THAT(desk.state.service.planned, ::testing::Each(47.5));
}

TEST(Service, sees_who_came_in_the_last_quarter) {
  // 1,300 who came in 13 weeks are 100 a week; nothing is beyond the ten weeks of work that 1,000
  // pending are. The resettled need no decision.
  Desk desk{planning()};
  with_pending(desk, 1'000);
  desk.wait_until(day_of(2021, 3, 15));
  desk.today.record(Measure::arrivals, 1'750);
  desk.today.record(Measure::arrivals_resettlement, 450);
  desk.wait_until(day_of(2021, 4, 1));
  plan_service(desk.today);
  EXPECT_DOUBLE_EQ(desk.state.service.planned.back(), 100);
}

}  // namespace
}  // namespace regietafel::simulation
