#pragma once

#include <cstdint>

#include "forecast/model.h"
#include "forecast/scale.h"

namespace regietafel::forecast {

/// One regression for all series of a panel, for each distance ahead by itself.
///
/// On the cube root or logarithm, with level l and volatility s of each series and month: the
/// change from l to the value h months on, over s, is explained by how far the last value, the
/// means of 3 and 12 months and of all months, and the season of last year lie from l, over s. A
/// ridge draws every weight towards 0, where the forecast is the level. What remains, of all series
/// together, is the distribution: a series of nine years borrows the tails of seventeen others.
/// Only pairs of months that had both come are learned from. See docs/model/panel-regression.md.
[[nodiscard]] std::vector<Outlook> panel_regression(const Panel& panel, std::uint32_t months,
                                                    Scale scale);

}  // namespace regietafel::forecast
