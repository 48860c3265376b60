#include "simulation/processes/arrivals.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <numeric>

#include "simulation/conserve.h"
#include "simulation/desk.h"

namespace regietafel::simulation {
namespace {

using run::Measure;
using testing::Desk;
using ::testing::Each;
using ::testing::ElementsAre;
using testing::january;
using testing::kStart;
using testing::Parameter;
using testing::Tiny;

/// Every household in families of so many persons.
Desk& families_of(Desk& desk, std::size_t persons) {
  std::vector<double> weights(persons);
  weights.back() = 1;
  desk.rates.arriving_persons = Choice{weights};
  return desk;
}

Tiny with_syrians_in_january(std::uint32_t persons) {
  Tiny tiny;
  tiny.come(Stream::first_syria, month_of(kStart), persons);
  return tiny;
}

void receive_month(Desk& desk) {
  for (unsigned day = 1; day <= 31; ++day) {
    desk.wait_until(january(day));
    receive_arrivals(desk.today);
  }
}

std::vector<std::uint8_t> households_that_came(const Desk& desk) {
  auto persons = desk.state.households.persons;
  std::ranges::sort(persons);
  return persons;
}

TEST(Arrivals, of_a_month_fall_into_households_and_the_last_is_cut_to_what_is_left) {
  struct Case {
    const char* name;
    std::uint32_t persons;
    std::size_t of;
    std::vector<std::uint8_t> households;
  };
  for (const auto& row :
       {Case{"nobody", 0, 3, {}}, Case{"singles", 4, 1, {1, 1, 1, 1}},
        Case{"whole families", 9, 3, {3, 3, 3}}, Case{"the last is cut", 10, 4, {2, 4, 4}},
        Case{"less than one family", 2, 5, {2}}}) {
    SCOPED_TRACE(row.name);
    Desk desk{with_syrians_in_january(row.persons)};
    receive_month(families_of(desk, row.of));
    EXPECT_EQ(households_that_came(desk), row.households);
    EXPECT_EQ(desk.seen(Measure::arrivals), row.persons);
    EXPECT_EQ(desk.seen(Measure::arrivals_first_syria), row.persons);
    EXPECT_EQ(desk.at(Place::pending), row.persons);
  }
}

TEST(Arrivals, are_there_on_their_day_and_in_the_queue_by_it) {
  Desk desk{with_syrians_in_january(200)};
  receive_month(desk);
  const auto& households = desk.state.households;
  EXPECT_GE(*std::ranges::min_element(households.arrived), january(1));
  EXPECT_LE(*std::ranges::max_element(households.arrived), january(31));
  std::vector<std::int32_t> by_day(31);
  for (const auto day : households.arrived) {
    ++by_day[static_cast<std::size_t>(day.value() - kStart.value())];
  }
  // 200 over 31 days is 6.5 a day; a day without anybody has a chance of 0.0015, one of 20 less.
  EXPECT_THAT(by_day, Each(::testing::AllOf(::testing::Ge(1), ::testing::Lt(20))));
  const auto& newcomers = desk.state.reception.newcomers;
  EXPECT_EQ(std::vector(newcomers.begin() + 31, newcomers.begin() + 62), by_day);
  Day before{0};
  const auto queue = State::queue_of(Track::general);
  for (auto row = desk.state.queues.first(queue); row != kNoRow;
       row = desk.state.queues.after(row)) {
    EXPECT_LE(before, households.arrived[row]);
    before = households.arrived[row];
  }
}

TEST(Arrivals, have_names_of_their_own) {
  Tiny tiny = with_syrians_in_january(300);
  tiny.come(Stream::first_other, month_of(kStart), 300);
  Desk desk{tiny};
  receive_month(desk);
  auto names = desk.state.households.who;
  std::ranges::sort(names);
  EXPECT_EQ(std::ranges::adjacent_find(names), names.end());
  EXPECT_EQ(names.size(), 600);
}

TEST(Arrivals, of_a_second_stream_move_nobody_of_the_first) {
  Desk alone{with_syrians_in_january(30)};
  receive_month(alone);
  auto more = with_syrians_in_january(30);
  more.come(Stream::subsequent, month_of(kStart), 50);
  Desk both{more};
  receive_month(both);
  std::vector<Who> syrians;
  for (Row row = 0; row < both.state.households.rows(); ++row) {
    if (both.state.households.stream[row] == Stream::first_syria) {
      syrians.push_back(both.state.households.who[row]);
    }
  }
  EXPECT_EQ(syrians, alone.state.households.who);
}

TEST(Arrivals, without_a_parent_are_minors_one_by_one) {
  Tiny tiny;
  tiny.come(Stream::minors, month_of(kStart), 5);
  Desk desk{tiny};
  receive_month(families_of(desk, 4));
  EXPECT_THAT(households_that_came(desk), ElementsAre(1, 1, 1, 1, 1));
  EXPECT_EQ(desk.state.tally.minors, 5);
}

TEST(Arrivals, who_are_resettled_move_straight_into_a_home) {
  Tiny tiny;
  tiny.come(Stream::resettlement, month_of(kStart), 6);
  Desk desk{tiny};
  families_of(desk, 3);
  desk.let_room(3);
  receive_month(desk);
  EXPECT_EQ(desk.at(Place::housed), 3);
  EXPECT_EQ(desk.at(Place::permit), 3);  // no room was left for the second family
  EXPECT_EQ(desk.at(Place::pending), 0);
  EXPECT_EQ(desk.seen(Measure::housed), 3);
  EXPECT_NO_THROW(conserve_rows(desk.state));
}

TEST(Inflow, is_split_into_streams) {
  Tiny tiny;
  auto& p = tiny.parameters;
  p[Parameter::minors_share] = 0.1;
  p[Parameter::subsequent_share] = 0.25;
  p[Parameter::resettled_per_year] = 500;
  const auto streams = streams_of({100, 44, 46, 210}, month_of(kStart), p, std::nullopt);
  // Minors are 10, 4, 5 (4.6) and 21; subsequent applications a quarter of 400; a twelfth of 500 is
  // 41.67: the first month of a year has 42.
  EXPECT_THAT(streams, ElementsAre(90, 40, 41, 189, 100, 42, 40));
  EXPECT_EQ(std::reduce(streams.begin(), streams.begin() + 4) + streams[6], 400);
}

TEST(Inflow, of_a_year_is_the_sum_of_its_months) {
  Tiny tiny;
  tiny.parameters[Parameter::resettled_per_year] = 500;
  std::uint32_t resettled = 0, subsequent = 0;
  for (int month = 0; month < 12; ++month) {
    const Month one{month_of(kStart).value() + month};
    const auto streams = streams_of({10, 0, 0, 0}, one, tiny.parameters, 1'601);
    resettled += streams[static_cast<std::size_t>(Stream::resettlement)];
    subsequent += streams[static_cast<std::size_t>(Stream::subsequent)];
  }
  EXPECT_EQ(resettled, 500);
  EXPECT_EQ(subsequent, 1'601);
}

}  // namespace
}  // namespace regietafel::simulation
