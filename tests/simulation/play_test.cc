#include "simulation/play.h"

#include <gmock/gmock.h>

#include "simulation/tiny.h"

namespace regietafel::simulation {
namespace {

using run::Measure;
using testing::kEnd;
using testing::kStart;
using testing::Parameter;
using testing::stock;
using testing::Tiny;
using testing::total;

/// A country with all that chance can do: families, refusals, relatives, minors, queues.
Tiny busy() {
  Tiny tiny;
  auto& p = tiny.parameters;
  p[Parameter::single_share] = 0.6;
  p[Parameter::family_size] = 3.4;
  p[Parameter::decisions_per_week] = p[Parameter::decisions_floor] = 25;
  p[Parameter::decisions_ceiling] = 60;
  p[Parameter::work_followed] = 0.2;
  p[Parameter::least_days_to_decision] = 14;
  p[Parameter::dublin_share] = 0.2;
  p[Parameter::safe_country_share] = 0.1;
  p[Parameter::leaving_per_year] = 0.2;
  p[Parameter::outside_share] = 0.05;
  p[Parameter::grant_syria] = 0.9;
  p[Parameter::grant_other] = 0.5;
  p[Parameter::grant_minors] = 0.6;
  p[Parameter::grant_subsequent] = 0.3;
  p[Parameter::granted_after_refusal] = 0.2;
  p[Parameter::appeal_days] = 40;
  p[Parameter::refused_stay_days] = 60;
  p[Parameter::relatives_per_permit] = 0.5;
  p[Parameter::relatives_together] = 2.5;
  p[Parameter::relatives_delay_least] = 30;
  p[Parameter::relatives_delay_most] = 200;
  p[Parameter::relatives_via_reception] = 0.9;
  p[Parameter::relatives_transit_days] = 20;
  p[Parameter::births_per_year] = 0.1;
  p[Parameter::planning_occupancy] = 0.95;
  p[Parameter::regular_places] = 600;
  p[Parameter::regular_run_off] = 40;
  p[Parameter::contracts_renewed] = 0.5;
  p[Parameter::flexible_share] = 0.03;
  p[Parameter::emergency_lead_days] = 40;
  p[Parameter::emergency_contract_days] = 90;
  p[Parameter::emergency_per_week] = 30;
  p[Parameter::crisis_lead_days] = 7;
  p[Parameter::crisis_contract_days] = 28;
  p[Parameter::crisis_most] = 60;
  p[Parameter::request_places] = 100;
  p[Parameter::request_delivered] = 0.5;
  p[Parameter::request_lead_days] = 100;
  p[Parameter::quarantine_days] = 5;
  p[Parameter::quarantine_beds_per_person] = 1.5;
  p[Parameter::quarantine_positive] = 0.05;
  p[Parameter::minors_places] = 20;
  p[Parameter::task_correction] = 1;
  p[Parameter::lettings_per_year] = 4'000;
  p[Parameter::lettings_share] = 0.1;
  p[Parameter::beyond_task] = 0.1;
  p[Parameter::homes_held_weeks] = 4;
  p[Parameter::small_homes] = 0.5;
  p[Parameter::large_homes] = 0.1;
  p[Parameter::link_days] = 7;
  p[Parameter::fast_share] = 0.3;
  p[Parameter::search_days_fast] = 20;
  p[Parameter::search_days_slow] = 80;
  p[Parameter::integration_days] = 50;
  p[Parameter::resettled_per_year] = 20;
  p[Parameter::cost_regular] = 27'100;
  tiny.chain.quarantine = scenario::Quarantine::existing;
  tiny.tasks = {{HalfYear{2020, 2}, People{150}}, {HalfYear{2021, 1}, People{250}}};
  tiny.come_monthly(Stream::first_syria, 40);
  tiny.come_monthly(Stream::first_other, 60);
  tiny.come_monthly(Stream::subsequent, 8);
  tiny.come_monthly(Stream::resettlement, 4);
  tiny.come_monthly(Stream::minors, 6);
  return tiny;
}

// Conservation needs no test of its own call: `play` throws when a person is lost, a number is
// negative, or rows and counters differ. That it can: see conserve_test.cc.
TEST(Play, everybody_who_came_is_somewhere) {
  const auto recorder = busy().played();
  EXPECT_TRUE(recorder.is_complete());
  EXPECT_GT(total(recorder, Measure::family_arrivals), 0);
  EXPECT_GT(total(recorder, Measure::grants_after_refusal), 0);
  EXPECT_GT(total(recorder, Measure::turned_eighteen), 0);
  EXPECT_GT(total(recorder, Measure::births), 0);
  EXPECT_GT(total(recorder, Measure::emergency_nights), 0);
  EXPECT_GT(total(recorder, Measure::civic_integration_started), 0);
}

TEST(Play, the_same_future_gives_the_same_days) {
  EXPECT_EQ(busy().played(3).days(), busy().played(3).days());
  EXPECT_NE(busy().played(3).days(), busy().played(4).days());
}

TEST(Play, capacity_zero_decides_nobody) {
  auto tiny = busy();
  tiny.parameters[Parameter::decisions_per_week] = 0;
  tiny.parameters[Parameter::decisions_floor] = tiny.parameters[Parameter::decisions_ceiling] = 0;
  const auto recorder = tiny.played();
  EXPECT_EQ(total(recorder, Measure::decisions), 0);
  EXPECT_EQ(stock(recorder, Measure::permit_holders_in_reception, kEnd), 0);
}

TEST(Play, no_task_left_and_nothing_beyond_it_links_nobody) {
  auto tiny = busy();
  tiny.parameters[Parameter::beyond_task] = 0;
  tiny.parameters[Parameter::relatives_per_permit] = 0;
  for (auto half = HalfYear{2020, 2}; half < HalfYear{2023, 1}; half = next(half)) {
    tiny.tasks[half] = People{0};
  }
  const auto recorder = tiny.played();
  EXPECT_EQ(total(recorder, Measure::housed), 0);
  EXPECT_EQ(stock(recorder, Measure::linked, kEnd), 0);
  EXPECT_GT(stock(recorder, Measure::permit_holders_in_reception, kEnd), 500);
}

TEST(Play, twice_the_inflow_makes_queues_and_no_scaled_lines) {
  const auto once = busy().played();
  auto tiny = busy();
  for (auto& month : tiny.inflow.persons) {
    for (auto& persons : month) persons *= 2;
  }
  const auto twice = tiny.played();
  EXPECT_GT(stock(twice, Measure::pending_first_decision, kEnd),
            3 * stock(once, Measure::pending_first_decision, kEnd));
  EXPECT_LT(total(twice, Measure::housed), 2 * total(once, Measure::housed));
  const auto wait = [](const run::Recorder& recorder) {
    return total(recorder, Measure::days_to_decision) / total(recorder, Measure::decisions);
  };
  EXPECT_GT(wait(twice), wait(once));
}

TEST(Play, one_more_syrian_changes_no_other_households_luck) {
  // Where nobody waits for anybody, luck is all that counts: the one who is added is all that
  // differs.
  auto tiny = busy();
  auto& p = tiny.parameters;
  p[Parameter::decisions_per_week] = p[Parameter::decisions_ceiling] = 1e6;
  p[Parameter::lettings_per_year] = 1e7;
  p[Parameter::single_share] = 1;
  p[Parameter::relatives_per_permit] = 0;
  p[Parameter::births_per_year] = 0;
  for (auto half = HalfYear{2020, 2}; half < HalfYear{2023, 1}; half = next(half)) {
    tiny.tasks[half] = People{100'000};
  }
  const auto before = tiny.played();
  tiny.come(Stream::first_syria, month_of(day_of(2021, 3, 1)), 1);
  const auto after = tiny.played();
  for (auto day = kStart; day <= kEnd; day = Day{day.value() + 1}) {
    const auto more =
        stock(after, Measure::residents, day) - stock(before, Measure::residents, day);
    ASSERT_TRUE(more == 0 || more == 1) << to_string(day);
  }
}

TEST(Play, a_variant_that_changes_nothing_differs_by_nothing) {
  auto tiny = busy();
  const auto base = tiny.played(7);
  tiny.parameters[Parameter::quarantine_site_places] = 50;  // of a site that the base does not have
  const auto variant = tiny.played(7);
  EXPECT_EQ(variant.days(), base.days());
  for (const auto& info : run::all_measures()) {
    for (std::size_t month = 0; month < base.frame()->months(); ++month) {
      ASSERT_EQ(variant.value(info.measure, run::kNation, month),
                base.value(info.measure, run::kNation, month))
          << info.id;
    }
  }
}

/// L = lambda W, exactly: the days that persons spend in a queue are the sum of its lengths.
TEST(LittlesLaw, first_decisions) {
  auto tiny = busy();
  tiny.parameters[Parameter::leaving_per_year] = 0;
  tiny.parameters[Parameter::births_per_year] = 0;
  tiny.inflow.persons.resize(13);  // 2021 alone: all are decided by the end
  tiny.inflow.persons.resize(25);
  tiny.parameters[Parameter::decisions_floor] = 25;
  const auto recorder = tiny.played();
  ASSERT_EQ(stock(recorder, Measure::pending_first_decision, kEnd), 0);
  std::int64_t lengths = 0;
  for (auto day = kStart; day <= kEnd; day = Day{day.value() + 1}) {
    lengths += stock(recorder, Measure::pending_first_decision, day);
  }
  EXPECT_GT(lengths, 10'000);
  EXPECT_EQ(lengths, total(recorder, Measure::days_to_decision));
}

TEST(LittlesLaw, homes) {
  auto tiny = busy();
  tiny.parameters[Parameter::births_per_year] = 0;
  tiny.parameters[Parameter::relatives_per_permit] = 0;
  tiny.inflow.persons.resize(7);
  tiny.inflow.persons.resize(25);
  for (auto& month : tiny.inflow.persons) {
    month.at(static_cast<std::size_t>(Stream::minors)) = 0;
    month.at(static_cast<std::size_t>(Stream::resettlement)) = 0;
  }
  const auto recorder = tiny.played();
  ASSERT_EQ(stock(recorder, Measure::permit_holders_in_reception, kEnd), 0);
  std::int64_t lengths = 0;
  for (auto day = kStart; day <= kEnd; day = Day{day.value() + 1}) {
    lengths += stock(recorder, Measure::permit_holders_in_reception, day);
  }
  EXPECT_GT(lengths, 10'000);
  EXPECT_EQ(lengths, total(recorder, Measure::days_to_home));
}

TEST(Play, tasks_that_are_pooled_link_as_many_and_leave_homes_where_they_are) {
  auto tiny = busy();
  const auto local = tiny.played();
  tiny.chain.pool = Grouping::province;
  const auto regional = tiny.played();
  EXPECT_NE(regional.days(), local.days());
  EXPECT_EQ(total(regional, Measure::arrivals), total(local, Measure::arrivals));
  EXPECT_EQ(total(regional, Measure::decisions), total(local, Measure::decisions));
}

}  // namespace
}  // namespace regietafel::simulation
