#pragma once

#include <cstdint>

#include "forecast/model.h"

namespace regietafel::forecast {

/// Years to come from whole years of the past, so that a 2015 can return.
///
/// Each 12 months ahead take the year-on-year growth (x + 1) / (y + 1) of 12 successive months of
/// the past, drawn with equal chance among all that have a year before them; the next 12 months
/// start from those just made, with a new draw. The quantiles are those of 400 draws, named by
/// their number, so that equal months give equal outlooks. Blocks of series that hang together in
/// time: Künsch 1989.
[[nodiscard]] Outlook year_block_bootstrap(Months people, std::uint32_t months);

}  // namespace regietafel::forecast
