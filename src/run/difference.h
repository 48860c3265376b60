#pragma once

#include <cstdint>
#include <vector>

#include "run/spread.h"

namespace regietafel::run {

/// Differences between two variants on the same futures, added up. Integers only, so any order
/// gives equal bytes.
struct Differences {
  __extension__ using Wide = unsigned __int128;

  std::int64_t sum = 0;
  Wide squares = 0;                               // the sum of their squares
  std::uint32_t count = 0, below = 0, above = 0;  // all, those below zero and those above

  void add(std::int64_t difference);
  [[nodiscard]] double mean() const;
  /// Of the mean, from the variance with count - 1. Nothing is known of it from fewer than two: 0.
  [[nodiscard]] double standard_error() const;

  friend bool operator==(const Differences&, const Differences&) = default;
};

struct PairedDifference {
  Differences sums;
  Spread spread;  // of the difference, exact
};

/// The national difference `ours` - `base`, future by future, over the futures that both have kept,
/// of months first <= month <= last as in `national_values`. The runs share seed and frame; at
/// least one future is kept by both.
[[nodiscard]] PairedDifference paired_difference(const Columns& ours, const Columns& base,
                                                 Measure measure, std::size_t first,
                                                 std::size_t last);

/// The difference in an area below the nation over the whole run: of a flow its sum, of a stock as
/// it ends. Otherwise as above.
[[nodiscard]] PairedDifference paired_difference(const Columns& ours, const Columns& base,
                                                 Measure measure, Area area);

}  // namespace regietafel::run
