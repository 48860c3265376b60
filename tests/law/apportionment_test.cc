#include "law/apportionment.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <algorithm>
#include <array>
#include <numeric>

namespace regietafel::law {
namespace {

using Numbers = std::vector<std::int64_t>;
using ::testing::ElementsAreArray;

constexpr std::array kKeepSum{Rule::adams,     Rule::hamilton,        Rule::webster,
                              Rule::jefferson, Rule::huntington_hill, Rule::dean};
constexpr std::array kDivisor{Rule::adams, Rule::webster, Rule::jefferson, Rule::huntington_hill,
                              Rule::dean};

Numbers apportioned(std::int64_t total, const Numbers& weights, Rule rule) {
  Numbers shares;
  for (const auto share : apportion(People{total}, weights, rule)) shares.push_back(share.value());
  return shares;
}

std::int64_t sum_of(const Numbers& numbers) {
  return std::reduce(numbers.begin(), numbers.end(), std::int64_t{0});
}

TEST(Apportion, worked_by_hand) {
  struct Row {
    const char* name;
    Rule rule;
    std::int64_t total;
    Numbers weights, shares;
  };
  for (const auto& row : {
           // Shares 4.6, 3.1, 2.3 of 10.
           Row{"each up", Rule::statutory, 10, {46, 31, 23}, {5, 4, 3}},
           Row{"each to the nearest", Rule::nearest, 10, {46, 31, 23}, {5, 3, 2}},
           Row{"a half goes up", Rule::nearest, 1, {1, 1}, {1, 1}},
           Row{"largest remainder", Rule::hamilton, 10, {46, 31, 23}, {5, 3, 2}},
           // 5, 4, 3 is two too many; the weakest claims are 46/4 = 11.5, 31/3 = 10.3, 23/2 = 11.5.
           // One leaves at 10.3; then 46/4 and 23/2 are equal and the smaller weight gives way.
           Row{"Adams, with a tie", Rule::adams, 10, {46, 31, 23}, {5, 3, 2}},
           // Balinski and Young's point: Adams favours the small, Jefferson the large.
           Row{"Adams", Rule::adams, 10, {85, 10, 5}, {8, 1, 1}},
           Row{"Jefferson", Rule::jefferson, 10, {85, 10, 5}, {9, 1, 0}},
           Row{"Webster", Rule::webster, 10, {85, 10, 5}, {9, 1, 0}},
           Row{"Huntington-Hill gives everyone one",
               Rule::huntington_hill,
               10,
               {85, 10, 5},
               {8, 1, 1}},
           Row{"Dean gives everyone one", Rule::dean, 10, {85, 10, 5}, {8, 1, 1}},
           Row{"fewer persons than weights: the larger first",
               Rule::adams,
               2,
               {5, 9, 7},
               {0, 1, 1}},
           Row{"equal claims, equal weights: the lower index", Rule::adams, 3, {5, 5}, {2, 1}},
           Row{"no weight, no share", Rule::adams, 7, {0, 1}, {0, 7}},
           Row{"nothing to split", Rule::webster, 0, {1, 2}, {0, 0}},
           Row{"nobody to split it", Rule::hamilton, 0, {}, {}},
       }) {
    SCOPED_TRACE(row.name);
    EXPECT_THAT(apportioned(row.total, row.weights, row.rule), ElementsAreArray(row.shares));
  }
}

TEST(Apportion, tells_dean_huntington_hill_and_webster_apart) {
  // Between 1 and 2 they round up from 4/3, 1.414 and 1.5. Shares 1.38 and 2.62 of 4; 1.45
  // and 2.55.
  EXPECT_THAT(apportioned(4, {138, 262}, Rule::dean), ElementsAreArray({1, 3}));
  struct Row {
    Rule rule;
    Numbers shares;
  };
  // Shares 1.37, 1.37, 1.26 of 4 leave one person: 137 claims 137/(4/3), 137/1.414, 137/1.5 first.
  for (const auto& row : {Row{Rule::dean, {2, 1, 1}}, Row{Rule::huntington_hill, {2, 1, 1}},
                          Row{Rule::webster, {2, 1, 1}}}) {
    EXPECT_THAT(apportioned(4, {137, 137, 126}, row.rule), ElementsAreArray(row.shares));
  }
  // 1.40 against 5.60 of 7: claims to the next are 140/(4/3) = 105 against 560/(60/11) = 102.7 by
  // Dean, 99.0 against 102.2 by Huntington-Hill, 93.3 against 101.8 by Webster.
  EXPECT_THAT(apportioned(7, {140, 560}, Rule::dean), ElementsAreArray({2, 5}));
  EXPECT_THAT(apportioned(7, {140, 560}, Rule::huntington_hill), ElementsAreArray({1, 6}));
  EXPECT_THAT(apportioned(7, {140, 560}, Rule::webster), ElementsAreArray({1, 6}));
  // 1.43 against 5.57: Huntington-Hill 101.1 against 101.7 … and 1.45 against 5.55: 102.5, 101.3.
  EXPECT_THAT(apportioned(7, {145, 555}, Rule::huntington_hill), ElementsAreArray({2, 5}));
  EXPECT_THAT(apportioned(7, {145, 555}, Rule::webster), ElementsAreArray({1, 6}));
}

/// The point d(n) up to which n persons are enough, as a fraction; squared for huntington_hill.
std::pair<std::int64_t, std::int64_t> point(Rule rule, std::int64_t n) {
  switch (rule) {
    case Rule::adams:
      return {n, 1};
    case Rule::jefferson:
      return {n + 1, 1};
    case Rule::webster:
      return {2 * n + 1, 2};
    case Rule::huntington_hill:
      return {n * (n + 1), 1};
    default:
      return {2 * n * (n + 1), 2 * n + 1};
  }
}

/// Gives one person after the other to the strongest claim, by definition.
Numbers by_definition(std::int64_t total, const Numbers& weights, Rule rule) {
  Numbers shares(weights.size());
  const auto is_stronger = [&](std::size_t a, std::size_t b) {
    const auto squared = [&](std::int64_t w) { return rule == Rule::huntington_hill ? w * w : w; };
    const auto [a_top, a_bottom] = point(rule, shares[a]);
    const auto [b_top, b_bottom] = point(rule, shares[b]);
    if (a_top == 0 && b_top == 0) return weights[a] > weights[b];
    const auto left = squared(weights[a]) * a_bottom * b_top;
    const auto right = squared(weights[b]) * b_bottom * a_top;
    return left != right ? left > right : weights[a] > weights[b];
  };
  for (std::int64_t given = 0; given < total; ++given) {
    auto best = weights.size();
    for (std::size_t i = 0; i < weights.size(); ++i) {
      if (weights[i] > 0 && (best == weights.size() || is_stronger(i, best))) best = i;
    }
    ++shares[best];
  }
  return shares;
}

TEST(Apportion, agrees_with_the_definition_on_every_small_case) {
  for (std::int64_t a = 0; a <= 9; ++a) {
    for (std::int64_t b = 0; b <= 9; ++b) {
      for (std::int64_t c = 1; c <= 9; ++c) {
        for (std::int64_t total = 0; total <= 12; ++total) {
          for (const auto rule : kDivisor) {
            ASSERT_EQ(apportioned(total, {a, b, c}, rule), by_definition(total, {a, b, c}, rule))
                << to_string(rule) << ' ' << a << ' ' << b << ' ' << c << " of " << total;
          }
        }
      }
    }
  }
}

struct Case {
  std::int64_t total;
  Numbers weights;
};

Case any_case() {
  return {
      *rc::gen::inRange<std::int64_t>(0, 50'000),
      *rc::gen::suchThat(rc::gen::container<Numbers>(rc::gen::inRange<std::int64_t>(0, 900'000)),
                         [](const Numbers& weights) { return sum_of(weights) > 0; })};
}

RC_GTEST_PROP(Apportion, keeps_the_sum_where_the_rule_promises_it, ()) {
  const auto [total, weights] = any_case();
  for (const auto rule : kKeepSum) RC_ASSERT(sum_of(apportioned(total, weights, rule)) == total);
  RC_ASSERT(sum_of(apportioned(total, weights, Rule::statutory)) >= total);
}

RC_GTEST_PROP(Apportion, a_larger_weight_never_gets_less, ()) {
  const auto [total, weights] = any_case();
  for (const auto rule : kRules) {
    const auto shares = apportioned(total, weights, rule);
    for (std::size_t i = 1; i < weights.size(); ++i) {
      RC_ASSERT(weights[i] <= weights[i - 1] || shares[i] >= shares[i - 1]);
    }
  }
}

RC_GTEST_PROP(Apportion, one_person_more_takes_from_nobody, ()) {
  const auto [total, weights] = any_case();
  for (const auto rule : kDivisor) {  // not hamilton: the Alabama paradox
    const auto fewer = apportioned(total, weights, rule);
    const auto more = apportioned(total + 1, weights, rule);
    RC_ASSERT(std::ranges::equal(fewer, more, std::ranges::less_equal{}));
  }
}

RC_GTEST_PROP(Apportion, names_do_not_matter, ()) {
  const auto [total, weights] = any_case();
  auto distinct = weights;
  std::ranges::sort(distinct);
  RC_PRE(std::ranges::adjacent_find(distinct) == distinct.end());  // equal weights go by index
  for (const auto rule : kRules) {
    auto shares = apportioned(total, weights, rule);
    std::ranges::sort(shares);
    RC_ASSERT(apportioned(total, distinct, rule) == shares);
  }
}

RC_GTEST_PROP(Apportion, stays_beside_the_exact_share, ()) {
  const auto [total, weights] = any_case();
  const auto sum = sum_of(weights);
  const auto hamilton = apportioned(total, weights, Rule::hamilton);
  const auto adams = apportioned(total, weights, Rule::adams);
  const auto jefferson = apportioned(total, weights, Rule::jefferson);
  const auto statutory = apportioned(total, weights, Rule::statutory);
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const auto down = total * weights[i] / sum, up = statutory[i];
    RC_ASSERT(hamilton[i] == down || hamilton[i] == up);
    RC_ASSERT(adams[i] <= up);        // Adams may break the lower quota, never the upper
    RC_ASSERT(jefferson[i] >= down);  // Jefferson the other way round
  }
}

TEST(LastTie, names_who_had_equal_claims) {
  // Two persons of 102 go back from three equal claims of 1,000: see the story of the tiny country.
  const Numbers weights{60'000, 30'000, 9'000};
  const auto adams = last_tie(weights, apportion(People{100}, weights, Rule::adams), Rule::adams);
  EXPECT_THAT(adams.got, ElementsAreArray({0}));
  EXPECT_THAT(adams.missed, ElementsAreArray({1, 2}));
  const Numbers equal{5, 5, 4};  // remainders 5/14, 5/14 and 4/14 of one person
  const auto hamilton =
      last_tie(equal, apportion(People{1}, equal, Rule::hamilton), Rule::hamilton);
  EXPECT_THAT(hamilton.got, ElementsAreArray({0}));
  EXPECT_THAT(hamilton.missed, ElementsAreArray({1}));
  EXPECT_TRUE(
      last_tie(equal, apportion(People{9}, equal, Rule::nearest), Rule::nearest).got.empty());
}

RC_GTEST_PROP(LastTie, is_settled_for_the_larger, ()) {
  const auto weights =
      *rc::gen::nonEmpty(rc::gen::container<Numbers>(rc::gen::inRange<std::int64_t>(1, 12)));
  const auto total = *rc::gen::inRange<std::int64_t>(1, 40);
  for (const auto rule : kKeepSum) {
    const auto tie = last_tie(weights, apportion(People{total}, weights, rule), rule);
    RC_ASSERT(tie.got.empty() == tie.missed.empty());
    for (const auto got : tie.got) {
      for (const auto missed : tie.missed) {
        const bool is_in_order =
            weights[got] > weights[missed] || (weights[got] == weights[missed] && got < missed);
        RC_ASSERT(is_in_order || got == missed);
      }
    }
  }
}

TEST(Apportion, knows_the_alabama_paradox_of_hamilton) {
  // Balinski and Young 2001, p. 39, in small: one person more, and the third loses one.
  EXPECT_THAT(apportioned(10, {6, 6, 2}, Rule::hamilton), ElementsAreArray({4, 4, 2}));
  EXPECT_THAT(apportioned(11, {6, 6, 2}, Rule::hamilton), ElementsAreArray({5, 5, 1}));
}

TEST(Apportion, is_exact_at_the_bounds_it_promises) {
  constexpr std::int64_t kMost = 1'000'000'000;
  for (const auto rule : kKeepSum) {
    const auto shares = apportioned(kMost, {kMost, kMost - 1, 1}, rule);
    EXPECT_EQ(sum_of(shares), kMost) << to_string(rule);
    EXPECT_GE(shares[0], shares[1]) << to_string(rule);
  }
}

}  // namespace
}  // namespace regietafel::law
