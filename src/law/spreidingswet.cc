#include "law/spreidingswet.h"

#include <cassert>
#include <numeric>

#include "law/apportionment.h"

namespace regietafel::law {

std::vector<std::int64_t> distribution_weights(std::span<const People> inhabitants,
                                               std::span<const std::int64_t> scores) {
  assert(inhabitants.size() == scores.size());
  std::vector<std::int64_t> weights;
  for (std::size_t i = 0; i < scores.size(); ++i) {
    assert(scores[i] > -kScoreOne);
    weights.push_back(inhabitants[i].value() * (kScoreOne + scores[i]));
  }
  return weights;
}

std::vector<DistributionRow> distribute(Places total, std::span<const std::int64_t> weights) {
  // Weights reach 10^11, places 10^6: a product stays below 10^17, the sum below 10^14.
  const auto sum = std::reduce(weights.begin(), weights.end(), std::int64_t{0});
  assert(sum > 0);
  const auto whole = apportion(People{total.value()}, weights, Rule::hamilton);
  std::vector<DistributionRow> rows;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    const auto exact = weights[i] * total.value();
    rows.push_back({.hundredths = exact / sum * 100 + (exact % sum * 200 + sum) / (2 * sum),
                    .places = Places{whole[i].value()}});
  }
  return rows;
}

}  // namespace regietafel::law
