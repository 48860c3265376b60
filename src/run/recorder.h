#pragma once

#include <cstdint>
#include <limits>
#include <memory>
#include <vector>

#include "run/frame.h"

namespace regietafel::run {

/// What one future leaves behind, written down day by day. Every call but `seen` and `close` is
/// O(1): no map, no allocation.
///
/// An amount in a municipality counts in its province and in the country too, so record it once,
/// where it is known best. Measures that are no sums over areas (`MeasureInfo::is_sum`), such as
/// tasks, are recorded for each area by itself. One recorder serves one thread; `clear` makes it
/// ready for the next future.
class Recorder {
 public:
  explicit Recorder(std::shared_ptr<const Frame> frame);

  /// Adds to a flow, days or cents on a day of the run. On a remembered day before the start, the
  /// amount goes to the country's memory alone.
  void add(Measure measure, Area area, Day day, std::int64_t amount);

  /// A stock's value from now on. It keeps it, day after day, until it is changed.
  void set(Measure measure, Area area, std::int64_t value) {
    change(measure, area, value - now(measure, area));
  }
  void change(Measure measure, Area area, std::int64_t by);
  [[nodiscard]] std::int64_t now(Measure measure, Area area = kNation) const {
    return level_[frame_->slot(measure, area)];
  }

  /// Ends a day: the stocks of this moment are those of the day, and of its month when that ends
  /// too. Call it once a day, in order, from the first day to the last. Throws std::range_error
  /// when a national stock does not fit 32 bits.
  void close(Day day);
  [[nodiscard]] bool is_complete() const { return closed_ == frame_->days(); }

  /// The country's sum of a flow over the days from <= day < until: what a rule may look back on.
  /// Throws std::out_of_range for days before the remembered ones, of which nothing is known.
  [[nodiscard]] std::int64_t seen(Measure measure, Day from, Day until) const;

  /// A month's value so far.
  [[nodiscard]] std::int64_t value(Measure measure, Area area, std::size_t month) const {
    return months_[frame_->slot(measure, area) * frame_->months() + month];
  }
  /// [day][stock] of the country, stocks in the order of `stocks()`.
  [[nodiscard]] const std::vector<std::int32_t>& days() const { return days_; }
  [[nodiscard]] const std::shared_ptr<const Frame>& frame() const { return frame_; }

  void clear();

 private:
  std::shared_ptr<const Frame> frame_;
  std::vector<std::int64_t> level_;   // [slot], of stocks
  std::vector<std::int64_t> months_;  // [slot][month]
  std::vector<std::int64_t> by_day_;  // [measure][remembered day], national flows
  std::vector<std::int32_t> days_;    // [day][stock]
  std::size_t closed_ = 0;            // days

  // the day that amounts were last added on, and where they go
  Day open_{std::numeric_limits<std::int32_t>::min()};
  bool is_memory_ = false;
  std::size_t month_ = 0, remembered_row_ = 0;
};

}  // namespace regietafel::run
