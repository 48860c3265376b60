#include "study/year_total.h"

#include <gmock/gmock.h>

#include "data/facts.h"
#include "support/folder.h"

namespace regietafel::study {
namespace {

using regietafel::testing::shipped;
using ::testing::ElementsAre;

/// A hundred people in each of 18 months until 2022-06, then as many a month as the future's
/// number.
TotalDraws told() {
  TotalDraws draws{.drawn = {"first_application"},
                   .first = *parse_month("2021-01"),
                   .seen = std::vector<double>(18, 100),
                   .rest = 60};
  for (std::uint32_t future = 0; future < kTotalFutures; ++future) {
    draws.ahead.insert(draws.ahead.end(), kTotalMonths, future);
  }
  return draws;
}

TEST(YearTotal, is_the_months_seen_the_months_drawn_and_the_rest) {
  const auto total = total_of(told(), 2022).value();
  EXPECT_EQ(total.low, 6 * 100 + 6 * 99 + 60);
  EXPECT_EQ(total.median, 6 * 100 + 6 * 499 + 60);
  EXPECT_EQ(total.high, 6 * 100 + 6 * 899 + 60);
}

TEST(YearTotal, of_a_year_that_is_over_has_no_spread) {
  const auto total = total_of(told(), 2021).value();
  EXPECT_EQ(total.low, 1260);
  EXPECT_EQ(total.high, 1260);
}

TEST(YearTotal, is_not_known_beyond_what_was_drawn_nor_before_what_was_seen) {
  EXPECT_TRUE(total_of(told(), 2023));
  EXPECT_FALSE(total_of(told(), 2024));
  EXPECT_FALSE(total_of(told(), 2020));
}

TEST(YearTotal, last_twelve_months_have_the_rest_too) {
  auto draws = told();
  draws.seen.back() = 700;
  EXPECT_EQ(last_twelve(draws), 11 * 100 + 700 + 60);
  EXPECT_EQ(to_string(last_seen(draws)), "2022-06");
}

SeenInflow seen_on(Day as_of) {
  const auto tables = data::read_tables(shipped(), as_of).value();
  const auto boundaries = data::latest_boundaries(tables).value_or(Day{0});
  const auto facts = data::facts_from(tables, boundaries).value();
  return {.months = facts.inflow, .years = facts.inflow_periods};
}

TEST(TotalDraws, take_the_streams_that_have_months_enough) {
  const auto drawn_on = [](Day as_of) { return draw_total(seen_on(as_of), Seed{417}, 2).value(); };
  EXPECT_THAT(drawn_on(day_of(2015, 11, 30)).drawn, ElementsAre("first_and_subsequent"));
  EXPECT_THAT(drawn_on(day_of(2016, 9, 30)).drawn, ElementsAre("first_application"));
  EXPECT_THAT(drawn_on(day_of(2019, 8, 30)).drawn,
              ElementsAre("first_application", "family_reunification"));
  EXPECT_EQ(drawn_on(day_of(2014, 6, 1)).why_not, WhyNot::too_few_months);
}

TEST(TotalDraws, rest_is_the_published_total_less_the_months_of_that_year) {
  const auto draws = draw_total(seen_on(day_of(2017, 2, 15)), Seed{417}, 2).value();
  EXPECT_EQ(draws.rest_year, 2015);
  EXPECT_EQ(draws.rest, 58'880 - 43'108);
}

TEST(TotalDraws, need_a_year_with_total_and_months) {
  auto seen = seen_on(day_of(2017, 2, 15));
  seen.years.clear();
  EXPECT_EQ(draw_total(seen, Seed{417}, 2)->why_not, WhyNot::no_year_to_compare);
}

}  // namespace
}  // namespace regietafel::study
