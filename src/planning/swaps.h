#pragma once

#include <cstdint>
#include <iterator>
#include <span>
#include <vector>

#include "base/strong.h"
#include "solver/solver.h"

/// Who takes over whose task, so that a region's municipalities come within their means with as few
/// agreements as possible. Huisvestingswet 2014, art. 29(2): two or more municipalities may change
/// their tasks together when the sum stays. docs/model/swaps.md has the equations and the proofs.
namespace regietafel::planning {

/// What a municipality has to house in a half-year and what it can.
struct Participant {
  People load;   // the task with what is carried over; a lead can make it negative
  People task;   // at least 0, and the most that it can give away
  People means;  // persons it can house, at least 0
};

/// `to` takes over so many persons of the task of `from`; both by row of the participants.
struct Swap {
  std::size_t from = 0, to = 0;
  People persons;
  friend bool operator==(const Swap&, const Swap&) = default;
};

/// The swaps of one region, from the giver that stands first.
struct RegionalSwaps {
  std::vector<Swap> swaps;
  People too_much;         // above the means before the swaps, over all participants
  People room;             // below the means before the swaps
  People left;             // above the means after them: no swaps leave less
  std::int64_t least = 0;  // proven: no fewer swaps leave so little
  double seconds = 0;      // the solver's

  [[nodiscard]] bool is_proven() const { return std::ssize(swaps) == least; }
  [[nodiscard]] People moved() const;
};

/// First the least that stays above the means, then the fewest swaps, then the fewest persons
/// moved: whoever is above its means gives no more than that, and nobody takes beyond its means.
/// When the solver's time ends before the proof, the swaps still hold, and `least` is what was
/// proven. Other swaps can do as well; which of them are found depends on the solver.
/// @throws std::runtime_error when the solver's answer does not stand up to `solver::check`
[[nodiscard]] RegionalSwaps find_swaps(std::span<const Participant> region,
                                       const solver::Solver& solver, const solver::Limits& limits);

}  // namespace regietafel::planning
