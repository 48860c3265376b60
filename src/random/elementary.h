#pragma once

/// Elementary functions that give the same bits on every processor with IEEE 754 doubles.
///
/// The C library's exp, log and gamma differ in their last bits from one library to the next, which
/// would move a threshold, then a household, then a run. These use +, -, *, / and sqrt alone, each
/// of which IEEE 754 rounds in one way, in an order that the source fixes; the room is compiled
/// without fused multiply-add. Good enough for tables rounded to 2^-32, not a library of their own.
namespace regietafel {

/// e^x. Relative error under 10^-14 for |x| < 700; 0 below -700. x at most 700.
[[nodiscard]] double portable_exp(double x);

/// The natural logarithm of x > 0. Absolute error under 10^-14 (1 + |ln x|).
[[nodiscard]] double portable_log(double x);

/// The natural logarithm of the gamma function at x > 0. Absolute error under 10^-12 (1 + |result|)
/// for x up to 10^6.
[[nodiscard]] double portable_log_gamma(double x);

/// P(a, x): the share of a gamma distribution of shape a (0.01 to 10^4) and scale 1 that lies
/// below x >= 0. Absolute error under 10^-10.
[[nodiscard]] double gamma_below(double a, double x);

/// The share of the standard normal distribution that lies below z. Absolute error under 10^-12.
[[nodiscard]] double normal_below(double z);

/// I_x(a, b): the share of a beta distribution that lies below x, 0 <= x <= 1, a and b between 0.5
/// and 1000. Absolute error under 10^-11.
[[nodiscard]] double beta_below(double a, double b, double x);

}  // namespace regietafel
