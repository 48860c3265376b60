#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"
#include "planning/swaps.h"
#include "solver/solver.h"
#include "study/municipal_tasks.h"

namespace regietafel::study {

/// Which municipalities may swap with one another: exactly one of the three is given.
struct SwapRegions {
  std::optional<std::string> code = {};            // of one province, safety region or COROP area
  std::optional<Grouping> every = {};              // every region of a grouping, not `municipality`
  std::optional<std::filesystem::path> file = {};  // the user's own: gm_code,group
};

struct SwapRequest {
  TaskRequest task;  // without joint changes and pool
  SwapRegions regions;
  std::filesystem::path means;  // gm_code,means
  solver::Engine engine = solver::Engine::highs;
  double seconds = 60;  // of the solver, at most, for each region
};

/// The swaps of one region; rows are those of the Country.
struct SwapRegion {
  std::string name;
  std::vector<std::size_t> members;
  planning::RegionalSwaps found;  // its swaps name Country rows
};

struct SwapAnswer {
  MunicipalTasks tasks;                      // joint_change holds the swaps found
  std::vector<std::optional<People>> means;  // by Country row, of those in a region
  std::vector<SwapRegion> regions;           // in the order of their codes or names
  std::string solver;
  Provenance provenance;

  /// The task with what is carried over; a municipality without a known balance has none. Before
  /// the swaps, and after them.
  [[nodiscard]] People corrected_task(std::size_t row) const;
  [[nodiscard]] People agreed_corrected_task(std::size_t row) const;
};

/// regietafel swaps: the fewest mutual swaps (art. 29(2)) that bring every municipality of a region
/// within its means, or leave the least above them. Refused, too, when a municipality of a region
/// has no means in the file. The swaps are checked by planning::check_swaps before they are given;
/// throws std::runtime_error when they do not hold.
[[nodiscard]] Result<SwapAnswer> find_swaps(const SwapRequest& request);

}  // namespace regietafel::study
