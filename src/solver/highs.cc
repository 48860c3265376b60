#include <interfaces/highs_c_api.h>

#include <chrono>
#include <memory>
#include <stdexcept>
#include <string>

#include "solver/engines.h"

namespace regietafel::solver {
namespace {

struct Destroy {
  void operator()(void* highs) const { Highs_destroy(highs); }
};
using Handle = std::unique_ptr<void, Destroy>;

/// A warning is no fault: HiGHS warns of a limit that was reached.
void must(HighsInt status, const char* step) {
  if (status == kHighsStatusError) throw std::runtime_error{std::string{"HiGHS refused: "} + step};
}

void set_limits(void* highs, const Limits& limits) {
  must(Highs_setBoolOptionValue(highs, "output_flag", 0), "output_flag");
  must(Highs_setDoubleOptionValue(highs, "time_limit", limits.seconds), "time_limit");
  must(Highs_setDoubleOptionValue(highs, "mip_rel_gap", limits.gap), "mip_rel_gap");
  must(Highs_setIntOptionValue(highs, "threads", limits.threads), "threads");
  must(Highs_setIntOptionValue(highs, "random_seed", limits.seed), "random_seed");
}

void pass(void* highs, const Model& model) {
  std::vector<double> cost, lower, upper, row_lower, row_upper;
  std::vector<HighsInt> kind;
  for (const auto& column : model.columns) {
    cost.push_back(column.cost);
    lower.push_back(column.lower);
    upper.push_back(column.upper);
    kind.push_back(column.is_integer ? kHighsVarTypeInteger : kHighsVarTypeContinuous);
  }
  for (const auto& row : model.rows) {
    row_lower.push_back(row.lower);
    row_upper.push_back(row.upper);
  }
  const auto matrix = row_matrix(model);
  must(Highs_passMip(highs, static_cast<HighsInt>(model.columns.size()),
                     static_cast<HighsInt>(model.rows.size()),
                     static_cast<HighsInt>(matrix.columns.size()), kHighsMatrixFormatRowwise,
                     kHighsObjSenseMinimize, 0, cost.data(), lower.data(), upper.data(),
                     row_lower.data(), row_upper.data(), matrix.starts.data(),
                     matrix.columns.data(), matrix.coefficients.data(), kind.data()),
       "the model");
}

Status status_of(const void* highs) {
  HighsInt primal = kHighsSolutionStatusNone;
  static_cast<void>(Highs_getIntInfoValue(highs, "primal_solution_status", &primal));
  const auto found = Highs_getModelStatus(highs);
  if (found == kHighsModelStatusOptimal || found == kHighsModelStatusModelEmpty) {
    return Status::optimal;
  }
  if (found == kHighsModelStatusInfeasible) return Status::infeasible;
  if (found == kHighsModelStatusUnbounded) return Status::unbounded;
  return primal == kHighsSolutionStatusFeasible ? Status::feasible : Status::stopped;
}

void read_solution(const void* highs, const Model& model, Solution& solution) {
  solution.objective = Highs_getObjectiveValue(highs);
  if (model.has_integers()) {
    static_cast<void>(Highs_getDoubleInfoValue(highs, "mip_dual_bound", &solution.bound));
  } else if (solution.status == Status::optimal) {
    solution.bound = solution.objective;
  }
  solution.values.resize(model.columns.size());
  std::vector<double> reduced_cost(model.columns.size());
  std::vector<double> activity(model.rows.size()), price(model.rows.size());
  must(Highs_getSolution(highs, solution.values.data(), reduced_cost.data(), activity.data(),
                         price.data()),
       "its own solution");
}

class HighsSolver : public Solver {
 public:
  [[nodiscard]] std::string_view name() const override { return "HiGHS"; }

  [[nodiscard]] Solution solve(const Model& model, const Limits& limits) const override {
    const auto begin = std::chrono::steady_clock::now();
    const Handle highs{Highs_create()};
    set_limits(highs.get(), limits);
    pass(highs.get(), model);
    must(Highs_run(highs.get()), "to solve");
    if (Highs_getModelStatus(highs.get()) == kHighsModelStatusUnboundedOrInfeasible) {
      // Presolve saw that one of the two holds; solving without it says which.
      must(Highs_setStringOptionValue(highs.get(), "presolve", "off"), "presolve");
      must(Highs_run(highs.get()), "to solve");
    }
    Solution solution{.status = status_of(highs.get()), .values = {}};
    if (solution.has_values()) read_solution(highs.get(), model, solution);
    solution.seconds =
        std::chrono::duration<double>(std::chrono::steady_clock::now() - begin).count();
    return solution;
  }
};

}  // namespace

std::unique_ptr<Solver> make_highs() { return std::make_unique<HighsSolver>(); }

}  // namespace regietafel::solver
