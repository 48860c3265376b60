#include "forecast/bounded_least_squares.h"

#include <Eigen/Cholesky>
#include <Eigen/Core>
#include <algorithm>
#include <cmath>
#include <vector>

namespace regietafel::forecast {
namespace {

constexpr double kLeastRaise = 1e-10, kFirstRaise = 1e-3, kMostRaise = 1e8;

using Matrix =
    Eigen::Matrix<double, Eigen::Dynamic, Eigen::Dynamic, 0, kMostUnknowns, kMostUnknowns>;
using Vector = Eigen::Matrix<double, Eigen::Dynamic, 1, 0, kMostUnknowns, 1>;

struct Step {
  Unknowns to{};
  double promised = 0;  // by how much the sum of squares would fall, were it a parabola
};

/// Unknowns that a step may move: not fixed, nor at a bound that the gradient pushes over.
std::vector<Eigen::Index> movable(const SquaresProblem& problem, const Unknowns& at,
                                  const NormalEquations& normal) {
  std::vector<Eigen::Index> free;
  for (std::size_t i = 0; i < problem.unknowns; ++i) {
    if (problem.low[i] >= problem.high[i] || normal.products[i][i] <= 0) continue;
    if (at[i] <= problem.low[i] && normal.gradient[i] > 0) continue;
    if (at[i] >= problem.high[i] && normal.gradient[i] < 0) continue;
    free.push_back(static_cast<Eigen::Index>(i));
  }
  return free;
}

double product(const NormalEquations& normal, std::size_t i, std::size_t j) {
  return i > j ? normal.products[i][j] : normal.products[j][i];
}

/// The change of the free unknowns, the others' being given in `change`.
bool solve(const NormalEquations& normal, const std::vector<Eigen::Index>& free, double raise,
           std::size_t unknowns, Unknowns& change) {
  const auto size = static_cast<Eigen::Index>(free.size());
  Matrix products(size, size);
  Vector right(size);
  for (Eigen::Index row = 0; row < size; ++row) {
    const auto i = static_cast<std::size_t>(free[static_cast<std::size_t>(row)]);
    right(row) = -normal.gradient[i];
    for (std::size_t j = 0; j < unknowns; ++j) right(row) -= product(normal, i, j) * change[j];
    for (Eigen::Index column = 0; column <= row; ++column) {
      products(row, column) =
          normal.products[i][static_cast<std::size_t>(free[static_cast<std::size_t>(column)])];
    }
    products(row, row) *= 1 + raise;
  }
  const Eigen::LLT<Matrix> factors{products};
  if (factors.info() != Eigen::Success) return false;
  factors.solveInPlace(right);
  for (Eigen::Index row = 0; row < size; ++row) {
    change[static_cast<std::size_t>(free[static_cast<std::size_t>(row)])] = right(row);
  }
  return true;
}

/// A step that stays within the bounds; nothing to the movable ones when it cannot be solved.
Step step_from(const SquaresProblem& problem, const Unknowns& at, const NormalEquations& normal,
               std::vector<Eigen::Index> free, double raise) {
  Step step{.to = at, .promised = 0};
  Unknowns change{};
  while (!free.empty()) {
    for (const auto i : free) change[static_cast<std::size_t>(i)] = 0;
    if (!solve(normal, free, raise, problem.unknowns, change)) return step;
    const auto crossing = std::ranges::partition(free, [&](Eigen::Index index) {
      const auto i = static_cast<std::size_t>(index);
      const auto to = at[i] + change[i];
      return to >= problem.low[i] && to <= problem.high[i];
    });
    if (crossing.empty()) break;
    for (const auto index : crossing) {
      const auto i = static_cast<std::size_t>(index);
      change[i] = std::clamp(at[i] + change[i], problem.low[i], problem.high[i]) - at[i];
    }
    free.erase(crossing.begin(), crossing.end());
  }
  for (std::size_t i = 0; i < problem.unknowns; ++i) {
    step.to[i] = std::clamp(at[i] + change[i], problem.low[i], problem.high[i]);
    double together = 0;
    for (std::size_t j = 0; j < problem.unknowns; ++j)
      together += product(normal, i, j) * change[j];
    step.promised -= change[i] * (2 * normal.gradient[i] + together);
  }
  return step;
}

}  // namespace

SquaresMinimum least_squares(const SquaresProblem& problem, const Unknowns& from,
                             SquaresEffort effort) {
  SquaresMinimum minimum{.at = from, .squares = problem.squares(from)};
  double raise = kFirstRaise;
  NormalEquations normal;
  bool is_new = true;
  std::vector<Eigen::Index> free;
  for (int count = 0; count < effort.steps && raise < kMostRaise; ++count) {
    if (is_new) {
      problem.slopes(minimum.at, normal);
      free = movable(problem, minimum.at, normal);
    }
    const auto step = step_from(problem, minimum.at, normal, free, raise);
    const auto squares = problem.squares(step.to);
    is_new = squares < minimum.squares;
    if (is_new) {
      const auto gained = (minimum.squares - squares) / step.promised;
      raise = gained > 0.75 ? std::max(raise / 10, kLeastRaise) : gained < 0.25 ? raise * 4 : raise;
      const bool is_done = minimum.squares - squares <= effort.tolerance * minimum.squares &&
                           step.promised <= effort.tolerance * minimum.squares;
      minimum = {.at = step.to, .squares = squares};
      if (is_done) break;
    } else {
      if (step.promised >= 0 && step.promised <= effort.tolerance * minimum.squares) break;
      raise *= 10;
    }
  }
  return minimum;
}

}  // namespace regietafel::forecast
