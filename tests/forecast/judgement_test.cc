#include "forecast/judgement.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cmath>

namespace regietafel::forecast {
namespace {

constexpr std::uint32_t kMany = 2000, kMonths = 24;
constexpr std::size_t kNation = 0, kPart = 1, kOther = 2, kLone = 3;
const std::vector<Group> kGroups{{kNation, {kPart, kOther}}};

/// A nation of two parts, and a stream by itself: different people in every future and month.
Futures drawn(std::uint32_t count = kMany) {
  Futures futures{.first = Month{252},
                  .count = count,
                  .months = kMonths,
                  .series = {"nation", "part", "other", "lone"},
                  .people = {}};
  std::vector<std::uint32_t> part, other, lone;
  for (std::uint32_t future = 0; future < count; ++future) {
    part.clear(), other.clear(), lone.clear();
    for (std::uint32_t month = 0; month < kMonths; ++month) {
      part.push_back(20 + (future * 7 + month * 13) % 50);
      other.push_back(100 + (future * 11 + month * 5) % 90);
      lone.push_back((future + month) % 30);
    }
    for (std::uint32_t month = 0; month < kMonths; ++month) {
      futures.people.push_back(part[month] + other[month]);
    }
    for (const auto* series : {&part, &other, &lone}) {
      futures.people.insert(futures.people.end(), series->begin(), series->end());
    }
  }
  return futures;
}

Futures judged(const Judgement& judgement, std::uint32_t count = kMany) {
  auto futures = drawn(count);
  follow_judgement(futures, judgement, kGroups, Seed{417});
  return futures;
}

/// A path of two years, 900, 1,200 and 2,000 in the first, twice as many in the second.
JudgedPath two_years(std::size_t stream, double weight) {
  return {.stream = stream,
          .weight = weight,
          .chances = {0.25, 0.5, 0.25},
          .spans = {{0, 11, {900, 1200, 2000}}, {12, 23, {1800, 2400, 4000}}}};
}

JudgedEvent airlift(std::size_t stream, double chance) {
  return {.name = "airlift",
          .stream = stream,
          .chance = chance,
          .first = 3,
          .last = 8,
          .low = 100,
          .high = 300};
}

std::uint32_t sum(const Futures& futures, std::uint32_t future, std::size_t stream,
                  std::uint32_t first, std::uint32_t last) {
  std::uint32_t people = 0;
  for (auto month = first; month <= last; ++month) people += futures.at(future, stream, month);
  return people;
}

bool adds_up(const Futures& futures) {
  for (std::uint32_t future = 0; future < futures.count; ++future) {
    for (std::uint32_t month = 0; month < futures.months; ++month) {
      if (futures.at(future, kNation, month) !=
          futures.at(future, kPart, month) + futures.at(future, kOther, month)) {
        return false;
      }
    }
  }
  return true;
}

/// In how many futures a stream differs in a month.
std::uint32_t changed(const Futures& one, const Futures& other, std::size_t stream,
                      std::uint32_t month) {
  std::uint32_t futures = 0;
  for (std::uint32_t future = 0; future < one.count; ++future) {
    if (one.at(future, stream, month) != other.at(future, stream, month)) ++futures;
  }
  return futures;
}

TEST(Judgement, without_weight_or_chance_changes_nothing) {
  const Judgement idle{.paths = {two_years(kNation, 0)}, .events = {airlift(kPart, 0)}};
  EXPECT_EQ(judged(idle).people, drawn().people);
}

TEST(Judgement, with_all_weight_every_year_is_that_of_the_path) {
  for (const auto stream : {kNation, kPart, kLone}) {
    const auto futures = judged({.paths = {two_years(stream, 1)}, .events = {}});
    std::array<std::uint32_t, 3> came{};
    for (std::uint32_t future = 0; future < kMany; ++future) {
      const auto year = sum(futures, future, stream, 0, 11);
      const std::array<std::uint32_t, 3> levels{900, 1200, 2000};
      const auto* const level = std::ranges::find(levels, year);
      ASSERT_NE(level, levels.end()) << year;
      ++came.at(static_cast<std::size_t>(level - levels.begin()));
      ASSERT_EQ(sum(futures, future, stream, 12, 23), 2 * year) << "the same level in both years";
    }
    EXPECT_NEAR(came[0], 0.25 * kMany, 70);  // 3.6 standard deviations of 19.4
    EXPECT_NEAR(came[1], 0.50 * kMany, 80);
    EXPECT_TRUE(adds_up(futures));
  }
}

TEST(Judgement, of_a_path_keeps_the_shape_of_the_year) {
  const auto before = drawn();
  const auto after = judged({.paths = {two_years(kNation, 1)}, .events = {}});
  for (std::uint32_t future = 0; future < kMany; ++future) {
    const auto scale = static_cast<double>(sum(after, future, kNation, 0, 11)) /
                       sum(before, future, kNation, 0, 11);
    for (std::uint32_t month = 0; month < 12; ++month) {
      ASSERT_NEAR(after.at(future, kNation, month), scale * before.at(future, kNation, month), 1);
    }
  }
}

TEST(Judgement, of_paths_takes_its_share_of_futures_and_leaves_the_others_alone) {
  const auto before = drawn();
  const auto after = judged({.paths = {two_years(kNation, 0.3)}, .events = {}});
  std::uint32_t followed = 0;
  for (std::uint32_t future = 0; future < kMany; ++future) {
    const auto year = sum(after, future, kNation, 0, 11);
    if (year == sum(before, future, kNation, 0, 11)) continue;
    ++followed;
    EXPECT_TRUE(year == 900 || year == 1200 || year == 2000);
  }
  EXPECT_NEAR(followed, 0.3 * kMany, 75);  // 3.7 standard deviations of 20.5
  EXPECT_TRUE(adds_up(after));
}

TEST(Judgement, of_two_paths_of_a_stream_lets_a_future_follow_one) {
  auto month = two_years(kLone, 0.5);
  month.spans = {{5, 5, {7000, 7000, 7000}}};
  const auto after = judged({.paths = {month, two_years(kLone, 0.5)}, .events = {}});
  std::uint32_t first = 0;
  for (std::uint32_t future = 0; future < kMany; ++future) {
    const bool is_first = after.at(future, kLone, 5) == 7000;
    const auto year = sum(after, future, kLone, 0, 11);
    ASSERT_NE(is_first, year == 900 || year == 1200 || year == 2000);
    if (is_first) ++first;
  }
  EXPECT_NEAR(first, 0.5 * kMany, 80);
}

TEST(Judgement, of_months_without_anybody_spreads_the_people_evenly) {
  auto futures = drawn(1);
  std::ranges::fill(futures.people, 0U);
  follow_judgement(futures, {.paths = {two_years(kLone, 1)}, .events = {}}, kGroups, Seed{1});
  const auto year = sum(futures, 0, kLone, 0, 11);
  EXPECT_GE(year, 900U);
  for (std::uint32_t month = 0; month < 12; ++month) {
    EXPECT_NEAR(futures.at(0, kLone, month), year / 12.0, 1);
  }
}

TEST(Judgement, of_an_event_in_a_part_adds_to_the_nation_and_to_nobody_else) {
  const auto before = drawn();
  const auto after = judged({.paths = {}, .events = {airlift(kPart, 0.2)}});
  EXPECT_NEAR(changed(before, after, kPart, 4), 0.2 * kMany, 65);  // 3.6 deviations of 17.9
  double least = 1000, most = 0;
  for (std::uint32_t future = 0; future < kMany; ++future) {
    const auto more = after.at(future, kPart, 4) - before.at(future, kPart, 4);
    if (more == 0) continue;
    least = std::min<double>(least, more);
    most = std::max<double>(most, more);
    ASSERT_EQ(after.at(future, kPart, 8) - before.at(future, kPart, 8), more) << "one size";
    ASSERT_EQ(after.at(future, kNation, 4) - before.at(future, kNation, 4), more);
  }
  EXPECT_NEAR(least, 100, 5);
  EXPECT_NEAR(most, 300, 5);
  for (const auto month : {2U, 9U}) EXPECT_EQ(changed(before, after, kPart, month), 0U);
  EXPECT_EQ(changed(before, after, kOther, 4), 0U);
  EXPECT_TRUE(adds_up(after));
}

TEST(Judgement, of_a_factor_on_the_nation_is_spread_over_its_parts) {
  auto closed = airlift(kNation, 1);
  closed.is_factor = true;
  closed.low = closed.high = 0.5;
  const auto before = drawn();
  const auto after = judged({.paths = {}, .events = {closed}});
  for (std::uint32_t future = 0; future < kMany; ++future) {
    ASSERT_NEAR(after.at(future, kNation, 3), 0.5 * before.at(future, kNation, 3), 0.5);
    ASSERT_NEAR(after.at(future, kPart, 3), 0.5 * before.at(future, kPart, 3), 1);
  }
  EXPECT_TRUE(adds_up(after));
}

TEST(Judgement, of_more_futures_changes_none_there_were) {
  const Judgement judgement{.paths = {two_years(kNation, 0.4)}, .events = {airlift(kPart, 0.5)}};
  const auto few = judged(judgement, 100);
  const auto many = judged(judgement, 200);
  EXPECT_TRUE(std::ranges::equal(few.people, std::span{many.people}.first(few.people.size())));
}

TEST(Judgement, of_an_event_more_changes_no_draw_of_another) {
  auto other = airlift(kLone, 0.5);
  other.name = "elsewhere";
  const auto one = judged({.paths = {}, .events = {airlift(kPart, 0.5)}});
  const auto two = judged({.paths = {}, .events = {other, airlift(kPart, 0.5)}});
  EXPECT_EQ(changed(one, two, kPart, 4), 0U);
  EXPECT_GT(changed(one, two, kLone, 4), 0U);
}

TEST(Judgement, of_many_events_stays_within_what_can_be_counted) {
  Judgement judgement;
  for (int i = 0; i < 20; ++i) {
    auto event = airlift(kPart, 1);
    event.name += std::to_string(i);
    event.is_factor = true;
    event.low = event.high = 10;
    judgement.events.push_back(event);
  }
  const auto futures = judged(judgement, 20);
  EXPECT_EQ(futures.at(0, kPart, 3), 10'000'000U);
  EXPECT_TRUE(adds_up(futures));
}

}  // namespace
}  // namespace regietafel::forecast
