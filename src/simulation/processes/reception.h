#pragma once

#include "simulation/today.h"

namespace regietafel::simulation {

/// Everybody sleeps somewhere: minors in places of their own as far as these go, all others in
/// regular places up to the planned occupancy, then down the overflow order. What this costs is
/// counted too.
void lodge_residents(Today& today);

/// Of so many regular places, how many are filled as planned.
[[nodiscard]] std::int64_t planned_places(const Today& today, std::int64_t regular);

}  // namespace regietafel::simulation
