#pragma once

#include "simulation/today.h"

namespace regietafel::simulation {

/// Puts a household that arrived into the queue of its track. It may leave before its turn.
void wait_for_decision(Today& today, Row row);

/// A household leaves before its first decision.
void leave_before_decision(Today& today, Row row);

/// The service decides on working days, in the order of its priorities, as far as its capacity
/// reaches: a queue, not a delay. A case that is decided on the last of the capacity takes the rest
/// from tomorrow's.
void decide_cases(Today& today);

/// Once a month the service compares its capacity with the work, and hires or lets go; what it
/// decides counts when the officers are trained; officers who have no work are lent out at once.
void plan_service(Today& today);

/// The service as it stands on the first day of a run.
[[nodiscard]] Service service_at_start(const scenario::Parameters& parameters);

}  // namespace regietafel::simulation
