#pragma once

#include <span>
#include <string>
#include <vector>

#include "report/document.h"
#include "study/municipal_tasks.h"

namespace regietafel::report {

/// A variant's tasks beside the base, under the name of its column.
struct NamedTasks {
  std::string name;  // column id, e.g. task_13500
  const study::MunicipalTasks* tasks;
};

/// One row per municipality: gm_code, municipality, province, inhabitants, quota, statutory_task,
/// task, then per variant its task and the difference to the base, then joint_change, agreed_task
/// and pooled_task where given, balance, corrected_task and a note on changed boundaries; with
/// sentences that derive the row.
[[nodiscard]] Table task_table(const study::MunicipalTasks& tasks,
                               std::span<const NamedTasks> variants = {});

/// The derivation of every row of a table with its sentences filled in, in words: the first two
/// columns of the table and the explanation. For files, where a reader cannot pick a row.
[[nodiscard]] Table explanation_table(const Table& tasks, Language language);

/// One row per region: region_code, region, municipalities, inhabitants, statutory_task, task, then
/// per variant its task and the difference.
[[nodiscard]] Table region_table(const study::MunicipalTasks& tasks, Grouping grouping,
                                 std::span<const NamedTasks> variants = {});

}  // namespace regietafel::report
