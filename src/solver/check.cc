#include "solver/check.h"

#include <algorithm>
#include <cmath>
#include <sstream>

namespace regietafel::solver {
namespace {

using Kind = Violation::Kind;

/// Written so that what is no number is not within.
bool is_within(double value, double lower, double upper, double tolerance) {
  return value >= lower - tolerance && value <= upper + tolerance;
}

void check_columns(const Model& model, const Solution& solution, double tolerance,
                   std::vector<Violation>& violations) {
  for (std::size_t i = 0; i < model.columns.size(); ++i) {
    const auto& column = model.columns[i];
    const auto value = solution.values[i];
    if (!is_within(value, column.lower, column.upper, tolerance)) {
      violations.push_back({Kind::column, i, value, column.lower, column.upper});
    }
    const auto whole = std::round(value);
    if (column.is_integer && !(std::abs(value - whole) <= tolerance)) {
      violations.push_back({Kind::integrality, i, value, whole, whole});
    }
  }
}

void check_rows(const Model& model, const Solution& solution, double tolerance,
                std::vector<Violation>& violations) {
  for (std::size_t r = 0; r < model.rows.size(); ++r) {
    long double sum = 0;
    for (const auto& [column, coefficient] : model.rows[r].terms) {
      sum += static_cast<long double>(coefficient) * solution.values[column];
    }
    const auto found = static_cast<double>(sum);
    if (!is_within(found, model.rows[r].lower, model.rows[r].upper, tolerance)) {
      violations.push_back({Kind::row, r, found, model.rows[r].lower, model.rows[r].upper});
    }
  }
}

void check_costs(const Model& model, const Solution& solution, const Limits& limits,
                 double tolerance, std::vector<Violation>& violations) {
  long double sum = 0;
  for (std::size_t i = 0; i < model.columns.size(); ++i) {
    sum += static_cast<long double>(model.columns[i].cost) * solution.values[i];
  }
  const auto cost = static_cast<double>(sum);
  const auto slack = tolerance * std::max(1.0, std::abs(cost));
  if (!is_within(solution.objective, cost, cost, slack)) {
    violations.push_back({Kind::objective, 0, solution.objective, cost, cost});
  }
  const auto least =
      solution.status == Status::optimal ? cost - limits.gap * std::abs(cost) : -kInfinity;
  if (!is_within(solution.bound, least, cost, slack)) {
    violations.push_back({Kind::bound, 0, solution.bound, least, cost});
  }
}

std::string_view name_of(Kind kind) {
  switch (kind) {
    case Kind::size:
      return "values";
    case Kind::column:
      return "column";
    case Kind::integrality:
      return "integer column";
    case Kind::row:
      return "row";
    case Kind::objective:
      return "objective";
    case Kind::bound:
      break;
  }
  return "bound";
}

}  // namespace

std::string to_string(const Violation& violation) {
  std::ostringstream text;
  text << name_of(violation.kind);
  if (violation.kind == Kind::column || violation.kind == Kind::integrality ||
      violation.kind == Kind::row) {
    text << ' ' << violation.index;
  }
  text << ": " << violation.found << " is not between " << violation.lower << " and "
       << violation.upper;
  return text.str();
}

std::vector<Violation> check(const Model& model, const Solution& solution, const Limits& limits,
                             double tolerance) {
  if (!solution.has_values()) return {};
  if (solution.values.size() != model.columns.size()) {
    const auto columns = static_cast<double>(model.columns.size());
    return {{Kind::size, 0, static_cast<double>(solution.values.size()), columns, columns}};
  }
  std::vector<Violation> violations;
  check_columns(model, solution, tolerance, violations);
  check_rows(model, solution, tolerance, violations);
  check_costs(model, solution, limits, tolerance, violations);
  return violations;
}

}  // namespace regietafel::solver
