#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

namespace regietafel::forecast {

enum class Composition : std::uint8_t { added, multiplied };

/// The season of classical decomposition, as R's decompose: what the values are above (or as a
/// multiple of) the centred moving average over a year, averaged by place in the year and made to
/// add up to 0 (or to the period). @return [place in the year], the first value's first
/// @param values  at least two years of them
[[nodiscard]] std::vector<double> classical_season(std::span<const double> values,
                                                   std::size_t period, Composition composition);

/// A straight line by least squares, its values at 0, 1, ... being those of the line.
struct Line {
  double at_zero = 0, slope = 0;
};
[[nodiscard]] Line line_through(std::span<const double> values);

}  // namespace regietafel::forecast
