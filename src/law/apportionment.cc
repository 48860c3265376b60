#include "law/apportionment.h"

#include <algorithm>
#include <cassert>
#include <numeric>
#include <queue>
#include <utility>

namespace regietafel::law {
namespace {

__extension__ using Wide = unsigned __int128;

Wide wide(std::int64_t number) { return static_cast<Wide>(number); }

/// What a weight w claims for a person beyond the n that it has: w / d(n), never rounded. d(n) is
/// the point between n and n + 1 from which on a rule rounds up; for huntington_hill it is no whole
/// number, so the claims are compared by their squares. A denominator of 0 claims more than any.
struct Claim {
  Wide numerator, denominator;
  std::int64_t weight;
  std::size_t index;
};

Claim claim_of(Rule rule, std::int64_t weight, std::int64_t persons, std::size_t index) {
  const auto w = wide(weight), n = wide(persons);
  switch (rule) {
    case Rule::adams:
      return {w, n, weight, index};
    case Rule::webster:
      return {2 * w, 2 * n + 1, weight, index};
    case Rule::huntington_hill:
      return {w * w, n * (n + 1), weight, index};
    case Rule::dean:
      return {w * (2 * n + 1), 2 * n * (n + 1), weight, index};
    case Rule::jefferson:
    case Rule::hamilton:
    case Rule::statutory:
    case Rule::nearest:
      break;
  }
  assert(rule == Rule::jefferson);
  return {w, n + 1, weight, index};
}

/// The larger claim first, then the larger weight, then the lower index.
bool comes_first(const Claim& a, const Claim& b) {
  const auto left = a.numerator * b.denominator;  // at most 10^18 * 4 * 10^18, below 2^128
  const auto right = b.numerator * a.denominator;
  if (left != right) return left > right;
  if (a.weight != b.weight) return a.weight > b.weight;
  return a.index < b.index;
}

/// Persons at the common divisor sum / total: the whole part of the share, and one more when the
/// claim to it is at least the divisor.
std::int64_t persons_at_quota(Rule rule, std::int64_t weight, std::int64_t total,
                              std::int64_t sum) {
  const auto whole = static_cast<std::int64_t>(wide(weight) * wide(total) / wide(sum));
  const auto claim = claim_of(rule, weight, whole, 0);
  const bool is_squared = rule == Rule::huntington_hill;
  const auto scale = [&](std::int64_t number) {
    return is_squared ? wide(number) * wide(number) : wide(number);
  };
  return whole + (claim.numerator * scale(total) >= claim.denominator * scale(sum) ? 1 : 0);
}

/// Every divisor rule gives each next person to the strongest claim. The persons at one common
/// divisor are the first so many of that order, so only what differs from `total` is given or taken
/// back, in the same order.
std::vector<std::int64_t> apportion_by_divisor(std::int64_t total,
                                               std::span<const std::int64_t> weights, Rule rule) {
  const auto sum = std::reduce(weights.begin(), weights.end(), std::int64_t{0});
  std::vector<std::int64_t> persons(weights.size());
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (weights[i] > 0) persons[i] = persons_at_quota(rule, weights[i], total, sum);
  }
  auto left = total - std::reduce(persons.begin(), persons.end(), std::int64_t{0});

  const auto weakest_last = [](const Claim& a, const Claim& b) { return comes_first(b, a); };
  std::priority_queue<Claim, std::vector<Claim>, decltype(weakest_last)> wanting{weakest_last};
  for (std::size_t i = 0; left > 0 && i < weights.size(); ++i) {
    if (weights[i] > 0) wanting.push(claim_of(rule, weights[i], persons[i], i));
  }
  for (; left > 0; --left) {
    const auto claim = wanting.top();
    wanting.pop();
    ++persons[claim.index];
    wanting.push(claim_of(rule, claim.weight, persons[claim.index], claim.index));
  }

  std::priority_queue<Claim, std::vector<Claim>, decltype(&comes_first)> holding{&comes_first};
  for (std::size_t i = 0; left < 0 && i < weights.size(); ++i) {
    if (persons[i] > 0) holding.push(claim_of(rule, weights[i], persons[i] - 1, i));
  }
  for (; left < 0; ++left) {
    const auto claim = holding.top();
    holding.pop();
    const auto kept = --persons[claim.index];
    if (kept > 0) holding.push(claim_of(rule, claim.weight, kept - 1, claim.index));
  }
  return persons;
}

/// Whole parts first, then one more to the largest remainders (the method of Kieswet art. P 8(1),
/// where equal remainders are settled by lot).
std::vector<std::int64_t> apportion_by_largest_remainder(std::int64_t total,
                                                         std::span<const std::int64_t> weights) {
  struct Remainder {
    std::int64_t remainder, weight;
    std::size_t index;
  };
  const auto comes_before = [](const Remainder& a, const Remainder& b) {
    if (a.remainder != b.remainder) return a.remainder > b.remainder;
    return a.weight != b.weight ? a.weight > b.weight : a.index < b.index;
  };
  const auto sum = std::reduce(weights.begin(), weights.end(), std::int64_t{0});
  std::vector<std::int64_t> persons;
  std::vector<Remainder> remainders;
  persons.reserve(weights.size());
  remainders.reserve(weights.size());
  auto left = total;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const auto exact = wide(weights[i]) * wide(total);
    const auto whole = exact / wide(sum);
    persons.push_back(static_cast<std::int64_t>(whole));
    remainders.push_back({static_cast<std::int64_t>(exact - whole * wide(sum)), weights[i], i});
    left -= persons.back();
  }
  // Who is among the first `left` matters, not their order.
  std::ranges::nth_element(remainders, remainders.begin() + left, comes_before);
  for (std::size_t i = 0; std::cmp_less(i, left); ++i) ++persons[remainders[i].index];
  return persons;
}

/// Every share rounded on its own: up, or to the nearest whole with halves up.
std::vector<std::int64_t> round_each(std::int64_t total, std::span<const std::int64_t> weights,
                                     bool is_up) {
  const auto sum = wide(std::reduce(weights.begin(), weights.end(), std::int64_t{0}));
  std::vector<std::int64_t> persons;
  for (const auto weight : weights) {
    const auto exact = wide(weight) * wide(total);
    const auto rounded = is_up ? (exact + sum - 1) / sum : (2 * exact + sum) / (2 * sum);
    persons.push_back(static_cast<std::int64_t>(rounded));
  }
  return persons;
}

}  // namespace

std::vector<People> apportion(People total, std::span<const std::int64_t> weights, Rule rule) {
  std::vector<std::int64_t> persons(weights.size());
  assert(total.value() >= 0);
  assert(total.value() == 0 || std::ranges::any_of(weights, [](auto w) { return w > 0; }));
  if (total.value() > 0) {
    switch (rule) {
      case Rule::statutory:
        persons = round_each(total.value(), weights, true);
        break;
      case Rule::nearest:
        persons = round_each(total.value(), weights, false);
        break;
      case Rule::hamilton:
        persons = apportion_by_largest_remainder(total.value(), weights);
        break;
      case Rule::adams:
      case Rule::webster:
      case Rule::jefferson:
      case Rule::huntington_hill:
      case Rule::dean:
        persons = apportion_by_divisor(total.value(), weights, rule);
        break;
    }
  }
  std::vector<People> result;
  for (const auto count : persons) result.emplace_back(count);
  return result;
}

Tie last_tie(std::span<const std::int64_t> weights, std::span<const People> shares, Rule rule) {
  if (rule == Rule::statutory || rule == Rule::nearest) return {};
  const auto sum = std::reduce(weights.begin(), weights.end(), std::int64_t{0});
  const auto total = std::reduce(shares.begin(), shares.end(), People{0}).value();
  std::vector<Claim> held, wanted;  // the last person that each got, the next that each missed
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const auto persons = shares[i].value();
    if (rule == Rule::hamilton) {
      const auto exact = wide(weights[i]) * wide(total);
      const bool got_one_more = wide(persons) * wide(sum) > exact;
      if (exact % wide(sum) != 0) {
        (got_one_more ? held : wanted).push_back({exact % wide(sum), 1, weights[i], i});
      }
      continue;
    }
    if (weights[i] == 0) continue;
    if (persons > 0) held.push_back(claim_of(rule, weights[i], persons - 1, i));
    wanted.push_back(claim_of(rule, weights[i], persons, i));
  }
  if (held.empty() || wanted.empty()) return {};
  const auto is_equal = [](const Claim& a, const Claim& b) {
    return a.numerator * b.denominator == b.numerator * a.denominator;
  };
  const auto weakest = *std::ranges::max_element(held, comes_first);
  const auto strongest = *std::ranges::min_element(wanted, comes_first);
  if (!is_equal(weakest, strongest)) return {};
  Tie tie;
  for (const auto& claim : held) {
    if (is_equal(claim, weakest)) tie.got.push_back(claim.index);
  }
  for (const auto& claim : wanted) {
    if (is_equal(claim, weakest)) tie.missed.push_back(claim.index);
  }
  return tie;
}

}  // namespace regietafel::law
