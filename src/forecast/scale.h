#pragma once

#include <algorithm>
#include <cmath>
#include <cstdint>
#include <vector>

#include "forecast/outlook.h"

/// On which scale changes are taken: where small and large numbers move alike.
namespace regietafel::forecast {

enum class Scale : std::uint8_t { people, cube_root, log };

/// People that are added before the root or the logarithm: published months are rounded to five, so
/// below that a change says nothing.
inline constexpr double kAddedToRoot = 3, kAddedToLog = 5;

[[nodiscard]] inline double to_scale(Scale scale, double people) {
  switch (scale) {
    case Scale::cube_root:
      return std::cbrt(people + kAddedToRoot);
    case Scale::log:
      return std::log(people + kAddedToLog);
    case Scale::people:
      break;
  }
  return people;
}

/// Back to people, at least 0.
[[nodiscard]] inline double from_scale(Scale scale, double value) {
  switch (scale) {
    case Scale::cube_root: {
      const auto root = std::max(value, 0.0);
      return std::max(root * root * root - kAddedToRoot, 0.0);
    }
    case Scale::log:
      return std::max(std::exp(std::min(value, 16.0)) - kAddedToLog, 0.0);
    case Scale::people:
      break;
  }
  return std::max(value, 0.0);
}

[[nodiscard]] inline std::vector<double> to_scale(Scale scale, std::span<const double> people) {
  std::vector<double> result;
  result.reserve(people.size());
  for (const auto one : people) result.push_back(to_scale(scale, one));
  return result;
}

/// The exponentially weighted level of each month: level += gain * (value - level).
[[nodiscard]] inline std::vector<double> levels_of(std::span<const double> values, double gain) {
  std::vector<double> levels(values.begin(), values.end());
  for (std::size_t t = 1; t < levels.size(); ++t) {
    levels[t] = levels[t - 1] + gain * (values[t] - levels[t - 1]);
  }
  return levels;
}

}  // namespace regietafel::forecast
