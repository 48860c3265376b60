#include "study/official_forecasts.h"

#include <gmock/gmock.h>

#include <cmath>

#include "data/facts.h"
#include "support/folder.h"

namespace regietafel::study {
namespace {

using regietafel::testing::change;
using regietafel::testing::Folder;
using regietafel::testing::shipped;

OfficialForecasts known_by(Day as_of) {
  return official_forecasts({.packages = shipped(), .as_of = as_of}).value();
}

TEST(OfficialForecasts, have_a_row_for_each_choice_of_months) {
  const auto officials = known_by(day_of(2018, 12, 31));
  ASSERT_EQ(officials.rows.size(), 10U);
  const auto& published = officials.rows[6];
  const auto& counted = officials.rows[7];
  EXPECT_EQ(published.official.made_on, "2017-09");
  EXPECT_EQ(published.year, 2018);
  EXPECT_EQ(to_string(published.ours->seen_until), "2017-06");
  EXPECT_EQ(to_string(counted.ours->seen_until), "2017-08");
  EXPECT_LT(published.ours->total.low, published.ours->total.median);
  EXPECT_LT(published.ours->total.median, published.ours->total.high);
}

TEST(OfficialForecasts, are_scored_once_their_year_came) {
  const auto officials = known_by(day_of(2018, 12, 31));
  EXPECT_EQ(officials.rows[4].came.front(), 31'327);
  EXPECT_FALSE(officials.rows[6].came.front());
  ASSERT_EQ(officials.means.size(), 8U);
  EXPECT_EQ(officials.means[0].rows, 3U);  // two of 2016 and one of 2017
  EXPECT_EQ(officials.means[1].rows, 1U);
  EXPECT_NEAR(
      officials.means[0].official,
      (std::log(93'600 / 31'642.0) + std::log(58'000 / 31'642.0) + std::log(42'000 / 31'327.0)) / 3,
      1e-12);
}

TEST(OfficialForecasts, of_the_past_do_not_change_when_more_is_known) {
  const auto early = known_by(day_of(2016, 12, 31));
  const auto late = known_by(day_of(2018, 12, 31));
  ASSERT_EQ(early.rows.size(), 6U);
  for (std::size_t row = 0; row < early.rows.size(); ++row) {
    EXPECT_EQ(early.rows[row].ours->total.median, late.rows[row].ours->total.median) << row;
    EXPECT_EQ(early.rows[row].ours->last_twelve, late.rows[row].ours->last_twelve) << row;
  }
}

TEST(OfficialForecasts, of_a_year_that_is_no_number_are_refused) {
  const Folder folder;
  auto folders = shipped();
  folders.instead = folder.copy(folders.shipped, "data");
  change(*folders.instead / "official_forecast.csv", "JenV budget 2017,2017,year",
         "JenV budget 2017,soon,year");
  change(*folders.instead / "official_forecast_outcome.csv", "JenV budget 2017,2017,",
         "JenV budget 2017,soon,");
  const auto refused = official_forecasts({.packages = folders, .as_of = day_of(2016, 12, 31)});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().front().code, "no_year");
}

TEST(LogError, counts_half_and_double_alike) {
  EXPECT_DOUBLE_EQ(log_error(50, 100), std::log(2));
  EXPECT_DOUBLE_EQ(log_error(200, 100), std::log(2));
}

SeenInflow all_inflow() {
  const auto facts = data::read_facts(shipped(), day_of(2020, 1, 1), {}).value();
  return {.months = facts.inflow, .years = facts.inflow_periods};
}

TEST(SumOfStreams, takes_years_where_they_are_known_and_months_elsewhere) {
  const auto inflow = all_inflow();
  // Subsequent applications: months of 2021 to 2023, 106 148 201 185 118 147 144 147 149 116 117.
  EXPECT_EQ(sum_of_streams(inflow, 2022), std::round(35'535 + 11'130 + 12 * 1578 / 11.0));
  // Estimated months of first applications and relatives; subsequent ones are published by year.
  EXPECT_EQ(sum_of_streams(inflow, 2016), 19'369 + 11'813 + 1'700);
}

TEST(SumOfStreams, is_not_known_before_a_year_is_over) {
  EXPECT_FALSE(sum_of_streams(all_inflow(), 2024));
}

}  // namespace
}  // namespace regietafel::study
