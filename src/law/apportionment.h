#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "base/strong.h"
#include "domain/rule.h"

namespace regietafel::law {

/// Splits `total` in proportion to `weights` into whole persons, in exact integer arithmetic.
///
/// adams, hamilton, webster, jefferson, huntington_hill and dean keep the sum (Balinski and Young,
/// Fair Representation, 2nd ed. 2001, ch. 1 and appendix A); statutory rounds each share up and
/// nearest rounds each to the nearest whole (halves up), so that their sums may differ from
/// `total`. Equal claims go to the larger weight, then to the lower index. Where a rule gives
/// everyone a first person (adams, huntington_hill, dean) and there are fewer persons than weights,
/// the larger weights get them. A weight of zero gets nothing.
/// @param total    0 to 10^9
/// @param weights  one per municipality, 0 to 10^9 each (hamilton: any that add up to less than
///                 2^63); all zero only when `total` is 0
/// @return         one entry per weight, in the same order
[[nodiscard]] std::vector<People> apportion(People total, std::span<const std::int64_t> weights,
                                            Rule rule);

/// Who had exactly equal claims to the last person, so that the stated order decided and not the
/// rule. Both lists are empty when there was no such tie.
struct Tie {
  std::vector<std::size_t> got, missed;  // indices of weights
};

/// The tie at the end of an apportionment by a rule that keeps the sum; none for other rules.
/// @param shares  what `apportion` gave for these weights and this rule
[[nodiscard]] Tie last_tie(std::span<const std::int64_t> weights, std::span<const People> shares,
                           Rule rule);

}  // namespace regietafel::law
