#pragma once

#include <cstdint>
#include <memory>
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
  void merge(const Differences& other);
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

/// Differences in every area and month. A histogram forgets which future a value came from, so
/// these are added up while both variants of a future are at hand.
class AreaDifferences {
 public:
  explicit AreaDifferences(std::shared_ptr<const Frame> frame);
  /// Two complete recorders of the same future and frame.
  void add(const Recorder& ours, const Recorder& base);
  void merge(const AreaDifferences& other);
  /// Of any area that the measure has, the nation too.
  [[nodiscard]] const Differences& at(Measure measure, Area area, std::size_t month) const {
    return cells_[frame_->slot(measure, area) * frame_->months() + month];
  }

  friend bool operator==(const AreaDifferences& a, const AreaDifferences& b) {
    return *a.frame_ == *b.frame_ && a.cells_ == b.cells_;
  }

 private:
  std::shared_ptr<const Frame> frame_;
  std::vector<Differences> cells_;  // [slot][month]
};

}  // namespace regietafel::run
