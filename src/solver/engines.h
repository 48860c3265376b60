#pragma once

#include <memory>

#include "solver/solver.h"

namespace regietafel::solver {

/// HiGHS, through its C interface. Huangfu and Hall (2018), Mathematical Programming
/// Computation 10.
[[nodiscard]] std::unique_ptr<Solver> make_highs();

/// COIN-OR branch and cut (CBC), through its C interface. Forrest and Lougee-Heimer (2005),
/// INFORMS Tutorials.
[[nodiscard]] std::unique_ptr<Solver> make_cbc();

}  // namespace regietafel::solver
