#pragma once

#include <cstdint>
#include <map>
#include <string>

#include "simulation/play.h"
#include "simulation/rates.h"
#include "study/chain_inflow.h"

namespace regietafel::study {

/// A variant in one of its futures.
struct ChainFuture {
  const simulation::World& world;
  const scenario::Chain& chain;
  const ChainInflow& seen;   // as of the scenario's day
  const ChainInflow& known;  // what the variant takes as observed is read from here
  std::uint32_t future = 0;
};

/// Plays the history of a future, which all variants share.
/// @param drawn  every assumption in this future
[[nodiscard]] simulation::Particle play_past(const ChainFuture& base,
                                             const simulation::Rates& rates,
                                             const std::map<std::string, double>& drawn, Luck luck);

/// Who arrives from the first to the last day of a variant: what may come, or came where the
/// variant takes that as observed.
[[nodiscard]] simulation::Inflow inflow_to_come(const ChainFuture& variant,
                                                const simulation::Rates& rates,
                                                const std::map<std::string, double>& drawn);

}  // namespace regietafel::study
