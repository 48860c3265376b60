#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "solver/model.h"
#include "solver/solver.h"

namespace regietafel::solver {

/// What a solution claims and the model does not bear out.
struct Violation {
  enum class Kind : std::uint8_t {
    size,         // not one value per column
    column,       // a value outside the bounds of its column, or no number
    integrality,  // a value of an integer column that is not whole
    row,          // a sum outside the bounds of its row
    objective,    // a cost other than that of the values
    bound         // a bound above the cost of the values, or not met by what is called optimal
  };
  Kind kind = Kind::size;
  std::size_t index = 0;  // of the column or row; otherwise 0
  double found = 0, lower = 0, upper = 0;
  friend bool operator==(const Violation&, const Violation&) = default;
};

/// "row 3: 12.5 is not between 0 and 12"
[[nodiscard]] std::string to_string(const Violation& violation);

/// Works out every row and the cost anew from the model, in extended precision and independent of
/// any solver, and lists all that does not hold. Nothing to check, and an empty list, where the
/// solution has no values.
/// @param tolerance  absolute for columns, whole values and rows; for costs relative to their size
///                   above 1. The gap of `limits` counts as met by an optimal solution.
[[nodiscard]] std::vector<Violation> check(const Model& model, const Solution& solution,
                                           const Limits& limits, double tolerance = 1e-6);

}  // namespace regietafel::solver
