#include "forecast/monthly.h"

#include <gmock/gmock.h>

#include "support/errors.h"

namespace regietafel::forecast {
namespace {

using regietafel::testing::faults_of;
using ::testing::ElementsAre;

Observed figure(const char* period, std::int64_t value, int published_year = 2020,
                bool is_own = false) {
  return {.series = "subsequent_application",
          .area = "NL00",
          .group = "all",
          .period = period,
          .about = last_day(*parse_month(period)),
          .published = day_of(published_year, 6, 1),
          .value = value,
          .scope = "IND",
          .source = "S001",
          .status = "published",
          .is_own = is_own};
}

MonthlySeries series_from(const std::vector<Observed>& seen) {
  return monthly_series(figures_of(seen, "subsequent_application", "all", ""), "subsequent")
      .value();
}

TEST(MonthlySeries, takes_the_vintage_published_last_and_the_users_own_before_all) {
  const auto series = series_from({figure("2018-01", 10, 2018), figure("2018-01", 12, 2019),
                                   figure("2018-02", 20, 2019), figure("2018-02", 7, 2018, true)});
  EXPECT_EQ(to_string(series.first), "2018-01");
  EXPECT_THAT(series.people, ElementsAre(12, 7));
}

TEST(MonthlySeries, names_its_gaps_and_fills_none) {
  const auto series = series_from({figure("2018-01", 10), figure("2018-04", 20)});
  EXPECT_THAT(series.missing, ElementsAre(*parse_month("2018-02"), *parse_month("2018-03")));
  EXPECT_TRUE(series.people.empty());
}

TEST(MonthlySeries, of_nothing_is_empty) {
  EXPECT_TRUE(series_from({}).people.empty());
  EXPECT_TRUE(figures_of(std::vector{figure("2018-01", 1)}, "total_inflow", "all", "").empty());
  EXPECT_TRUE(figures_of(std::vector{figure("2018-01", 1)}, "subsequent_application", "all", "CBS")
                  .empty());
}

TEST(MonthlySeries, refuses_negative_counts_and_months_not_over_all_at_once) {
  auto unfinished = figure("2021-09", 5);
  const std::vector seen{figure("2021-07", -3, 2022), unfinished};
  const auto refused =
      monthly_series(figures_of(seen, "subsequent_application", "all", ""), "subsequent");
  EXPECT_THAT(faults_of(refused),
              ElementsAre("0:0 negative_count -3", "0:0 future_month published 2020-06-01"));
  EXPECT_TRUE(regietafel::testing::has_ways_out(refused));
}

}  // namespace
}  // namespace regietafel::forecast
