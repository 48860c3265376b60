#pragma once

#include <array>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/result.h"
#include "data/hypotheses.h"
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

/// How tasks might have been worked out otherwise than by the Act: from inhabitants of another
/// year, or with some municipalities taken out first.
struct Treatment {
  std::string exempt = "nobody";  // name of the hypothesis
  int years_before = 1;           // of the half-year's year; the Act says 1
  std::int64_t tasks = 0;         // that could be worked out
  std::vector<RuleFit> fits;      // in the order of kRules
};

struct PublishedTasks {
  std::vector<PublishedTask> tasks;      // in the order of half-year and code
  std::vector<RuleFit> fits;             // in the order of kRules
  std::vector<std::string> passed_over;  // half-years that cannot be worked out, with the reason
};

/// Holds every rule against the half-year tasks of single municipalities (without carry-over) in
/// table task_local. The national task is the one its source names, else the published one.
[[nodiscard]] Result<PublishedTasks> compare_published_tasks(const data::Tables& tables);

/// The same under every year of inhabitants (0 to 2 before) and every hypothesis, nobody exempt
/// first. Not shared out again is no treatment of its own: it changes nobody else's task.
[[nodiscard]] Result<std::vector<Treatment>> compare_treatments(
    const data::Tables& tables, std::span<const data::Hypothesis> hypotheses);

struct TaskBacktestRequest {
  data::PackageFolders packages;
  std::optional<Day> as_of;
  std::optional<std::filesystem::path> hypotheses = {};  // asks for treatments, too
};

struct TaskBacktest {
  PublishedTasks published;
  std::vector<Treatment> treatments;  // empty where not asked
  Provenance provenance;
};

/// regietafel backtest task
[[nodiscard]] Result<TaskBacktest> backtest_task(const TaskBacktestRequest& request);

}  // namespace regietafel::study
