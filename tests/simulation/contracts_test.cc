#include "simulation/contracts.h"

#include <gmock/gmock.h>

#include "simulation/tiny.h"

namespace regietafel::simulation {
namespace {

using run::Measure;
using ::testing::AllOf;
using ::testing::ElementsAre;
using ::testing::Field;
using testing::Parameter;
using testing::Tiny;

/// 990 regular places, of which 100 end in a quarter; nobody needs them, so that none is renewed.
Tiny emptying() {
  Tiny tiny;
  tiny.parameters[Parameter::regular_places] = 990;
  tiny.parameters[Parameter::regular_run_off] = 100;
  return tiny;
}

std::vector<Contract> contracts(const Tiny& tiny) {
  return first_contracts(tiny.world(), tiny.parameters);
}

/// Places of a province that are under contract on a day.
std::int64_t places_on(const std::vector<Contract>& all, run::Area province, Day day) {
  std::int64_t places = 0;
  for (const auto& one : all) {
    const bool is_open = one.begins <= day && (!one.ends || day <= *one.ends);
    if (one.province == province && is_open) places += one.places;
  }
  return places;
}

TEST(FirstContracts, end_as_the_simulation_closes_places) {
  const auto tiny = emptying();
  const auto played = tiny.played();
  const auto& frame = *played.frame();
  const auto all = contracts(tiny);
  for (const auto province : {run::Area{1}, run::Area{2}}) {
    for (std::size_t month = 0; month < frame.months(); ++month) {
      const Month next{frame.first_month().value() + static_cast<std::int32_t>(month) + 1};
      const Day last{first_day(next).value() - 1};
      EXPECT_EQ(places_on(all, province, last),
                played.value(Measure::capacity_regular, province, month))
          << to_string(last);
    }
  }
}

TEST(FirstContracts, know_when_sites_open_and_end) {
  auto tiny = emptying();
  tiny.parameters[Parameter::regular_run_off] = 0;
  tiny.parameters[Parameter::emergency_start] = 99;
  tiny.parameters[Parameter::emergency_contract_days] = 30;
  tiny.parameters[Parameter::request_places] = 50;
  tiny.parameters[Parameter::request_delivered] = 0.5;
  tiny.parameters[Parameter::request_lead_days] = 90;
  const auto is = [](Contract::Kind kind, Day begins, std::optional<Day> ends, int places) {
    return AllOf(Field(&Contract::kind, kind), Field(&Contract::begins, begins),
                 Field(&Contract::ends, ends), Field(&Contract::places, places));
  };
  const auto start = testing::kStart;
  using enum Contract::Kind;
  EXPECT_THAT(contracts(tiny), ElementsAre(is(regular, start, std::nullopt, 600),
                                           is(emergency, start, day_of(2021, 1, 31), 60),
                                           is(requested, day_of(2021, 4, 1), std::nullopt, 25),
                                           is(regular, start, std::nullopt, 390),
                                           is(emergency, start, day_of(2021, 1, 31), 39),
                                           is(requested, day_of(2021, 4, 1), std::nullopt, 25)));
}

TEST(FirstContracts, leave_out_what_never_stands) {
  auto tiny = emptying();
  tiny.parameters[Parameter::request_places] = 50;
  tiny.parameters[Parameter::request_delivered] = 1;
  tiny.parameters[Parameter::request_lead_days] = 3'000;  // after the run
  for (const auto& one : contracts(tiny)) EXPECT_EQ(one.kind, Contract::Kind::regular);
}

TEST(FirstContracts, run_off_no_more_than_there_is) {
  auto tiny = emptying();
  tiny.parameters[Parameter::regular_run_off] = 400;
  std::int64_t places = 0;
  for (const auto& one : contracts(tiny)) {
    EXPECT_TRUE(one.ends);
    places += one.places;
  }
  // The first 400 end before the first night.
  EXPECT_EQ(places, 590);
}

TEST(FirstContracts, are_those_of_the_users_own_sites) {
  const auto tiny = emptying();
  auto world = tiny.world();
  world.own_sites = {{SiteKind::regular, day_of(2015, 9, 1), day_of(2021, 6, 30), 80, 0},
                     {SiteKind::crisis, day_of(2021, 3, 1), day_of(2030, 1, 1), 20, 1},
                     {SiteKind::regular, day_of(2015, 9, 1), day_of(2020, 12, 31), 7, 2}};
  EXPECT_EQ(first_regular_places(world, tiny.parameters), (std::vector<std::int64_t>{80, 0}));
  const auto all = first_contracts(world, tiny.parameters);
  ASSERT_EQ(all.size(), 2U);
  EXPECT_EQ(all[0].kind, Contract::Kind::regular);
  EXPECT_EQ(all[0].begins, testing::kStart);
  EXPECT_EQ(all[0].ends, day_of(2021, 6, 30));
  EXPECT_EQ(all[1].kind, Contract::Kind::emergency);
  EXPECT_EQ(all[1].begins, day_of(2021, 3, 1));
  EXPECT_EQ(all[1].ends, std::nullopt);
}

}  // namespace
}  // namespace regietafel::simulation
