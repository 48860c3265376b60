#include <gmock/gmock.h>

#include "study/simulate_scenario.h"
#include "support/errors.h"
#include "support/folder.h"

// The chain of tiny_chain.toml: 600 residents, of whom 350 wait for one of twelve decisions a week.
// Worked figures of single rules stand in tests/simulation.
namespace regietafel {
namespace {

using regietafel::testing::faults_of;
using regietafel::testing::shipped;
using regietafel::testing::source_folder;
using run::Measure;

/// All variants, played once for all tests.
const study::Simulation& tiny() {
  static const auto kPlayed = [] {
    Progress progress{Progress::Screen{}};
    auto played = study::simulate_scenario(
        {.scenario = source_folder() / "tests" / "stories" / "tiny_chain.toml",
         .packages = shipped(),
         .futures = {},
         .seed = {},
         .threads = 1,
         .variants = {},
         .runs = {},
         .stop = {}},
        progress);
    EXPECT_TRUE(played) << faults_of(played).front();
    return std::move(played).value();
  }();
  return kPlayed;
}

const run::Columns& columns(std::string_view variant) { return tiny().find(variant)->run.columns; }

/// The country's amount of a measure in all futures and months.
std::int64_t total(std::string_view variant, Measure measure) {
  const auto& of = columns(variant);
  std::int64_t sum = 0;
  for (std::uint32_t future = 0; future < of.futures(); ++future) {
    for (std::size_t month = 0; month < of.frame->months(); ++month) {
      sum += of.value(future, month, measure);
    }
  }
  return sum;
}

TEST(TinyChain, a_variant_that_changes_nothing_differs_by_nothing) {
  EXPECT_EQ(columns("same"), columns("base"));
}

TEST(TinyChain, fewer_decisions_make_more_people_wait_and_bring_nobody) {
  EXPECT_LT(total("slower_decisions", Measure::decisions), total("base", Measure::decisions));
  EXPECT_GT(total("slower_decisions", Measure::pending_first_decision),
            total("base", Measure::pending_first_decision));
  EXPECT_EQ(total("slower_decisions", Measure::arrivals), total("base", Measure::arrivals));
}

TEST(TinyChain, what_was_observed_is_the_same_in_every_future) {
  const auto& of = columns("as_it_came");
  for (std::uint32_t future = 0; future < of.futures(); ++future) {
    // Forty first applications in February 2021, four subsequent, one resettled.
    EXPECT_EQ(of.value(future, 0, Measure::arrivals), 45);
  }
  EXPECT_TRUE(tiny().find("as_it_came")->has_later_knowledge);
  EXPECT_FALSE(tiny().find("base")->has_later_knowledge);
}

}  // namespace
}  // namespace regietafel
