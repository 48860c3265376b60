#pragma once

#include "simulation/today.h"

namespace regietafel::simulation {

/// An unaccompanied minor turns eighteen: it goes on as any other applicant, refused person or
/// permit holder would, from places for minors to those for all.
void turn_eighteen(Today& today, Row row);

}  // namespace regietafel::simulation
