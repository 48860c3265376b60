#pragma once

#include "simulation/state.h"

namespace regietafel::simulation {

/// Nobody is lost and nothing is negative: who came is in the chain or left it. Throws
/// std::logic_error with the day and the figures when that is not so; in every build.
void conserve(const State& state);

/// The same from the rows themselves, which is slower: counters and rows agree.
void conserve_rows(const State& state);

/// Counts all rows anew, after many were changed at once.
void recount(State& state);

}  // namespace regietafel::simulation
