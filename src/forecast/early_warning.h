#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

namespace regietafel::forecast {

enum class Signal : std::uint8_t { none, high, low };

inline constexpr std::size_t kRecentMonths = 3;     // a quarter: one odd month gives no signal
inline constexpr std::size_t kFollowedMonths = 12;  // after a signal; a year has no season left

/// Beyond these the recent months were a surprise. Were the forecast right, the mean of three
/// transforms would lie beyond 0.9 with a chance of 0.0045 if they were independent, and of 0.1 if
/// all three were the same; months of inflow are in between.
inline constexpr double kSignalAbove = 0.9, kSignalBelow = 0.1;

/// How signals of the past ended.
struct PastSignals {
  std::uint32_t given = 0, right = 0;
};

struct Warning {
  double value = 0;  // 0 to 1
  Signal signal = Signal::none;
  std::optional<PastSignals> high = {}, low = {};  // not known for forecasts of less than a year
};

/// Whether the last months lay high or low in the forecast that was made before them, and how often
/// that was right.
///
/// The value of a month is the mean transform of it and the two before it, under the forecast made
/// before the three. A past signal was right when the 12 months after it lay on its side of the
/// middle of the forecast made then: their mean transform above (below) 1/2. Signals that have not
/// 12 months behind them yet are not counted.
/// @param transforms  of one series, as Mixture::transforms has them
/// @return nothing where three months have not been forecast yet
[[nodiscard]] std::optional<Warning> early_warning(std::span<const std::vector<double>> transforms);

}  // namespace regietafel::forecast
