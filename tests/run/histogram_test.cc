#include "run/histogram.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <limits>

#include "run/spread.h"

namespace regietafel::run {
namespace {

using Values = std::vector<std::int64_t>;

Histogram histogram_of(const Values& values) {
  Histogram histogram;
  for (const auto value : values) histogram.add(value);
  return histogram;
}

/// Values of every size, small ones and both signs as likely as large ones.
rc::Gen<Values> any_values() {
  const auto value =
      rc::gen::map(rc::gen::pair(rc::gen::arbitrary<std::int64_t>(), rc::gen::inRange(2, 63)),
                   [](const auto& pair) { return pair.first / (std::int64_t{1} << pair.second); });
  return rc::gen::nonEmpty(rc::gen::container<Values>(value));
}

TEST(Bin, is_exact_to_63_then_32_in_a_doubling) {
  struct Row {
    std::int64_t value;
    std::int32_t bin;
    std::int64_t middle;
  };
  for (const auto& row :
       {Row{0, 0, 0}, Row{1, 1, 1}, Row{63, 63, 63}, Row{64, 64, 64}, Row{65, 64, 64},
        Row{66, 65, 66}, Row{127, 95, 126}, Row{128, 96, 129}, Row{131, 96, 129}, Row{132, 97, 133},
        Row{1024, 192, 1039}, Row{-1, -1, -1}, Row{-65, -64, -64}}) {
    EXPECT_EQ(bin_of(row.value), row.bin) << row.value;
    EXPECT_EQ(middle_of(row.bin), row.middle) << row.value;
  }
  EXPECT_EQ(bin_of(std::numeric_limits<std::int64_t>::max()), 64 + 57 * 32 - 1);
}

RC_GTEST_PROP(Bin, grows_with_values_and_is_off_by_at_most_a_64th, ()) {
  const auto values = *any_values();
  for (const auto value : values) {
    RC_ASSERT(bin_of(value) <= bin_of(value + 1));
    const auto off = std::abs(middle_of(bin_of(value)) - value);
    RC_ASSERT(off <= std::abs(value) / 64);  // 0 below 64
    RC_ASSERT(bin_of(middle_of(bin_of(value))) == bin_of(value));
    RC_ASSERT(bin_of(-value) == -bin_of(value));
  }
}

RC_GTEST_PROP(Histogram, gives_the_same_in_any_order, ()) {
  auto values = *any_values();
  const auto one = histogram_of(values);
  std::ranges::reverse(values);
  RC_ASSERT(histogram_of(values) == one);
  RC_ASSERT(one.count() == values.size());
}

RC_GTEST_PROP(Histogram, merges_commutatively_and_associatively, ()) {
  const auto a = histogram_of(*any_values()), b = histogram_of(*any_values());
  const auto c = *rc::gen::arbitrary<bool>() ? Histogram{} : histogram_of(*any_values());
  const auto merged = [](Histogram one, const Histogram& other) {
    one.merge(other);
    return one;
  };
  RC_ASSERT(merged(a, b) == merged(b, a));
  RC_ASSERT(merged(merged(a, b), c) == merged(a, merged(b, c)));
  RC_ASSERT(merged(a, Histogram{}) == a);
  RC_ASSERT(merged(Histogram{}, a) == a);
}

RC_GTEST_PROP(Histogram, has_the_exact_quantiles_to_a_64th_and_the_exact_sum, ()) {
  const auto values = *any_values();
  const auto histogram = histogram_of(values);
  const auto exact = spread_of(values);
  for (std::size_t i = 0; i < kPermille.size(); ++i) {
    const auto quantile = exact.quantiles.at(i);
    RC_ASSERT(std::abs(histogram.quantile(kPermille.at(i)) - quantile) <= std::abs(quantile) / 64);
  }
  std::int64_t sum = 0;
  for (const auto value : values) sum += value;
  RC_ASSERT(histogram.sum() == sum);
}

TEST(Spread, takes_values_that_came_out) {
  Values values;
  for (std::int64_t i = 1000; i > 0; --i) values.push_back(i);
  const auto spread = spread_of(values);
  EXPECT_THAT(spread.quantiles, ::testing::ElementsAre(25, 50, 100, 250, 500, 750, 900, 950, 975));
  EXPECT_EQ(spread.mean, 500.5);
  EXPECT_THAT(spread_of(Values{7, -2}).quantiles,
              ::testing::ElementsAre(-2, -2, -2, -2, -2, 7, 7, 7, 7));
  EXPECT_EQ(spread_of(histogram_of({1, 2, 4})).mean, 7.0 / 3);
}

}  // namespace
}  // namespace regietafel::run
