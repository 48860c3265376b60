#include "random/tables.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <bit>
#include <cmath>
#include <limits>
#include <numeric>
#include <vector>

#include "base/digest.h"
#include "random/luck.h"

namespace regietafel {
namespace {

using ::testing::ElementsAre;
using ::testing::ElementsAreArray;
using Weights = std::vector<double>;

constexpr std::uint32_t kMost = std::numeric_limits<std::uint32_t>::max();
constexpr double kDraws = 4294967296.0;

std::uint32_t draw_of(std::uint32_t rank, Decision what) {
  return Luck{Seed{417}, Future{0}}.draw(Who::household(Series{0}, Day{7700}, rank), what);
}

TEST(Chance, never_is_never_and_always_is_always) {
  for (const auto draw : {std::uint32_t{0}, kMost / 2, kMost}) {
    EXPECT_FALSE(Chance{}.has(draw));
    EXPECT_FALSE(Chance{0.0}.has(draw));
    EXPECT_TRUE(Chance{1.0}.has(draw));
  }
  EXPECT_TRUE(Chance{0.5}.has(0x7FFF'FFFF));
  EXPECT_FALSE(Chance{0.5}.has(0x8000'0000));
}

TEST(Chance, counts_draws_to_the_nearest) {
  struct Row {
    double probability;
    std::uint64_t draws;
  };
  for (const auto& row :
       {Row{0, 0}, Row{0.25, 1U << 30}, Row{1 / kDraws, 1}, Row{0.4 / kDraws, 0},
        Row{0.6 / kDraws, 1}, Row{0.1, 429'496'730}, Row{1, std::uint64_t{1} << 32}}) {
    EXPECT_EQ(Chance{row.probability}.draws(), row.draws) << row.probability;
  }
}

TEST(Chance, comes_true_as_often_as_it_says) {
  constexpr int kTimes = 1'000'000;
  for (const double probability : {0.001, 0.05, 0.3, 0.72, 0.98}) {
    const Chance chance{probability};
    int times = 0;
    for (std::uint32_t rank = 0; rank < kTimes; ++rank) {
      times += chance.has(draw_of(rank, Decision::decision_outcome)) ? 1 : 0;
    }
    const auto deviation = std::sqrt(kTimes * probability * (1 - probability));
    EXPECT_NEAR(times, kTimes * probability, 4 * deviation) << probability;
  }
}

TEST(Choice, follows_weights) {
  struct Row {
    const char* name;
    Weights weights;
    std::vector<std::uint32_t> below;
  };
  for (const auto& row :
       {Row{"one alternative", {3}, {}}, Row{"halves", {1, 1}, {0x8000'0000}},
        Row{"quarters", {2, 1, 1}, {0x8000'0000, 0xC000'0000}},
        Row{"none for the first", {0, 1}, {0}}, Row{"none for the last", {1, 1, 0}, {0x8000'0000}},
        Row{"hardly any for the last", {1, 1e-12}, {kMost}}}) {
    SCOPED_TRACE(row.name);
    EXPECT_THAT(Choice{row.weights}.below(), ElementsAreArray(row.below));
  }
}

RC_GTEST_PROP(Choice, never_takes_what_has_no_weight_and_always_can_take_the_last, ()) {
  const auto whole = *rc::gen::suchThat(
      rc::gen::nonEmpty(rc::gen::container<std::vector<int>>(
          rc::gen::weightedOneOf<int>({{1, rc::gen::just(0)}, {2, rc::gen::inRange(1, 1000)}}))),
      [](const auto& all) { return std::ranges::any_of(all, [](int w) { return w > 0; }); });
  const Weights weights(whole.begin(), whole.end());
  const Choice choice{weights};
  RC_ASSERT(weights.at(choice.of(*rc::gen::arbitrary<std::uint32_t>())) > 0);
  RC_ASSERT(weights.at(choice.of(0)) > 0);
  const auto last = static_cast<std::uint32_t>(
      whole.rend() - std::find_if(whole.rbegin(), whole.rend(), [](int w) { return w > 0; }) - 1);
  RC_ASSERT(choice.of(kMost) == last);
  RC_ASSERT(std::ranges::is_sorted(choice.below()));
}

TEST(DelayTable, puts_days_where_the_weights_say) {
  const auto table = DelayTable::of_weights(Weights{1, 0, 2, 1}, 5);
  EXPECT_EQ(table.first(), 5);
  EXPECT_EQ(table.last(), 8);
  EXPECT_EQ(table.days(0), 5);
  EXPECT_EQ(table.days(0x3FFF'FFFF), 5);
  EXPECT_EQ(table.days(0x4000'0000), 7);
  EXPECT_EQ(table.days(0xBFFF'FFFF), 7);
  EXPECT_EQ(table.days(0xC000'0000), 8);
  EXPECT_EQ(table.days(kMost), 8);
}

TEST(DelayTable, keeps_its_mean) {
  struct Row {
    const char* name;
    DelayTable table;
    double mean, within;
  };
  // Beyond the horizon lie e^-20 and less; rounding to days moves an exponential's mean by 1/(24m).
  for (const auto& row :
       {Row{"weights", DelayTable::of_weights(Weights{1, 1, 2}), 1.25, 1e-8},
        Row{"uniform", DelayTable::uniform(140, 546), 343, 1e-6},
        Row{"one day", DelayTable::uniform(14, 14), 14, 0},
        Row{"exponential", DelayTable::exponential(126, 4000), 126 - 1 / (24.0 * 126), 1e-4},
        Row{"short exponential", DelayTable::exponential(1, 60), 0.5 / std::sinh(0.5), 1e-6},
        Row{"geometric", DelayTable::geometric(28, 1000), 28, 1e-4},
        Row{"at once", DelayTable::geometric(0, 10), 0, 1e-8},
        Row{"gamma", DelayTable::gamma(98, 60, 2000), 98, 1e-4},
        Row{"steep gamma", DelayTable::gamma(300, 5, 600), 300, 1e-4},
        Row{"gamma with many at once", DelayTable::gamma(30, 60, 4000), 30, 0.02},
        Row{"lognormal", DelayTable::lognormal(98, 60, 4000), 98, 1e-4}}) {
    SCOPED_TRACE(row.name);
    EXPECT_NEAR(row.table.mean(), row.mean, row.within);
  }
}

TEST(DelayTable, has_the_spread_that_was_asked) {
  for (const auto& table : {DelayTable::gamma(98, 60, 3000), DelayTable::lognormal(98, 60, 6000)}) {
    constexpr int kSteps = 1 << 20;
    double square = 0;
    for (std::uint32_t step = 0; step < kSteps; ++step) {
      const auto days = table.days(step << 12 | 0x800);
      square += (days - 98.0) * (days - 98.0);
    }
    EXPECT_NEAR(std::sqrt(square / kSteps), 60, 0.1);
  }
}

TEST(DelayTable, drawn_means_are_those_of_the_table) {
  const auto table = DelayTable::gamma(98, 60, 1000);
  double sum = 0;
  constexpr int kTimes = 1'000'000;
  for (std::uint32_t rank = 0; rank < kTimes; ++rank) {
    sum += table.days(draw_of(rank, Decision::refused_stay));
  }
  EXPECT_NEAR(sum / kTimes, table.mean(), 4 * 60 / std::sqrt(kTimes));
}

TEST(DelayTable, what_lies_beyond_the_horizon_comes_on_the_last_day) {
  for (const auto& table : {DelayTable::exponential(100, 30), DelayTable::geometric(100, 30),
                            DelayTable::gamma(100, 50, 30), DelayTable::lognormal(100, 50, 30)}) {
    EXPECT_EQ(table.days(kMost), 30);
    EXPECT_EQ(table.last(), 30);
  }
  const auto cut = DelayTable::exponential(100, 30);
  EXPECT_EQ(cut.days(static_cast<std::uint32_t>(kDraws * (1 - std::exp(-29.5 / 100))) - 100), 29);
  EXPECT_EQ(cut.days(static_cast<std::uint32_t>(kDraws * (1 - std::exp(-29.5 / 100))) + 100), 30);
  EXPECT_EQ(DelayTable::exponential(100, 0).days(5), 0);
}

RC_GTEST_PROP(DelayTable, a_larger_draw_is_never_sooner, ()) {
  const auto mean = *rc::gen::inRange(1, 40'000) / 100.0;
  const auto sd = mean * *rc::gen::inRange(20, 300) / 100.0;
  const auto low = *rc::gen::arbitrary<std::uint32_t>(),
             high = *rc::gen::arbitrary<std::uint32_t>();
  for (const auto& table : {DelayTable::gamma(mean, sd, 200), DelayTable::lognormal(mean, sd, 200),
                            DelayTable::exponential(mean, 200), DelayTable::geometric(mean, 200)}) {
    RC_ASSERT(table.days(std::min(low, high)) <= table.days(std::max(low, high)));
    RC_ASSERT(table.days(kMost) == 200);
  }
}

TEST(WholeSplit, rounds_running_sums) {
  const std::vector<std::uint32_t> weights{1, 1, 1};
  EXPECT_THAT(WholeSplit{weights}.shares(1), ElementsAre(0, 1, 0));
  EXPECT_THAT(WholeSplit{weights}.shares(4), ElementsAre(1, 2, 1));
  EXPECT_THAT(WholeSplit{weights}.shares(1, kMost), ElementsAre(1, 0, 0));
  EXPECT_THAT(WholeSplit{weights}.shares(1, 0), ElementsAre(0, 0, 1));
  EXPECT_THAT((WholeSplit{std::vector<std::uint32_t>{0, 5, 0}}.shares(7)), ElementsAre(0, 7, 0));
}

RC_GTEST_PROP(WholeSplit, keeps_the_sum_and_stays_within_one_of_the_share, ()) {
  const auto weights = *rc::gen::suchThat(
      rc::gen::nonEmpty(rc::gen::container<std::vector<std::uint32_t>>(
          rc::gen::inRange<std::uint32_t>(0, 20'000'000))),
      [](const auto& all) { return std::reduce(all.begin(), all.end(), std::uint64_t{0}) > 0; });
  const auto total = *rc::gen::arbitrary<std::uint32_t>();
  const auto phase = *rc::gen::arbitrary<std::uint32_t>();
  const auto sum =
      static_cast<double>(std::reduce(weights.begin(), weights.end(), std::uint64_t{0}));
  const WholeSplit split{weights};
  const auto shares = split.shares(total, phase);
  RC_ASSERT(std::reduce(shares.begin(), shares.end(), std::uint64_t{0}) == total);
  for (std::size_t part = 0; part < weights.size(); ++part) {
    RC_ASSERT(std::abs(shares[part] - total * (weights[part] / sum)) < 1.001);
  }
}

TEST(WholeSplit, gives_its_exact_share_on_average) {
  const WholeSplit split{std::vector<std::uint32_t>{5, 2, 2, 1}};
  std::vector<double> mean(split.size());
  constexpr std::uint32_t kPhases = 1 << 12;
  for (std::uint32_t phase = 0; phase < kPhases; ++phase) {
    const auto shares = split.shares(3, phase << 20 | 1U << 19);
    for (std::size_t part = 0; part < shares.size(); ++part) mean[part] += shares[part];
  }
  for (auto& part : mean) part /= kPhases;
  EXPECT_THAT(mean, ::testing::Pointwise(::testing::DoubleNear(1e-3), Weights{1.5, 0.6, 0.6, 0.3}));
}

TEST(ParameterDraw, has_the_quantiles_of_its_shape) {
  constexpr std::uint32_t kMiddle = 0x8000'0000, kQuarter = 0x4000'0000;
  EXPECT_NEAR(uniform(kMiddle, 0.94, 0.99), 0.965, 1e-9);
  EXPECT_NEAR(uniform(kMost, 2, 4), 4, 1e-9);
  EXPECT_NEAR(triangular(kQuarter, 0, 2, 4), std::sqrt(2.0), 1e-9);
  EXPECT_NEAR(triangular(kMiddle, 0, 0, 1), 1 - std::sqrt(0.5), 1e-9);
  EXPECT_NEAR(triangular(kMiddle, 0, 1, 1), std::sqrt(0.5), 1e-9);
  EXPECT_NEAR(pert(kMiddle, 10, 15, 20), 15, 1e-8);
  EXPECT_NEAR(pert(kMiddle, 0, 0, 1), 1 - std::pow(0.5, 0.2), 1e-9);  // beta(1, 5)
  for (const auto draw : {std::uint32_t{0}, kMiddle, kMost}) {
    EXPECT_EQ(triangular(draw, 3, 3, 3), 3);
    EXPECT_EQ(pert(draw, 3, 3, 3), 3);
    EXPECT_EQ(uniform(draw, 3, 3), 3);
  }
}

TEST(ParameterDraw, has_the_mean_of_its_shape) {
  constexpr std::uint32_t kSteps = 1 << 14;
  double triangle = 0, beta = 0;
  for (std::uint32_t step = 0; step < kSteps; ++step) {
    const auto draw = step << 18 | 1U << 17;
    triangle += triangular(draw, 0.10, 0.16, 0.60);
    beta += pert(draw, 0.10, 0.16, 0.60);
  }
  EXPECT_NEAR(triangle / kSteps, (0.10 + 0.16 + 0.60) / 3, 1e-6);
  EXPECT_NEAR(beta / kSteps, (0.10 + 4 * 0.16 + 0.60) / 6, 1e-6);
}

RC_GTEST_PROP(ParameterDraw, grows_with_the_draw_and_stays_in_range, ()) {
  const auto low = *rc::gen::inRange(-1000, 1000) / 7.0;
  const auto mode = low + *rc::gen::inRange(0, 1000) / 7.0;
  const auto high = mode + *rc::gen::inRange(0, 1000) / 7.0;
  const auto draw = *rc::gen::arbitrary<std::uint32_t>(),
             more = *rc::gen::arbitrary<std::uint32_t>();
  for (const auto shape : {&triangular, &pert}) {
    const auto value = shape(std::min(draw, more), low, mode, high);
    const auto larger = shape(std::max(draw, more), low, mode, high);
    RC_ASSERT(low <= value);
    RC_ASSERT(value <= larger);
    RC_ASSERT(larger <= high);
  }
}

// The exact thresholds, so that another processor or compiler that makes others is found out.
TEST(Tables, are_these_on_every_processor) {
  Digest digest;
  for (const auto& table : {DelayTable::exponential(126, 2000), DelayTable::geometric(28, 2000),
                            DelayTable::gamma(98, 60, 2000), DelayTable::gamma(30, 60, 2000),
                            DelayTable::lognormal(98, 60, 2000)}) {
    for (std::uint32_t step = 0; step < 1 << 16; ++step) {
      digest.add(std::to_string(table.days(step << 16)));
    }
  }
  for (std::uint32_t step = 0; step < 256; ++step) {
    // The bits of doubles; those of a decimal would hide the last.
    digest.add(
        std::to_string(std::bit_cast<std::uint64_t>(triangular(step << 24, 0.1, 0.16, 0.6))));
    digest.add(std::to_string(std::bit_cast<std::uint64_t>(pert(step << 24, 0.1, 0.16, 0.6))));
  }
  EXPECT_EQ(digest.hex(), "fcc4a5514cde08f43f6dc65af786b6f109e4a186f8db7cfe1a1550794afd8306");
}

}  // namespace
}  // namespace regietafel
