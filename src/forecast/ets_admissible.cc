#include <array>
#include <cmath>

#include "forecast/ets.h"
#include "forecast/ets_likelihood.h"

namespace regietafel::forecast {
namespace {

using Polynomial = std::array<double, kMostPeriods + 2>;  // coefficients, the highest power's first

/// Whether all roots lie within the unit circle (Schur 1917, Cohn 1922): the last coefficient over
/// the first is below 1 in size, and so on for the polynomial of one degree less.
bool has_small_roots(Polynomial& coefficients, std::size_t degree) {
  for (; degree > 0; --degree) {
    const auto ratio = coefficients[degree] / coefficients[0];
    if (!(std::abs(ratio) < 1)) return false;
    for (std::size_t low = 0, high = degree; low <= high; ++low, --high) {
      const auto one = coefficients[low];
      const auto other = coefficients[high];
      coefficients[low] = one - ratio * other;
      coefficients[high] = other - ratio * one;
    }
  }
  return true;
}

bool is_stable(double alpha, double beta, double gamma, double phi, std::size_t period) {
  const auto middle = alpha + beta - alpha * phi;
  Polynomial coefficients{1, alpha + beta - phi};
  for (std::size_t i = 2; i < period; ++i) coefficients[i] = middle;
  coefficients[period] = middle + gamma - 1;
  coefficients[period + 1] = phi * (1 - alpha - gamma);
  return has_small_roots(coefficients, period + 1);
}

}  // namespace

bool is_admissible(EtsKind kind, const EtsParameters& parameters) {
  if (kind.trend == EtsTrend::none || kind.season == EtsSeason::none) return true;
  const auto& [alpha, beta, gamma, phi, start] = parameters;
  return is_stable(alpha, beta, gamma, phi, start.season.size());
}

double ets::most_beta(double alpha, double gamma, double phi, std::size_t period) {
  if (is_stable(alpha, alpha, gamma, phi, period)) return alpha;
  double low = kLeastSmoothing;
  double high = alpha;
  for (int halving = 0; halving < 32; ++halving) {
    const auto middle = (low + high) / 2;
    (is_stable(alpha, middle, gamma, phi, period) ? low : high) = middle;
  }
  return low;
}

}  // namespace regietafel::forecast
