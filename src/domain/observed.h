#pragma once

#include <cstdint>
#include <string>

#include "base/calendar.h"

namespace regietafel {

/// How sure the day is that a figure is about: that day, some day of its month, about that time, or
/// perhaps another; or the figure is of a longer period (a year, a half-year) that ends on it.
enum class DateGrade : std::uint8_t { day, month, approximate, doubtful, period };

/// How exactly a source says a figure: 17,500 as it stands, rounded, "about", "more than" (above)
/// or "almost" (below).
enum class Precision : std::uint8_t { as_published, rounded, about, above, below };

/// One published figure with its two dates. 0.73 is value 73 with 2 decimals.
struct Observed {
  std::string series;      // "task_set", "balance_end"
  std::string area;        // "NL00", "PV27", "GM0363"
  std::string group = {};  // "Syria"; "all" or empty where there is no division
  std::string period;      // "2021-II", "2020"
  Day about, published;
  DateGrade date_grade = DateGrade::day;
  bool is_published_day_assumed = false;
  std::int64_t value = 0;
  std::uint8_t decimals = 0;
  Precision precision = Precision::as_published;
  std::string scope;    // which publication or count it belongs to, or who is counted
  std::string source;   // source_id
  std::string status;   // published, derived, estimated, assumed
  bool is_own = false;  // from the user's package
};

/// What a fact rests on: its two dates, how exactly it is said, and where.
struct Origin {
  Day about, published;
  bool is_published_day_assumed = false;
  Precision precision = Precision::as_published;
  std::string source, status;
  bool is_own = false;  // from the user's package
};

/// Where a figure was found.
struct Source {
  std::string id, citation;
  bool is_own = false;
};

}  // namespace regietafel
