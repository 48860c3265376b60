#include "simulation/processes/tasks.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "simulation/desk.h"
#include "simulation/processes/decisions.h"
#include "simulation/processes/homes.h"

namespace regietafel::simulation {
namespace {

using run::Measure;
using testing::Desk;
using ::testing::ElementsAre;
using testing::Parameter;
using testing::Tiny;

const HalfYear kFirst{2021, 1}, kSecond{2021, 2};

Tiny with_tasks(std::int64_t first, std::int64_t second) {
  Tiny tiny;
  tiny.tasks = {{kFirst, People{first}}, {kSecond, People{second}}};
  return tiny;
}

void begin(Desk& desk, HalfYear half) {
  desk.wait_until(first_day(half));
  begin_half_year(desk.today);
}

std::int64_t recorded(const Desk& desk, Measure measure, std::string_view code) {
  const auto area = desk.world.frame->areas().find(code);
  return desk.recorder.now(measure, *area);
}

TEST(Tasks, fall_over_municipalities_on_the_first_day) {
  // 60,000, 30,000 and 9,000 inhabitants, 99,000 together. Exact shares of 100 are 60.61, 30.30 and
  // 9.09; under Adams 61, 30 and 9, as tests/stories/tiny_country_test.cc works out.
  Desk desk{with_tasks(100, 100)};
  begin(desk, kFirst);
  EXPECT_THAT(desk.state.task, ElementsAre(61, 30, 9));
  EXPECT_EQ(desk.state.room.total(), 100);
  EXPECT_EQ(recorded(desk, Measure::task, "NL"), 100);
  EXPECT_EQ(recorded(desk, Measure::task, "PV21"), 39);
  EXPECT_EQ(recorded(desk, Measure::task, "GM0001"), 61);
}

TEST(Tasks, carry_over_what_was_not_met_and_what_was_met_beyond) {
  Desk desk{with_tasks(100, 100)};
  begin(desk, kFirst);
  desk.state.housed = {50, 30, 12};  // eleven too few, just enough, three too many
  desk.state.linked = {4, 0, 0};
  begin(desk, kSecond);
  EXPECT_THAT(desk.state.backlog_at_start, ElementsAre(11, 0, -3));
  EXPECT_THAT(desk.state.housed, ElementsAre(0, 0, 0));
  EXPECT_EQ(recorded(desk, Measure::corrected_task, "NL"), 108);
  EXPECT_EQ(recorded(desk, Measure::corrected_task, "GM0001"), 72);
  EXPECT_EQ(recorded(desk, Measure::backlog, "PV21"), 30 + 6);
  EXPECT_EQ(desk.state.room.left(0), 61 + 11 - 4);  // those linked already find their home here
  EXPECT_EQ(desk.state.room.left(2), 9 - 3);
}

TEST(Tasks, are_met_beyond_as_far_as_municipalities_do_so) {
  auto tiny = with_tasks(100, 100);
  tiny.parameters[Parameter::beyond_task] = 0.1;
  Desk desk{tiny};
  begin(desk, kFirst);
  // 61 + 6 (6.1), 30 + 3, 9 + 0 (0.9): whole persons.
  EXPECT_EQ(desk.state.room.left(0), 67);
  EXPECT_EQ(desk.state.room.left(1), 33);
  EXPECT_EQ(desk.state.room.left(2), 9);
}

TEST(Tasks, meet_the_backlog_that_was_published) {
  struct Case {
    const char* name;
    std::int64_t published;
    std::vector<std::int64_t> backlogs;
  };
  // The run has 25 of 100 open: 15, 8 and 2. A difference of 99 is in proportion to the
  // inhabitants: 60, 30 and 9.
  for (const auto& row : {Case{"as it is", 25, {15, 8, 2}}, Case{"more", 124, {75, 38, 11}},
                          Case{"less: a lead", -74, {-45, -22, -7}}}) {
    SCOPED_TRACE(row.name);
    Desk desk{with_tasks(100, 100)};
    desk.world.backlogs[kSecond] = row.published;
    begin(desk, kFirst);
    desk.state.housed = {46, 22, 7};
    begin(desk, kSecond);
    EXPECT_EQ(desk.state.backlog_at_start, row.backlogs);
    EXPECT_EQ(recorded(desk, Measure::corrected_task, "NL"), 100 + row.published);
  }
}

/// A country whose run remembers more than half a year when the task of 2021-II is set.
Tiny seeing(std::int64_t running) {
  Tiny tiny;
  tiny.chain.history_from = day_of(2020, 6, 1);
  tiny.tasks = {{kFirst, People{running}}};
  tiny.parameters[Parameter::decisions_per_week] = 10;
  return tiny;
}

/// 40 permits, 6 after refusal, 20 relatives and 5 resettled on the first day of the half-year that
/// is looked back on; as many the day before, which nobody looks at.
Desk& with_what_was_seen(Desk& desk) {
  desk.state.service = service_at_start(desk.rates.parameters);
  const auto set_on = day_of(2021, 4, 1);
  for (const auto day : {Day{set_on.value() - 183}, Day{set_on.value() - 182}}) {
    desk.state.today = day;
    const auto& today = desk.today;
    today.record(Measure::grants, 40);
    today.record(Measure::grants_after_refusal, 6);
    today.record(Measure::family_arrivals, 20);
    today.record(Measure::arrivals_resettlement, 5);
  }
  desk.state.today = set_on;
  return desk;
}

TEST(NextTask, is_set_thirteen_weeks_ahead) {
  Desk desk{seeing(100)};
  with_what_was_seen(desk);
  for (auto day = day_of(2021, 3, 25); day <= day_of(2021, 4, 10); day = Day{day.value() + 1}) {
    desk.state.today = day;
    set_next_task(desk.today);
    // 1 July 2021 less 91 days is 1 April.
    EXPECT_EQ(desk.state.national_tasks.contains(kSecond), day >= day_of(2021, 4, 1))
        << to_string(day);
  }
}

TEST(NextTask, follows_what_was_seen_the_capacity_and_the_deviation_of_the_running_one) {
  struct Case {
    const char* name;
    std::int64_t running;
    double correction, capacity_planned, round_to;
    std::int64_t task;
  };
  // Expected are 40 + 6 + 20 + 5 = 71. Half of the deviation is corrected in one half-year.
  for (const auto& row :
       {Case{"as expected", 71, 1, 10, 1, 71}, Case{"42 above the running one", 29, 1, 10, 1, 92},
        Case{"half of that: 81.5", 29, 0.5, 10, 1, 82}, Case{"42 below", 113, 1, 10, 1, 50},
        Case{"no correction", 29, 0, 10, 1, 71},
        Case{"half as many officers: 40 / 2 + 31", 71, 0, 5, 1, 51},
        Case{"rounded to twenties", 71, 0, 10, 20, 80},
        Case{"never below nobody", 900, 1, 10, 1, 0}}) {
    SCOPED_TRACE(row.name);
    auto tiny = seeing(row.running);
    tiny.parameters[Parameter::task_correction] = row.correction;
    tiny.parameters[Parameter::task_round_to] = row.round_to;
    Desk desk{tiny};
    with_what_was_seen(desk);
    std::ranges::fill(desk.state.service.planned, row.capacity_planned);
    EXPECT_EQ(expected_task(desk.today, kFirst).value(), row.task);
  }
}

TEST(NextTask, is_what_the_scenario_says_where_it_says_so) {
  auto tiny = with_tasks(100, 80);
  tiny.chain.later_tasks[HalfYear{2022, 1}] = People{55};
  Desk desk{tiny};
  for (const auto& [day, half, task] : {std::tuple{day_of(2021, 4, 1), kSecond, 80},
                                        {day_of(2021, 10, 2), HalfYear{2022, 1}, 55}}) {
    desk.state.today = day;
    set_next_task(desk.today);
    EXPECT_EQ(desk.state.national_tasks.at(half).value(), task);
  }
}

TEST(Tasks, are_recorded_anew_when_somebody_moves_in) {
  Desk desk{with_tasks(100, 100)};
  begin(desk, kFirst);
  const auto row = desk.comes({.persons = 4});
  desk.state.households.place[row] = Place::permit;
  desk.state.households.permit[row] = desk.state.today;
  count(desk.state, row);
  desk.state.households.municipality[row] = 1;
  link(desk.today, 1, 4);
  EXPECT_EQ(desk.state.room.left(1), 26);
  move_in(desk.today, row);
  EXPECT_EQ(recorded(desk, Measure::backlog, "GM0002"), 26);
  EXPECT_EQ(recorded(desk, Measure::backlog, "NL"), 96);
  EXPECT_EQ(desk.state.room.left(1), 26);
}

}  // namespace
}  // namespace regietafel::simulation
