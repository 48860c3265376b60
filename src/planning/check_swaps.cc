#include "planning/check_swaps.h"

#include <algorithm>
#include <map>
#include <set>
#include <utility>

namespace regietafel::planning {
namespace {

using Kind = SwapFault::Kind;

/// The sums of a group before and after the swaps.
struct Sums {
  std::int64_t before = 0, after = 0;
  std::int64_t above = 0, room = 0, can_leave = 0;  // above the means, below them, can be given
  std::int64_t above_after = 0;
};

std::string_view name_of(Kind kind) {
  switch (kind) {
    case Kind::unknown:
      return "swap {}: no such participant";
    case Kind::with_itself:
      return "swap {}: with itself";
    case Kind::across_groups:
      return "swap {}: across groups";
    case Kind::nobody:
      return "swap {}: moves nobody";
    case Kind::repeated:
      return "swap {}: the same two again";
    case Kind::below_no_task:
      return "participant {}: gives away more than its task";
    case Kind::above_means:
      return "participant {}: takes beyond its means";
    case Kind::sum_changed:
      return "group {}: the sum of the tasks is another";
    case Kind::left_over:
      break;
  }
  return "group {}: more is left than has to be";
}

/// Adds the swaps that can be played to `change`, and says of the others why not.
std::vector<SwapFault> play(std::span<const std::size_t> group, std::span<const Swap> swaps,
                            std::vector<std::int64_t>& change) {
  std::vector<SwapFault> faults;
  std::set<std::pair<std::size_t, std::size_t>> met;
  for (std::size_t i = 0; i < swaps.size(); ++i) {
    const auto& [from, to, persons] = swaps[i];
    if (from >= group.size() || to >= group.size()) {
      faults.push_back({Kind::unknown, i});
      continue;
    }
    if (from == to) faults.push_back({Kind::with_itself, i});
    if (group[from] != group[to]) faults.push_back({Kind::across_groups, i});
    if (persons.value() < 1) faults.push_back({Kind::nobody, i});
    if (!met.insert(std::minmax(from, to)).second) faults.push_back({Kind::repeated, i});
    change[from] -= persons.value();
    change[to] += persons.value();
  }
  return faults;
}

}  // namespace

std::string to_string(const SwapFault& fault) {
  std::string text{name_of(fault.kind)};
  return text.replace(text.find("{}"), 2, std::to_string(fault.index));
}

std::vector<SwapFault> check_swaps(std::span<const Participant> participants,
                                   std::span<const std::size_t> group,
                                   std::span<const Swap> swaps) {
  std::vector<std::int64_t> change(participants.size());
  auto faults = play(group, swaps, change);
  std::map<std::size_t, Sums> sums;
  for (std::size_t i = 0; i < participants.size(); ++i) {
    const auto load = participants[i].load.value(), means = participants[i].means.value();
    const auto task = participants[i].task.value(), after = load + change[i];
    if (task + change[i] < 0) faults.push_back({Kind::below_no_task, i});
    if (change[i] > 0 && after > means) faults.push_back({Kind::above_means, i});
    auto& sum = sums[group[i]];
    sum.before += task;
    sum.after += task + change[i];
    sum.above += std::max<std::int64_t>(0, load - means);
    sum.room += std::max<std::int64_t>(0, means - load);
    sum.can_leave += std::clamp<std::int64_t>(load - means, 0, task);
    sum.above_after += std::max<std::int64_t>(0, after - means);
  }
  for (const auto& [index, sum] : sums) {
    if (sum.before != sum.after) faults.push_back({Kind::sum_changed, index});
    if (sum.above_after > sum.above - std::min(sum.can_leave, sum.room)) {
      faults.push_back({Kind::left_over, index});
    }
  }
  return faults;
}

}  // namespace regietafel::planning
