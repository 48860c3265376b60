#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "planning/swaps.h"

namespace regietafel::planning {

/// What is wrong with swaps.
struct SwapFault {
  enum class Kind : std::uint8_t {
    unknown,        // swap: a row that is no participant
    with_itself,    // swap: giver and taker are one
    across_groups,  // swap: giver and taker are of two groups
    nobody,         // swap: fewer than one person
    repeated,       // swap: the same two as in an earlier one
    below_no_task,  // participant: gives away more than its task
    above_means,    // participant: takes until it is above its means
    sum_changed,    // group: the sum of the tasks is another
    left_over       // group: more stays above the means than has to
  };
  Kind kind = Kind::unknown;
  std::size_t index = 0;  // of the swap, participant or group
  friend bool operator==(const SwapFault&, const SwapFault&) = default;
};

/// "swap 2: across groups"
[[nodiscard]] std::string to_string(const SwapFault& fault);

/// Plays the swaps and checks what art. 29(2) and the means ask; knows nothing of how they were
/// found. Not checked: whether fewer swaps would do.
/// @param group  by participant: 0, 1, …
[[nodiscard]] std::vector<SwapFault> check_swaps(std::span<const Participant> participants,
                                                 std::span<const std::size_t> group,
                                                 std::span<const Swap> swaps);

}  // namespace regietafel::planning
