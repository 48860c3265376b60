#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <vector>

#include "forecast/model.h"

/// The theta method (Assimakopoulos and Nikolopoulos 2000), which is simple exponential smoothing
/// with half the slope of a straight line for a drift (Hyndman and Billah 2003, equation 5), as the
/// function thetaf of R's package forecast.
namespace regietafel::forecast {

/// Simple smoothing: the share of an error that the level takes over, and the level before the
/// first value.
struct SimpleSmoothing {
  double alpha = 0, level = 0;
};

struct ThetaFit {
  double alpha = 0, level = 0;  // after the last value
  double drift = 0;             // a period, half the slope of the line
  double start = 0;     // in periods: (1 - (1 - alpha)^n) / alpha, what the line is ahead by
  double variance = 0;  // of an error one period ahead
  std::vector<double> season = {};  // factors of the periods to come; empty: none

  /// The variance so many periods ahead, from 1, without season: that of the smoothing.
  [[nodiscard]] double variance_ahead(std::size_t ahead) const;
};

/// Whether the autocorrelation at one year exceeds its 90 % band (Bartlett's formula).
[[nodiscard]] bool has_season(std::span<const double> values, std::size_t period);

/// @param smoothing  estimated by least squares when not given
[[nodiscard]] ThetaFit fit_theta(std::span<const double> values, std::size_t period,
                                 std::optional<SimpleSmoothing> smoothing = {});

/// The forecast, [period ahead].
[[nodiscard]] std::vector<double> theta_path(const ThetaFit& fit, std::size_t periods);

/// Theta on the log scale: the season, where the test finds one, is taken out of people and put
/// back as factors; between lies the log. Errors are normal on the log scale.
[[nodiscard]] Outlook theta_outlook(Months people, std::uint32_t months);

}  // namespace regietafel::forecast
