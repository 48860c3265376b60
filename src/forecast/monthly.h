#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "base/result.h"
#include "domain/observed.h"

namespace regietafel::forecast {

/// One figure a month: of several vintages the user's own first, then the one published last. Of
/// what was seen on a day these are the figures of that day, first ones as first ones.
using Figures = std::map<Month, const Observed*>;

/// @param scope  which publication; empty takes all
[[nodiscard]] Figures figures_of(std::span<const Observed> seen, std::string_view stream,
                                 std::string_view group, std::string_view scope);

/// A stream or nationality, month after month.
struct MonthlySeries {
  Month first{0};
  std::vector<double> people;
  std::vector<Month> missing;  // months within that have no figure: people is then empty
};

/// Figures as a series. Gaps are said, not filled.
/// Refused are negative counts and months that were published before they were over.
[[nodiscard]] Result<MonthlySeries> monthly_series(const Figures& figures, const std::string& name);

}  // namespace regietafel::forecast
