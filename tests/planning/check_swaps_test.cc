#include "planning/check_swaps.h"

#include <gmock/gmock.h>

namespace regietafel::planning {
namespace {

using Kind = SwapFault::Kind;
using ::testing::ElementsAre;

/// Two groups: 0 gives 4 to 1; 3 has nothing to do with them.
const std::vector<Participant> kFour{
    {.load = People{10}, .task = People{10}, .means = People{6}},
    {.load = People{3}, .task = People{3}, .means = People{9}},
    {.load = People{2}, .task = People{2}, .means = People{2}},
    {.load = People{5}, .task = People{5}, .means = People{8}},
};
const std::vector<std::size_t> kGroups{0, 0, 0, 1};

std::vector<SwapFault> faults(std::vector<Swap> swaps) {
  return check_swaps(kFour, kGroups, swaps);
}

TEST(CheckSwaps, takes_swaps_that_hold) { EXPECT_THAT(faults({{0, 1, People{4}}}), ElementsAre()); }

TEST(CheckSwaps, finds_each_fault_at_its_place) {
  EXPECT_THAT(faults({}), ElementsAre(SwapFault{Kind::left_over, 0}));
  EXPECT_THAT(faults({{0, 1, People{3}}}), ElementsAre(SwapFault{Kind::left_over, 0}));
  EXPECT_THAT(faults({{0, 1, People{4}}, {2, 2, People{1}}}),
              ElementsAre(SwapFault{Kind::with_itself, 1}));
  EXPECT_THAT(faults({{0, 3, People{4}}}),
              ElementsAre(SwapFault{Kind::across_groups, 0}, SwapFault{Kind::above_means, 3},
                          SwapFault{Kind::sum_changed, 0}, SwapFault{Kind::sum_changed, 1},
                          SwapFault{Kind::left_over, 1}));
  EXPECT_THAT(faults({{0, 1, People{4}}, {2, 1, People{0}}}),
              ElementsAre(SwapFault{Kind::nobody, 1}));
  EXPECT_THAT(faults({{0, 1, People{5}}, {1, 0, People{1}}}),
              ElementsAre(SwapFault{Kind::repeated, 1}));
  EXPECT_THAT(faults({{0, 1, People{4}}, {2, 1, People{3}}}),
              ElementsAre(SwapFault{Kind::above_means, 1}, SwapFault{Kind::below_no_task, 2},
                          SwapFault{Kind::left_over, 0}));
  EXPECT_THAT(faults({{0, 1, People{4}}, {0, 9, People{1}}}),
              ElementsAre(SwapFault{Kind::unknown, 1}));
}

TEST(CheckSwaps, names_the_place) {
  EXPECT_EQ(to_string(SwapFault{Kind::across_groups, 2}), "swap 2: across groups");
  EXPECT_EQ(to_string(SwapFault{Kind::left_over, 0}), "group 0: more is left than has to be");
}

}  // namespace
}  // namespace regietafel::planning
