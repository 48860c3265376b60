#pragma once

#include "simulation/today.h"

namespace regietafel::simulation {

/// Adds euro, rounded to whole cents.
void add_cost(Today& today, run::Measure measure, double euro);

}  // namespace regietafel::simulation
