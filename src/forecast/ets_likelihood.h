#pragma once

#include <span>

#include "forecast/bounded_least_squares.h"
#include "forecast/ets.h"
#include "forecast/ets_recursion.h"

/// The likelihood of a model as a sum of squares, with its slopes.
namespace regietafel::forecast::ets {

inline constexpr double kLeastSmoothing = 1e-4, kMostSmoothing = 0.9999;
inline constexpr double kLeastPhi = 0.8, kMostPhi = 0.98;

/// The largest beta up to alpha with which a model with trend and season is admissible.
[[nodiscard]] double most_beta(double alpha, double gamma, double phi, std::size_t period);

/// How far beta may go: to alpha (Bounds::usual), or also no further than is admissible.
enum class Bounds : std::uint8_t { usual, admissible };

/// The unknowns of a model: alpha; beta as a share of its way from 0.0001 to alpha or to what is
/// admissible; gamma as a share of its way to 1 - alpha; phi; first level and growth; the season's
/// first values but the first, which follows from them. So the bounds are a box.
enum Place : std::size_t { kAlpha, kBeta, kGamma, kPhi, kLevel, kGrowth, kSeason };

/// Slopes of alpha, beta, gamma and phi themselves by the first four unknowns.
struct SmoothingSlopes {
  using Row = std::array<double, kSmoothing>;
  Row alpha{}, beta{}, gamma{}, phi{};
};

/// Minus two over n times the log-likelihood is the log of the sum of r², where r = e for added
/// errors, and r = e times the geometric mean of the means for multiplied ones: so both are least
/// squares (Hyndman et al. 2008, section 5.1).
class Likelihood {
 public:
  Likelihood(EtsKind kind, std::span<const double> values, std::size_t period,
             Bounds bounds = Bounds::usual);

  [[nodiscard]] double squares(const Unknowns& at) const;
  void slopes(const Unknowns& at, NormalEquations& normal) const;
  [[nodiscard]] SquaresProblem problem() const;
  [[nodiscard]] EtsParameters parameters(const Unknowns& at) const;
  [[nodiscard]] Unknowns unknowns(const EtsParameters& parameters) const;

 private:
  /// Where beta's way ends.
  [[nodiscard]] double beta_end(const Unknowns& at) const;
  [[nodiscard]] SmoothingSlopes smoothing_slopes(const Unknowns& at) const;
  [[nodiscard]] Running running(const Unknowns& at) const;
  [[nodiscard]] std::size_t count() const;
  template <bool kMultiplied>
  [[nodiscard]] double squares_of(const Unknowns& at) const;
  template <bool kMultiplied>
  void slopes_of(const Unknowns& at, NormalEquations& normal) const;

  EtsKind kind_;
  std::span<const double> values_;
  std::size_t period_;  // 1 without a season
  Bounds bounds_;
};

}  // namespace regietafel::forecast::ets
