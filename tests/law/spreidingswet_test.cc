#include "law/spreidingswet.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

namespace regietafel::law {
namespace {

using ::testing::ElementsAre;

std::vector<std::int64_t> places_of(const std::vector<DistributionRow>& rows) {
  std::vector<std::int64_t> places;
  for (const auto& row : rows) places.push_back(row.places.value());
  return places;
}

TEST(Spreidingswet, a_higher_score_weighs_more) {
  const std::vector inhabitants{People{1'000}, People{1'000}, People{2'000}};
  const std::vector<std::int64_t> scores{-2'500, 0, 2'500};  // -0.25, 0, 0.25
  const auto weights = distribution_weights(inhabitants, scores);
  EXPECT_THAT(weights, ElementsAre(7'500'000, 10'000'000, 25'000'000));
  const auto rows = distribute(Places{170}, weights);  // 30, 40 and 100 exactly
  EXPECT_THAT(places_of(rows), ElementsAre(30, 40, 100));
  EXPECT_EQ(rows[0].hundredths, 3'000);
}

TEST(Spreidingswet, the_largest_remainder_gets_the_last_place) {
  const std::vector<std::int64_t> weights{46, 31, 23};
  const auto rows = distribute(Places{10}, weights);
  EXPECT_THAT(places_of(rows), ElementsAre(5, 3, 2));
  EXPECT_EQ(rows[0].hundredths, 460);
}

RC_GTEST_PROP(Spreidingswet, keeps_the_sum_and_stays_within_one_of_the_share, ()) {
  const auto weights = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::int64_t>>(
      rc::gen::inRange<std::int64_t>(1, 20'000'000'000)));
  const Places total{*rc::gen::inRange<std::int64_t>(0, 200'000)};
  const auto rows = distribute(total, weights);
  Places sum{0};
  for (const auto& row : rows) {
    sum += row.places;
    const auto off = row.places.value() * 100 - row.hundredths;
    RC_ASSERT(off <= 100 && off >= -100);
  }
  RC_ASSERT(sum == total);
}

}  // namespace
}  // namespace regietafel::law
