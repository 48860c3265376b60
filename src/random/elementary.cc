#include "random/elementary.h"

#include <array>
#include <bit>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <numbers>

namespace regietafel {
namespace {

// ln 2 in two parts, so that k * kLn2High is exact for |k| < 2^20.
// NOLINTNEXTLINE(modernize-use-std-numbers): the first part alone is not ln 2.
constexpr double kLn2High = 0x1.62e42fee00000p-1, kLn2Low = 0x1.a39ef35793c76p-33;
constexpr double kTiny = 1e-300;

/// 2^k for a normal result.
double power_of_two(int k) {
  return std::bit_cast<double>(static_cast<std::uint64_t>(k + 1023) << 52);
}

double magnitude(double x) { return x < 0 ? -x : x; }

/// The continued fraction b0 + a1 / (b1 + a2 / (b2 + ...)) by the method of Lentz (Press et al.,
/// Numerical Recipes, 5.2), with the terms of `next(i)` = {a_i, b_i}.
struct Term {
  double a, b;
};
template <class Next>
double continued_fraction(double b0, const Next& next) {
  double value = magnitude(b0) < kTiny ? kTiny : b0;
  double c = value, d = 0;
  for (int i = 1; i < 100'000; ++i) {
    const auto [a, b] = next(i);
    d = b + a * d;
    if (magnitude(d) < kTiny) d = kTiny;
    c = b + a / c;
    if (magnitude(c) < kTiny) c = kTiny;
    d = 1 / d;
    const auto factor = c * d;
    value = value * factor;
    if (magnitude(factor - 1) < 1e-15) break;
  }
  return value;
}

}  // namespace

double portable_exp(double x) {
  assert(x <= 700);
  if (x < -700) return 0;
  // x = k ln 2 + r with |r| <= ln 2 / 2, and e^r by Taylor: 0.35^16 / 16! is below 10^-20.
  const auto k = static_cast<int>(x / kLn2High + (x < 0 ? -0.5 : 0.5));
  const auto r = (x - k * kLn2High) - k * kLn2Low;
  double sum = 1;
  for (int n = 15; n >= 1; --n) sum = 1 + r / n * sum;
  return sum * power_of_two(k);
}

double portable_log(double x) {
  assert(x > 0);
  // x = m 2^k with m between sqrt(1/2) and sqrt(2), and ln m = 2 artanh((m - 1) / (m + 1)), whose
  // argument is at most 0.172: 0.172^25 / 25 is below 10^-20.
  int shift = 0;
  if (x < 0x1p-1000) {
    x = x * 0x1p54;
    shift = -54;
  }
  const auto bits = std::bit_cast<std::uint64_t>(x);
  auto k = static_cast<int>(bits >> 52) - 1023;
  auto m = std::bit_cast<double>((bits & 0x000F'FFFF'FFFF'FFFF) | 0x3FF0'0000'0000'0000);
  if (m > std::numbers::sqrt2) {
    m = m / 2;
    ++k;
  }
  const auto y = (m - 1) / (m + 1);
  const auto square = y * y;
  double sum = 0;
  for (int n = 25; n >= 1; n -= 2) sum = 1.0 / n + square * sum;
  k += shift;
  return k * kLn2High + (2 * y * sum + k * kLn2Low);
}

double portable_log_gamma(double x) {
  assert(x > 0);
  // Stirling's series (DLMF 5.11.1) from 12 on, reached by gamma(x) = gamma(x + 1) / x.
  double product = 1;
  while (x < 12) {
    product = product * x;
    x = x + 1;
  }
  constexpr std::array kTermsFromLast{1.0 / 156,  -691.0 / 360360, 1.0 / 1188, -1.0 / 1680,
                                      1.0 / 1260, -1.0 / 360,      1.0 / 12};
  const auto inverse = 1 / (x * x);
  double series = 0;
  for (const auto term : kTermsFromLast) series = term + inverse * series;
  constexpr double kHalfLog2Pi = 0.91893853320467274178;
  return (x - 0.5) * portable_log(x) - x + kHalfLog2Pi + series / x - portable_log(product);
}

double gamma_below(double a, double x) {
  assert(a > 0 && x >= 0);
  if (x == 0) return 0;
  const auto log_front = a * portable_log(x) - x - portable_log_gamma(a);
  if (log_front < -700) return x < a ? 0 : 1;
  const auto front = portable_exp(log_front);
  if (x < a + 1) {  // series, DLMF 8.11.4
    double term = 1 / a, sum = term;
    for (double n = 1; term > sum * 1e-16; n = n + 1) {
      term = term * (x / (a + n));
      sum = sum + term;
    }
    return front * sum;
  }
  // Continued fraction of the rest, DLMF 8.9.2 in its even part.
  const auto fraction =
      continued_fraction(x + 1 - a, [&](int i) { return Term{-i * (i - a), x + 2 * i + 1 - a}; });
  return 1 - front / fraction;
}

double normal_below(double z) {
  const auto half = gamma_below(0.5, z * z / 2) / 2;
  return z < 0 ? 0.5 - half : 0.5 + half;
}

double beta_below(double a, double b, double x) {
  assert(a > 0 && b > 0 && x >= 0 && x <= 1);
  if (x == 0 || x == 1) return x;
  if (x > (a + 1) / (a + b + 2)) return 1 - beta_below(b, a, 1 - x);
  const auto log_front = a * portable_log(x) + b * portable_log(1 - x) + portable_log_gamma(a + b) -
                         portable_log_gamma(a) - portable_log_gamma(b);
  if (log_front < -700) return 0;
  // DLMF 8.17.22
  const auto fraction = continued_fraction(1, [&](int i) {
    const int half = i / 2;
    const double m = half;
    const auto d = i % 2 == 0 ? m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
                              : -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1));
    return Term{d, 1};
  });
  return portable_exp(log_front) / a / fraction;
}

}  // namespace regietafel
