#include "random/tables.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <cstddef>
#include <utility>

#include "random/elementary.h"

namespace regietafel {
namespace {

constexpr double kDraws = 4294967296.0;  // 2^32
constexpr std::uint64_t kAll = std::uint64_t{1} << 32;

/// The number of draws nearest to a share of all. A share that rounding left a little outside 0 to
/// 1 is taken as 0 or 1.
std::uint64_t draws_of(double share) {
  if (!(share > 0)) return 0;
  if (share >= 1) return kAll;
  return static_cast<std::uint64_t>(std::floor(share * kDraws + 0.5));
}

/// A threshold of a table that has a last entry to come: at least one draw is left for it.
std::uint32_t threshold_of(double share) {
  return static_cast<std::uint32_t>(std::min(draws_of(share), kAll - 1));
}

/// Cumulative thresholds of all weights but the last that is above 0.
std::vector<std::uint32_t> thresholds(std::span<const double> weights) {
  assert(std::ranges::all_of(weights, [](double weight) { return weight >= 0; }));
  while (!weights.empty() && weights.back() == 0) weights = weights.first(weights.size() - 1);
  assert(!weights.empty());
  double sum = 0;
  for (const auto weight : weights) sum = sum + weight;
  std::vector<std::uint32_t> below;
  double so_far = 0;
  for (const auto weight : weights.first(weights.size() - 1)) {
    so_far = so_far + weight;
    below.push_back(threshold_of(so_far / sum));
  }
  return below;
}

/// Thresholds of days 0 to horizon - 1 of a time whose share below t is `share(t)`.
template <class Share>
std::vector<std::uint32_t> thresholds_by_day(std::int32_t horizon, const Share& share) {
  assert(horizon >= 0);
  std::vector<std::uint32_t> below;
  for (std::int32_t day = 0; day < horizon; ++day) {
    const auto threshold = threshold_of(share(day + 0.5));
    // Rounding errors of the share must not make a later day come before an earlier one.
    below.push_back(below.empty() ? threshold : std::max(threshold, below.back()));
  }
  return below;
}

double unit(std::uint32_t draw) { return (draw + 0.5) / kDraws; }

/// The x with beta_below(a, b, x) = share, by bisection. 34 halvings are finer than the draw.
double beta_quantile(double a, double b, double share) {
  double low = 0, high = 1;
  for (int i = 0; i < 34; ++i) {
    const auto middle = (low + high) / 2;
    (beta_below(a, b, middle) < share ? low : high) = middle;
  }
  return (low + high) / 2;
}

/// floor(total * up_to / sum + phase / 2^32), without losing a bit.
std::uint64_t running(std::uint32_t total, std::uint32_t up_to, std::uint32_t sum,
                      std::uint32_t phase) {
  const auto product = std::uint64_t{total} * up_to;
  const auto rest = product % sum;  // below 2^32, so that rest * 2^32 fits
  return product / sum + (rest << 32 >= (kAll - phase) * sum ? 1 : 0);
}

}  // namespace

Chance::Chance(double probability) : below_{draws_of(probability)} {
  assert(probability >= 0 && probability <= 1);
}

Choice::Choice(std::span<const double> weights) : below_{thresholds(weights)} {}

std::uint32_t Choice::of(std::uint32_t draw) const {
  // Few alternatives: counting is quicker than a search, and branches on nothing.
  std::uint32_t chosen = 0;
  for (const auto below : below_) chosen += draw >= below ? 1 : 0;
  return chosen;
}

DelayTable::DelayTable(std::int32_t first, std::vector<std::uint32_t> below)
    : first_{first}, below_{std::move(below)} {
  for (std::size_t part = 0; part < kParts; ++part) {
    const auto draw = static_cast<std::uint32_t>(part) << kPartShift;
    from_.at(part) = std::ranges::upper_bound(below_, draw) - below_.begin();
  }
  from_.back() = std::ssize(below_);
}

DelayTable DelayTable::of_weights(std::span<const double> weights, std::int32_t first) {
  return {first, thresholds(weights)};
}

DelayTable DelayTable::uniform(std::int32_t first, std::int32_t last) {
  assert(first <= last);
  const auto days = static_cast<std::uint64_t>(std::int64_t{last} - first + 1);
  std::vector<std::uint32_t> below;
  for (std::uint64_t day = 1; day < days; ++day) {
    below.push_back(static_cast<std::uint32_t>((day * kAll + days / 2) / days));
  }
  return {first, std::move(below)};
}

DelayTable DelayTable::exponential(double mean, std::int32_t horizon) {
  assert(mean > 0);
  // Survival by repeated multiplication: 1000 days add an error below 10^-12.
  const auto kept_a_day = portable_exp(-1 / mean);
  auto left = portable_exp(-0.5 / mean);
  return {0, thresholds_by_day(horizon, [&](double) {
            const auto over = 1 - left;
            left = left * kept_a_day;
            return over;
          })};
}

DelayTable DelayTable::geometric(double mean, std::int32_t horizon) {
  assert(mean >= 0);
  const auto kept_a_day = mean / (1 + mean);
  auto left = kept_a_day;
  return {0, thresholds_by_day(horizon, [&](double) {
            const auto over = 1 - left;
            left = left * kept_a_day;
            return over;
          })};
}

DelayTable DelayTable::gamma(double mean, double sd, std::int32_t horizon) {
  assert(mean > 0 && sd > 0);
  const auto shape = mean / sd * (mean / sd);
  const auto scale = sd * sd / mean;
  return {
      0, thresholds_by_day(horizon, [&](double time) { return gamma_below(shape, time / scale); })};
}

DelayTable DelayTable::lognormal(double mean, double sd, std::int32_t horizon) {
  assert(mean > 0 && sd > 0);
  const auto variance = portable_log(1 + sd / mean * (sd / mean));
  const auto sigma = std::sqrt(variance);
  const auto mu = portable_log(mean) - variance / 2;
  return {0, thresholds_by_day(horizon, [&](double time) {
            return normal_below((portable_log(time) - mu) / sigma);
          })};
}

std::int32_t DelayTable::days(std::uint32_t draw) const {
  const auto part = draw >> kPartShift;
  const auto over =
      std::upper_bound(below_.begin() + from_[part], below_.begin() + from_[part + 1], draw);
  return first_ + static_cast<std::int32_t>(over - below_.begin());
}

double DelayTable::mean() const {
  double later = 0;  // draws that are not over by a day, summed over days
  for (const auto below : below_) later = later + (kDraws - below);
  return first_ + later / kDraws;
}

WholeSplit::WholeSplit(std::span<const std::uint32_t> weights) {
  std::uint64_t sum = 0;
  for (const auto weight : weights) {
    sum += weight;
    up_to_.push_back(static_cast<std::uint32_t>(sum));
  }
  assert(sum > 0 && sum < kAll);
}

std::uint32_t WholeSplit::share(std::uint32_t total, std::size_t part, std::uint32_t phase) const {
  const auto before = part == 0 ? 0 : up_to_[part - 1];
  return static_cast<std::uint32_t>(running(total, up_to_[part], up_to_.back(), phase) -
                                    running(total, before, up_to_.back(), phase));
}

std::vector<std::uint32_t> WholeSplit::shares(std::uint32_t total, std::uint32_t phase) const {
  std::vector<std::uint32_t> parts;
  parts.reserve(size());
  for (std::size_t part = 0; part < size(); ++part) parts.push_back(share(total, part, phase));
  return parts;
}

double uniform(std::uint32_t draw, double low, double high) {
  assert(low <= high);
  return low + unit(draw) * (high - low);
}

double triangular(std::uint32_t draw, double low, double mode, double high) {
  assert(low <= mode && mode <= high);
  if (low == high) return low;
  const auto share = unit(draw);
  const auto width = high - low;
  if (share * width < mode - low) return low + std::sqrt(share * width * (mode - low));
  return high - std::sqrt((1 - share) * width * (high - mode));
}

double pert(std::uint32_t draw, double low, double mode, double high) {
  assert(low <= mode && mode <= high);
  if (low == high) return low;
  const auto a = 1 + 4 * (mode - low) / (high - low);
  const auto b = 1 + 4 * (high - mode) / (high - low);
  return low + beta_quantile(a, b, unit(draw)) * (high - low);
}

}  // namespace regietafel
