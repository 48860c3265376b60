#include "forecast/minimum.h"

#include <algorithm>
#include <cmath>
#include <limits>
#include <nlopt.hpp>

namespace regietafel::forecast {
namespace {

constexpr double kFirstStep = 0.3;
constexpr int kMostEvaluations = 2000;
constexpr double kWorst = 1e100;  // where the function is not a number

using Function = std::function<double(std::span<const double>)>;

// NOLINTNEXTLINE(misc-const-correctness): the signature is NLopt's
double evaluate(const std::vector<double>& point, std::vector<double>& /*gradient*/, void* data) {
  const auto value = (*static_cast<const Function*>(data))(point);
  return std::isfinite(value) ? value : kWorst;
}

}  // namespace

std::vector<double> minimum(Function function, std::vector<double> start, Box box,
                            double tolerance) {
  if (start.empty()) return start;
  const auto variables = static_cast<unsigned>(start.size());
  // BOBYQA needs two variables at least; of one it is the simplex that comes to the same.
  nlopt::opt search{variables > 1 ? nlopt::LN_BOBYQA : nlopt::LN_SBPLX, variables};
  search.set_lower_bounds(box.lowest);
  search.set_upper_bounds(box.highest);
  search.set_min_objective(evaluate, &function);
  search.set_xtol_rel(0);
  search.set_xtol_abs(tolerance);
  search.set_initial_step(kFirstStep);
  search.set_maxeval(kMostEvaluations);
  for (auto& one : start) one = std::clamp(one, box.lowest, box.highest);
  double least = std::numeric_limits<double>::infinity();
  try {
    search.optimize(start, least);
  } catch (const nlopt::roundoff_limited&) {
    return start;  // the best point seen, as far as numbers reach
  }
  return start;
}

}  // namespace regietafel::forecast
