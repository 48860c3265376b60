#pragma once

#include <cstdint>
#include <span>

#include "forecast/futures.h"
#include "forecast/history.h"
#include "random/luck.h"

namespace regietafel::forecast {

/// Futures of first applications by group, from whole years of what happened before.
///
/// Each 12 months to come take the year-on-year growth of 12 successive months of the past, drawn
/// with equal chance among all that the history has, so that a 2015 can return. A month of the
/// nation is the one 12 months before times (x + 1) / (y + 1), where x and y are the nation's
/// months in the past. The groups share it in proportion to what their own growth in the same 12
/// months would make of them; in a block that begins before the groups have a year before it, every
/// group takes the nation's growth. The next 12 months start from those just made, with a new draw.
/// Growing each group by itself instead drifts upwards, since the growth of small groups is noisy
/// and its mean above one; see docs/model/inflow.md.
///
/// Where a `pull` is given, the growth of a block is corrected for the level that it began from:
/// what fell from a high level would fall less from a low one. Over the past, the log growth of a
/// year is regressed on the log of the year before (its twelve months, less their mean); a block's
/// months are multiplied by exp(pull * slope * (block's level - present level)), with a slope
/// between 0 and 1.
///
/// The block's draw is named by the future and its place, not by series or order (Luck): more
/// futures or months change none of those there were.
/// @param months  1 to 60; the first is the one after the history's last
/// @param pull  how much of the regression is believed, 0 to 1, one per future; empty: none of it
/// @return series in the order of the history's groups; together they are the nation
[[nodiscard]] Futures year_block_bootstrap(const History& history, std::uint32_t months,
                                           std::uint32_t count, Seed seed,
                                           std::span<const double> pull = {});

}  // namespace regietafel::forecast
