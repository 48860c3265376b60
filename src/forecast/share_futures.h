#pragma once

#include <map>
#include <span>
#include <string>

#include "base/calendar.h"
#include "forecast/futures.h"
#include "random/luck.h"

namespace regietafel::forecast {

/// People per month, with gaps.
using KnownMonths = std::map<Month, double>;

/// The fewest months in which both streams must be known.
inline constexpr std::size_t kFewestShares = 12;

/// Adds a stream that is known in some months only, as a changing share of one that is drawn.
///
/// On the logarithm, the share goes on as the mean of the last 12 months known. Each 12 months of a
/// future miss that mean as a month of the past missed the mean of the 12 before it, one drawn with
/// equal chance and as likely with its sign turned. At most one where the stream is a part.
/// @param known, whole  the stream and the one that it is a share of; at least kFewestShares months
///                      in both
/// @param at  the place of the latter among the futures
void add_share(Futures& futures, const std::string& name, const KnownMonths& known,
               const KnownMonths& whole, std::size_t at, bool is_part, Seed seed);

/// Adds the sum of streams, in every future and month.
void add_sum(Futures& futures, const std::string& name, std::span<const std::size_t> parts);

}  // namespace regietafel::forecast
