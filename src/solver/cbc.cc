#include <Cbc_C_Interface.h>

#include <algorithm>
#include <chrono>
#include <memory>
#include <string>

#include "solver/engines.h"

namespace regietafel::solver {
namespace {

struct Delete {
  void operator()(Cbc_Model* cbc) const { Cbc_deleteModel(cbc); }
};
using Handle = std::unique_ptr<Cbc_Model, Delete>;

/// The coefficients column by column, as CBC wants them.
struct ColumnMatrix {
  std::vector<int> starts, rows;
  std::vector<double> coefficients;
};

ColumnMatrix column_matrix(const Model& model) {
  const auto by_row = row_matrix(model);
  ColumnMatrix matrix{.starts = std::vector<int>(model.columns.size() + 1),
                      .rows = std::vector<int>(by_row.columns.size()),
                      .coefficients = std::vector<double>(by_row.columns.size())};
  for (const auto column : by_row.columns) ++matrix.starts[static_cast<std::size_t>(column) + 1];
  for (std::size_t c = 0; c < model.columns.size(); ++c) matrix.starts[c + 1] += matrix.starts[c];
  auto next = matrix.starts;
  for (std::size_t row = 0; row < model.rows.size(); ++row) {
    const auto end = static_cast<std::size_t>(by_row.starts[row + 1]);
    for (auto i = static_cast<std::size_t>(by_row.starts[row]); i < end; ++i) {
      const auto at = static_cast<std::size_t>(next[static_cast<std::size_t>(by_row.columns[i])]++);
      matrix.rows[at] = static_cast<int>(row);
      matrix.coefficients[at] = by_row.coefficients[i];
    }
  }
  return matrix;
}

void pass(Cbc_Model* cbc, const Model& model) {
  std::vector<double> cost, lower, upper, row_lower, row_upper;
  for (const auto& column : model.columns) {
    cost.push_back(column.cost);
    lower.push_back(column.lower);
    upper.push_back(column.upper);
  }
  for (const auto& row : model.rows) {
    row_lower.push_back(row.lower);
    row_upper.push_back(row.upper);
  }
  const auto matrix = column_matrix(model);
  Cbc_loadProblem(cbc, static_cast<int>(model.columns.size()), static_cast<int>(model.rows.size()),
                  matrix.starts.data(), matrix.rows.data(), matrix.coefficients.data(),
                  lower.data(), upper.data(), cost.data(), row_lower.data(), row_upper.data());
  for (std::size_t c = 0; c < model.columns.size(); ++c) {
    if (model.columns[c].is_integer) Cbc_setInteger(cbc, static_cast<int>(c));
  }
}

void set_limits(Cbc_Model* cbc, const Limits& limits) {
  Cbc_setLogLevel(cbc, 0);
  Cbc_setMaximumSeconds(cbc, limits.seconds);
  Cbc_setParameter(cbc, "timeMode", "elapsed");  // not the processor's time, which others slow down
  Cbc_setAllowableGap(cbc, 0);
  Cbc_setAllowableFractionGap(cbc, limits.gap);
  Cbc_setParameter(cbc, "randomCbcSeed", std::to_string(limits.seed).c_str());
  if (limits.threads > 1) {
    Cbc_setParameter(cbc, "threads", std::to_string(limits.threads).c_str());
  }
}

Status status_of(Cbc_Model* cbc) {
  if (Cbc_isProvenOptimal(cbc) != 0) return Status::optimal;
  if (Cbc_isContinuousUnbounded(cbc) != 0) return Status::unbounded;
  if (Cbc_isProvenInfeasible(cbc) != 0) return Status::infeasible;
  return Cbc_bestSolution(cbc) != nullptr ? Status::feasible : Status::stopped;
}

/// Whether no bound of a column stops the cost from falling; only then can it be unbounded.
bool may_fall_without_end(const Model& model) {
  return std::ranges::any_of(model.columns, [](const Column& column) {
    return (column.cost < 0 && column.upper == kInfinity) ||
           (column.cost > 0 && column.lower == -kInfinity);
  });
}

/// CBC calls an unbounded program infeasible when presolve sees that it is one of the two; without
/// costs it can only be infeasible.
bool is_feasible(Model model, const Limits& limits) {
  for (auto& column : model.columns) column.cost = 0;
  return make_cbc()->solve(model, limits).has_values();
}

class CbcSolver : public Solver {
 public:
  [[nodiscard]] std::string_view name() const override { return "CBC"; }

  [[nodiscard]] Solution solve(const Model& model, const Limits& limits) const override {
    const auto begin = std::chrono::steady_clock::now();
    const Handle cbc{Cbc_newModel()};
    pass(cbc.get(), model);
    set_limits(cbc.get(), limits);
    Cbc_solve(cbc.get());
    Solution solution{.status = status_of(cbc.get()), .values = {}};
    if (solution.status == Status::infeasible && may_fall_without_end(model) &&
        is_feasible(model, limits)) {
      solution.status = Status::unbounded;
    }
    if (solution.has_values()) {
      const auto* const values =
          model.has_integers() ? Cbc_bestSolution(cbc.get()) : Cbc_getColSolution(cbc.get());
      solution.values.assign(values, values + model.columns.size());
      solution.objective = Cbc_getObjValue(cbc.get());
      solution.bound = solution.status == Status::optimal ? solution.objective
                                                          : Cbc_getBestPossibleObjValue(cbc.get());
    }
    solution.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return solution;
  }
};

}  // namespace

std::unique_ptr<Solver> make_cbc() { return std::make_unique<CbcSolver>(); }

}  // namespace regietafel::solver
