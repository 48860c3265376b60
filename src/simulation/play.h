#pragma once

#include "base/result.h"
#include "simulation/today.h"

namespace regietafel::simulation {

/// What one future of the past led to: the state on the eve of the run, not yet raked to the totals
/// of the scenario, and what rules may look back on.
struct Particle {
  State state;
  run::Recorder past;
};

/// Plays the history before the run. Its months are in `inflow`, and what differs from year to year
/// in `years`.
struct PastYear {
  double decisions = 0;    // first decisions made
  double grant_other = 0;  // share of other first applications that is granted
};
[[nodiscard]] Particle play_history(const World& world, const Rates& rates, const Inflow& inflow,
                                    const std::map<int, PastYear>& years, Luck luck);

/// The state on the first day: a particle, thinned or copied to the totals that the scenario gives,
/// by a draw that is named by each household. Refused are all totals for which the history leaves
/// too few people to copy.
[[nodiscard]] Result<State> start_from(const Particle& particle, const World& world,
                                       const Rates& rates, Luck luck);

/// Plays a run from its first to its last day, and gives how it ended.
State play(const World& world, const Rates& rates, const Particle& particle, State start,
           const Inflow& inflow, Luck luck, run::Recorder& recorder);

}  // namespace regietafel::simulation
