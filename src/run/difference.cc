#include "run/difference.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace regietafel::run {
namespace {

/// Future by future, over those that both have kept; `difference` gives that of one.
PairedDifference over_futures(const Columns& ours, const Columns& base, const auto& difference) {
  assert(*ours.frame == *base.frame);
  PairedDifference result;
  std::vector<std::int64_t> differences;
  for (std::uint32_t future = 0; future < std::min(ours.futures(), base.futures()); ++future) {
    if (ours.is_kept[future] == 0 || base.is_kept[future] == 0) continue;
    differences.push_back(difference(future));
    result.sums.add(differences.back());
  }
  result.spread = spread_of(std::move(differences));
  return result;
}

}  // namespace

void Differences::add(std::int64_t difference) {
  const auto size = static_cast<Wide>(difference < 0 ? -difference : difference);
  sum += difference;
  squares += size * size;
  ++count;
  below += difference < 0 ? 1 : 0;
  above += difference > 0 ? 1 : 0;
}

double Differences::mean() const {
  return count == 0 ? 0 : static_cast<double>(sum) / static_cast<double>(count);
}

double Differences::standard_error() const {
  if (count < 2) return 0;
  // n * squares - sum^2 is n times the sum of squares about the mean, exact in whole numbers.
  const auto size = static_cast<Wide>(sum < 0 ? -sum : sum);
  const auto about_mean = static_cast<double>(count * squares - size * size);
  const auto n = static_cast<double>(count);
  return std::sqrt(about_mean / (n * n * (n - 1)));
}

PairedDifference paired_difference(const Columns& ours, const Columns& base, Measure measure,
                                   std::size_t first, std::size_t last) {
  assert(first <= last && last < ours.frame->months());
  if (info(measure).kind == Kind::stock) first = last;
  return over_futures(ours, base, [&](std::uint32_t future) {
    std::int64_t difference = 0;
    for (auto month = first; month <= last; ++month) {
      difference += ours.value(future, month, measure) - base.value(future, month, measure);
    }
    return difference;
  });
}

PairedDifference paired_difference(const Columns& ours, const Columns& base, Measure measure,
                                   Area area) {
  return over_futures(ours, base, [&](std::uint32_t future) {
    return std::int64_t{ours.total(future, measure, area)} - base.total(future, measure, area);
  });
}

}  // namespace regietafel::run
