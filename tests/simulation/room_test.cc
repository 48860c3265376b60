#include "simulation/room.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <numeric>

namespace regietafel::simulation {
namespace {

RC_GTEST_PROP(Room, draws_a_pool_as_a_walk_would, ()) {
  const auto pools = *rc::gen::inRange<std::size_t>(1, 40);
  Room room{pools};
  std::vector<std::int64_t> left(pools);
  const auto changes = *rc::gen::container<std::vector<std::pair<std::size_t, int>>>(
      rc::gen::pair(rc::gen::inRange<std::size_t>(0, pools), rc::gen::inRange(-9, 12)));
  for (const auto& [pool, by] : changes) {
    room.change(pool, by);
    left[pool] += by;
  }
  std::int64_t place = 0;
  for (std::size_t pool = 0; pool < pools; ++pool) {
    RC_ASSERT(room.left(pool) == left[pool]);
    for (std::int64_t person = 0; person < left[pool]; ++person) {
      RC_ASSERT(room.pool_of(place++) == pool);
    }
  }
  RC_ASSERT(room.total() == place);
}

}  // namespace
}  // namespace regietafel::simulation
