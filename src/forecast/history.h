#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/result.h"
#include "domain/observed.h"

namespace regietafel::forecast {

/// First applications per month, as they could be seen: the nation, and groups that add up to it.
struct History {
  Month first;
  std::vector<std::uint32_t> national;  // [month]
  std::vector<std::string> groups;      // first_syria, …, first_other
  Month groups_first;                   // the first month in which all groups are known
  std::vector<std::vector<std::uint32_t>> by_group;  // [group][month since groups_first]

  [[nodiscard]] Month last() const {
    return Month{first.value() + static_cast<std::int32_t>(national.size()) - 1};
  }
};

/// Takes the history of first applications from what was seen.
///
/// The nation is the estimated monthly series (scope "estimate"), which rests on CBS quarters and
/// so fits the CBS months by nationality; of several vintages of a month the one published last
/// counts, the user's own first. `first_other` is the nation less the named groups, at least 0. The
/// history ends with the last month that all series have.
/// Refused when a month within is missing, doubled in one vintage or negative, or when fewer than
/// 36 months are left.
/// @param groups  nationalities to keep apart, as the data name them: Syria, Eritrea, Turkey
[[nodiscard]] Result<History> first_application_history(std::span<const Observed> seen,
                                                        std::span<const std::string> groups);

}  // namespace regietafel::forecast
