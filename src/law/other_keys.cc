#include "law/other_keys.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace regietafel::law {
namespace {

__extension__ using Wide = __int128;

std::int64_t sum_of(std::span<const std::int64_t> numbers) {
  return std::reduce(numbers.begin(), numbers.end(), std::int64_t{0});
}

/// Municipalities with a weight, the least credit for its weight first.
std::vector<std::size_t> by_credit(std::span<const std::int64_t> weights,
                                   std::span<const std::int64_t> credit) {
  std::vector<std::size_t> order;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    if (weights[i] > 0) order.push_back(i);
  }
  std::ranges::sort(order, [&](std::size_t a, std::size_t b) {
    const auto left = static_cast<Wide>(credit[a]) * weights[b];
    const auto right = static_cast<Wide>(credit[b]) * weights[a];
    return left != right ? left < right : a < b;
  });
  return order;
}

}  // namespace

std::vector<std::int64_t> koenigstein_weights(std::span<const People> inhabitants,
                                              std::span<const std::int64_t> revenue) {
  assert(inhabitants.size() == revenue.size());
  const auto people = std::reduce(inhabitants.begin(), inhabitants.end(), People{0}).value();
  const auto revenues = sum_of(revenue);
  assert(revenues > 0);
  std::vector<std::int64_t> weights;
  for (std::size_t i = 0; i < revenue.size(); ++i) {
    weights.push_back(2 * revenue[i] * people + inhabitants[i].value() * revenues);
  }
  return weights;
}

std::vector<DistributionRow> distribute_after_credit(Places total,
                                                     std::span<const std::int64_t> weights,
                                                     std::span<const std::int64_t> credit) {
  assert(weights.size() == credit.size());
  std::vector<DistributionRow> rows(weights.size());
  std::vector<std::size_t> taking;
  std::vector<std::int64_t> their_weights;
  Wide all = total.value(), weight = 0;  // l = all / weight
  for (const auto i : by_credit(weights, credit)) {
    const auto more = all + credit[i], heavier = weight + weights[i];
    if (more * weights[i] <= credit[i] * heavier) break;  // l * w(g) does not exceed c(g)
    all = more;
    weight = heavier;
    taking.push_back(i);
    their_weights.push_back(weights[i]);
  }
  if (taking.empty()) return rows;
  // Largest remainder gives each at least the whole part of l * w(g), which is at least its credit.
  const auto shares = distribute(Places{static_cast<std::int64_t>(all)}, their_weights);
  for (std::size_t k = 0; k < taking.size(); ++k) {
    const auto delivered = credit[taking[k]];
    rows[taking[k]] = {.hundredths = shares[k].hundredths - delivered * 100,
                       .places = shares[k].places + Places{-delivered}};
  }
  return rows;
}

}  // namespace regietafel::law
