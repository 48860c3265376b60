#pragma once

#include <cstdint>
#include <span>

#include "forecast/futures.h"
#include "forecast/mix.h"
#include "random/luck.h"

namespace regietafel::forecast {

/// Futures in which months and series hang together as they did in the past, and each month of each
/// series by itself has the distribution that its outlook gives.
///
/// The shape of a future is drawn from what was missed before: from a past month on, by how much
/// each of the next 12 months of all series differed from the level of that month, all at once, and
/// as likely with its sign turned. Further years begin where the year before ended, with a draw of
/// their own. Only ranks are taken from this: the month that lies at 83 % among shapes gets the 83
/// % quantile of its outlook (the Schaake shuffle: Clark, Gangopadhyay, Hay, Rajagopalan and Wilby
/// 2004; Schefzik, Thorarinsdottir and Gneiting 2013, section 3.2).
///
/// A future is a pure function of seed and its number: more futures change none of those there
/// were.
/// @param record  series that have at least 36 months in common, the last ones
/// @param outlooks  one per series, equally many months each
/// @return whole people, in the order of the record; series do not add up yet (add_up)
[[nodiscard]] Futures joint_futures(const Record& record, std::span<const Outlook> outlooks,
                                    std::uint32_t count, Seed seed);

/// Makes parts add up to a whole in every future and month: each is scaled alike, in whole people
/// with the largest remainders first. Where no part has anybody, the last gets all.
/// @param whole, parts  places among the series of the futures
void add_up(Futures& futures, std::size_t whole, std::span<const std::size_t> parts);

}  // namespace regietafel::forecast
