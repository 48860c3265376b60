#pragma once

#include "simulation/today.h"

namespace regietafel::simulation {

/// Draws who will follow a household that gets a permit, and when.
void expect_relatives(Today& today, Row sponsor);

/// Relatives arrive: on their day, or, where the number of a month is given from outside, as many
/// as it says, those first who are due first. They join a sponsor who is still in reception, stay
/// for a while and move in with one who has a home, and look for a home of their own where no
/// sponsor is known.
void receive_relatives(Today& today);

}  // namespace regietafel::simulation
