#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "forecast/arma.h"

/// Seasonal ARIMA models (p, d, q)(P, D, Q) of one series (Box and Jenkins 1970).
namespace regietafel::forecast {

struct ArimaOrder {
  std::uint32_t ar = 0, differences = 0, ma = 0;
  std::uint32_t seasonal_ar = 0, seasonal_differences = 0, seasonal_ma = 0;
  std::uint32_t period = 12;
  /// Whether what remains after differencing has a mean: the mean of the series, or its drift. Only
  /// with at most one difference of either kind.
  bool has_mean = false;

  [[nodiscard]] std::uint32_t coefficients() const { return ar + ma + seasonal_ar + seasonal_ma; }
  /// Months that differencing takes from the front.
  [[nodiscard]] std::uint32_t lost() const { return differences + period * seasonal_differences; }
  friend auto operator<=>(const ArimaOrder&, const ArimaOrder&) = default;
};

/// An order with its coefficients, signed as in R.
struct Arima {
  ArimaOrder order;
  std::vector<double> ar = {}, ma = {}, seasonal_ar = {}, seasonal_ma = {};
  double mean = 0;  // of the differenced series
  double noise_variance = 0;
  double log_likelihood = 0;  // of the differenced series
  std::size_t values = 0;     // of the differenced series

  /// The differenced series less its mean.
  [[nodiscard]] Arma process() const;
  /// Akaike's criterion for small samples (Hurvich and Tsai 1989).
  [[nodiscard]] double aicc() const;
  /// The variance of the noise with what was estimated taken off the count of values.
  [[nodiscard]] double unbiased_noise_variance() const;
};

/// c of 1 - Σ c(i) B^i, the product of all differences.
[[nodiscard]] std::vector<double> difference_coefficients(const ArimaOrder& order);

/// The series after all differences; it must be longer than what they take.
[[nodiscard]] std::vector<double> differenced(std::span<const double> values,
                                              const ArimaOrder& order);

/// The model with the coefficients and mean given, its noise variance and log-likelihood filled in:
/// those of the differenced series, exact. The autoregressions must be stationary.
[[nodiscard]] Arima arima_of(Arima given, std::span<const double> values);

/// The model of this order with the greatest exact likelihood. Search over partial autocorrelations
/// through tanh (Jones 1980) keeps autoregressions stationary and moving averages invertible; it
/// begins at what minimises the conditional sum of squares, and is the same each time.
[[nodiscard]] Arima fit_arima(std::span<const double> values, const ArimaOrder& order);

/// A month to come, on the scale of the series.
struct ArimaForecast {
  double middle = 0;
  double variance_per_noise = 0;  // of the error, over the noise's variance
};

/// @return [month ahead]; exact for the sample seen, as if the coefficients were known
[[nodiscard]] std::vector<ArimaForecast> forecast_arima(const Arima& arima,
                                                        std::span<const double> values,
                                                        std::uint32_t months);

}  // namespace regietafel::forecast
