#pragma once

#include "simulation/today.h"

namespace regietafel::simulation {

/// Thirteen weeks before a half-year its national task is set (Huisvestingswet 2014, art. 29(1)):
/// as the scenario says; else by the ministry's rule, from what the run has shown by that day.
void set_next_task(Today& today);

/// A half-year begins: what was not met goes along, and every municipality gets its new task.
void begin_half_year(Today& today);

/// How many persons can be linked from now on, from tasks, backlogs and who is linked already.
void open_room(Today& today);

/// Records every area's task, its corrected task and its backlog of this moment.
void record_tasks(Today& today);

/// What the ministry expects: permits and relatives at the pace of the last half-year, with the
/// capacity that the service plans, and a share of the deviation of the running half-year's task.
[[nodiscard]] People expected_task(const Today& today, HalfYear running);

}  // namespace regietafel::simulation
