#include "law/spreidingswet.h"

#include <array>
#include <cassert>
#include <numeric>

#include "law/apportionment.h"
#include "law/in_force.h"

namespace regietafel::law {
namespace {

__extension__ using Wide = __int128;

/// weight / sum of `total`, in hundredths with halves up.
std::int64_t share_in_hundredths(std::int64_t total, std::int64_t weight, std::int64_t sum) {
  const auto exact = static_cast<Wide>(weight) * total * 100;
  return static_cast<std::int64_t>((2 * exact + sum) / (2 * static_cast<Wide>(sum)));
}

/// The same day so many years on; 1 March for a 29 February that does not come.
Day years_after(Day day, int years) {
  constexpr std::int32_t kMonths = 12;
  const auto month = month_of(day);
  const auto same_month = first_day(Month{month.value() + kMonths * years});
  return Day{same_month.value() + day.value() - first_day(month).value()};
}

}  // namespace

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
  const auto sum = std::reduce(weights.begin(), weights.end(), std::int64_t{0});
  assert(sum > 0);
  const auto whole = apportion(People{total.value()}, weights, Rule::hamilton);
  std::vector<DistributionRow> rows;
  for (std::size_t i = 0; i < weights.size(); ++i) {
    rows.push_back({.hundredths = share_in_hundredths(total.value(), weights[i], sum),
                    .places = Places{whole[i].value()}});
  }
  return rows;
}

Day due_day(int round) { return day_of(round + 1, 7, 1); }

int least_years(int round) {
  static const std::array kTexts{Dated<int>{kSinceEver, 0}, Dated<int>{day_of(2026, 1, 1), 5}};
  return in_force(kTexts, day_of(round, 12, 31));
}

Counting counting_of(const Stay& stay, int round) {
  const auto due = due_day(round);
  if (stay.first > due || (stay.last && *stay.last < due)) return Counting::not_there;
  if (!stay.last) return Counting::counts;
  const auto full = years_after(stay.first, least_years(round));  // the first day that is too many
  return stay.last->value() + 1 >= full.value() ? Counting::counts : Counting::too_short;
}

}  // namespace regietafel::law
