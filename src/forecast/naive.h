#pragma once

#include <cstdint>

#include "forecast/model.h"

namespace regietafel::forecast {

/// The last value, or the value a year before, with normal errors: the standard deviation is that
/// of the changes of the past, over one month or one year, and grows with the root of how many of
/// them lie ahead (Hyndman and Athanasopoulos 2021, section 5.5). On the logarithm of one more
/// person, or on people; below zero is zero. The benchmarks are left as the textbook has them.
struct Naive {
  bool is_seasonal = false, is_log = false;
  [[nodiscard]] Outlook forecast(Months people, std::uint32_t months) const;
};

}  // namespace regietafel::forecast
