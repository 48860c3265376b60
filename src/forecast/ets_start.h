#pragma once

#include <span>

#include "forecast/ets.h"

namespace regietafel::forecast::ets {

/// First states to begin a search with, as R's ets: the season of classical decomposition, and the
/// mean or the line through the first two years (at least ten values) of what is left.
[[nodiscard]] EtsState first_guess(EtsKind kind, std::span<const double> values,
                                   std::size_t period);

/// The mean of the first two years (at least ten values), without growth or season.
[[nodiscard]] EtsState flat_guess(EtsKind kind, std::span<const double> values, std::size_t period);

}  // namespace regietafel::forecast::ets
