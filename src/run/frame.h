#pragma once

#include <array>
#include <cstdint>
#include <vector>

#include "base/calendar.h"
#include "run/area.h"
#include "run/measure.h"

namespace regietafel::run {

/// The first and last day of a run, and the day from which rules may look back.
struct Period {
  Day start, end;          // both are played
  Day remembered = start;  // at most `start`: national flows are remembered from here on

  friend bool operator==(const Period&, const Period&) = default;
};

/// What the columns of a run measure over: its areas, days and months, and where each value lies.
///
/// Slots number the pairs of a measure and an area that it has, by measure, then by area. Immutable
/// and shared by all that a run leaves; `period.end` is at least `period.start`.
class Frame {
 public:
  Frame(Areas areas, Period period);

  [[nodiscard]] const Areas& areas() const { return areas_; }
  [[nodiscard]] const Period& period() const { return period_; }

  [[nodiscard]] std::size_t days() const { return month_of_day_.size(); }
  [[nodiscard]] std::size_t day_row(Day day) const {
    return static_cast<std::size_t>(day.value() - period_.start.value());
  }
  [[nodiscard]] std::size_t remembered_days() const;
  [[nodiscard]] std::size_t remembered_row(Day day) const {
    return static_cast<std::size_t>(day.value() - period_.remembered.value());
  }

  [[nodiscard]] std::size_t months() const { return months_; }
  [[nodiscard]] Month first_month() const { return month_of(period_.start); }
  [[nodiscard]] std::size_t month_row(Month month) const {
    return static_cast<std::size_t>(month.value() - first_month().value());
  }
  [[nodiscard]] std::size_t month_row(Day day) const { return month_of_day_[day_row(day)]; }
  /// Whether a month's stocks are taken on this day: its last, or the last of the run.
  [[nodiscard]] bool ends_month(Day day) const;

  [[nodiscard]] bool has(Measure measure, Area area) const;
  [[nodiscard]] std::size_t slots() const { return slots_; }
  [[nodiscard]] std::size_t slot(Measure measure, Area area) const {
    return first_slot_[static_cast<std::size_t>(measure)] + area.value();
  }

  friend bool operator==(const Frame& a, const Frame& b) {
    return a.areas_ == b.areas_ && a.period_ == b.period_;
  }

 private:
  Areas areas_;
  Period period_;
  std::vector<std::uint16_t> month_of_day_;  // [day]
  std::size_t months_ = 0, slots_ = 0;
  std::array<std::size_t, kMeasures> first_slot_{};
};

/// All stocks, in the order of the enumeration: the columns of days.i32.
[[nodiscard]] const std::vector<Measure>& stocks();
/// All measures that have areas below the nation, in the order of the enumeration.
[[nodiscard]] const std::vector<Measure>& divided();

}  // namespace regietafel::run
