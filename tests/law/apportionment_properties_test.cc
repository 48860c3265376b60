#include <gmock/gmock.h>

#include <algorithm>
#include <map>
#include <numeric>
#include <random>
#include <set>
#include <string>

#include "law/apportionment.h"

// What each rule promises, on REGIETAFEL_CASES generated cases, and for what it does not promise a
// case in which it breaks. Names as in Balinski and Young, Fair Representation, 2nd ed. 2001.
namespace regietafel::law {
namespace {

using Numbers = std::vector<std::int64_t>;
using Rules = std::set<Rule>;

struct Case {
  std::int64_t total = 0;
  Numbers weights;
};

std::int64_t sum_of(const Numbers& numbers) {
  return std::reduce(numbers.begin(), numbers.end(), std::int64_t{0});
}

std::string text_of(const Case& one) {
  return std::to_string(one.total) + " over " + testing::PrintToString(one.weights);
}

Numbers shares_of(const Case& one, Rule rule) {
  Numbers shares;
  for (const auto share : apportion(People{one.total}, one.weights, rule)) {
    shares.push_back(share.value());
  }
  return shares;
}

class Draw {
 public:
  /// From 0 to `most`, the same on every machine.
  std::int64_t upto(std::int64_t most) {
    return static_cast<std::int64_t>(engine_() % static_cast<std::uint64_t>(most + 1));
  }

  Case any_case() {
    switch (upto(3)) {
      case 0:  // small numbers: ties, and fewer persons than weights
        return with_weights(upto(12), 1 + upto(5), 9);
      case 1:
        return with_weights(upto(60), 2 + upto(6), 999);
      case 2:  // as large as a country
        return with_weights(upto(50'000), 2 + upto(6), 900'000);
      default:
        return one_large_and_many_alike();
    }
  }

  Case small_case() { return with_weights(upto(7), 1 + upto(3), 12); }

 private:
  Case with_weights(std::int64_t total, std::int64_t count, std::int64_t most) {
    Case one{.total = total, .weights = {}};
    for (std::int64_t i = 0; i < count; ++i) one.weights.push_back(upto(most));
    if (sum_of(one.weights) == 0) one.weights.front() = 1;
    return one;
  }

  /// Shares that all round the same way add up to persons that the large one gives or gets.
  Case one_large_and_many_alike() {
    const auto count = 2 + upto(8);
    const auto thousandths = 1 + upto(1'999);
    Case one{.total = 3 * count + upto(30), .weights = {}};
    for (std::int64_t i = 0; i < count; ++i) one.weights.push_back(thousandths + upto(5));
    one.weights.push_back(1'000 * one.total - sum_of(one.weights));
    return one;
  }

  std::mt19937_64 engine_{2021};
};

bool breaks_the_sum(const Case& one, Rule rule, Draw& /*draw*/) {
  return sum_of(shares_of(one, rule)) != one.total;
}

/// Only weights decide: in another order the same weights get the same shares, and equal weights
/// differ by one person at most.
bool breaks_anonymity(const Case& one, Rule rule, Draw& draw) {
  const auto pairs = [&](const Case& each) {
    const auto shares = shares_of(each, rule);
    std::vector<std::pair<std::int64_t, std::int64_t>> found;
    for (std::size_t i = 0; i < shares.size(); ++i) found.emplace_back(each.weights[i], shares[i]);
    std::ranges::sort(found);
    return found;
  };
  auto other = one;
  for (std::size_t i = other.weights.size(); i > 1; --i) {
    const auto with = static_cast<std::size_t>(draw.upto(static_cast<std::int64_t>(i) - 1));
    std::swap(other.weights[i - 1], other.weights[with]);
  }
  const auto before = pairs(one);
  if (before != pairs(other)) return true;
  for (std::size_t i = 1; i < before.size(); ++i) {
    const bool is_equal = before[i].first == before[i - 1].first;
    if (is_equal && before[i].second > before[i - 1].second + 1) return true;
  }
  return false;
}

/// A larger weight gets less than a smaller one.
bool breaks_the_order(const Case& one, Rule rule, Draw& /*draw*/) {
  const auto shares = shares_of(one, rule);
  for (std::size_t i = 0; i < shares.size(); ++i) {
    for (std::size_t j = 0; j < shares.size(); ++j) {
      if (one.weights[i] > one.weights[j] && shares[i] < shares[j]) return true;
    }
  }
  return false;
}

/// With one person more to split somebody gets fewer (the Alabama paradox).
bool breaks_house_monotonicity(const Case& one, Rule rule, Draw& /*draw*/) {
  const auto fewer = shares_of(one, rule);
  const auto more = shares_of({one.total + 1, one.weights}, rule);
  return !std::ranges::equal(fewer, more, std::ranges::less_equal{});
}

/// One weight grows beside another, and yet loses a person while the other gains one (the
/// population paradox).
bool breaks_population_monotonicity(const Case& one, Rule rule, Draw& draw) {
  auto later = one;
  for (auto& weight : later.weights) {
    if (draw.upto(1) == 0) weight += draw.upto(1 + weight / 4);
  }
  const auto before = shares_of(one, rule), after = shares_of(later, rule);
  for (std::size_t i = 0; i < before.size(); ++i) {
    for (std::size_t j = 0; j < before.size(); ++j) {
      const bool grows = later.weights[i] * one.weights[j] > one.weights[i] * later.weights[j];
      if (grows && after[i] < before[i] && after[j] > before[j]) return true;
    }
  }
  return false;
}

/// Somebody gets less than the whole part of the exact share.
bool breaks_the_lower_quota(const Case& one, Rule rule, Draw& /*draw*/) {
  const auto shares = shares_of(one, rule);
  const auto sum = sum_of(one.weights);
  for (std::size_t i = 0; i < shares.size(); ++i) {
    if (shares[i] < one.total * one.weights[i] / sum) return true;
  }
  return false;
}

/// Somebody gets more than the exact share rounded up.
bool breaks_the_upper_quota(const Case& one, Rule rule, Draw& /*draw*/) {
  const auto shares = shares_of(one, rule);
  const auto sum = sum_of(one.weights);
  for (std::size_t i = 0; i < shares.size(); ++i) {
    if (shares[i] > (one.total * one.weights[i] + sum - 1) / sum) return true;
  }
  return false;
}

struct Property {
  const char* name;
  bool (*breaks)(const Case&, Rule, Draw&);
  Rules not_promised_by;
};

const std::vector<Property>& properties() {
  static const std::vector<Property> kProperties{
      {"sum", breaks_the_sum, {Rule::statutory, Rule::nearest}},
      {"anonymity", breaks_anonymity, {}},
      {"order", breaks_the_order, {}},
      {"house_monotonicity", breaks_house_monotonicity, {Rule::hamilton}},
      {"population_monotonicity", breaks_population_monotonicity, {Rule::hamilton}},
      {"lower_quota",
       breaks_the_lower_quota,
       {Rule::adams, Rule::webster, Rule::huntington_hill, Rule::dean}},
      {"upper_quota",
       breaks_the_upper_quota,
       {Rule::jefferson, Rule::webster, Rule::huntington_hill, Rule::dean}}};
  return kProperties;
}

void PrintTo(const Property& property, std::ostream* out) { *out << property.name; }

class Promise : public testing::TestWithParam<Property> {};

TEST_P(Promise, is_kept_and_nothing_else_is_promised) {
  const auto& property = GetParam();
  Draw draw;
  std::map<Rule, Case> broken;  // the case with the fewest weights, then persons
  const auto is_smaller = [](const Case& a, const Case& b) {
    return std::pair{a.weights.size(), a.total} < std::pair{b.weights.size(), b.total};
  };
  for (int i = 0; i < REGIETAFEL_CASES; ++i) {
    const auto one = draw.any_case();
    for (const auto rule : kRules) {
      if (!property.breaks(one, rule, draw)) continue;
      ASSERT_TRUE(property.not_promised_by.contains(rule))
          << to_string(rule) << " breaks " << property.name << ": " << text_of(one);
      const auto [found, is_first] = broken.try_emplace(rule, one);
      if (!is_first && is_smaller(one, found->second)) found->second = one;
    }
  }
  for (const auto rule : property.not_promised_by) {
    ASSERT_TRUE(broken.contains(rule)) << to_string(rule) << " never broke " << property.name;
    RecordProperty(std::string{to_string(rule)}, text_of(broken.at(rule)));
  }
}

INSTANTIATE_TEST_SUITE_P(Rules, Promise, testing::ValuesIn(properties()),
                         [](const auto& chosen) { return std::string{chosen.param.name}; });

/// The examples of docs/model/task.md.
TEST(Counterexamples, are_as_documented) {
  EXPECT_EQ(shares_of({1, {4, 9}}, Rule::statutory), (Numbers{1, 1}));
  EXPECT_EQ(shares_of({1, {4, 4}}, Rule::nearest), (Numbers{1, 1}));
  EXPECT_EQ(shares_of({10, {6, 6, 2}}, Rule::hamilton), (Numbers{4, 4, 2}));
  EXPECT_EQ(shares_of({11, {6, 6, 2}}, Rule::hamilton), (Numbers{5, 5, 1}));
  EXPECT_EQ(shares_of({5, {2, 3, 13}}, Rule::hamilton), (Numbers{0, 1, 4}));
  EXPECT_EQ(shares_of({5, {2, 5, 14}}, Rule::hamilton), (Numbers{1, 1, 3}));
  for (const auto rule : {Rule::adams, Rule::webster, Rule::huntington_hill, Rule::dean}) {
    EXPECT_EQ(shares_of({100, {16, 16, 16, 16, 16, 16, 904}}, rule),
              (Numbers{2, 2, 2, 2, 2, 2, 88}));
  }
  for (const auto rule : {Rule::jefferson, Rule::webster, Rule::huntington_hill, Rule::dean}) {
    EXPECT_EQ(shares_of({100, {12, 12, 12, 12, 12, 12, 928}}, rule),
              (Numbers{1, 1, 1, 1, 1, 1, 94}));
  }
}

/// The rounding point d(n) as a fraction; squared for huntington_hill.
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

/// Whether nobody's next person has a stronger claim than somebody's last one (the min-max
/// property, which defines a divisor rule).
bool can_stand(const Numbers& shares, const Numbers& weights, Rule rule) {
  const auto squared = [&](std::int64_t w) { return rule == Rule::huntington_hill ? w * w : w; };
  for (std::size_t i = 0; i < shares.size(); ++i) {
    if (weights[i] == 0 && shares[i] > 0) return false;
    if (shares[i] == 0) continue;
    const auto [last, last_below] = point(rule, shares[i] - 1);
    for (std::size_t j = 0; j < shares.size(); ++j) {
      if (weights[j] == 0) continue;
      const auto [next, next_below] = point(rule, shares[j]);
      if (last == 0) continue;      // before every other claim
      if (next == 0) return false;  // somebody without a first person goes before
      if (squared(weights[j]) * next_below * last > squared(weights[i]) * last_below * next) {
        return false;
      }
    }
  }
  return true;
}

/// How far shares lie from the exact ones, times the sum of the weights.
std::int64_t distance(const Numbers& shares, const Case& one) {
  const auto sum = sum_of(one.weights);
  std::int64_t far = 0;
  for (std::size_t i = 0; i < shares.size(); ++i) {
    far += std::abs(shares[i] * sum - one.total * one.weights[i]);
  }
  return far;
}

/// Every way to split `left` over the places from `at` on.
template <class Visit>
void each_way(std::int64_t left, std::size_t at, Numbers& shares, const Visit& visit) {
  if (at + 1 == shares.size()) {
    shares[at] = left;
    visit(shares);
    return;
  }
  for (std::int64_t given = 0; given <= left; ++given) {
    shares[at] = given;
    each_way(left - given, at + 1, shares, visit);
  }
}

/// Of all ways to split: those that stand by the rule's definition, and of these the one that
/// gives the larger weights more, then the lower indices.
Numbers by_brute_force(const Case& one, Rule rule) {
  std::vector<std::size_t> order(one.weights.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, std::greater{}, [&](auto i) { return one.weights[i]; });
  const auto in_order = [&](const Numbers& shares) {
    Numbers sorted;
    for (const auto i : order) sorted.push_back(shares[i]);
    return sorted;
  };
  Numbers best, shares(one.weights.size());
  each_way(one.total, 0, shares, [&](const Numbers& way) {
    if (rule == Rule::hamilton) {
      const auto far = best.empty() ? 0 : distance(best, one) - distance(way, one);
      if (best.empty() || far > 0 || (far == 0 && in_order(way) > in_order(best))) best = way;
    } else if (can_stand(way, one.weights, rule) &&
               (best.empty() || in_order(way) > in_order(best))) {
      best = way;
    }
  });
  return best;
}

TEST(BruteForce, finds_the_same_shares_in_small_cases) {
  Draw draw;
  for (int i = 0; i < REGIETAFEL_CASES; ++i) {
    const auto one = draw.small_case();
    for (const auto rule : {Rule::adams, Rule::hamilton, Rule::webster, Rule::jefferson,
                            Rule::huntington_hill, Rule::dean}) {
      ASSERT_EQ(shares_of(one, rule), by_brute_force(one, rule))
          << to_string(rule) << ": " << text_of(one);
    }
  }
}

}  // namespace
}  // namespace regietafel::law
