#include "forecast/year_block_bootstrap.h"

#include <gmock/gmock.h>

namespace regietafel::forecast {
namespace {

TEST(YearBlockBootstrap, without_growth_repeats_the_last_year) {
  std::vector<double> people;
  for (int month = 0; month < 48; ++month) people.push_back(50 + 7.0 * (month % 12));
  const auto outlook = year_block_bootstrap(people, 24);
  for (std::size_t month = 0; month < 24; ++month) {
    for (const auto value : outlook[month]) EXPECT_DOUBLE_EQ(value, people[month % 12]);
  }
}

TEST(YearBlockBootstrap, worked_by_hand) {
  // Two years of 99, then one of 199: 13 blocks. Block b has the growth of months 12 + b to 23 + b,
  // which doubles from month 24 on. So the first month ahead is 199, or in block 12 200 * 2 - 1;
  // the last one is 399 in all blocks but block 0, and after a second draw up to 799.
  std::vector<double> people(24, 99);
  people.insert(people.end(), 12, 199);
  const auto outlook = year_block_bootstrap(people, 24);
  EXPECT_EQ(outlook[0].front(), 199);
  EXPECT_EQ(outlook[0].back(), 399);
  EXPECT_EQ(outlook[11].front(), 199);
  EXPECT_EQ(outlook[11][100], 399);
  EXPECT_EQ(outlook[23].back(), 799);
}

TEST(YearBlockBootstrap, more_months_change_none_of_those_there_were) {
  std::vector<double> people;
  for (int month = 0; month < 60; ++month) people.push_back(30 + (month * 37) % 101);
  const auto few = year_block_bootstrap(people, 12);
  const auto many = year_block_bootstrap(people, 36);
  for (std::size_t month = 0; month < 12; ++month) EXPECT_EQ(few[month], many[month]);
}

}  // namespace
}  // namespace regietafel::forecast
