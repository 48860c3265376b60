#pragma once

#include "simulation/today.h"

namespace regietafel::simulation {

/// Places as they stand on the first day of a run, with those asked of every province to come.
void open_reception(Today& today);

/// Sites open and close as their contracts say. What is still needed on its last day is kept for
/// another contract, as far as the owner agrees.
void open_and_close_sites(Today& today);

/// On Mondays the agency looks ahead as far as an emergency site takes to open, at the growth of
/// the last quarter, and looks for the places that would be missing; crisis places the same, at the
/// pace of the last week.
void order_sites(Today& today);

}  // namespace regietafel::simulation
