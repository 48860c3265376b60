#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "base/result.h"
#include "run/columns.h"
#include "run/run_key.h"

namespace regietafel::run {

/// An assumption's value in every future.
struct DrawnAssumption {
  std::string name;
  std::vector<double> values;  // [future]

  friend bool operator==(const DrawnAssumption&, const DrawnAssumption&) = default;
};

/// A played variant, as it is kept.
struct Run {
  RunIdentity identity;
  Day as_of;  // nothing published later was read
  std::vector<DrawnAssumption> assumptions;
  Columns columns;  // of every future of the identity

  friend bool operator==(const Run&, const Run&) = default;
};

/// Where a run is kept below the folder of all runs, e.g. out/runs.
[[nodiscard]] std::filesystem::path run_folder(const std::filesystem::path& runs,
                                               const RunIdentity& identity);
/// Whether it is there whole: run.json is written last.
[[nodiscard]] bool is_kept(const std::filesystem::path& runs, const RunIdentity& identity);

/// Writes <key>/{national.i64, days.i32, totals.i32, half_years.i32, areas.hist, run.json}; a
/// folder without run.json is no run. Numbers are little-endian. areas.hist holds, for each
/// histogram in the order of Columns::areas, the sum (int64), the first bin (int32), the number of
/// bins (uint32) and the counts (uint32). Throws std::runtime_error with the reason when the folder
/// or the disk refuses.
void write_run(const std::filesystem::path& runs, const Run& run);

/// Reads a run back from its own folder. Refused when it is not there or not whole, when its name
/// is not its key, or when another version of the program left it with other measures.
[[nodiscard]] Result<Run> read_run(const std::filesystem::path& folder);

}  // namespace regietafel::run
