#pragma once

#include <functional>
#include <span>
#include <vector>

namespace regietafel::forecast {

/// Between which values each variable is searched for.
struct Box {
  double lowest = 0, highest = 0;
};

/// Where a smooth function of a few variables is smallest, as far as a search downhill from `start`
/// finds it (BOBYQA, Powell 2009, of NLopt). The same each time.
/// @param tolerance  of the variables, absolute
[[nodiscard]] std::vector<double> minimum(std::function<double(std::span<const double>)> function,
                                          std::vector<double> start, Box box, double tolerance);

}  // namespace regietafel::forecast
