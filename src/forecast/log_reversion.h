#pragma once

#include <cstdint>

#include "forecast/model.h"

namespace regietafel::forecast {

/// A first-order autoregression on the logarithm that goes back to the mean of all months seen:
/// z(t + 1) - mu = phi (z(t) - mu) + e, e normal; phi by least squares, within 0 and 0.99.
[[nodiscard]] Outlook log_reversion(Months people, std::uint32_t months);

}  // namespace regietafel::forecast
