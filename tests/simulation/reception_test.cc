#include "simulation/processes/reception.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <ostream>

#include "simulation/desk.h"
#include "simulation/processes/quarantine.h"
#include "simulation/processes/sites.h"

namespace regietafel::simulation {
namespace {

using run::Measure;
using scenario::Overflow;
using testing::Desk;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::january;
using testing::Parameter;
using ::testing::SizeIs;
using testing::Tiny;

using Changes = std::vector<std::pair<Parameter, double>>;

Tiny with(const Changes& changes) {
  Tiny tiny;
  for (const auto& [parameter, value] : changes) tiny.parameters[parameter] = value;
  return tiny;
}

/// So many persons in reception, of whom none came today.
void lives(Desk& desk, std::int64_t persons, std::int64_t minors = 0) {
  auto& tally = desk.state.tally;
  tally.persons.at(static_cast<std::size_t>(Place::pending)) = persons;
  tally.minors = minors;
}

std::int64_t capacity(const Desk& desk, Measure measure) {
  return desk.recorder.now(measure, run::kNation);
}

/// What one night made of these residents.
struct Night {
  std::int64_t emergency, crisis, sports_hall, shortage;

  friend bool operator==(const Night&, const Night&) = default;
  friend std::ostream& operator<<(std::ostream& out, const Night& night) {
    return out << night.emergency << " emergency, " << night.crisis << " crisis, "
               << night.sports_hall << " sports hall, " << night.shortage << " short";
  }
};

Night night_of(Desk& desk) {
  const auto seen = [&](Measure measure) {
    return desk.recorder.seen(measure, desk.state.today, Day{desk.state.today.value() + 1});
  };
  lodge_residents(desk.today);
  return {.emergency = seen(Measure::emergency_nights),
          .crisis = seen(Measure::crisis_nights),
          .sports_hall = seen(Measure::sports_hall_nights),
          .shortage = desk.recorder.now(Measure::shortage)};
}

TEST(Overflow, is_filled_step_by_step) {
  struct Case {
    const char* name;
    std::int64_t residents;
    Night night;
  };
  // 1,000 regular places at 95 %: 950. Flexible places take 3 % beyond the 1,000: up to 1,030. Then
  // 100 emergency and 50 crisis places; the rest sleeps in sports halls.
  for (const auto& row :
       {Case{"as planned", 950, {0, 0, 0, 0}}, Case{"flexible", 951, {0, 0, 0, 0}},
        Case{"flexible is full", 1'030, {0, 0, 0, 0}}, Case{"emergency", 1'031, {1, 0, 0, 0}},
        Case{"emergency is full", 1'130, {100, 0, 0, 0}}, Case{"crisis", 1'131, {100, 1, 0, 1}},
        Case{"crisis is full", 1'180, {100, 50, 0, 50}},
        Case{"sports hall", 1'500, {100, 50, 320, 370}}}) {
    SCOPED_TRACE(row.name);
    Desk desk{with({{Parameter::regular_places, 1'000},
                    {Parameter::planning_occupancy, 0.95},
                    {Parameter::flexible_share, 0.03},
                    {Parameter::emergency_start, 100}})};
    open_reception(desk.today);
    desk.state.reception.crisis[0] = 50;
    lives(desk, row.residents);
    EXPECT_EQ(night_of(desk), row.night);
  }
}

TEST(Overflow, goes_in_the_order_and_to_the_kinds_that_the_scenario_names) {
  using enum Overflow;
  struct Case {
    const char* name;
    std::vector<Overflow> order;
    Night night;
  };
  for (const auto& row :
       {Case{"emergency before flexible", {emergency, flexible, crisis}, {100, 0, 0, 0}},
        Case{"crisis first", {crisis, emergency}, {50, 50, 0, 50}},
        Case{"sports halls only", {sports_hall}, {0, 0, 100, 100}},
        Case{"none", {}, {0, 0, 100, 100}}}) {
    SCOPED_TRACE(row.name);
    auto tiny = with({{Parameter::regular_places, 1'000},
                      {Parameter::flexible_share, 0.03},
                      {Parameter::emergency_start, 100}});
    tiny.chain.overflow = row.order;
    Desk desk{tiny};
    open_reception(desk.today);
    desk.state.reception.crisis[0] = 50;
    lives(desk, 1'100);
    EXPECT_EQ(night_of(desk), row.night);
  }
}

TEST(Minors, sleep_in_places_of_their_own_as_far_as_these_go) {
  Desk desk{with({{Parameter::regular_places, 100}, {Parameter::minors_places, 30}})};
  open_reception(desk.today);
  lives(desk, 130, 30);
  EXPECT_EQ(night_of(desk), (Night{0, 0, 0, 0}));
  lives(desk, 141, 40);  // ten of the minors need one of the 100 places for all
  desk.wait_until(january(2));
  EXPECT_EQ(night_of(desk), (Night{0, 0, 11, 11}));
}

TEST(Reception, opens_with_places_in_proportion_to_inhabitants) {
  // PV20 has 60,000 inhabitants, PV21 39,000: of 99 places 60 and 39.
  Desk desk{with({{Parameter::regular_places, 99}, {Parameter::emergency_start, 198}})};
  open_reception(desk.today);
  EXPECT_THAT(desk.state.reception.regular, ElementsAre(60, 39));
  EXPECT_THAT(desk.state.reception.emergency, ElementsAre(120, 78));
  EXPECT_EQ(capacity(desk, Measure::capacity_regular), 99);
  EXPECT_EQ(capacity(desk, Measure::capacity_emergency), 198);
}

/// Days pass with these residents, who were as many before; sites open, close and are ordered.
void pass(Desk& desk, Day last, std::int64_t residents) {
  std::ranges::fill(desk.state.reception.residents, static_cast<std::int32_t>(residents));
  while (desk.state.today < last) {
    desk.wait_until(Day{desk.state.today.value() + 1});
    lives(desk, residents);
    open_and_close_sites(desk.today);
    order_sites(desk.today);
  }
}

TEST(Request, opens_after_its_lead_and_stays) {
  // Each of two provinces delivers 16 % of 417 places: 66 (66.72).
  Desk desk{with({{Parameter::regular_places, 1'000},
                  {Parameter::request_places, 417},
                  {Parameter::request_delivered, 0.16},
                  {Parameter::request_lead_days, 30}})};
  open_reception(desk.today);
  pass(desk, january(30), 500);
  EXPECT_EQ(capacity(desk, Measure::capacity_regular), 1'000);
  pass(desk, january(31), 500);
  EXPECT_EQ(capacity(desk, Measure::capacity_regular), 1'132);
  EXPECT_EQ(desk.seen(Measure::places_opened), 132);
  pass(desk, day_of(2022, 12, 31), 500);
  EXPECT_EQ(capacity(desk, Measure::capacity_regular), 1'132);
  EXPECT_EQ(desk.seen(Measure::places_closed), 0);
}

TEST(RegularContracts, end_each_quarter_but_for_those_needed_and_renewed) {
  struct Case {
    const char* name;
    std::int64_t residents;
    double renewed;
    std::int64_t places;
  };
  // 100 of 1,000 places end on 1 April. They are needed above 900 residents.
  for (const auto& row :
       {Case{"not needed", 900, 1, 900}, Case{"needed, all renewed", 901, 1, 1'000},
        Case{"needed, none renewed", 901, 0, 900},
        Case{"needed, three of four renewed", 901, 0.75, 975}}) {
    SCOPED_TRACE(row.name);
    auto tiny = with({{Parameter::regular_places, 1'000},
                      {Parameter::regular_run_off, 100},
                      {Parameter::contracts_renewed, row.renewed}});
    tiny.chain.overflow.clear();
    Desk desk{tiny};
    open_reception(desk.today);
    pass(desk, day_of(2021, 3, 31), row.residents);
    EXPECT_EQ(capacity(desk, Measure::capacity_regular), 1'000);
    pass(desk, day_of(2021, 4, 1), row.residents);
    EXPECT_EQ(capacity(desk, Measure::capacity_regular), row.places);
    EXPECT_EQ(desk.seen(Measure::places_closed), 1'000 - row.places);
  }
}

TEST(EmergencyContracts, end_or_are_kept_for_another_where_they_are_needed) {
  struct Case {
    const char* name;
    std::int64_t residents;
    double renewed;
    std::int64_t after_one, after_two;  // contracts
  };
  // 99 places are 60 in PV20 and 39 in PV21; besides there are 100 regular ones. With 150 residents
  // the first site is needed (139 places would be left), the second not (160).
  for (const auto& row :
       {Case{"not needed", 100, 1, 0, 0}, Case{"needed, renewed", 161, 1, 99, 99},
        Case{"one of them needed", 150, 1, 60, 60}, Case{"needed, not renewed", 161, 0, 0, 0}}) {
    SCOPED_TRACE(row.name);
    const auto tiny = with({{Parameter::regular_places, 100},
                            {Parameter::emergency_start, 99},
                            {Parameter::emergency_contract_days, 9},
                            {Parameter::contracts_renewed, row.renewed}});
    Desk desk{tiny};
    open_reception(desk.today);
    pass(desk, january(10), row.residents);  // the last of the contract's days
    EXPECT_EQ(capacity(desk, Measure::capacity_emergency), 99);
    pass(desk, january(11), row.residents);
    EXPECT_EQ(capacity(desk, Measure::capacity_emergency), row.after_one);
    pass(desk, january(30), row.residents);
    EXPECT_EQ(capacity(desk, Measure::capacity_emergency), row.after_two);
  }
}

Tiny short_of_places() {
  return with({{Parameter::regular_places, 100},
               {Parameter::emergency_lead_days, 14},
               {Parameter::emergency_contract_days, 365},
               {Parameter::emergency_per_week, 30},
               {Parameter::contracts_renewed, 1}});
}

TEST(EmergencySites, are_ordered_on_mondays_so_many_a_week_and_open_after_their_lead) {
  // 170 residents, 100 places: 70 are missing. 30 are found on Monday 4 January, 30 on the 11th and
  // the last 10 on the 18th; each opens 14 days later.
  auto tiny = short_of_places();
  Desk desk{tiny};
  open_reception(desk.today);
  struct Case {
    unsigned day;
    std::int64_t open;
  };
  for (const auto& row : {Case{17, 0}, Case{18, 30}, Case{24, 30}, Case{25, 60}, Case{31, 60}}) {
    pass(desk, january(row.day), 170);
    EXPECT_EQ(capacity(desk, Measure::capacity_emergency), row.open) << row.day;
  }
  pass(desk, day_of(2021, 2, 1), 170);
  EXPECT_EQ(capacity(desk, Measure::capacity_emergency), 70);
  pass(desk, day_of(2021, 4, 1), 170);
  EXPECT_EQ(capacity(desk, Measure::capacity_emergency), 70);
  EXPECT_EQ(desk.seen(Measure::places_opened), 70);
}

TEST(EmergencySites, are_ordered_for_the_growth_of_the_last_quarter) {
  // 100 residents of 100 places, and one more each day since the first of December: on Monday
  // 4 January, after 34 days, 14 more are expected when a site opens.
  Desk desk{short_of_places()};
  open_reception(desk.today);
  for (std::int32_t day = 0; day < 34; ++day) {
    desk.state.reception.residents[static_cast<std::size_t>(day)] = 67 + day;
  }
  desk.wait_until(january(4));
  lives(desk, 100);
  order_sites(desk.today);
  std::int64_t ordered = 0;
  for (const auto& site : desk.state.reception.sites) {
    if (site.kind == SiteKind::emergency && site.opens == january(18)) ordered += site.places;
  }
  EXPECT_EQ(ordered, 14);
}

TEST(OwnSites, take_the_place_of_the_scenarios_classes) {
  auto tiny = with({{Parameter::regular_places, 500},
                    {Parameter::emergency_start, 50},
                    {Parameter::regular_run_off, 40}});
  Desk desk{tiny};
  desk.world.own_sites = {
      {SiteKind::regular, day_of(2015, 9, 1), day_of(2021, 1, 31), 100, 0},
      {SiteKind::regular, day_of(2021, 2, 1), day_of(2030, 12, 31), 30, 1},
      {SiteKind::emergency, day_of(2020, 12, 1), day_of(2021, 1, 20), 20, 2},
      {SiteKind::crisis, day_of(2020, 1, 1), day_of(2020, 12, 31), 99, 0},  // closed before
  };
  open_reception(desk.today);
  EXPECT_THAT(desk.state.reception.regular, ElementsAre(100, 0));
  EXPECT_THAT(desk.state.reception.emergency, ElementsAre(0, 20));
  EXPECT_EQ(capacity(desk, Measure::capacity_emergency), 20);
  struct Case {
    Day day;
    std::int64_t regular, emergency;
  };
  // Everybody has to go, and is needed somewhere: an own site is not renewed all the same.
  for (const auto& row :
       {Case{january(20), 100, 20}, Case{january(21), 100, 0}, Case{january(31), 100, 0},
        Case{day_of(2021, 2, 1), 30, 0}, Case{day_of(2021, 6, 30), 30, 0}}) {
    pass(desk, row.day, 90);
    EXPECT_EQ(capacity(desk, Measure::capacity_regular), row.regular) << to_string(row.day);
    EXPECT_EQ(capacity(desk, Measure::capacity_emergency), row.emergency) << to_string(row.day);
  }
  EXPECT_EQ(desk.seen(Measure::places_closed), 120);
}

TEST(OwnSites, that_will_close_are_replaced_in_time) {
  // 90 residents in 100 own places until the end of January; an emergency site takes 14 days.
  auto tiny = short_of_places();
  Desk desk{tiny};
  desk.world.own_sites = {{SiteKind::regular, day_of(2015, 9, 1), january(31), 100, 0}};
  open_reception(desk.today);
  pass(desk, january(17), 90);
  EXPECT_THAT(desk.state.reception.sites, SizeIs(1));
  pass(desk, january(18), 90);  // the Monday from which the last day of January is past in 14 days
  EXPECT_THAT(desk.state.reception.sites, SizeIs(2));
}

TEST(EmergencySites, are_not_there_where_the_overflow_does_not_name_them) {
  auto tiny = short_of_places();
  tiny.chain.overflow = {Overflow::flexible};
  Desk desk{tiny};
  open_reception(desk.today);
  pass(desk, day_of(2021, 3, 1), 170);
  EXPECT_EQ(capacity(desk, Measure::capacity_emergency), 0);
}

TEST(EmergencySites, are_in_the_province_with_least_places_for_its_inhabitants) {
  auto tiny = short_of_places();
  tiny.parameters[Parameter::emergency_per_week] = 400;
  Desk desk{tiny};
  open_reception(desk.today);
  // PV20 has 61 of the 100 places (60.6) for 60,000 inhabitants, PV21 39 for 39,000. 400 are three
  // sites of at most 158: PV21 has least (39 / 39,000 < 61 / 60,000), then PV20, then PV20 again
  // (219 / 60,000 < 197 / 39,000).
  pass(desk, january(18), 700);
  EXPECT_THAT(desk.state.reception.emergency, ElementsAre(158 + 84, 158));
}

TEST(CrisisPlaces, are_no_more_than_the_most_at_a_time) {
  auto tiny = with({{Parameter::regular_places, 100},
                    {Parameter::crisis_lead_days, 7},
                    {Parameter::crisis_contract_days, 365},
                    {Parameter::crisis_most, 40},
                    {Parameter::contracts_renewed, 1}});
  Desk desk{tiny};
  open_reception(desk.today);
  pass(desk, january(10), 300);
  EXPECT_EQ(capacity(desk, Measure::capacity_emergency), 0);
  pass(desk, january(11), 300);  // a week after Monday the 4th
  EXPECT_EQ(capacity(desk, Measure::capacity_emergency), 40);
  pass(desk, day_of(2021, 3, 1), 300);
  EXPECT_EQ(capacity(desk, Measure::capacity_emergency), 40);
}

class QuarantineOf : public ::testing::Test {
 protected:
  /// 20 come on 1 January, 10 on the 2nd, nobody after that; five days of quarantine.
  QuarantineNight night_on(unsigned day, scenario::Quarantine mode, double positive = 0) {
    auto tiny = with({{Parameter::quarantine_days, 5},
                      {Parameter::quarantine_beds_per_person, 1.5},
                      {Parameter::quarantine_positive, positive},
                      {Parameter::quarantine_site_places, 25}});
    tiny.chain.quarantine = mode;
    Desk desk{tiny};
    auto& newcomers = desk.state.reception.newcomers;
    newcomers[desk.world.day_row(january(1))] = 20;
    newcomers[desk.world.day_row(january(2))] = 10;
    QuarantineNight night;
    for (unsigned so_far = 1; so_far <= day; ++so_far) {
      desk.wait_until(january(so_far));
      night = quarantine_tonight(desk.today);
    }
    return night;
  }
};

TEST_F(QuarantineOf, on_existing_sites_blocks_beds_for_as_many_days) {
  struct Case {
    unsigned day;
    std::int64_t persons, blocked;
  };
  for (const auto& row :
       {Case{1, 20, 10}, Case{2, 30, 15}, Case{5, 30, 15}, Case{6, 10, 5}, Case{7, 0, 0}}) {
    SCOPED_TRACE(row.day);
    const auto night = night_on(row.day, scenario::Quarantine::existing);
    EXPECT_EQ(night.persons, row.persons);
    EXPECT_EQ(night.blocked, row.blocked);
    EXPECT_EQ(night.apart, 0);
  }
}

TEST_F(QuarantineOf, on_a_site_of_its_own_takes_persons_out_up_to_its_places) {
  struct Case {
    unsigned day;
    std::int64_t apart, blocked;
  };
  // On the 2nd five of 30 find no place there, and block three beds (2.5) of the common pool.
  for (const auto& row : {Case{1, 20, 0}, Case{2, 25, 3}, Case{6, 10, 0}}) {
    SCOPED_TRACE(row.day);
    const auto night = night_on(row.day, scenario::Quarantine::extra);
    EXPECT_EQ(night.apart, row.apart);
    EXPECT_EQ(night.blocked, row.blocked);
  }
}

TEST_F(QuarantineOf, nobody_changes_nothing) {
  const auto night = night_on(2, scenario::Quarantine::none, 1);
  EXPECT_EQ(night.persons, 0);
  EXPECT_EQ(night.blocked, 0);
}

TEST_F(QuarantineOf, who_are_positive_keeps_a_cohort_of_five_for_ten_days_more) {
  struct Case {
    unsigned day;
    std::int64_t persons;
  };
  // All are positive: those of the 1st are followed by 100 on the 6th to the 15th, those of the 2nd
  // by 50 a day later.
  for (const auto& row :
       {Case{5, 30}, Case{6, 10 + 100}, Case{7, 150}, Case{15, 150}, Case{16, 50}, Case{17, 0}}) {
    SCOPED_TRACE(row.day);
    EXPECT_EQ(night_on(row.day, scenario::Quarantine::existing, 1).persons, row.persons);
  }
}

TEST(Reception, blocks_beds_before_anybody_sleeps_in_them) {
  auto tiny = with({{Parameter::regular_places, 100},
                    {Parameter::quarantine_days, 5},
                    {Parameter::quarantine_beds_per_person, 2}});
  tiny.chain.quarantine = scenario::Quarantine::existing;
  Desk desk{tiny};
  open_reception(desk.today);
  desk.state.reception.newcomers[desk.today.row()] = 10;
  lives(desk, 95);  // of 100 places ten are blocked: five persons are too many
  EXPECT_EQ(night_of(desk), (Night{0, 0, 5, 5}));
  EXPECT_EQ(desk.recorder.now(Measure::quarantine_beds_blocked), 10);
}

TEST(Costs, of_a_night_are_what_a_hand_made_invoice_says) {
  // Rates that a day divides: 365.25 euro a year is one euro a day.
  constexpr double kEuroADay = 365.25;
  auto tiny = with({{Parameter::regular_places, 1'000},
                    {Parameter::emergency_start, 100},
                    {Parameter::minors_places, 20},
                    {Parameter::cost_regular, 74 * kEuroADay},
                    {Parameter::cost_emergency, 146 * kEuroADay},
                    {Parameter::cost_crisis_night, 126},
                    {Parameter::cost_sports_hall_night, 130},
                    {Parameter::cost_minor, 164 * kEuroADay},
                    {Parameter::cost_empty_place, 20 * kEuroADay}});
  struct Case {
    const char* name;
    std::int64_t residents, regular, emergency, cost;  // euro
  };
  // Ten of the residents are minors, in places of their own: 10 * 164 = 1,640 each night.
  for (const auto& row :
       {// 990 of 1,000 beds: 73,260; 10 + 100 empty: 2,200; minors.
        Case{"room left", 1'000, 73'260, 0, 73'260 + 2'200 + 1'640},
        // All 1,000 beds: 74,000; 40 in emergency places: 5,840; 60 empty: 1,200; minors.
        Case{"emergency", 1'050, 74'000, 5'840, 74'000 + 5'840 + 1'200 + 1'640},
        // 100 in emergency places: 14,600; 50 in crisis places: 6,300; 7 in halls: 910; minors.
        Case{"all of it", 1'167, 74'000, 21'810, 74'000 + 21'810 + 1'640}}) {
    SCOPED_TRACE(row.name);
    Desk desk{tiny};
    open_reception(desk.today);
    desk.state.reception.crisis[0] = 50;
    lives(desk, row.residents, 10);
    lodge_residents(desk.today);
    EXPECT_EQ(desk.seen(Measure::cost_regular), 100 * row.regular);
    EXPECT_EQ(desk.seen(Measure::cost_emergency), 100 * row.emergency);
    EXPECT_EQ(desk.seen(Measure::cost), 100 * row.cost);
  }
}

TEST(Costs, of_opening_closing_and_a_quarantine_site) {
  auto tiny = with({{Parameter::regular_places, 1'000},
                    {Parameter::request_places, 100},
                    {Parameter::request_delivered, 0.5},
                    {Parameter::request_lead_days, 10},
                    {Parameter::emergency_start, 40},
                    {Parameter::emergency_contract_days, 10},
                    {Parameter::quarantine_site_places, 30},
                    {Parameter::cost_quarantine_place, 365.25 * 146},
                    {Parameter::cost_opening, 2'000},
                    {Parameter::cost_closing, 4'100}});
  tiny.chain.quarantine = scenario::Quarantine::extra;
  Desk desk{tiny};
  open_reception(desk.today);
  EXPECT_EQ(desk.seen(Measure::cost), 0);  // what is open on the first day was opened before
  pass(desk, january(11), 0);
  EXPECT_EQ(desk.seen(Measure::cost), 100 * 100 * 2'000);  // 50 places in each of two provinces
  pass(desk, january(12), 0);
  EXPECT_EQ(desk.seen(Measure::cost), 100 * (100 * 2'000 + 40 * 4'100));
  lodge_residents(desk.today);  // an empty quarantine site is paid for: 30 * 146
  EXPECT_EQ(desk.seen(Measure::cost), 100 * (100 * 2'000 + 40 * 4'100 + 30 * 146));
}

}  // namespace
}  // namespace regietafel::simulation
