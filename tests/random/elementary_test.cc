#include "random/elementary.h"

#include <gtest/gtest.h>
#include <rapidcheck/gtest.h>

#include <bit>
#include <cmath>
#include <cstdint>

namespace regietafel {
namespace {

// The C library is the second opinion; it is not used by the program.
TEST(Elementary, exp_and_log_are_near_those_of_the_c_library) {
  for (double x = -690; x < 690; x += 0.37) {
    EXPECT_NEAR(portable_exp(x) / std::exp(x), 1, 1e-14) << x;
  }
  for (double x = 1e-310; x < 1e300; x *= 1.37) {
    EXPECT_NEAR(portable_log(x), std::log(x), 1e-14 * (1 + std::abs(std::log(x)))) << x;
  }
  EXPECT_EQ(portable_exp(0), 1);
  EXPECT_EQ(portable_log(1), 0);
  EXPECT_EQ(portable_exp(-800), 0);
}

TEST(Elementary, log_gamma_is_near_that_of_the_c_library) {
  for (double x = 0.001; x < 1e6; x *= 1.13) {
    EXPECT_NEAR(portable_log_gamma(x), std::lgamma(x), 1e-12 * (1 + std::abs(std::lgamma(x)))) << x;
  }
}

TEST(Elementary, normal_is_near_the_error_function) {
  for (double z = -9; z < 9; z += 0.013) {
    EXPECT_NEAR(normal_below(z), std::erfc(-z / std::sqrt(2.0)) / 2, 1e-12) << z;
  }
}

TEST(Elementary, gamma_with_a_whole_shape_is_a_sum_of_poisson_terms) {
  for (int shape = 1; shape < 300; shape += 7) {
    for (double x = 0.1; x < 600; x *= 1.3) {
      double above = 0;
      for (int n = 0; n < shape; ++n) above += std::exp(n * std::log(x) - x - std::lgamma(n + 1));
      EXPECT_NEAR(gamma_below(shape, x), 1 - above, 1e-10) << shape << " " << x;
    }
  }
  EXPECT_EQ(gamma_below(2, 0), 0);
  EXPECT_EQ(gamma_below(10'000, 20'000), 1);
  EXPECT_EQ(gamma_below(10'000, 5'000), 0);
}

TEST(Elementary, beta_with_whole_shapes_is_a_sum_of_binomial_terms) {
  for (int a = 1; a < 6; ++a) {
    for (int b = 1; b < 6; ++b) {
      for (double x = 0; x <= 1; x += 0.0625) {
        double sum = 0;
        for (int j = a; j < a + b; ++j) {
          sum += std::tgamma(a + b) / std::tgamma(j + 1) / std::tgamma(a + b - j) * std::pow(x, j) *
                 std::pow(1 - x, a + b - 1 - j);
        }
        EXPECT_NEAR(beta_below(a, b, x), sum, 1e-11) << a << " " << b << " " << x;
      }
    }
  }
}

RC_GTEST_PROP(Elementary, shares_never_fall_much_as_their_argument_grows, ()) {
  const auto shape = *rc::gen::inRange(1, 100'000) / 100.0;
  const auto x = *rc::gen::inRange(0, 100'000) / 50.0;
  RC_ASSERT(gamma_below(shape, x) <= gamma_below(shape, x + 0.02) + 1e-10);
}

// The exact bits, so that another processor or compiler that gives others is found out.
TEST(Elementary, gives_these_bits) {
  const auto bits = [](double value) { return std::bit_cast<std::uint64_t>(value); };
  EXPECT_EQ(bits(portable_exp(1)), bits(0x1.5bf0a8b14576ap+1));
  EXPECT_EQ(bits(portable_exp(-0.7310585)), bits(0x1.ecf3e6b60e9ebp-2));
  EXPECT_EQ(bits(portable_log(10)), bits(0x1.26bb1bbb55516p+1));
  EXPECT_EQ(bits(gamma_below(2.5, 3.25)), bits(0x1.7a981502558c3p-1));
  EXPECT_EQ(bits(normal_below(0.625)), bits(0x1.77d0bea70d9a8p-1));
  EXPECT_EQ(bits(beta_below(1.5, 4.5, 0.375)), bits(0x1.90cc2c11bf0e8p-1));
}

}  // namespace
}  // namespace regietafel
