#include "forecast/early_warning.h"

#include <algorithm>
#include <numeric>

namespace regietafel::forecast {
namespace {

/// The mean of the first transforms of an origin; nothing while fewer are known.
std::optional<double> mean_of(const std::vector<double>& transforms, std::size_t count) {
  if (transforms.size() < count) return std::nullopt;
  const auto end = transforms.begin() + static_cast<std::ptrdiff_t>(count);
  return std::reduce(transforms.begin(), end) / static_cast<double>(count);
}

Signal signal_of(double value) {
  if (value > kSignalAbove) return Signal::high;
  return value < kSignalBelow ? Signal::low : Signal::none;
}

PastSignals past_signals(std::span<const std::vector<double>> transforms, Signal which) {
  PastSignals past;
  for (std::size_t origin = kRecentMonths; origin < transforms.size(); ++origin) {
    const auto value = mean_of(transforms[origin - kRecentMonths], kRecentMonths);
    const auto followed = mean_of(transforms[origin], kFollowedMonths);
    if (!value || !followed || signal_of(*value) != which) continue;
    ++past.given;
    const bool is_right = which == Signal::high ? *followed > 0.5 : *followed < 0.5;
    if (is_right) ++past.right;
  }
  return past;
}

}  // namespace

std::optional<Warning> early_warning(std::span<const std::vector<double>> transforms) {
  if (transforms.size() < kRecentMonths) return std::nullopt;
  const auto value = mean_of(transforms[transforms.size() - kRecentMonths], kRecentMonths);
  if (!value) return std::nullopt;
  Warning warning{.value = *value, .signal = signal_of(*value)};
  const bool has_years = std::ranges::any_of(
      transforms, [](const auto& origin) { return origin.size() >= kFollowedMonths; });
  if (!has_years) return warning;
  warning.high = past_signals(transforms, Signal::high);
  warning.low = past_signals(transforms, Signal::low);
  return warning;
}

}  // namespace regietafel::forecast
