#include "forecast/share_futures.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <vector>

namespace regietafel::forecast {
namespace {

constexpr std::size_t kYear = 12;

/// Shares of the past on the logarithm, one person added to both sides, oldest first.
std::vector<double> shares_of(const KnownMonths& known, const KnownMonths& whole) {
  std::vector<double> shares;
  for (const auto& [month, people] : known) {
    const auto of = whole.find(month);
    if (of != whole.end()) shares.push_back(std::log((people + 1) / (of->second + 1)));
  }
  return shares;
}

/// The mean of up to twelve shares before a place.
double mean_before(const std::vector<double>& shares, std::size_t place) {
  const auto first = place < kYear ? 0 : place - kYear;
  const auto begin = shares.begin() + static_cast<std::ptrdiff_t>(first);
  const auto end = shares.begin() + static_cast<std::ptrdiff_t>(place);
  return std::reduce(begin, end) / static_cast<double>(place - first);
}

/// Puts a series behind those of every future.
/// @param people  of a future and month
template <class People>
void append_series(Futures& futures, const std::string& name, const People& people) {
  std::vector<std::uint32_t> all;
  all.reserve(futures.count * (futures.series.size() + 1) * futures.months);
  const auto size = static_cast<std::ptrdiff_t>(futures.series.size() * futures.months);
  for (std::uint32_t future = 0; future < futures.count; ++future) {
    const auto begin = futures.people.begin() + future * size;
    all.insert(all.end(), begin, begin + size);
    for (std::uint32_t month = 0; month < futures.months; ++month) {
      all.push_back(people(future, month));
    }
  }
  futures.people = std::move(all);
  futures.series.push_back(name);
}

}  // namespace

void add_share(Futures& futures, const std::string& name, const KnownMonths& known,
               const KnownMonths& whole, std::size_t at, bool is_part, Seed seed) {
  const auto shares = shares_of(known, whole);
  assert(shares.size() >= kFewestShares);
  std::vector<double> missed;
  for (std::size_t place = 3; place < shares.size(); ++place) {
    missed.push_back(shares[place] - mean_before(shares, place));
  }
  const auto level = mean_before(shares, shares.size());
  append_series(futures, name, [&](std::uint32_t future, std::uint32_t month) {
    const auto draw = Luck{seed, Future{future}}.draw(Who::named(name), Decision::forecast_shock,
                                                      month / static_cast<std::uint32_t>(kYear));
    const auto place = static_cast<std::size_t>((std::uint64_t{draw} * missed.size()) >> 32U);
    const auto sign = (draw & 1U) == 0 ? 1.0 : -1.0;
    const auto of = static_cast<double>(futures.at(future, at, month));
    const auto people = (of + 1) * std::exp(level + sign * missed[place]) - 1;
    return static_cast<std::uint32_t>(
        std::llround(std::clamp(people, 0.0, is_part ? of : std::max(people, 0.0))));
  });
}

void add_sum(Futures& futures, const std::string& name, std::span<const std::size_t> parts) {
  append_series(futures, name, [&](std::uint32_t future, std::uint32_t month) {
    std::uint32_t sum = 0;
    for (const auto part : parts) sum += futures.at(future, part, month);
    return sum;
  });
}

}  // namespace regietafel::forecast
