#pragma once

#include <array>
#include <cstddef>
#include <span>
#include <vector>

namespace regietafel::forecast {

inline constexpr std::size_t kLevels = 200;

/// A distribution of people in a month, by its quantiles at (i + 1/2) / 200, in rising order.
using Quantiles = std::array<double, kLevels>;

/// A series' months to come, [month ahead].
using Outlook = std::vector<Quantiles>;

/// (i + 1/2) / 200.
[[nodiscard]] constexpr double level_of(std::size_t i) {
  return (static_cast<double>(i) + 0.5) / static_cast<double>(kLevels);
}

/// The quantiles of the standard normal distribution.
[[nodiscard]] const Quantiles& normal_quantiles();

struct Weighted {
  double value = 0, weight = 1;
};

/// The quantiles of a weighted sample: its values stand at the middle of their share of the weight,
/// straight lines between. The sample must not be empty, no weight negative, not all zero.
[[nodiscard]] Quantiles quantiles_of(std::vector<Weighted> sample);

/// The same of a sample in which all weigh alike.
[[nodiscard]] Quantiles quantiles_of(std::vector<double> sample);

/// The quantile at 0 <= share <= 1, straight lines between the levels.
[[nodiscard]] double quantile_at(const Quantiles& quantiles, double share);

/// The linear pool: with the chance of its weight, the month is drawn from that distribution.
/// @param parts  none empty; one weight each
[[nodiscard]] Quantiles pooled(std::span<const Quantiles> parts, std::span<const double> weights);

}  // namespace regietafel::forecast
