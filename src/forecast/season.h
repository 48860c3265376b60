#pragma once

#include <array>
#include <cstddef>
#include <span>

#include "forecast/model.h"

namespace regietafel::forecast {

/// By how much the logarithm of a month of the year lies above its surroundings, [month of the
/// year], counted from the first month of the series; the mean is zero.
///
/// The mean deviation from the centred mean of twelve months, drawn towards none as far as twelve
/// means of so few noisy years would differ by chance alone (James and Stein 1961; for seasons:
/// Miller and Williams 2003). A series without a season keeps none.
[[nodiscard]] std::array<double, 12> shrunk_season(Months people);

/// The months with that season taken out.
[[nodiscard]] std::vector<double> without_season(Months people);

/// The model on a panel from which each series' season was taken; it comes back in the outlook.
[[nodiscard]] Model with_season(Model model);

}  // namespace regietafel::forecast
