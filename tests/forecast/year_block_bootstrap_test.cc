#include "forecast/year_block_bootstrap.h"

#include <gmock/gmock.h>

#include <set>

#include "data/facts.h"
#include "support/errors.h"
#include "support/folder.h"

namespace regietafel::forecast {
namespace {

using regietafel::testing::faults_of;
using regietafel::testing::shipped;
using ::testing::ElementsAre;
using ::testing::SizeIs;

const std::vector<std::string> kGroups{"Syria", "Eritrea", "Turkey"};

History seen_on(Day as_of) {
  const auto facts = data::read_facts(shipped(), day_of(2020, 1, 1), as_of).value();
  return first_application_history(facts.inflow, kGroups).value();
}

/// Two years of 99, then a year in which the nation doubles to 199 a month: 24 months with a year
/// before, 13 blocks. Groups are known in the last two years.
History doubling() {
  History history{.first = Month{0},
                  .national = {},
                  .groups = {"a", "b"},
                  .groups_first = Month{12},
                  .by_group = {{}, {}}};
  for (int month = 0; month < 36; ++month) history.national.push_back(month < 24 ? 99 : 199);
  for (int month = 12; month < 36; ++month) {
    history.by_group[0].push_back(month < 24 ? 59 : 119);
    history.by_group[1].push_back(month < 24 ? 40 : 80);
  }
  return history;
}

TEST(History, groups_add_up_to_the_nation) {
  const auto history = seen_on(day_of(2021, 3, 15));
  EXPECT_EQ(to_string(history.first), "2013-01");
  EXPECT_EQ(to_string(history.groups_first), "2015-01");
  EXPECT_EQ(to_string(history.last()), "2020-12");
  EXPECT_THAT(history.groups,
              ElementsAre("first_syria", "first_eritrea", "first_turkey", "first_other"));
  for (std::size_t month = 24; month < history.national.size(); ++month) {
    std::uint32_t sum = 0;
    for (const auto& group : history.by_group) sum += group[month - 24];
    EXPECT_EQ(sum, history.national[month]) << month;
  }
}

TEST(History, ends_where_it_could_be_seen) {
  EXPECT_EQ(to_string(seen_on(day_of(2021, 2, 3)).last()), "2020-09");
  EXPECT_EQ(to_string(seen_on(day_of(2021, 2, 4)).last()), "2020-12");
}

TEST(History, refuses_gaps_and_short_series) {
  const auto facts = data::read_facts(shipped(), day_of(2020, 1, 1), day_of(2021, 3, 15)).value();
  auto seen = facts.inflow;
  std::erase_if(seen, [](const Observed& figure) { return figure.period == "2018-05"; });
  EXPECT_THAT(first_application_history(seen, kGroups).error(), SizeIs(4));
  EXPECT_EQ(first_application_history({}, kGroups).error().front().code, "no_history");
  std::erase_if(seen, [](const Observed& figure) { return figure.period < "2019-01"; });
  EXPECT_THAT(faults_of(first_application_history(seen, kGroups)),
              ElementsAre("0:0 short_history 24"));
  auto negative = facts.inflow;
  for (auto& figure : negative) {
    if (figure.period == "2019-07" && figure.group == "Syria") figure.value = -5;
  }
  EXPECT_THAT(faults_of(first_application_history(negative, kGroups)),
              ElementsAre("0:0 negative_count -5"));
}

TEST(YearBlockBootstrap, without_growth_repeats_the_last_year) {
  auto history = doubling();
  for (auto& people : history.national) people = 99;
  for (auto& people : history.by_group[0]) people = 59;
  for (auto& people : history.by_group[1]) people = 40;
  const auto futures = year_block_bootstrap(history, 24, 20, Seed{1});
  for (std::uint32_t future = 0; future < futures.count; ++future) {
    for (std::uint32_t month = 0; month < 24; ++month) {
      EXPECT_EQ(futures.at(future, 0, month), 59U);
      EXPECT_EQ(futures.at(future, 1, month), 40U);
    }
  }
}

TEST(YearBlockBootstrap, worked_by_hand) {
  // Block b covers the growth of months 12 + b to 23 + b, and from month 24 on the nation doubled.
  // So a future keeps its last year for 12 - b months; then the nation's 199 become 200 * 2 - 1 =
  // 399. Only block 12 has a year of the groups before it: 120 * 120 / 60 and 81 * 81 / 41 = 240
  // and 160 of 400, so 239 and 160. In the other blocks both double: 240 and 162 of 402, 238 and
  // 161.
  const auto futures = year_block_bootstrap(doubling(), 12, 200, Seed{1});
  std::set<std::uint32_t> kept;
  for (std::uint32_t future = 0; future < futures.count; ++future) {
    std::uint32_t months = 0;
    while (months < 12 && futures.at(future, 0, months) == 119) ++months;
    kept.insert(months);
    const bool is_last_block = months == 0;
    for (std::uint32_t month = 0; month < 12; ++month) {
      const auto a = futures.at(future, 0, month), b = futures.at(future, 1, month);
      EXPECT_EQ(a, month < months ? 119U : is_last_block ? 239U : 238U);
      EXPECT_EQ(a + b, month < months ? 199U : 399U);
    }
  }
  EXPECT_THAT(kept, SizeIs(13)) << "every block is drawn";
}

TEST(YearBlockBootstrap, groups_add_up_to_a_nation_that_grows_as_it_did) {
  const auto history = seen_on(day_of(2021, 3, 15));
  const auto futures = year_block_bootstrap(history, 12, 100, Seed{417});
  const auto last_year = history.national.size() - 12;
  for (std::uint32_t future = 0; future < futures.count; ++future) {
    std::set<std::uint32_t> possible;  // what each block would make of the first month
    for (std::size_t now = 12; now + 12 <= history.national.size(); ++now) {
      const auto by = (history.national[now] + 1.0) / (history.national[now - 12] + 1.0);
      possible.insert(
          static_cast<std::uint32_t>((history.national[last_year] + 1.0) * by - 1.0 + 0.5));
    }
    std::uint32_t sum = 0;
    for (std::size_t series = 0; series < futures.series.size(); ++series) {
      sum += futures.at(future, series, 0);
    }
    EXPECT_TRUE(possible.contains(sum)) << sum;
  }
}

TEST(YearBlockBootstrap, more_futures_or_months_change_none_of_those_there_were) {
  const auto history = seen_on(day_of(2021, 3, 15));
  const auto few = year_block_bootstrap(history, 12, 50, Seed{417});
  const auto many = year_block_bootstrap(history, 36, 100, Seed{417});
  for (std::uint32_t future = 0; future < few.count; ++future) {
    for (std::size_t series = 0; series < few.series.size(); ++series) {
      for (std::uint32_t month = 0; month < 12; ++month) {
        ASSERT_EQ(few.at(future, series, month), many.at(future, series, month));
      }
    }
  }
  EXPECT_NE(year_block_bootstrap(history, 12, 50, Seed{418}).people, few.people);
}

TEST(YearBlockBootstrap, a_2015_can_return) {
  const auto futures = year_block_bootstrap(seen_on(day_of(2021, 3, 15)), 12, 1000, Seed{417});
  std::vector<std::uint64_t> years;
  for (std::uint32_t future = 0; future < futures.count; ++future) {
    std::uint64_t sum = 0;
    for (std::size_t series = 0; series < futures.series.size(); ++series) {
      for (std::uint32_t month = 0; month < 12; ++month) sum += futures.at(future, series, month);
    }
    years.push_back(sum);
  }
  const auto band = band_of(years);
  EXPECT_GT(2 * band.quantiles.back(), 3 * band.quantiles[4])
      << "the upper tail, half as much again";
  EXPECT_GT(band.quantiles.front(), 4'000U);
}

TEST(BandOf, quantiles_are_values_that_came) {
  std::vector<std::uint64_t> sample;
  for (std::uint64_t i = 1; i <= 40; ++i) sample.push_back(41 - i);
  const auto band = band_of(sample);
  EXPECT_DOUBLE_EQ(band.mean, 20.5);
  EXPECT_THAT(band.quantiles, ElementsAre(1, 2, 4, 10, 20, 30, 36, 38, 39));
  EXPECT_THAT(band_of({7}).quantiles, ElementsAre(7, 7, 7, 7, 7, 7, 7, 7, 7));
}

}  // namespace
}  // namespace regietafel::forecast
