#pragma once

#include <cmath>
#include <cstdint>
#include <numbers>

namespace regietafel::forecast {

/// Standard normal draws, the same in every run.
class Noise {
 public:
  double operator()() {
    const auto radius = std::sqrt(-2 * std::log(uniform()));
    return radius * std::cos(2 * std::numbers::pi * uniform());
  }

 private:
  double uniform() {
    state_ = state_ * 6364136223846793005U + 1442695040888963407U;
    return (static_cast<double>(state_ >> 33U) + 0.5) / 2147483648.0;
  }
  std::uint64_t state_ = 417;
};

}  // namespace regietafel::forecast
