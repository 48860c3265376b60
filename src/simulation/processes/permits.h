#pragma once

#include "simulation/today.h"

namespace regietafel::simulation {

/// A household gets a permit: it waits for a home, and relatives may follow. An unaccompanied minor
/// stays where it is until it turns eighteen.
void give_permit(Today& today, Row row);

/// Permit holders begin to wait for a municipality.
void wait_for_link(Today& today, Row row, Day permit);

}  // namespace regietafel::simulation
