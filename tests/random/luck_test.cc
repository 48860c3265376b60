#include "random/luck.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <array>
#include <set>
#include <stdexcept>
#include <string>
#include <vector>

namespace regietafel {
namespace {

using ::testing::ElementsAreArray;
using Words = std::vector<std::uint32_t>;

constexpr Series kSyria{0}, kEritrea{1};
const Day kDay = day_of(2021, 4, 1);

TEST(Philox, gives_the_known_answers) {
  constexpr std::uint32_t kOnes = 0xFFFF'FFFF;
  struct Row {
    const char* name;
    std::array<std::uint32_t, 4> counter;
    std::array<std::uint32_t, 2> key;
    Words answer;
  };
  // kat_vectors of Random123 1.14.0
  for (const auto& row :
       {Row{"zero", {0, 0, 0, 0}, {0, 0}, {0x6627e8d5, 0xe169c58d, 0xbc57ac4c, 0x9b00dbd8}},
        Row{"ones",
            {kOnes, kOnes, kOnes, kOnes},
            {kOnes, kOnes},
            {0x408f276d, 0x41c83b0e, 0xa20bc7c6, 0x6d5451fd}},
        Row{"digits of pi",
            {0x243f6a88, 0x85a308d3, 0x13198a2e, 0x03707344},
            {0xa4093822, 0x299f31d0},
            {0xd16cfe09, 0x94fdcceb, 0x5001e420, 0x24126ea1}}}) {
    SCOPED_TRACE(row.name);
    EXPECT_THAT(philox(row.counter, row.key), ElementsAreArray(row.answer));
  }
}

TEST(Luck, is_philox_of_name_decision_nth_under_seed_and_future) {
  const Luck luck{Seed{0xa4093822}, Future{0x299f31d0}};
  const Who who{0x85a308d3'243f6a88};
  EXPECT_EQ(luck.draw(who, Decision{0x13198a2e}, 0x03707344), 0xd16cfe09);
}

TEST(Luck, changes_with_every_part_of_its_name) {
  const auto who = Who::household(kSyria, kDay, 7);
  const auto draw = Luck{Seed{417}, Future{3}}.draw(who, Decision::track, 0);
  EXPECT_NE(draw, (Luck{Seed{418}, Future{3}}.draw(who, Decision::track, 0)));
  EXPECT_NE(draw, (Luck{Seed{417}, Future{4}}.draw(who, Decision::track, 0)));
  EXPECT_NE(draw, (Luck{Seed{417}, Future{3}}.draw(who, Decision::birth, 0)));
  EXPECT_NE(draw, (Luck{Seed{417}, Future{3}}.draw(who, Decision::track, 1)));
  EXPECT_NE(draw, (Luck{Seed{417}, Future{3}}.draw(who.follower(1), Decision::track, 0)));
}

TEST(Who, keeps_its_layout_so_that_old_runs_repeat) {
  EXPECT_EQ(Who::household(Series{2}, Day{0x1234}, 0xABCDEF).bits, 0x02'1234'ABCDEF'0000U);
  EXPECT_EQ(Who::household(Series{2}, Day{0x1234}, 0xABCDEF).follower(9).bits,
            0x02'1234'ABCDEF'0009U);
  EXPECT_EQ(Who::series_on(Series{2}, Day{0x1234}).bits, 0xFB'1234'000002'0000U);
  EXPECT_EQ(Who::country_on(Day{0x1234}).bits, 0xFD'1234'000000'0000U);
  EXPECT_EQ(Who::province_in_week(27, Day{2}).bits, 0xFE'0001'00001B'0000U);
  EXPECT_EQ(Who::municipality_in_week(363, Day{2}).bits, 0xFF'0001'00016B'0000U);
  EXPECT_EQ(Who::named("share_delivered").bits >> 56, 0xFCU);
}

TEST(Who, has_weeks_from_monday_to_sunday) {
  const auto monday = day_of(2021, 3, 29);
  const auto of = [&](int days) {
    return Who::municipality_in_week(363, Day{monday.value() + days});
  };
  EXPECT_EQ(of(0), of(6));
  EXPECT_NE(of(0), of(7));
  EXPECT_NE(of(0), of(-1));
  EXPECT_NE(of(0), Who::municipality_in_week(599, monday));
  EXPECT_NE(of(0), Who::province_in_week(363, monday));
}

TEST(Who, refuses_what_would_meet_another_name) {
  EXPECT_THROW((void)Who::household(Series{240}, kDay, 0), std::out_of_range);
  EXPECT_THROW((void)Who::household(kSyria, Day{-1}, 0), std::out_of_range);
  EXPECT_THROW((void)Who::household(kSyria, Day{0x1'0000}, 0), std::out_of_range);
  EXPECT_THROW((void)Who::household(kSyria, kDay, 0x100'0000), std::out_of_range);
  const auto household = Who::household(kSyria, kDay, 0);
  EXPECT_THROW((void)household.follower(0), std::out_of_range);
  EXPECT_THROW((void)household.follower(0x1'0000), std::out_of_range);
  EXPECT_THROW((void)household.follower(1).follower(1), std::out_of_range);
  EXPECT_THROW((void)Who::country_on(kDay).follower(1), std::out_of_range);
  EXPECT_THROW((void)Who::municipality_in_week(363, Day{-10}), std::out_of_range);
}

RC_GTEST_PROP(Who, names_differ_where_whom_they_name_differs, ()) {
  const auto series = *rc::gen::inRange(0, 240), other_series = *rc::gen::inRange(0, 240);
  const auto day = *rc::gen::inRange(0, 0x1'0000), other_day = *rc::gen::inRange(0, 0x1'0000);
  const auto rank = *rc::gen::inRange(0U, 0x100'0000U), other = *rc::gen::inRange(0U, 0x100'0000U);
  const auto k = *rc::gen::inRange(1U, 0x1'0000U), other_k = *rc::gen::inRange(1U, 0x1'0000U);
  const auto named = [](int s, int d, unsigned r, unsigned f) {
    return Who::household(Series{static_cast<std::uint8_t>(s)}, Day{d}, r).follower(f);
  };
  const bool is_same = series == other_series && day == other_day && rank == other && k == other_k;
  RC_ASSERT((named(series, day, rank, k) == named(other_series, other_day, other, other_k)) ==
            is_same);
}

TEST(Who, texts_that_scenarios_use_have_names_of_their_own) {
  std::set<Who> names;
  for (int i = 0; i < 100'000; ++i) names.insert(Who::named("assumption_" + std::to_string(i)));
  EXPECT_EQ(names.size(), 100'000U);
}

/// What every household draws when so many of each series arrive on a day.
std::vector<std::uint32_t> draws(std::uint32_t syrians, std::uint32_t eritreans) {
  const Luck luck{Seed{417}, Future{0}};
  std::vector<std::uint32_t> all;
  for (std::uint32_t rank = 0; rank < eritreans; ++rank) {
    all.push_back(luck.draw(Who::household(kEritrea, kDay, rank), Decision::decision_outcome));
  }
  for (std::uint32_t rank = 0; rank < syrians; ++rank) {
    all.push_back(luck.draw(Who::household(kSyria, kDay, rank), Decision::decision_outcome));
  }
  return all;
}

TEST(Luck, one_more_arrival_renumbers_nobody) {
  auto more = draws(21, 10);
  more.pop_back();
  EXPECT_EQ(more, draws(20, 10));
  const auto with_eritrean = draws(20, 11);
  const std::vector<std::uint32_t> syrians(with_eritrean.begin() + 11, with_eritrean.end());
  const auto before = draws(20, 10);
  EXPECT_EQ(syrians, (std::vector<std::uint32_t>(before.begin() + 10, before.end())));
}

TEST(Luck, fills_its_words_evenly) {
  // 32 bits over 10^5 neighbours in rank: each bit is set in half of them, within 5 standard
  // deviations of a fair coin (158).
  const Luck luck{Seed{417}, Future{0}};
  std::array<int, 32> set{};
  constexpr int kDraws = 100'000;
  for (std::uint32_t rank = 0; rank < kDraws; ++rank) {
    const auto draw = luck.draw(Who::household(kSyria, kDay, rank), Decision::track);
    for (unsigned bit = 0; bit < 32; ++bit) set.at(bit) += static_cast<int>(draw >> bit & 1U);
  }
  EXPECT_THAT(set, ::testing::Each(::testing::AllOf(::testing::Gt(kDraws / 2 - 790),
                                                    ::testing::Lt(kDraws / 2 + 790))));
}

}  // namespace
}  // namespace regietafel
