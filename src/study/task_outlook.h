#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/progress.h"
#include "base/result.h"
#include "run/spread.h"
#include "study/simulate_scenario.h"

namespace regietafel::study {

/// Where the national task of a half-year comes from.
enum class TaskBasis : std::uint8_t {
  published,  // it is in the facts
  scenario,   // the scenario sets or proposes it
  expected,   // by the ministry's rule, in each future on what it has shown by then
};

[[nodiscard]] std::string_view to_string(TaskBasis basis);

/// A half-year to come. `ahead` counts from 1, the first that begins after the scenario's as_of.
struct HalfYearAhead {
  HalfYear half;
  std::int32_t ahead = 1;
  TaskBasis basis = TaskBasis::expected;

  friend bool operator==(const HalfYearAhead&, const HalfYearAhead&) = default;
};

/// How many half-years an outlook has.
inline constexpr std::int32_t kHalfYearsAhead = 4;

/// The wishes that a variant was played with.
[[nodiscard]] const scenario::Wishes& wishes_of(const Simulation& simulation,
                                                const PlayedVariant& variant);

/// Where the task of a half-year comes from in a variant.
[[nodiscard]] TaskBasis basis_of(const Simulation& simulation, const PlayedVariant& variant,
                                 HalfYear half);

/// The next four half-years, or as many of them as begin within the run.
[[nodiscard]] std::vector<HalfYearAhead> half_years_ahead(const Simulation& simulation,
                                                          const PlayedVariant& variant);

/// Task and corrected task of an area in a half-year to come, in persons over the futures.
struct TaskOutlookRow {
  std::string area, name;  // the name is empty for NL
  HalfYearAhead of;
  run::Spread task;
  run::Spread corrected;  // the task with the backlog (added) or lead at its beginning
};

struct TaskOutlook {
  Simulation simulation;             // of the one variant
  std::vector<TaskOutlookRow> rows;  // by area as asked, then by half-year
  /// The last half-year at whose beginning the chain met a published national balance. Where there
  /// is none, the backlog is what the played history left, from a country without any.
  std::optional<HalfYear> last_balance;
  int population_year = 0;  // inhabitants of its 1 January apportion every half-year
};

/// regietafel task-outlook: what task and corrected task the areas of `request` may come to, from
/// the first of its variants (the base where none is named).
///
/// Refused is what `simulate_scenario` refuses, and a run that ends before the next
/// half-year begins.
[[nodiscard]] Result<TaskOutlook> task_outlook(const SimulationRequest& request,
                                               Progress& progress);

}  // namespace regietafel::study
