#include "study/task_outlook.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <map>

#include "base/file.h"
#include "study/backtest_task_outlook.h"
#include "support/errors.h"
#include "support/folder.h"

// The chain of tests/stories/tiny_chain.toml, played two years longer: 99,000 inhabitants in three
// municipalities and two provinces; 2021-II is set at 200 by the scenario.
namespace regietafel::study {
namespace {

using regietafel::testing::change;
using regietafel::testing::faults_of;
using regietafel::testing::Folder;
using regietafel::testing::has_ways_out;
using regietafel::testing::shipped;
using regietafel::testing::source_folder;
using run::Area;
using run::Measure;
using ::testing::Each;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

class TaskToCome : public ::testing::Test {
 protected:
  TaskToCome() {
    const auto stories = source_folder() / "tests" / "stories";
    scenario_ = folder_.write("tiny.toml", read_file(stories / "tiny_chain.toml").value());
    change(scenario_, "facts = \"tiny_chain\"",
           "facts = \"" + (stories / "tiny_chain").string() + "\"");
    change(scenario_, "end = 2021-12-31", "end = 2023-06-30");
  }

  [[nodiscard]] SimulationRequest request(std::vector<std::string> areas) const {
    SimulationRequest request;
    request.scenario = scenario_;
    request.packages = shipped();
    request.futures = 12;
    request.areas = std::move(areas);
    return request;
  }
  [[nodiscard]] TaskOutlook asked(std::vector<std::string> areas) const {
    Progress progress;
    auto outlook = task_outlook(request(std::move(areas)), progress);
    EXPECT_THAT(faults_of(outlook), IsEmpty());
    return std::move(outlook).value();
  }

  Folder folder_;
  std::filesystem::path scenario_;
};

std::vector<std::int64_t> values(const TaskOutlook& outlook, Measure measure, const char* code,
                                 HalfYear half) {
  const auto& columns = outlook.simulation.variants.front().run.columns;
  return run::half_year_values(columns, measure, *columns.frame->areas().find(code), half);
}

TEST_F(TaskToCome, has_four_half_years_and_says_where_each_task_comes_from) {
  const auto outlook = asked({"NL"});
  std::vector<HalfYearAhead> ahead;
  for (const auto& row : outlook.rows) ahead.push_back(row.of);
  EXPECT_THAT(ahead, ElementsAre(HalfYearAhead{{2021, 2}, 1, TaskBasis::scenario},
                                 HalfYearAhead{{2022, 1}, 2, TaskBasis::expected},
                                 HalfYearAhead{{2022, 2}, 3, TaskBasis::expected},
                                 HalfYearAhead{{2023, 1}, 4, TaskBasis::expected}));
  EXPECT_EQ(outlook.population_year, 2020);
}

TEST_F(TaskToCome, a_set_task_has_no_interval_and_is_apportioned_by_hand) {
  // 200 by Adams: at the divisor 500 the persons of 60,000, 30,000 and 9,000 inhabitants are 120,
  // 60 and 18 with three equal claims to the two that are left; the larger go first.
  const auto outlook = asked({"GM0001", "GM0002", "GM0005", "PV20", "PV21", "NL"});
  const std::vector<std::int64_t> tasks{121, 61, 18, 121, 79, 200};
  for (std::size_t area = 0; area < tasks.size(); ++area) {
    const auto& row = outlook.rows[area * 4];
    SCOPED_TRACE(row.area);
    EXPECT_THAT(row.task.quantiles, Each(tasks[area]));
    EXPECT_EQ(row.task.mean, static_cast<double>(tasks[area]));
  }
  const auto& grootstad = outlook.rows.front();
  EXPECT_EQ(grootstad.name, "Grootstad");
  EXPECT_LT(grootstad.corrected.quantiles.front(), grootstad.corrected.quantiles.back())
      << "how many were housed before is luck";
}

TEST_F(TaskToCome, an_expected_task_differs_by_future_in_steps_of_the_rule) {
  const auto outlook = asked({"NL"});
  const auto& last = outlook.rows.back();
  EXPECT_LT(last.task.quantiles.front(), last.task.quantiles.back());
  for (const auto& row : outlook.rows) {
    for (const auto* const spread : {&row.task, &row.corrected}) {
      EXPECT_TRUE(std::ranges::is_sorted(spread->quantiles));
    }
    for (const auto value : row.task.quantiles) EXPECT_EQ(value % 10, 0) << "round_to";
  }
}

TEST_F(TaskToCome, the_corrected_task_is_the_task_and_what_was_not_housed) {
  const auto outlook = asked({"NL"});
  const auto& columns = outlook.simulation.variants.front().run.columns;
  for (HalfYear half{2021, 2}; half < HalfYear{2023, 1}; half = next(half)) {
    SCOPED_TRACE(to_string(half));
    const auto first = columns.frame->month_row(month_of(first_day(half)));
    const auto housed = run::national_values(columns, Measure::housed, first, first + 5);
    const auto before = values(outlook, Measure::corrected_task, "NL", half);
    const auto task = values(outlook, Measure::task, "NL", next(half));
    const auto after = values(outlook, Measure::corrected_task, "NL", next(half));
    for (std::size_t future = 0; future < after.size(); ++future) {
      EXPECT_EQ(after[future], task[future] + before[future] - housed[future]);
    }
  }
}

TEST_F(TaskToCome, areas_add_up_in_every_future) {
  const auto outlook = asked({"NL"});
  for (const auto measure : {Measure::task, Measure::corrected_task}) {
    for (HalfYear half{2021, 2}; half <= HalfYear{2023, 1}; half = next(half)) {
      const auto of = [&](const char* code) { return values(outlook, measure, code, half); };
      const auto nation = of("NL"), west = of("PV20"), east = of("PV21");
      const auto large = of("GM0001"), middle = of("GM0002"), small = of("GM0005");
      ASSERT_THAT(nation, SizeIs(12));
      for (std::size_t future = 0; future < nation.size(); ++future) {
        EXPECT_EQ(nation[future], west[future] + east[future]);
        EXPECT_EQ(west[future], large[future]);
        EXPECT_EQ(east[future], middle[future] + small[future]);
      }
    }
  }
}

TEST_F(TaskToCome, a_task_that_is_set_by_hand_for_later_is_no_forecast) {
  change(scenario_, "round_to = 10 }", "round_to = 10, set = { \"2022-I\" = 99 } }");
  const auto outlook = asked({"GM0002"});
  const auto& row = outlook.rows[1];
  EXPECT_EQ(row.of, (HalfYearAhead{{2022, 1}, 2, TaskBasis::scenario}));
  EXPECT_THAT(row.task.quantiles, Each(30)) << "99 of 99,000 inhabitants";
}

TEST_F(TaskToCome, is_as_long_as_the_run) {
  change(scenario_, "end = 2023-06-30", "end = 2022-01-31");
  EXPECT_THAT(asked({"NL"}).rows, SizeIs(2));
}

TEST_F(TaskToCome, refuses_a_run_that_ends_too_early_and_areas_that_do_not_exist) {
  Progress progress;
  const auto unknown = task_outlook(request({"GM0363", "PV27", "NL"}), progress);
  ASSERT_TRUE(has_ways_out(unknown));
  EXPECT_THAT(unknown.error(), SizeIs(2));
  EXPECT_EQ(unknown.error().front().code, "unknown_area");
  change(scenario_, "end = 2023-06-30", "end = 2021-06-30");
  const auto early = task_outlook(request({"NL"}), progress);
  ASSERT_TRUE(has_ways_out(early));
  EXPECT_EQ(early.error().front().code, "nothing_to_come");
}

TaskOutlookScore scored(std::int32_t ahead, std::int64_t came, std::int64_t spacing) {
  TaskOutlookScore score{.scenario = "x",
                         .area = "NL",
                         .period = "2022-I",
                         .ahead = ahead,
                         .came = came,
                         .outlook = {},
                         .crps = static_cast<double>(ahead),
                         .persistence = 90,
                         .source = "S001"};
  for (std::size_t i = 0; i < run::kPermille.size(); ++i) {
    score.outlook.quantiles.at(i) = 100 + (static_cast<std::int64_t>(i) - 4) * spacing;
  }
  return score;
}

TEST(TaskOutlookSummary, counts_what_the_intervals_held) {
  // Quantiles 60, 70 … 140: 50 in a hundred lie from 90 to 110, 80 from 80 to 120, 95 from 60 to
  // 140.
  const std::vector rows{scored(1, 110, 10), scored(1, 80, 10), scored(2, 140, 10),
                         scored(2, 141, 10)};
  const auto summary = summary_of(rows);
  ASSERT_THAT(summary, SizeIs(3));
  EXPECT_THAT(summary[0].held, ElementsAre(1, 2, 2));
  EXPECT_THAT(summary[1].held, ElementsAre(0, 0, 1));
  EXPECT_THAT(summary[2].held, ElementsAre(1, 2, 3));
  EXPECT_EQ(summary[2].ahead, std::nullopt);
  EXPECT_EQ(summary[2].rows, 4);
  EXPECT_DOUBLE_EQ(summary[0].median_error, 15);
  EXPECT_DOUBLE_EQ(summary[0].persistence, 15);
  EXPECT_DOUBLE_EQ(summary[1].persistence, 50.5);
  EXPECT_DOUBLE_EQ(summary[2].crps, 1.5);
}

TEST(TaskOutlookBacktest, scores_forecasts_only_and_passes_later_knowledge_over) {
  const auto scenarios = source_folder() / "scenarios";
  Progress progress;
  TaskOutlookBacktestRequest request;
  request.scenarios = {scenarios / "validation" / "mechanics-2021-04.toml",
                       scenarios / "lrt-2021-03.toml"};
  request.packages = shipped();
  request.futures = 3;
  const auto backtest = backtest_task_outlook(request, progress);
  ASSERT_THAT(faults_of(backtest), IsEmpty());
  EXPECT_THAT(backtest->passed_over, SizeIs(1));
  std::map<std::int32_t, std::int64_t> nation;
  std::size_t worked_out = 0, haarlemmermeer = 0;
  for (const auto& row : backtest->rows) {
    if (row.measure != Measure::task) continue;
    EXPECT_GT(row.ahead, 1) << "2021-II was proposed on that day";
    if (row.group == TaskGroup::worked_out) ++worked_out;
    if (row.group == TaskGroup::nation) {
      nation[row.ahead] = row.came;
      EXPECT_EQ(row.persistence, 11'000);
    }
    if (row.area == "GM0394" && row.period == "2023-I") {
      ++haarlemmermeer;
      EXPECT_EQ(row.came, 191) << "published, and by the rule from the national 21,200";
    }
  }
  EXPECT_THAT(nation,
              ElementsAre(std::pair{2, 10'000}, std::pair{3, 13'500}, std::pair{4, 21'200}));
  EXPECT_GT(worked_out, 1'000U);
  EXPECT_EQ(haarlemmermeer, 2U);
}

}  // namespace
}  // namespace regietafel::study
