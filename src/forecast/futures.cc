#include "forecast/futures.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace regietafel::forecast {

Band band_of(std::vector<std::uint64_t> sample) {
  assert(!sample.empty());
  std::ranges::sort(sample);
  const auto sum = std::reduce(sample.begin(), sample.end(), std::uint64_t{0});
  Band band{.mean = static_cast<double>(sum) / static_cast<double>(sample.size()), .quantiles = {}};
  for (std::size_t i = 0; i < kQuantiles.size(); ++i) {
    const auto rank = (kQuantiles.at(i) * sample.size() + 999) / 1000;  // rounded up, from 1
    band.quantiles.at(i) = sample[std::max<std::size_t>(rank, 1) - 1];
  }
  return band;
}

}  // namespace regietafel::forecast
