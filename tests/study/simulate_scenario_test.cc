#include "study/simulate_scenario.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>

#include "base/file.h"
#include "run/difference.h"
#include "support/errors.h"
#include "support/folder.h"
#include "support/later_rows.h"

namespace regietafel::study {
namespace {

using regietafel::testing::change_later_rows;
using regietafel::testing::faults_of;
using regietafel::testing::Folder;
using regietafel::testing::has_ways_out;
using regietafel::testing::shipped;
using regietafel::testing::source_folder;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// The file of every run by its path below a folder.
using Files = std::map<std::string, std::string>;

Files files_of(const std::filesystem::path& folder) {
  Files files;
  if (!std::filesystem::exists(folder)) return files;
  for (const auto& entry : std::filesystem::recursive_directory_iterator{folder}) {
    if (!entry.is_regular_file()) continue;
    files[std::filesystem::relative(entry.path(), folder).string()] =
        read_file(entry.path()).value();
  }
  return files;
}

/// The 2021 case in a folder of the test, in few futures.
class Simulate : public ::testing::Test {
 protected:
  Simulate() {
    scenario_ = folder_.write(
        "lrt.toml", read_file(source_folder() / "scenarios" / "lrt-2021-03.toml").value());
  }

  [[nodiscard]] SimulationRequest request() const {
    return {.scenario = scenario_,
            .packages = shipped(),
            .futures = 3,
            .seed = {},
            .threads = 1,
            .variants = std::vector<std::string>{"base", "without_request"},
            .runs = runs(),
            .stop = {}};
  }
  [[nodiscard]] std::filesystem::path runs(const std::string& name = "runs") const {
    return folder_.path() / name;
  }

  static Simulation played(const SimulationRequest& request) {
    Progress progress;
    auto simulation = simulate_scenario(request, progress);
    EXPECT_THAT(faults_of(simulation), IsEmpty());
    return std::move(simulation).value();
  }
  static Errors refused(const SimulationRequest& request) {
    Progress progress;
    const auto simulation = simulate_scenario(request, progress);
    EXPECT_TRUE(has_ways_out(simulation));
    return simulation ? Errors{} : simulation.error();
  }

  Folder folder_;
  std::filesystem::path scenario_;
};

TEST_F(Simulate, every_variant_of_today_can_be_played) {
  auto today = request();
  today.scenario = source_folder() / "scenarios" / "today.toml";
  today.futures = 2;
  today.variants.reset();
  today.runs.reset();
  EXPECT_THAT(played(today).variants, SizeIs(5));
}

TEST_F(Simulate, leaves_the_same_bytes_on_one_two_and_three_threads) {
  std::vector<Files> left;
  for (const unsigned threads : {1U, 2U, 3U}) {
    auto asked = request();
    asked.threads = threads;
    asked.runs = runs(std::to_string(threads));
    played(asked);
    left.push_back(files_of(*asked.runs));
  }
  EXPECT_THAT(left[0], SizeIs(2 * 6));  // two variants of six files
  EXPECT_EQ(left[1], left[0]);
  EXPECT_EQ(left[2], left[0]);
}

TEST_F(Simulate, asked_twice_reads_what_it_kept) {
  const auto first = played(request());
  const auto before = files_of(runs());
  const auto second = played(request());
  ASSERT_THAT(second.variants, SizeIs(2));
  for (std::size_t row = 0; row < 2; ++row) {
    EXPECT_FALSE(first.variants[row].was_kept);
    EXPECT_TRUE(second.variants[row].was_kept);
    EXPECT_EQ(second.variants[row].run, first.variants[row].run);
  }
  EXPECT_EQ(files_of(runs()), before);
}

TEST_F(Simulate, plays_the_variant_that_is_missing_and_reads_the_other) {
  auto base = request();
  base.variants = std::vector<std::string>{"base"};
  played(base);
  const auto both = played(request());
  EXPECT_TRUE(both.find("base")->was_kept);
  EXPECT_FALSE(both.find("without_request")->was_kept);
  auto apart = request();
  apart.runs = runs("apart");
  played(apart);
  EXPECT_EQ(files_of(runs("apart")), files_of(runs()));
}

TEST_F(Simulate, plays_again_what_was_half_written) {
  const auto first = played(request());
  const auto whole = files_of(runs());
  const auto half = run::run_folder(runs(), first.find("base")->run.identity);
  std::filesystem::remove(half / "run.json");
  write_file(half / "days.i32", "half");
  const auto second = played(request());
  EXPECT_FALSE(second.find("base")->was_kept);
  EXPECT_TRUE(second.find("without_request")->was_kept);
  EXPECT_EQ(files_of(runs()), whole);
}

TEST_F(Simulate, a_variant_that_changes_nothing_differs_by_nothing) {
  testing::change(
      scenario_, "[variants]\n",
      "[variants]\n"
      "null = { set = { \"refused.appeal_days\" = 150, \"task.pool\" = \"municipality\" "
      "} }\n");
  auto asked = request();
  asked.variants = std::vector<std::string>{"base", "null", "without_request"};
  const auto simulation = played(asked);
  const auto& base = simulation.find("base")->run.columns;
  const auto& null = simulation.find("null")->run.columns;
  for (const auto& info : run::all_measures()) {
    for (std::size_t month = 0; month < base.frame->months(); ++month) {
      const auto sums = run::paired_difference(null, base, info.measure, month, month).sums;
      ASSERT_EQ(sums.below + sums.above, 0) << info.id;
    }
  }
  EXPECT_EQ(null.areas, base.areas);
  EXPECT_EQ(null.days, base.days);
  const auto& other = simulation.find("without_request")->run.columns;
  EXPECT_NE(other.national, base.national);
  EXPECT_NE(other.areas, base.areas);
}

TEST_F(Simulate, another_seed_gives_other_days) {
  auto asked = request();
  const auto first = played(asked);
  asked.seed = Seed{418};
  const auto second = played(asked);
  EXPECT_FALSE(second.find("base")->was_kept);
  EXPECT_NE(second.find("base")->run.columns.days, first.find("base")->run.columns.days);
}

TEST_F(Simulate, more_futures_begin_with_the_same) {
  const auto few = played(request());
  auto asked = request();
  asked.futures = 5;
  const auto more = played(asked);
  const auto& first = few.find("base")->run.columns.days;
  const auto& second = more.find("base")->run.columns.days;
  ASSERT_GT(second.size(), first.size());
  EXPECT_TRUE(std::equal(first.begin(), first.end(), second.begin()));
}

TEST_F(Simulate, keeps_nothing_when_it_is_stopped) {
  std::stop_source source;
  auto asked = request();
  asked.stop = source.get_token();
  source.request_stop();
  const auto errors = refused(asked);
  ASSERT_THAT(errors, SizeIs(1));
  EXPECT_EQ(errors.front().code, "stopped");
  EXPECT_THAT(files_of(runs()), IsEmpty());
}

TEST_F(Simulate, reads_nothing_published_after_its_day) {
  auto asked = request();
  asked.packages.instead = folder_.copy(shipped().shipped, "data");
  played(asked);
  const auto before = files_of(runs());
  EXPECT_GT(change_later_rows(*asked.packages.instead, day_of(2021, 3, 15)), 2'000U);
  asked.runs = runs("later");
  played(asked);
  EXPECT_EQ(files_of(runs("later")), before);
}

TEST_F(Simulate, reads_what_was_published_before_its_day) {
  auto asked = request();
  asked.packages.instead = folder_.copy(shipped().shipped, "data");
  const auto before = played(asked);
  // A thousand first applications more in a month of 2020: 1581 in place of 581.
  testing::change(*asked.packages.instead / "inflow_estimate.csv", "2020-06,first_application,",
                  "2020-06,first_application,1");
  const auto after = played(asked);
  EXPECT_FALSE(after.find("base")->was_kept);
  EXPECT_NE(after.find("base")->run.columns.days, before.find("base")->run.columns.days);
}

TEST_F(Simulate, refuses_variants_that_do_not_exist_all_at_once) {
  auto asked = request();
  asked.variants = std::vector<std::string>{"base", "without_requests", "qarantine_extra"};
  std::vector<std::string> advice;
  for (const auto& error : refused(asked)) {
    EXPECT_EQ(error.code, "unknown_variant");
    advice.push_back(error.advice);
  }
  EXPECT_THAT(advice, ElementsAre("write without_request", "write quarantine_extra"));
  EXPECT_THAT(files_of(runs()), IsEmpty());
}

TEST_F(Simulate, refuses_a_scenario_without_a_chain) {
  auto asked = request();
  asked.scenario = source_folder() / "scenarios" / "tiny.toml";
  asked.variants.reset();
  const auto errors = refused(asked);
  ASSERT_THAT(errors, SizeIs(1));
  EXPECT_EQ(errors.front().code, "no_chain");
}

}  // namespace
}  // namespace regietafel::study
