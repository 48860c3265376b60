#include "study/published_tasks.h"

#include <gmock/gmock.h>

#include "support/folder.h"

namespace regietafel::study {
namespace {

using regietafel::testing::shipped;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(PublishedTasks, are_all_met_by_the_rule_of_practice) {
  const auto backtest = backtest_task({.packages = shipped(), .as_of = {}});
  const auto& published = backtest->published;
  EXPECT_THAT(published.tasks, SizeIs(14));
  EXPECT_THAT(published.passed_over, IsEmpty());
  for (const auto& fit : published.fits) {
    if (fit.rule == Rule::adams) {
      EXPECT_EQ(fit.exact, 14);
    } else {
      EXPECT_LT(fit.exact, 14) << to_string(fit.rule);
    }
  }
  EXPECT_EQ(published.fits[0].exact, 8);  // statutory
  EXPECT_EQ(published.fits[0].within_one, 12);
}

TEST(PublishedTasks, known_on_a_day_are_fewer) {
  const auto backtest = backtest_task({.packages = shipped(), .as_of = day_of(2021, 3, 15)});
  EXPECT_THAT(backtest->published.tasks, SizeIs(12));
}

}  // namespace
}  // namespace regietafel::study
