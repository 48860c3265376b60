#pragma once

#include <cstdint>
#include <string>

#include "base/calendar.h"

namespace regietafel {

/// How sure the day is that a figure is about.
enum class DateGrade : std::uint8_t { day, month, approximate, doubtful };

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
  std::string scope;    // which publication or count it belongs to
  std::string source;   // source_id
  std::string status;   // published, derived, estimated, assumed
  bool is_own = false;  // from the user's package
};

/// Where a figure was found.
struct Source {
  std::string id, citation;
  bool is_own = false;
};

}  // namespace regietafel
