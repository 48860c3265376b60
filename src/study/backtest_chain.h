#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/progress.h"
#include "data/tables.h"
#include "random/luck.h"
#include "run/spread.h"

namespace regietafel::study {

struct ChainBacktestRequest {
  std::vector<std::filesystem::path> scenarios;  // files, or folders of files
  data::PackageFolders packages;
  std::optional<std::uint32_t> futures;  // instead of the scenarios'
  std::optional<Seed> seed;              // instead of the scenarios'
  unsigned threads = 1;
};

/// What the chain made of a figure that came.
struct ChainBacktestRow {
  std::string scenario, measure;
  std::string period;  // a day, or a half-year
  std::int64_t came = 0;
  run::Spread played;
  double error = 0;                          // of the mean, as a share of what came
  double crps = 0;                           // of the futures, in the measure's unit
  std::optional<std::int32_t> months_ahead;  // 6, 12 or 18: the nearest row to that many months
  std::optional<double> persistence;         // error of the start's residents, there
  std::string source;
  bool has_later_knowledge = false;
};

/// A target and what was reached.
struct ChainTarget {
  std::string scenario, target;
  double reached = 0, bound = 0;
  bool is_share = false;  // shown in percent
  bool is_held = false;
};

struct ChainBacktest {
  std::vector<ChainBacktestRow> rows;
  std::vector<ChainTarget> targets;
};

/// regietafel backtest chain: plays scenarios and holds them against all that came, whenever it was
/// published.
///
/// A scenario that takes series as they were observed is judged on mechanics: residents, permit
/// holders, pending cases and persons housed together, since residents alone prove nothing. Any
/// other is judged on foresight: CRPS of residents at the rows nearest to 6, 12 and 18 months after
/// its start, beside persistence. Rows are those with an exact day and the scope that counts all
/// who are registered.
[[nodiscard]] Result<ChainBacktest> backtest_chain(const ChainBacktestRequest& request,
                                                   Progress& progress);

/// The scenario files that paths name: files as they are, and the .toml files of folders, in order.
[[nodiscard]] std::vector<std::filesystem::path> scenario_files(
    const std::vector<std::filesystem::path>& paths);

/// The continuous ranked probability score of a sample: mean |x - y| less half the mean distance
/// between two of the sample (Gneiting and Raftery 2007, equation 21). The sample is not empty.
[[nodiscard]] double crps_of(std::vector<std::int64_t> sample, std::int64_t came);

}  // namespace regietafel::study
