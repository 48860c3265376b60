#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace regietafel::forecast {

struct Decomposition {
  std::vector<double> season, trend;  // [month]; what they leave is the remainder
};

/// Season and trend by local regression, without weights against outliers (STL; Cleveland,
/// Cleveland, McRae and Terpenning 1990, section 2): each month of the year is smoothed over eleven
/// years, what is left of the season over 13 months, the trend over 21 (for a period of 12).
/// @param values  two periods at least
[[nodiscard]] Decomposition stl(std::span<const double> values, std::size_t period);

/// How much of what varies around the trend is season, 0 to 1: one less the variance of the
/// remainder over that of season and remainder (Wang, Smith and Hyndman 2006).
[[nodiscard]] double seasonal_strength(std::span<const double> values, std::size_t period);

}  // namespace regietafel::forecast
