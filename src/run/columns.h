#pragma once

#include <cstdint>
#include <memory>
#include <mutex>
#include <span>
#include <utility>
#include <vector>

#include "run/histogram.h"
#include "run/recorder.h"

namespace regietafel::run {

/// What the futures of one variant left behind.
///
/// National values are all kept, so that quantiles are exact and any two runs on the same luck can
/// be compared future by future. Of areas that is so for the whole run, and for the tasks of each
/// half-year; their months are histograms, flat in the number of futures.
struct Columns {
  /// Of no future yet.
  Columns(std::shared_ptr<const Frame> over, std::uint32_t futures);

  std::shared_ptr<const Frame> frame;
  std::vector<std::uint8_t> is_kept;   // [future]
  std::vector<std::int64_t> national;  // [future][month][measure]
  std::vector<std::int32_t> days;      // [future][day][stock], stocks in the order of stocks()
  std::vector<Histogram> areas;        // [divided measure][area but the nation][month]
  /// Of the whole run: what flowed, and stocks as they end. [future][divided measure][area but the
  /// nation]
  std::vector<std::int32_t> totals;
  /// What stands for a half-year: the last value in it. [future][half-year][half-yearly
  /// measure][area but the nation]
  std::vector<std::int32_t> half_years;

  [[nodiscard]] std::uint32_t futures() const { return static_cast<std::uint32_t>(is_kept.size()); }
  [[nodiscard]] bool is_complete() const;
  [[nodiscard]] std::int64_t value(std::uint32_t future, std::size_t month, Measure measure) const {
    return national[(future * frame->months() + month) * kMeasures +
                    static_cast<std::size_t>(measure)];
  }
  /// `stock` is its place in stocks().
  [[nodiscard]] std::int32_t day(std::uint32_t future, std::size_t day, std::size_t stock) const {
    return days[(future * frame->days() + day) * stocks().size() + stock];
  }
  /// Of an area that the measure has, not of the nation.
  [[nodiscard]] std::int32_t total(std::uint32_t future, Measure measure, Area area) const {
    return totals[future * (areas.size() / frame->months()) + area_row(measure, area)];
  }
  /// Of a half-yearly measure in a half-year of the run, and of an area that is not the nation.
  [[nodiscard]] std::int32_t half_year(std::uint32_t future, Measure measure, Area area,
                                       HalfYear half) const;
  /// Where an area lies among all areas of divided measures. Not of the nation.
  [[nodiscard]] std::size_t area_row(Measure measure, Area area) const;
  /// Where an area's histogram lies in `areas`. Only of what the frame has, and not of the nation.
  [[nodiscard]] std::size_t histogram_row(Measure measure, Area area, std::size_t month) const;

  friend bool operator==(const Columns& a, const Columns& b);
};

/// How many areas the divided measures of a frame have, the nation not counted.
[[nodiscard]] std::size_t area_rows(const Frame& frame);
/// The measures that are set for a half-year: the task and the corrected task, of every area.
[[nodiscard]] std::span<const Measure> half_yearly();
/// How many half-years a frame lies in.
[[nodiscard]] std::size_t half_years_of(const Frame& frame);
/// How many values of half-years a future has, the nation's not counted.
[[nodiscard]] std::size_t half_year_rows(const Frame& frame);
/// How many histograms a frame has.
[[nodiscard]] std::size_t histograms(const Frame& frame);

/// Keeps what a complete recorder of the same frame holds as one future, which is not kept yet.
/// Throws std::range_error when an area's total or task does not fit 32 bits.
void keep(Columns& columns, std::uint32_t future, const Recorder& recorder);

/// Takes in the futures of `other`, of which `columns` has none: parts of one ensemble, played
/// apart. Any order gives equal columns.
void merge(Columns& columns, const Columns& other);

/// Columns that many threads fill at once.
class Collector {
 public:
  Collector(std::shared_ptr<const Frame> frame, std::uint32_t futures);
  /// As `keep`. Threads wait for each other only while histograms are added to.
  void keep(std::uint32_t future, const Recorder& recorder);
  /// Ends the collecting.
  [[nodiscard]] Columns take() && { return std::move(columns_); }

 private:
  Columns columns_;
  std::mutex adding_;
};

}  // namespace regietafel::run
