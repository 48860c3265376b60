#pragma once

#include "simulation/today.h"

namespace regietafel::simulation {

/// Draws on which day a household in reception has its next child.
void expect_birth(Today& today, Row row);

/// Children are born to households that are still in reception.
void bear_children(Today& today);

}  // namespace regietafel::simulation
