#pragma once

#include <array>
#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/progress.h"
#include "base/result.h"
#include "data/tables.h"
#include "random/luck.h"
#include "run/measure.h"
#include "run/spread.h"

namespace regietafel::study {

struct TaskOutlookBacktestRequest {
  std::vector<std::filesystem::path> scenarios;  // files, or folders of files
  data::PackageFolders packages;
  std::optional<std::uint32_t> futures;  // instead of the scenarios'
  std::optional<Seed> seed;              // instead of the scenarios'
  unsigned threads = 1;
  std::optional<std::filesystem::path> runs;  // where runs are kept; nothing: they are not
};

/// What an outlook is held against.
enum class TaskGroup : std::uint8_t {
  nation,      // the published national number
  published,   // the published number of a municipality or province
  worked_out,  // a municipality's share, by the rule of practice, of the national number that came
};

[[nodiscard]] std::string_view to_string(TaskGroup group);

/// The outlook of a task that came, in persons.
struct TaskOutlookScore {
  std::string scenario;
  TaskGroup group = TaskGroup::nation;
  run::Measure measure = run::Measure::task;  // or corrected_task
  std::string area;
  std::string period;      // a half-year, or a year where only its sum was published
  std::int32_t ahead = 1;  // half-years, from 1; of a year, its second
  std::int64_t came = 0;
  run::Spread outlook;
  double crps = 0;
  std::int64_t persistence = 0;  // what stays when nothing changes, see `backtest_task_outlook`
  std::string source;
};

/// The intervals that are scored, in thousandths of the futures they hold.
inline constexpr std::array<std::uint32_t, 3> kIntervals{500, 800, 950};

/// The quantiles, low and high, of an interval that holds so many thousandths of the futures.
[[nodiscard]] std::pair<std::int64_t, std::int64_t> interval_of(const run::Spread& spread,
                                                                std::uint32_t permille);

/// Scores of one group, measure and distance.
struct TaskOutlookSummary {
  TaskGroup group = TaskGroup::nation;
  run::Measure measure = run::Measure::task;
  std::optional<std::int32_t> ahead;  // nothing: all distances
  std::int64_t rows = 0;
  std::array<std::int64_t, kIntervals.size()> held{};  // rows that lie in each interval, ends too
  double median_error = 0;                             // mean absolute error of the median, persons
  double crps = 0;                                     // mean, persons
  double persistence = 0;                              // mean absolute error of persistence
};

struct TaskOutlookBacktest {
  std::vector<TaskOutlookScore> rows;
  std::vector<std::string> passed_over;  // scenarios, with the reason
};

/// Means per group, measure and distance, then over all distances of each group and measure.
[[nodiscard]] std::vector<TaskOutlookSummary> summary_of(std::span<const TaskOutlookScore> rows);

/// regietafel backtest task-outlook: the outlook from each scenario's base, held against the tasks
/// that came, whenever they were published.
///
/// A half-year whose task was known or proposed on the scenario's day is no forecast of the task,
/// and is scored for the corrected task alone. Persistence of the task is the last one known on
/// that day, of the corrected task that of the half-year in which the run begins. Scenarios that
/// take tasks or inflow as they were observed are passed over.
[[nodiscard]] Result<TaskOutlookBacktest> backtest_task_outlook(
    const TaskOutlookBacktestRequest& request, Progress& progress);

}  // namespace regietafel::study
