#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "base/result.h"
#include "data/balances.h"
#include "data/facts.h"
#include "domain/country.h"
#include "domain/rule.h"
#include "law/huisvestingswet_2014.h"
#include "study/pool.h"
#include "study/provenance.h"

namespace regietafel::study {

/// What a national task means for every municipality.
struct MunicipalTasks {
  HalfYear half;
  People national;                                // the number split
  std::optional<Observed> national_as_published;  // where it was read; empty when it was given
  Rule rule = kPractice;
  Country country;
  Observed country_inhabitants;                // iN and where it was published
  law::ReferencePopulation population;         // iG
  std::vector<law::TaskRow> rows;              // by Country row
  law::Tie tie;                                // who had equal claims to the last person
  std::vector<std::optional<People>> balance;  // lead positive; empty where it is not known
  std::vector<std::uint8_t> is_balance_own;    // 1: from the user's own figures
  std::set<std::string> balance_sources;       // of the balances
  std::vector<std::uint8_t> exempt;            // 1: taken out before the rule
  std::vector<People> joint_change;            // art. 29(2), by Country row; empty: none was given
  std::optional<Pool> pool;                    // where tasks were pooled and split again
  std::map<std::string, Source, std::less<>> sources;

  [[nodiscard]] People statutory_sum() const;
  [[nodiscard]] People task_sum() const;
  /// The task after joint changes.
  [[nodiscard]] People agreed_task(std::size_t row) const;
  /// What the tasks were worked out from.
  [[nodiscard]] law::TaskRequest request() const;
};

/// A sum over the municipalities of a region.
struct RegionalTask {
  std::string code, name;
  std::int64_t municipalities = 0;
  People inhabitants, statutory, task;
};

/// Sums of tasks by region, in the order of the region codes. Municipalities whose region is not
/// known stand under an empty code. Not for Grouping::municipality.
[[nodiscard]] std::vector<RegionalTask> by_region(const MunicipalTasks& tasks, Grouping grouping);

/// A national figure of a half-year as the facts have it, e.g. of the series task_set: the user's
/// own before a shipped one, then the one published last. Nothing when none is known.
[[nodiscard]] std::optional<Observed> published_national_figure(const data::Facts& facts,
                                                                std::string_view series,
                                                                HalfYear half);

struct TaskQuestion {
  HalfYear half;
  std::optional<People> national;  // empty: as published
  Rule rule = kPractice;
  std::vector<MunicipalityCode> exempt;
  std::optional<int> population_year = {};  // empty: the year of art. 29
};

/// Works out the tasks on the boundaries of the facts.
[[nodiscard]] Result<MunicipalTasks> municipal_tasks(const data::Facts& facts,
                                                     const TaskQuestion& question);

/// The balances known for the start of a half-year, from table task_local.
[[nodiscard]] std::map<Municipality, Observed> known_balances(const data::Facts& facts,
                                                              HalfYear half);

struct TaskRequest {
  data::PackageFolders packages;
  TaskQuestion question;
  std::optional<Day> as_of;
  std::optional<std::filesystem::path> balances;  // a file in place of the known ones
  std::optional<std::filesystem::path> joint_changes = {};
  std::optional<PoolGrouping> pool = {};
  Rule pool_rule = kPractice;
};

/// A request in canonical form: what it asks, not how it was typed.
/// @param national  the number that was used
[[nodiscard]] std::string digest_of(const TaskRequest& request, People national);

/// The tasks with the balances, joint changes and pool of a request. Refused, too, when a joint
/// change would leave a municipality with less than no task.
[[nodiscard]] Result<MunicipalTasks> tasks_as_asked(const data::Facts& facts,
                                                    const TaskRequest& request);

struct TaskAnswer {
  MunicipalTasks tasks;
  Provenance provenance;
};

/// regietafel task: on the boundaries of the first day of the half-year.
[[nodiscard]] Result<TaskAnswer> answer_task(const TaskRequest& request);

}  // namespace regietafel::study
