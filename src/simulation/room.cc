#include "simulation/room.h"

#include <algorithm>
#include <bit>
#include <cassert>

namespace regietafel::simulation {

void Room::change(std::size_t pool, std::int64_t by) {
  const auto before = std::max<std::int64_t>(left_[pool], 0);
  left_[pool] += by;
  const auto difference = std::max<std::int64_t>(left_[pool], 0) - before;
  total_ += difference;
  for (auto node = pool + 1; node < tree_.size(); node += node & (~node + 1)) {
    tree_[node] += difference;
  }
}

std::size_t Room::pool_of(std::int64_t place) const {
  assert(0 <= place && place < total_);
  std::size_t node = 0;
  for (auto step = std::bit_floor(tree_.size() - 1); step > 0; step /= 2) {
    if (node + step < tree_.size() && tree_[node + step] <= place) {
      node += step;
      place -= tree_[node];
    }
  }
  return node;
}

}  // namespace regietafel::simulation
