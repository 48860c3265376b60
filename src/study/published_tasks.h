#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/result.h"
#include "data/tables.h"
#include "domain/observed.h"
#include "domain/rule.h"
#include "study/provenance.h"

namespace regietafel::study {

/// A published half-year task of one municipality beside what every rule gives.
struct PublishedTask {
  HalfYear half;
  std::string code, municipality;
  People national;  // the national task that it is a share of
  Observed published;
  std::array<People, kRules.size()> by_rule;  // in the order of kRules
};

/// How well a rule meets the published tasks.
struct RuleFit {
  Rule rule = kPractice;
  std::int64_t exact = 0, within_one = 0;
};

struct PublishedTasks {
  std::vector<PublishedTask> tasks;      // in the order of half-year and code
  std::vector<RuleFit> fits;             // in the order of kRules
  std::vector<std::string> passed_over;  // half-years that cannot be worked out, with the reason
};

/// Holds every rule against the half-year tasks of single municipalities (without carry-over) in
/// table task_local. The national task is the one its source names, else the published one.
[[nodiscard]] Result<PublishedTasks> compare_published_tasks(const data::Tables& tables);

struct TaskBacktestRequest {
  data::PackageFolders packages;
  std::optional<Day> as_of;
};

struct TaskBacktest {
  PublishedTasks published;
  Provenance provenance;
};

/// regietafel backtest task
[[nodiscard]] Result<TaskBacktest> backtest_task(const TaskBacktestRequest& request);

}  // namespace regietafel::study
