#pragma once

#include <array>
#include <cstddef>
#include <functional>

/// The least sum of squares of a handful of parameters within bounds.
namespace regietafel::forecast {

inline constexpr std::size_t kMostUnknowns = 32;
using Unknowns = std::array<double, kMostUnknowns>;

/// A'A and A'r of residuals r with slopes A; of A'A the lower triangle.
struct NormalEquations {
  std::array<Unknowns, kMostUnknowns> products{};
  Unknowns gradient{};
};

struct SquaresProblem {
  std::size_t unknowns = 0;
  Unknowns low{}, high{};  // equal: the unknown stays where it is
  /// The sum of squares; infinity where there is none.
  std::function<double(const Unknowns&)> squares;
  std::function<void(const Unknowns&, NormalEquations&)> slopes;
};

struct SquaresMinimum {
  Unknowns at{};
  double squares = 0;
};

struct SquaresEffort {
  int steps = 60;           // at most
  double tolerance = 1e-9;  // stop when a step promises less than this share of the squares
};

/// Levenberg-Marquardt: each step solves the normal equations, their diagonal raised until the sum
/// falls (Marquardt 1963); unknowns at a bound that want to cross it stand still, those that a step
/// would carry over it stop there and the others are solved anew (projected Newton, Bertsekas
/// 1982).
/// @param from  within the bounds, with a finite sum
[[nodiscard]] SquaresMinimum least_squares(const SquaresProblem& problem, const Unknowns& from,
                                           SquaresEffort effort = {});

}  // namespace regietafel::forecast
