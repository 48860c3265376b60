#include "run/columns.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <vector>

#include "base/parallel.h"
#include "run/difference.h"
#include "run/small_run.h"
#include "run/spread.h"

namespace regietafel::run {
namespace {

using testing::kProvince;
using testing::kTown;
using testing::kVillage;
using testing::played;
using testing::small_frame;

constexpr std::uint32_t kFutures = 12;

Columns with(const std::vector<std::uint32_t>& futures, std::int64_t shift = 0) {
  const auto frame = small_frame();
  Columns columns{frame, kFutures};
  for (const auto future : futures) keep(columns, future, played(frame, future, shift));
  return columns;
}

Columns all(std::int64_t shift = 0) { return with({0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11}, shift); }

TEST(Columns, hold_what_the_recorder_held) {
  const auto columns = with({5});
  const auto recorder = played(small_frame(), 5);
  EXPECT_FALSE(columns.is_complete());
  EXPECT_EQ(columns.value(5, 1, Measure::housed), recorder.value(Measure::housed, kNation, 1));
  EXPECT_EQ(columns.value(4, 1, Measure::housed), 0);
  const auto village = month_spread(columns, Measure::housed, kVillage, 1);
  EXPECT_EQ(village.mean, static_cast<double>(recorder.value(Measure::housed, kVillage, 1)));
  EXPECT_EQ(month_spread(columns, Measure::backlog, kTown, 2).mean,
            static_cast<double>(recorder.value(Measure::backlog, kTown, 2)));
  EXPECT_EQ(columns.total(5, Measure::backlog, kTown), recorder.now(Measure::backlog, kTown));
  EXPECT_EQ(columns.total(5, Measure::housed, kVillage),
            recorder.value(Measure::housed, kVillage, 0) +
                recorder.value(Measure::housed, kVillage, 1) +
                recorder.value(Measure::housed, kVillage, 2));
  EXPECT_THAT(stock_on(columns, Measure::residents, day_of(2021, 5, 5)),
              ::testing::ElementsAre(recorder.now(Measure::residents)));
}

TEST(Columns, are_equal_on_one_thread_and_on_four) {
  const auto collected = [](unsigned threads) {
    const auto frame = small_frame();
    Collector collector{frame, kFutures};
    parallel_for(kFutures, threads, {}, [&](std::size_t future) {
      const auto number = static_cast<std::uint32_t>(future);
      collector.keep(number, played(frame, number));
    });
    return std::move(collector).take();
  };
  const auto one = collected(1);
  EXPECT_TRUE(one.is_complete());
  EXPECT_EQ(one, collected(4));
  EXPECT_EQ(one, all());
}

RC_GTEST_PROP(Columns, merge_in_any_order, ()) {
  std::vector<std::vector<std::uint32_t>> parts(3);
  for (std::uint32_t future = 0; future < kFutures; ++future) {
    parts[*rc::gen::inRange<std::size_t>(0, 3)].push_back(future);
  }
  const auto merged = [](Columns one, const Columns& other) {
    merge(one, other);
    return one;
  };
  const auto a = with(parts[0]), b = with(parts[1]), c = with(parts[2]);
  const auto whole = all();
  RC_ASSERT(merged(merged(a, b), c) == whole);
  RC_ASSERT(merged(a, merged(c, b)) == whole);
  RC_ASSERT(merged(merged(c, a), b) == whole);
}

/// Three futures from April to August 2021, each with tasks of its own from July on.
Columns with_tasks() {
  const auto frame = std::make_shared<const Frame>(Areas{testing::small_country()},
                                                   Period{.start = day_of(2021, 4, 1),
                                                          .end = day_of(2021, 8, 31),
                                                          .remembered = day_of(2021, 4, 1)});
  Columns columns{frame, 3};
  for (std::uint32_t future = 0; future < 3; ++future) {
    Recorder recorder{frame};
    testing::each_day(*frame, [&](Day day) {
      const std::int64_t task = half_year_of(day).half == 1 ? 500 : 600 + future;
      for (const auto area : {kNation, kTown}) {
        recorder.set(Measure::task, area, task);
        recorder.set(Measure::corrected_task, area, task - 700);
      }
      recorder.close(day);
    });
    keep(columns, future, recorder);
  }
  return columns;
}

TEST(HalfYearValues, are_exact_in_each_future_and_stand_for_the_half_year) {
  const auto columns = with_tasks();
  for (const auto area : {kNation, kTown}) {
    const auto values = [&](Measure measure, HalfYear half) {
      return half_year_values(columns, measure, area, half);
    };
    EXPECT_THAT(values(Measure::task, {2021, 1}), ::testing::ElementsAre(500, 500, 500));
    EXPECT_THAT(values(Measure::task, {2021, 2}), ::testing::ElementsAre(600, 601, 602));
    EXPECT_THAT(values(Measure::corrected_task, {2021, 2}), ::testing::ElementsAre(-100, -99, -98));
  }
  EXPECT_THAT(half_year_values(columns, Measure::task, kVillage, {2021, 2}), ::testing::Each(0));
}

TEST(NationalValues, add_up_flows_and_take_stocks_at_the_end) {
  const auto columns = all();
  const auto flows = national_values(columns, Measure::housed, 0, 2);
  const auto levels = national_values(columns, Measure::residents, 0, 2);
  ASSERT_EQ(flows.size(), kFutures);
  for (std::uint32_t future = 0; future < kFutures; ++future) {
    EXPECT_EQ(flows[future], columns.value(future, 0, Measure::housed) +
                                 columns.value(future, 1, Measure::housed) +
                                 columns.value(future, 2, Measure::housed));
    EXPECT_EQ(levels[future], columns.value(future, 2, Measure::residents));
  }
}

TEST(MonthSpread, means_of_areas_add_up_to_the_nation) {
  const auto columns = all();
  const auto mean = [&](Area area) { return month_spread(columns, Measure::housed, area, 1).mean; };
  EXPECT_NEAR(mean(kProvince) + mean(testing::kOtherProvince), mean(kNation), 1e-9);
  EXPECT_GT(mean(testing::kOtherProvince), mean(kProvince));
}

TEST(PairedDifference, is_zero_for_a_variant_that_changes_nothing) {
  const auto difference = paired_difference(all(), all(), Measure::residents, 0, 2);
  EXPECT_EQ(difference.sums, (Differences{.count = kFutures}));
  EXPECT_EQ(difference.spread, Spread{});
}

TEST(PairedDifference, shows_a_shift_without_the_noise) {
  const auto base = all();
  const auto shifted = all(25);
  const auto difference = paired_difference(shifted, base, Measure::residents, 1, 1);
  EXPECT_EQ(difference.sums.mean(), 25);
  EXPECT_EQ(difference.sums.standard_error(), 0);
  EXPECT_EQ(difference.sums.above, kFutures);
  EXPECT_EQ(difference.sums.below, 0U);
  EXPECT_THAT(difference.spread.quantiles, ::testing::Each(25));
  EXPECT_EQ(paired_difference(shifted, base, Measure::housed, 0, 2).sums.mean(), 25 * 47)
      << "a flow over 47 days";
  EXPECT_EQ(paired_difference(with({3, 4}, -25), base, Measure::residents, 1, 1).sums,
            (Differences{.sum = -50, .squares = 1250, .count = 2, .below = 2}))
      << "over the futures that both have";
}

TEST(Differences, know_their_standard_error) {
  Differences differences;
  for (const std::int64_t value : {-3, 0, 1, 6}) differences.add(value);
  EXPECT_EQ(differences,
            (Differences{.sum = 4, .squares = 46, .count = 4, .below = 1, .above = 2}));
  EXPECT_EQ(differences.mean(), 1);
  EXPECT_NEAR(differences.standard_error(), std::sqrt(14.0 / 4), 1e-12);
  Differences large;
  large.add(4'000'000'000'000'000);
  large.add(-4'000'000'000'000'000);
  EXPECT_NEAR(large.standard_error(), 4e15, 1);
}

TEST(AreaDifference, is_that_of_the_whole_run_in_each_future) {
  const auto base = all(), shifted = all(2);
  const auto village = paired_difference(shifted, base, Measure::housed, kVillage);
  EXPECT_THAT(village.spread.quantiles, ::testing::Each(2 * 47)) << "a flow over 47 days";
  EXPECT_EQ(paired_difference(shifted, base, Measure::housed, kProvince).sums, village.sums)
      << "a province is the sum of its municipalities";
  EXPECT_EQ(paired_difference(shifted, base, Measure::housed, kTown).sums,
            (Differences{.count = kFutures}));
  EXPECT_EQ(paired_difference(with({3}, 2), base, Measure::housed, kVillage).sums.count, 1U)
      << "over the futures that both have";
}

}  // namespace
}  // namespace regietafel::run
