#pragma once

#include <cstdint>
#include <span>

#include "forecast/arima.h"
#include "forecast/model.h"

/// The order of an ARIMA model, chosen from the series (Hyndman and Khandakar 2008).
namespace regietafel::forecast {

/// The statistic of Kwiatkowski, Phillips, Schmidt and Shin (1992) for a series that stays around a
/// level, with ⌊3 √n / 13⌋ covariances; 5 % of such series have more than 0.463.
[[nodiscard]] double kpss_statistic(std::span<const double> values);

/// How many differences a series needs: of a year when most of its movement is season, of a month
/// while the statistic above says that it does not stay around a level (two at most). The other
/// orders are zero.
[[nodiscard]] ArimaOrder needed_differences(std::span<const double> values, std::uint32_t period);

/// The model with the smallest AICc that a walk from neighbour to neighbour finds, with the
/// differences above, p and q up to 3, P and Q up to 1. A model with a root within 1.01 of the unit
/// circle is not taken.
/// @param values  more than two periods
[[nodiscard]] Arima choose_arima(std::span<const double> values, std::uint32_t period = 12);

/// The chosen model of the logarithm, its noise normal.
[[nodiscard]] Outlook automatic_arima(Months people, std::uint32_t months);

}  // namespace regietafel::forecast
