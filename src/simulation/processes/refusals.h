#pragma once

#include "simulation/today.h"

namespace regietafel::simulation {

/// A household is refused: some get a permit after all, when the court or the service has looked
/// again; the others stay for a while and leave.
void refuse_application(Today& today, Row row);

void leave_after_refusal(Today& today, Row row);
void get_permit_after_refusal(Today& today, Row row);

}  // namespace regietafel::simulation
