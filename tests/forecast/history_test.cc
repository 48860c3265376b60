#include "forecast/history.h"

#include <gmock/gmock.h>

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

}  // namespace
}  // namespace regietafel::forecast
