#include "planning/swaps.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>
#include <bit>
#include <numeric>

#include "planning/check_swaps.h"
#include "solver/solver.h"

namespace regietafel::planning {
namespace {

using solver::Engine;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Participant participant(std::int64_t task, std::int64_t means, std::int64_t balance = 0) {
  return {.load = People{task - balance}, .task = People{task}, .means = People{means}};
}

RegionalSwaps found(const std::vector<Participant>& region, Engine engine = Engine::highs) {
  return find_swaps(region, *solver::make_solver(engine), {});
}

std::vector<SwapFault> faults_of(const std::vector<Participant>& region,
                                 const RegionalSwaps& swaps) {
  const std::vector<std::size_t> one_group(region.size());
  return check_swaps(region, one_group, swaps.swaps);
}

TEST(FindSwaps, has_nothing_to_do_within_the_means) {
  const auto swaps = found({participant(10, 10), participant(3, 8)});
  EXPECT_THAT(swaps.swaps, IsEmpty());
  EXPECT_TRUE(swaps.is_proven());
  EXPECT_EQ(swaps.room, People{5});
  EXPECT_EQ(swaps.left, People{0});
}

TEST(FindSwaps, lets_one_take_what_two_cannot_house) {
  const auto swaps = found({participant(10, 7), participant(20, 18), participant(5, 11)});
  EXPECT_THAT(swaps.swaps, ElementsAre(Swap{0, 2, People{3}}, Swap{1, 2, People{2}}));
  EXPECT_EQ(swaps.least, 2);
  EXPECT_EQ(swaps.moved(), People{5});
}

TEST(FindSwaps, finds_groups_that_come_out_even) {
  // 5 + 4 = 6 + 3 in one component takes three; 7 = 7 one; first come, first served takes five.
  const auto swaps = found({participant(5, 0), participant(7, 0), participant(4, 0),
                            participant(0, 6), participant(0, 7), participant(0, 3)});
  EXPECT_EQ(swaps.swaps.size(), 4);
  EXPECT_EQ(swaps.least, 4);
}

TEST(FindSwaps, shares_out_what_no_one_can_take_alone) {
  const auto swaps =
      found({participant(100, 0), participant(0, 30), participant(0, 60), participant(0, 20)});
  EXPECT_THAT(swaps.least, 3);
  EXPECT_EQ(swaps.swaps.size(), 3);
}

TEST(FindSwaps, leaves_the_least_where_means_fall_short) {
  const auto swaps = found({participant(10, 4), participant(10, 5), participant(1, 8)});
  EXPECT_EQ(swaps.too_much, People{11});
  EXPECT_EQ(swaps.room, People{7});
  EXPECT_EQ(swaps.left, People{4});
  EXPECT_EQ(swaps.least, 2);
  EXPECT_EQ(swaps.moved(), People{7});
}

TEST(FindSwaps, nobody_gives_away_more_than_its_task) {
  // A backlog of 30 that the task of 5 cannot carry away.
  const std::vector region{participant(5, 10, -30), participant(5, 50)};
  const auto swaps = found(region);
  EXPECT_THAT(swaps.swaps, ElementsAre(Swap{0, 1, People{5}}));
  EXPECT_EQ(swaps.left, People{20});
  EXPECT_THAT(faults_of(region, swaps), IsEmpty());
}

TEST(FindSwaps, a_lead_makes_room) {
  const auto swaps = found({participant(10, 4), participant(5, 0, 12)});
  EXPECT_THAT(swaps.swaps, ElementsAre(Swap{0, 1, People{6}}));
}

TEST(FindSwaps, without_time_gives_swaps_that_hold_and_claims_no_proof) {
  std::vector<Participant> region;
  for (std::int64_t i = 0; i < 30; ++i) {
    region.push_back(participant(100 + 37 * i % 61, 0));
    region.push_back(participant(0, 101 + 53 * i % 59));
  }
  const auto swaps = find_swaps(region, *solver::make_solver(Engine::highs), {.seconds = 1e-3});
  EXPECT_THAT(faults_of(region, swaps), IsEmpty());
  EXPECT_LE(swaps.swaps.size(), 59);
  EXPECT_GE(swaps.least, 30);
  EXPECT_FALSE(swaps.is_proven());
}

/// The fewest swaps by trying every way to part the participants into components; shares no code
/// and no idea of sides with the model. A set of participants is one component when the swaps
/// within it can leave as little as the region must: `amounts` are what each gives (positive) or
/// can take.
class TriedAll {
 public:
  explicit TriedAll(const std::vector<Participant>& region) {
    std::int64_t give = 0, take = 0;
    for (const auto& [load, task, means] : region) {
      const auto above = load.value() - means.value();
      amounts_.push_back(above < 0 ? above : std::min(above, task.value()));
      (amounts_.back() > 0 ? give : take) += std::abs(amounts_.back());
    }
    all_move_ = give <= take;
  }

  [[nodiscard]] std::int64_t fewest() const { return fewest_of((1U << amounts_.size()) - 1); }

 private:
  /// Whether a tree of swaps can settle a set: everyone on the side that must move does.
  bool is_component(unsigned set) const {
    std::int64_t give = 0, take = 0;
    for (std::size_t i = 0; i < amounts_.size(); ++i) {
      if ((set >> i & 1U) != 0) (amounts_[i] > 0 ? give : take) += std::abs(amounts_[i]);
    }
    return all_move_ ? give <= take : take <= give;
  }

  bool must_move(std::size_t i) const { return all_move_ ? amounts_[i] > 0 : amounts_[i] < 0; }

  std::int64_t fewest_of(unsigned left) const {
    std::size_t first = 0;
    while (first < amounts_.size() && ((left >> first & 1U) == 0 || !must_move(first))) ++first;
    if (first == amounts_.size()) return 0;
    const auto others = left & ~(1U << first);
    std::int64_t best = 1'000;
    for (auto with = others;; with = (with - 1) & others) {
      const auto set = with | 1U << first;
      if (is_component(set)) {
        best = std::min(best, std::popcount(set) - 1 + fewest_of(left & ~set));
      }
      if (with == 0) break;
    }
    return best;
  }

  std::vector<std::int64_t> amounts_;
  bool all_move_ = true;
};

/// The fewest swaps by trying networks: every set of at most `swaps` pairs, and on each the most
/// persons that can move over it, unit by unit along paths. Knows nothing of components.
class TriedNetworks {
 public:
  explicit TriedNetworks(const std::vector<Participant>& region) {
    std::int64_t give = 0, take = 0;
    for (const auto& [load, task, means] : region) {
      const auto above = load.value() - means.value();
      gives_.push_back(std::clamp<std::int64_t>(above, 0, task.value()));
      takes_.push_back(std::max<std::int64_t>(0, -above));
      give += gives_.back();
      take += takes_.back();
    }
    moved_ = std::min(give, take);
    for (std::size_t i = 0; i < region.size(); ++i) {
      for (std::size_t j = 0; j < i; ++j) pairs_.emplace_back(i, j);
    }
  }

  std::int64_t fewest() {
    for (std::int64_t swaps = 0;; ++swaps) {
      if (can_do(0, swaps)) return swaps;
    }
  }

 private:
  bool can_do(std::size_t from, std::int64_t swaps) {
    if (swaps == 0) return moves_all();
    for (auto pair = from; pair < pairs_.size(); ++pair) {
      chosen_.push_back(pairs_[pair]);
      const bool does = can_do(pair + 1, swaps - 1);
      chosen_.pop_back();
      if (does) return true;
    }
    return false;
  }

  /// Chosen pairs carry any number either way, so only what is connected counts.
  bool moves_all() const {
    std::vector<std::size_t> root(gives_.size());
    std::iota(root.begin(), root.end(), std::size_t{0});
    for (const auto& [a, b] : chosen_) {
      const auto gone = root[a], kept = root[b];
      std::ranges::replace(root, gone, kept);
    }
    std::int64_t moved = 0;
    for (std::size_t r = 0; r < root.size(); ++r) {
      std::int64_t give = 0, take = 0;
      for (std::size_t i = 0; i < root.size(); ++i) {
        if (root[i] != r) continue;
        give += gives_[i];
        take += takes_[i];
      }
      moved += std::min(give, take);
    }
    return moved == moved_;
  }

  std::vector<std::int64_t> gives_, takes_;
  std::int64_t moved_ = 0;
  std::vector<std::pair<std::size_t, std::size_t>> pairs_, chosen_;
};

/// At its nominal size from the first case on, since small regions say little.
int number(int low, int high) {
  return *rc::gen::resize(rc::kNominalSize, rc::gen::inRange(low, high + 1));
}

std::vector<Participant> any_region(int most, int persons) {
  std::vector<Participant> region;
  const auto size = number(most / 2, most);
  for (int i = 0; i < size; ++i) {
    const auto balance = number(0, 9) == 0 ? number(-persons, persons) : 0;
    region.push_back(participant(number(0, persons), number(0, persons), balance));
  }
  return region;
}

void assert_holds(const std::vector<Participant>& region, const RegionalSwaps& swaps) {
  RC_ASSERT(faults_of(region, swaps).empty());
  RC_ASSERT(swaps.is_proven());
  RC_ASSERT(swaps.swaps.size() < region.size());
  RC_ASSERT(swaps.left == swaps.too_much - swaps.moved());
}

RC_GTEST_PROP(FindSwapsProperty, meets_the_fewest_of_all_partitions, ()) {
  const auto region = any_region(8, 12);
  const auto swaps = found(region);
  assert_holds(region, swaps);
  RC_TAG(swaps.left > People{0}, swaps.swaps.size());
  RC_ASSERT(swaps.least == TriedAll{region}.fewest());
}

RC_GTEST_PROP(FindSwapsProperty, meets_the_fewest_of_all_networks, ()) {
  const auto region = any_region(6, 9);
  RC_ASSERT(found(region).least == TriedNetworks{region}.fewest());
}

RC_GTEST_PROP(FindSwapsProperty, both_solvers_prove_the_same_number, ()) {
  const auto region = any_region(14, 60);
  const auto highs = found(region, Engine::highs);
  const auto cbc = found(region, Engine::cbc);
  assert_holds(region, highs);
  assert_holds(region, cbc);
  RC_ASSERT(highs.least == cbc.least);
  RC_ASSERT(highs.moved() == cbc.moved());
}

}  // namespace
}  // namespace regietafel::planning
