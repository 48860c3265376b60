#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/strong.h"
#include "law/spreidingswet.h"

/// Keys that no Dutch act uses, to be held beside one that does.
namespace regietafel::law {

/// The form of the Königsteiner Schlüssel, by which Germany spreads asylum seekers over its states:
/// two thirds by tax revenue, one third by inhabitants (Asylgesetz § 45(1); the key itself is that
/// of the Gemeinsame Wissenschaftskonferenz).
///
///     share(g) = 2/3 * R(g) / sum of R + 1/3 * pop(g) / sum of pop
///
/// @param inhabitants  by municipality, together at most 5 * 10^7
/// @param revenue      what stands in for tax revenue, in any unit; the same length, 0 to 10^8
/// each,
///                     together at most 5 * 10^10, not all zero
/// @return             share(g) on the common denominator 3 * sum of R * sum of pop
[[nodiscard]] std::vector<std::int64_t> koenigstein_weights(std::span<const People> inhabitants,
                                                            std::span<const std::int64_t> revenue);

/// Splits `total` by a key so that what was delivered before counts:
///
///     places(g) = max(0, l * w(g) - c(g)),   l such that they add up to `total`
///
/// Nobody gets less than nothing: a municipality whose credit exceeds its part of everything, l *
/// w(g), gets no places, and the others bear what it delivered too much in proportion. l is found
/// exactly (water filling), then whole places by largest remainder.
/// @param total    0 to 10^6
/// @param weights  as of `distribute`, each at most 10^18
/// @param credit   what each has delivered beyond its part, 0 to 10^6; the same length
[[nodiscard]] std::vector<DistributionRow> distribute_after_credit(
    Places total, std::span<const std::int64_t> weights, std::span<const std::int64_t> credit);

}  // namespace regietafel::law
