#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/calendar.h"

namespace regietafel::forecast {

/// Possible months to come: whole people per future, series and month.
struct Futures {
  Month first;
  std::uint32_t count = 0, months = 0;
  std::vector<std::string> series;
  std::vector<std::uint32_t> people;  // [future][series][month]

  [[nodiscard]] std::uint32_t at(std::uint32_t future, std::size_t one, std::uint32_t month) const {
    return people[(future * series.size() + one) * months + month];
  }
};

/// The quantiles that tables of results have, in percent of a thousand: 2.5 % is 25.
inline constexpr std::array<std::uint32_t, 9> kQuantiles{25, 50, 100, 250, 500, 750, 900, 950, 975};

/// A sample in short: its mean and the quantiles of kQuantiles.
struct Band {
  double mean = 0;
  std::array<std::uint64_t, kQuantiles.size()> quantiles{};
};

/// The q-quantile of n values is the smallest that at least q * n of them do not exceed, so that it
/// is a value that came. The sample must not be empty.
[[nodiscard]] Band band_of(std::vector<std::uint64_t> sample);

}  // namespace regietafel::forecast
