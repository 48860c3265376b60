#pragma once

#include "simulation/today.h"

namespace regietafel::simulation {

/// Households of every stream arrive: a month's persons fall into households of their drawn size,
/// each on its drawn day; the last of a month and stream is cut to what is left. They wait for a
/// first decision, but for the resettled, who move straight into a home where there is task left.
void receive_arrivals(Today& today);

}  // namespace regietafel::simulation
