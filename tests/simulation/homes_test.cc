#include "simulation/processes/homes.h"

#include <gmock/gmock.h>

#include "simulation/conserve.h"
#include "simulation/desk.h"
#include "simulation/processes/permits.h"

namespace regietafel::simulation {
namespace {

using run::Measure;
using testing::after_days;
using testing::Desk;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::january;
using testing::Parameter;
using testing::Tiny;

constexpr double kWeeksOfYear = 365.25 / 7;

/// All of a country's homes are in the first municipality, so many a week and of these sizes.
/// GM0001 lets on Tuesdays, since 1 is the rest of its code by the five working days.
struct Lettings {
  double per_week = 0, small = 0, large = 0, most = 1, held_weeks = 0;
};
Tiny with_homes(const Lettings& lettings) {
  Tiny tiny;
  auto& p = tiny.parameters;
  p[Parameter::lettings_per_year] = lettings.per_week * kWeeksOfYear;
  p[Parameter::lettings_most] = lettings.most;
  p[Parameter::small_homes] = lettings.small;
  p[Parameter::large_homes] = lettings.large;
  p[Parameter::homes_held_weeks] = lettings.held_weeks;
  return tiny;
}

class Town {
 public:
  explicit Town(const Lettings& lettings) : desk{with_homes(lettings)} {
    desk.world.lettings_share = {1, 0, 0};
    desk.rates.search_slow = after_days(3);
  }

  /// Someone who has had a permit from today on.
  Row permit_holder(std::uint8_t persons) {
    const auto row = desk.comes({.persons = persons});
    give_permit(desk.today, row);
    return row;
  }
  /// Someone who looks for a home in the first municipality.
  Row looks(std::uint8_t persons) {
    const auto row = permit_holder(persons);
    desk.state.queues.remove(row);
    desk.state.households.municipality[row] = 0;
    link(desk.today, 0, persons);
    look_for_home(desk.today, row);
    return row;
  }
  /// Homes come free on this day, where it is a municipality's.
  void let_on(Day day) {
    desk.wait_until(day);
    let_homes(desk.today);
  }
  [[nodiscard]] std::vector<std::int32_t> open() const {
    return {desk.state.open_homes.begin(), desk.state.open_homes.begin() + kHomeSizes};
  }

  Desk desk;
};

TEST(Linking, is_on_mondays_when_the_permit_is_old_enough) {
  Town town{{}};
  town.desk.rates.parameters[Parameter::link_days] = 7;
  town.desk.let_room(10);
  const auto row = town.permit_holder(2);  // Friday 1 January: a week old on the 8th
  for (const unsigned day : {4U, 8U, 9U}) {
    town.desk.wait_until(january(day));
    link_households(town.desk.today);
    EXPECT_EQ(town.desk.state.households.municipality[row], kNoMunicipality) << day;
  }
  town.desk.wait_until(january(11));
  link_households(town.desk.today);
  EXPECT_EQ(town.desk.state.households.municipality[row], 0);
  EXPECT_EQ(town.desk.state.linked[0], 2);
  EXPECT_EQ(town.desk.state.households.next[row], Next::is_ready_for_home);
  EXPECT_EQ(town.desk.next_day(row), january(14));
}

TEST(Linking, goes_as_far_as_there_is_room_to_those_who_wait_longest) {
  Town town{{}};
  town.desk.let_room(3);
  const auto first = town.permit_holder(2);
  const auto second = town.permit_holder(4);
  const auto third = town.permit_holder(1);
  town.desk.wait_until(january(4));
  link_households(town.desk.today);
  // One person of room is left for the second, who is not split; after that there is none.
  EXPECT_EQ(town.desk.state.households.municipality[first], 0);
  EXPECT_EQ(town.desk.state.households.municipality[second], 0);
  EXPECT_EQ(town.desk.state.households.municipality[third], kNoMunicipality);
  EXPECT_EQ(town.desk.state.room.left(0), -3);
}

TEST(Linking, finds_municipalities_in_proportion_to_their_room) {
  Town town{{}};
  for (std::size_t pool = 0; pool < 3; ++pool) {
    town.desk.state.room.set(pool, std::array{6'000, 3'000, 1'000}.at(pool));
  }
  for (int i = 0; i < 5'000; ++i) town.permit_holder(1);
  town.desk.wait_until(january(4));
  link_households(town.desk.today);
  const auto& linked = town.desk.state.linked;
  EXPECT_NEAR(static_cast<double>(linked[0]), 3'000, 140);  // four standard deviations of 35
  EXPECT_NEAR(static_cast<double>(linked[1]), 1'500, 130);
  EXPECT_EQ(linked[0] + linked[1] + linked[2], 5'000);
}

TEST(Linking, of_a_pool_goes_where_its_homes_are) {
  auto tiny = with_homes({});
  tiny.chain.pool = Grouping::province;
  Desk desk{tiny};
  desk.state.room.set(1, 1'000);  // PV21: GM0002 with 15,000 homes, GM0005 with 4,500
  for (int i = 0; i < 1'000; ++i) give_permit(desk.today, desk.comes({}));
  desk.wait_until(january(4));
  link_households(desk.today);
  EXPECT_EQ(desk.state.linked[0], 0);
  EXPECT_NEAR(static_cast<double>(desk.state.linked[1]), 769, 54);
  EXPECT_EQ(desk.state.linked[1] + desk.state.linked[2], 1'000);
}

TEST(Homes, come_free_once_a_week_on_the_municipalitys_day) {
  Town town{{.per_week = 5, .small = 0.4, .large = 0.2}};
  for (const unsigned day : {1U, 2U, 3U, 4U}) {
    town.let_on(january(day));
    EXPECT_THAT(town.open(), ElementsAre(0, 0, 0)) << day;
  }
  town.let_on(january(5));
  EXPECT_THAT(town.open(), ElementsAre(2, 2, 1));
}

TEST(Homes, go_to_those_that_they_fit_who_wait_longest) {
  Town town{{.per_week = 4, .small = 0.5, .large = 0.25}};  // two small, one family, one large
  const auto first = town.looks(1);
  const auto second = town.looks(1);
  const auto third = town.looks(1);
  const auto family = town.looks(3);
  const auto large = town.looks(6);
  town.let_on(january(5));
  for (const auto row : {first, second, family, large}) {
    EXPECT_EQ(town.desk.place(row), Place::housed);
  }
  EXPECT_EQ(town.desk.place(third), Place::permit);
  EXPECT_EQ(town.desk.seen(Measure::lettings), 4);
  EXPECT_EQ(town.desk.seen(Measure::housed), 11);
  EXPECT_EQ(town.desk.seen(Measure::days_to_home), 4 * 11);
  EXPECT_EQ(town.desk.state.housed[0], 11);
  EXPECT_EQ(town.desk.state.linked[0], 1);
  EXPECT_NO_THROW(conserve_rows(town.desk.state));
}

TEST(Homes, that_nobody_of_their_size_needs_go_to_the_next_smaller) {
  struct Case {
    const char* name;
    Lettings lettings;
    std::uint8_t persons;
    Place place;
  };
  for (const auto& row :
       {Case{"a family home to a single", {.per_week = 1}, 1, Place::housed},
        Case{"a large home to a family", {.per_week = 1, .large = 1}, 3, Place::housed},
        Case{"no large home to a single", {.per_week = 1, .large = 1}, 1, Place::permit},
        Case{"no small home to a family", {.per_week = 1, .small = 1}, 2, Place::permit},
        Case{"no family home to a large household", {.per_week = 1}, 5, Place::permit}}) {
    SCOPED_TRACE(row.name);
    Town town{row.lettings};
    const auto someone = town.looks(row.persons);
    town.let_on(january(5));
    EXPECT_EQ(town.desk.place(someone), row.place);
  }
  Town town{{.per_week = 1}};
  const auto single = town.looks(1);
  const auto family = town.looks(2);
  town.let_on(january(5));
  EXPECT_EQ(town.desk.place(family), Place::housed) << "a family first, although it came later";
  EXPECT_EQ(town.desk.place(single), Place::permit);
}

TEST(Homes, are_held_for_some_weeks_and_then_let_to_others) {
  struct Case {
    double weeks;
    std::vector<std::int32_t> open;  // on five Tuesdays
  };
  for (const auto& row :
       {Case{0, {2, 2, 2, 2, 2}}, Case{1, {2, 4, 4, 4, 4}}, Case{3, {2, 4, 6, 8, 8}}}) {
    SCOPED_TRACE(row.weeks);
    Town town{{.per_week = 2, .held_weeks = row.weeks}};
    std::vector<std::int32_t> open;
    for (const auto day : {5, 12, 19, 26, 33}) {
      town.let_on(Day{january(1).value() + day - 1});
      open.push_back(town.open()[1]);
    }
    EXPECT_EQ(open, row.open);
  }
}

TEST(Homes, that_are_open_go_to_whoever_is_ready) {
  Town town{{.per_week = 1}};
  town.let_on(january(5));
  town.desk.wait_until(january(9));  // a Saturday
  EXPECT_EQ(town.desk.place(town.looks(3)), Place::housed);
  EXPECT_THAT(town.open(), ElementsAre(0, 0, 0));
}

TEST(Homes, are_more_where_people_wait_up_to_the_most_that_a_municipality_gives) {
  struct Case {
    const char* name;
    int ready;
    double most;
    std::int64_t housed;
  };
  // Four homes a week, for families; a home is held for no week, so that all who are ready would
  // have to be housed at once.
  for (const auto& row :
       {Case{"nobody more than usual", 3, 3, 3}, Case{"as many as wait", 6, 3, 6},
        Case{"up to the most", 20, 3, 12}, Case{"no more than usual", 20, 1, 4}}) {
    SCOPED_TRACE(row.name);
    Town town{{.per_week = 4}};
    town.desk.rates.parameters[Parameter::lettings_most] = row.most;
    for (int i = 0; i < row.ready; ++i) town.looks(2);
    town.let_on(january(5));
    EXPECT_EQ(town.desk.seen(Measure::housed), 2 * row.housed);
  }
}

TEST(Homes, become_fewer_from_month_to_month) {
  Town town{{.per_week = 100}};
  town.desk.rates.parameters[Parameter::lettings_decline] = 0.12;  // a hundredth a month
  town.let_on(day_of(2021, 3, 2));                                 // 100 * 0.99^2 = 98.01
  EXPECT_EQ(town.open()[1] - 98, town.open()[1] > 98 ? 1 : 0);
  EXPECT_GE(town.open()[1], 98);
}

TEST(Homes, start_civic_integration_of_adults) {
  for (const std::uint8_t persons : {std::uint8_t{1}, std::uint8_t{2}, std::uint8_t{6}}) {
    Town town{{}};
    town.desk.rates.integration = after_days(70);
    const auto row = town.looks(persons);
    move_in(town.desk.today, row);
    EXPECT_EQ(town.desk.next_day(row), Day{january(1).value() + 70});
    start_integration(town.desk.today, row);
    EXPECT_EQ(town.desk.seen(Measure::civic_integration_started), std::min<int>(persons, 2));
    EXPECT_EQ(town.desk.state.tally.settled, persons);
    EXPECT_NO_THROW(conserve_rows(town.desk.state));
  }
}

}  // namespace
}  // namespace regietafel::simulation
