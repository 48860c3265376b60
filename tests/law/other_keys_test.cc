#include "law/other_keys.h"

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

std::vector<std::int64_t> hundredths_of(const std::vector<DistributionRow>& rows) {
  std::vector<std::int64_t> hundredths;
  for (const auto& row : rows) hundredths.push_back(row.hundredths);
  return hundredths;
}

TEST(Koenigstein, weighs_revenue_twice_and_inhabitants_once) {
  // 2/3 * 3/4 + 1/3 * 1/4 = 7/12, and 2/3 * 1/4 + 1/3 * 3/4 = 5/12.
  const std::vector inhabitants{People{10}, People{30}};
  const auto weights = koenigstein_weights(inhabitants, std::vector<std::int64_t>{300, 100});
  EXPECT_THAT(places_of(distribute(Places{120}, weights)), ElementsAre(70, 50));
}

TEST(Koenigstein, is_by_inhabitants_where_revenue_is) {
  const std::vector inhabitants{People{10}, People{30}, People{60}};
  const auto weights = koenigstein_weights(inhabitants, std::vector<std::int64_t>{1, 3, 6});
  EXPECT_THAT(places_of(distribute(Places{200}, weights)), ElementsAre(20, 60, 120));
}

TEST(Koenigstein, holds_the_largest_figures) {
  const std::vector<People> inhabitants(500, People{100'000});
  const std::vector<std::int64_t> revenue(500, 100'000'000);
  const auto weights = koenigstein_weights(inhabitants, revenue);
  for (const auto& row : distribute(Places{1'000}, weights)) EXPECT_EQ(row.places, Places{2});
}

TEST(OverDelivery, counts_as_places_delivered) {
  struct Row {
    const char* name;
    std::int64_t total;
    std::vector<std::int64_t> weights, credit, places, hundredths;
  };
  for (const auto& row : {
           Row{"no credit: the key itself", 10, {1, 4}, {0, 0}, {2, 8}, {200, 800}},
           // 100 + 20 = 120 by 1:1:2 is 30, 30, 60, less 20, 0, 0.
           Row{"credit comes off the own part",
               100,
               {1, 1, 2},
               {20, 0, 0},
               {10, 30, 60},
               {1'000, 3'000, 6'000}},
           // The first delivered 50, more than its part of 150; the others share the 100.
           Row{"nobody gets less than nothing",
               100,
               {1, 1, 2},
               {50, 0, 0},
               {0, 33, 67},
               {0, 3'333, 6'667}},
           Row{"nobody without a weight", 10, {0, 5}, {3, 3}, {0, 10}, {0, 1'000}},
           Row{"nothing to split", 0, {1, 1}, {5, 0}, {0, 0}, {0, 0}},
       }) {
    SCOPED_TRACE(row.name);
    const auto rows = distribute_after_credit(Places{row.total}, row.weights, row.credit);
    EXPECT_EQ(places_of(rows), row.places);
    EXPECT_EQ(hundredths_of(rows), row.hundredths);
  }
}

/// The level l by halving: sum of max(0, l * w - c) = total.
double level(double total, const std::vector<std::int64_t>& weights,
             const std::vector<std::int64_t>& credit) {
  const auto filled = [&](double l) {
    double sum = 0;
    for (std::size_t i = 0; i < weights.size(); ++i) {
      sum += std::max(0.0, l * static_cast<double>(weights[i]) - static_cast<double>(credit[i]));
    }
    return sum;
  };
  double low = 0, high = 1e12;
  for (int i = 0; i < 200; ++i) {
    const auto middle = (low + high) / 2;
    (filled(middle) < total ? low : high) = middle;
  }
  return low;
}

RC_GTEST_PROP(OverDelivery, keeps_the_sum_and_follows_the_level, ()) {
  const auto count = *rc::gen::inRange<std::size_t>(1, 30);
  const auto weights = *rc::gen::container<std::vector<std::int64_t>>(
      count, rc::gen::inRange<std::int64_t>(1, 1'000'000));
  const auto credit =
      *rc::gen::container<std::vector<std::int64_t>>(count, rc::gen::inRange<std::int64_t>(0, 500));
  const auto total = *rc::gen::inRange<std::int64_t>(1, 5'000);
  const auto rows = distribute_after_credit(Places{total}, weights, credit);
  const auto l = level(static_cast<double>(total), weights, credit);
  Places sum{0};
  for (std::size_t i = 0; i < count; ++i) {
    const auto exact =
        std::max(0.0, l * static_cast<double>(weights[i]) - static_cast<double>(credit[i]));
    sum += rows[i].places;
    RC_ASSERT(rows[i].places >= Places{0});
    RC_ASSERT(std::abs(static_cast<double>(rows[i].places.value()) - exact) < 1.001);
    RC_ASSERT(std::abs(static_cast<double>(rows[i].hundredths) - 100 * exact) < 0.51);
  }
  RC_ASSERT(sum == Places{total});
}

}  // namespace
}  // namespace regietafel::law
