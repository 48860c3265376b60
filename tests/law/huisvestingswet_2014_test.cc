#include "law/huisvestingswet_2014.h"

#include <gmock/gmock.h>

#include "support/errors.h"

namespace regietafel::law {
namespace {

using regietafel::testing::faults_of;
using regietafel::testing::has_ways_out;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr MunicipalityCode kA{1}, kB{2}, kC{3}, kD{4};

Country country_of(std::vector<MunicipalityCode> codes, Day boundaries = day_of(2021, 7, 1)) {
  Country country;
  country.boundaries = boundaries;
  country.code = std::move(codes);
  country.name.resize(country.code.size(), "X");
  return country;
}

Inhabitants in_2020(MunicipalityCode code, std::int64_t people) {
  return {.year = 2020, .municipality = code, .people = People{people}, .source = "S"};
}

BoundaryChange change(MunicipalityCode from, MunicipalityCode to,
                      std::optional<std::int64_t> persons = {}, Day date = day_of(2021, 1, 1)) {
  return {.date = date,
          .from = from,
          .to = to,
          .persons = persons ? std::optional{People{*persons}} : std::nullopt,
          .persons_about = day_of(2020, 12, 31),
          .source = "M",
          .file = "moved.csv",
          .line = 7};
}

TEST(Huisvestingswet, counts_the_year_before) {
  EXPECT_EQ(reference_year({2021, 1}), 2020);
  EXPECT_EQ(reference_year({2021, 2}), 2020);
}

TEST(Huisvestingswet, publishes_13_weeks_ahead) {
  EXPECT_EQ(to_string(last_publication_day({2021, 2})), "2021-04-01");
  EXPECT_EQ(to_string(last_publication_day({2022, 1})), "2021-10-02");
}

TEST(Huisvestingswet, leaves_changed_municipalities_to_the_minister_from_2025) {
  EXPECT_EQ(authority_for_changed({2015, 1}), Authority::province);
  EXPECT_EQ(authority_for_changed({2024, 2}), Authority::province);
  EXPECT_EQ(authority_for_changed({2025, 1}), Authority::minister);
  EXPECT_EQ(authority_for_changed({2030, 2}), Authority::minister);
}

TEST(SettlementTasks, round_every_municipality_up) {
  const std::vector inhabitants{People{1}, People{1}, People{1}};
  const auto rows = settlement_tasks({.half = {2021, 2},
                                      .national = People{10},
                                      .country = People{3},
                                      .rule = Rule::adams,
                                      .inhabitants = inhabitants})
                        .rows;
  ASSERT_THAT(rows, SizeIs(3));
  EXPECT_EQ(rows[0].numerator, 10);
  EXPECT_EQ(rows[0].denominator, 3);
  EXPECT_EQ(rows[0].statutory, People{4});  // 3.33 up, three times: 12 for 10
  EXPECT_EQ(rows[0].task + rows[1].task + rows[2].task, People{10});
}

TEST(SettlementTasks, an_exact_share_is_not_rounded) {
  const std::vector inhabitants{People{1}, People{2}};
  const auto rows = settlement_tasks({.half = {2021, 2},
                                      .national = People{9},
                                      .country = People{3},
                                      .rule = Rule::statutory,
                                      .inhabitants = inhabitants})
                        .rows;
  EXPECT_EQ(rows[0].statutory, People{3});
  EXPECT_EQ(rows[1].task, People{6});
}

TEST(SettlementTasks, the_exempt_are_taken_out_first_but_keep_their_statutory_task) {
  const std::vector inhabitants{People{50}, People{30}, People{20}};
  const std::vector<std::uint8_t> exempt{0, 1, 0};
  for (const auto rule : kRules) {
    const auto rows = settlement_tasks({.half = {2021, 2},
                                        .national = People{10},
                                        .country = People{100},
                                        .rule = rule,
                                        .inhabitants = inhabitants,
                                        .exempt = exempt})
                          .rows;
    EXPECT_EQ(rows[1].task, People{0}) << to_string(rule);
    EXPECT_EQ(rows[1].statutory, People{3}) << to_string(rule);
    if (rule == Rule::statutory) continue;
    EXPECT_EQ(rows[0].task, People{7}) << to_string(rule);  // 50/70 of 10 is 7.14, 20/70 is 2.86
  }
}

TEST(ReferencePopulation, merged_municipalities_bring_all_their_inhabitants) {
  const auto population = reference_population(
      country_of({kA, kD}), 2020, std::vector{in_2020(kA, 100), in_2020(kB, 30), in_2020(kC, 20)},
      std::vector{change(kB, kD, 31), change(kC, kD, 19)});
  ASSERT_TRUE(population);
  EXPECT_THAT(population->inhabitants, ElementsAre(People{100}, People{50}));
  EXPECT_EQ(population->sum, People{150});
  ASSERT_THAT(population->parts, SizeIs(2));
  EXPECT_EQ(population->parts[0].persons, People{30});
  EXPECT_FALSE(population->parts[0].is_split);
}

TEST(ReferencePopulation, a_split_is_scaled_so_that_nobody_is_lost) {
  // 103 inhabitants on 1 January, 101 counted at the split as 51 + 50: 52.01 and 50.99.
  const auto population = reference_population(
      country_of({kA, kB}), 2020, std::vector{in_2020(kA, 10), in_2020(kB, 20), in_2020(kC, 103)},
      std::vector{change(kC, kA, 51), change(kC, kB, 50)});
  ASSERT_TRUE(population);
  EXPECT_THAT(population->inhabitants, ElementsAre(People{62}, People{71}));
  EXPECT_EQ(population->sum, People{133});
  EXPECT_TRUE(population->parts[0].is_split);
  EXPECT_EQ(population->parts[0].counted_of, People{101});
}

TEST(ReferencePopulation, changes_of_one_day_happen_at_once) {
  // A becomes B and B becomes C on the same day: nobody goes twice.
  const auto population = reference_population(country_of({kB, kC}), 2020,
                                               std::vector{in_2020(kA, 10), in_2020(kB, 20)},
                                               std::vector{change(kA, kB, 10), change(kB, kC, 20)});
  ASSERT_TRUE(population);
  EXPECT_THAT(population->inhabitants, ElementsAre(People{10}, People{20}));
}

TEST(ReferencePopulation, later_and_earlier_changes_do_not_count) {
  const std::vector inhabitants{in_2020(kA, 10), in_2020(kB, 20)};
  const std::vector changes{change(kC, kA, 5, day_of(2020, 1, 1)),
                            change(kB, kA, 20, day_of(2021, 7, 2))};
  const auto population = reference_population(country_of({kA, kB}), 2020, inhabitants, changes);
  ASSERT_TRUE(population);
  EXPECT_THAT(population->inhabitants, ElementsAre(People{10}, People{20}));
  EXPECT_THAT(population->parts, IsEmpty());
}

TEST(ReferencePopulation, is_refused_where_the_shares_of_a_split_are_not_known) {
  const auto population = reference_population(
      country_of({kA, kB}), 2020, std::vector{in_2020(kA, 10), in_2020(kB, 20), in_2020(kC, 103)},
      std::vector{change(kC, kA), change(kC, kB)});
  EXPECT_THAT(faults_of(population), ElementsAre("7:0 unknown_shares no figure known by then",
                                                 "7:0 unknown_shares no figure known by then"));
  EXPECT_TRUE(has_ways_out(population));
}

TEST(ReferencePopulation, is_refused_where_inhabitants_are_not_known) {
  const auto year = reference_population(country_of({kA}), 2019, std::vector{in_2020(kA, 10)}, {});
  EXPECT_THAT(faults_of(year), ElementsAre("0:0 no_inhabitants known by then: 2020 to 2020"));
  const auto one =
      reference_population(country_of({kA, kB}), 2020, std::vector{in_2020(kA, 10)}, {});
  EXPECT_THAT(faults_of(one), ElementsAre("0:0 no_inhabitants no figure known by then"));
}

}  // namespace
}  // namespace regietafel::law
