#include "solver/solver.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

#include <cmath>
#include <optional>

#include "solver/check.h"

namespace regietafel::solver {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

constexpr std::array kBoth{Engine::highs, Engine::cbc};

Solution solved(Engine engine, const Model& model, const Limits& limits = {}) {
  return make_solver(engine)->solve(model, limits);
}

/// max 5a + 4b under 6a + 4b <= 24, a + 2b <= 6 (Taha, Operations Research, example 2.1-1).
Model paints(bool is_integer) {
  Model model;
  const auto a = model.add(Column{.cost = -5, .is_integer = is_integer});
  const auto b = model.add(Column{.cost = -4, .is_integer = is_integer});
  model.add(Row{.upper = 24, .terms = {{a, 6}, {b, 4}}});
  model.add(Row{.upper = 6, .terms = {{a, 1}, {b, 2}}});
  return model;
}

TEST(Solver, solves_what_was_worked_by_hand) {
  for (const auto engine : kBoth) {
    SCOPED_TRACE(to_string(engine));
    const auto linear = solved(engine, paints(false));
    EXPECT_EQ(linear.status, Status::optimal);
    EXPECT_NEAR(linear.objective, -21, 1e-9);
    EXPECT_NEAR(linear.bound, -21, 1e-9);
    ASSERT_EQ(linear.values.size(), 2);
    EXPECT_NEAR(linear.values[0], 3, 1e-9);
    EXPECT_NEAR(linear.values[1], 1.5, 1e-9);
    const auto whole = solved(engine, paints(true));
    EXPECT_EQ(whole.status, Status::optimal);
    EXPECT_NEAR(whole.objective, -20, 1e-9);
    EXPECT_NEAR(whole.bound, -20, 1e-6);
    EXPECT_THAT(whole.values,
                ElementsAre(::testing::DoubleNear(4, 1e-9), ::testing::DoubleNear(0, 1e-9)));
  }
}

TEST(Solver, says_that_nothing_is_possible) {
  for (const auto engine : kBoth) {
    for (const bool is_integer : {false, true}) {
      SCOPED_TRACE(std::string{to_string(engine)} + (is_integer ? ", whole" : ""));
      auto model = paints(is_integer);
      model.add(Row{.lower = 7, .terms = {{0, 1}, {1, 1}}});
      const auto solution = solved(engine, model);
      EXPECT_EQ(to_string(solution.status), to_string(Status::infeasible));
      EXPECT_THAT(solution.values, IsEmpty());
    }
  }
}

TEST(Solver, says_that_whole_numbers_are_impossible) {
  Model model;
  const auto a = model.add(Column{.upper = 9, .is_integer = true});
  const auto b = model.add(Column{.upper = 9, .is_integer = true});
  model.add(Row{.lower = 7, .upper = 7, .terms = {{a, 2}, {b, 4}}});
  for (const auto engine : kBoth) {
    EXPECT_EQ(to_string(solved(engine, model).status), to_string(Status::infeasible))
        << to_string(engine);
  }
}

TEST(Solver, says_that_the_cost_can_fall_without_end) {
  for (const auto engine : kBoth) {
    for (const bool is_integer : {false, true}) {
      SCOPED_TRACE(std::string{to_string(engine)} + (is_integer ? ", whole" : ""));
      Model model;
      const auto a = model.add(Column{.cost = -2, .is_integer = is_integer});
      const auto b = model.add(Column{.cost = 1, .is_integer = is_integer});
      model.add(Row{.upper = 3, .terms = {{a, 1}, {b, -2}}});
      model.add(Row{.lower = 0, .terms = {{a, 1}, {b, -1}}});
      EXPECT_EQ(to_string(solved(engine, model).status), to_string(Status::unbounded));
    }
  }
}

TEST(Solver, needs_no_rows) {
  Model model;
  model.add(Column{.cost = 3, .lower = 2, .upper = 8});
  model.add(Column{.cost = -1, .lower = 0, .upper = 4.5, .is_integer = true});
  for (const auto engine : kBoth) {
    const auto solution = solved(engine, model);
    EXPECT_EQ(solution.status, Status::optimal) << to_string(engine);
    EXPECT_NEAR(solution.objective, 2, 1e-9) << to_string(engine);
  }
}

/// A knapsack with equal cost and weight, whose sum cannot be met: every subset looks alike, so
/// that a proof takes long.
Model hard_knapsack() {
  Model model;
  Row weight;
  for (int i = 0; i < 60; ++i) {
    const double size = 10'000 + 2 * ((i * 7'919) % 4'001);
    weight.terms.push_back({model.add({.cost = -size, .upper = 1, .is_integer = true}), size});
  }
  weight.upper = 301'111;
  model.add(weight);
  return model;
}

TEST(Solver, stops_in_time_with_a_bound_that_holds) {
  const auto model = hard_knapsack();
  const Limits limits{.seconds = 0.2};
  for (const auto engine : kBoth) {
    SCOPED_TRACE(to_string(engine));
    const auto solution = solved(engine, model, limits);
    EXPECT_LT(solution.seconds, 20);
    EXPECT_THAT(check(model, solution, limits), IsEmpty());
    EXPECT_LT(solution.bound, 0);
  }
}

TEST(Solver, names_lead_back_to_engines) {
  for (const auto engine : kBoth) EXPECT_EQ(parse_engine(to_string(engine)), engine);
  EXPECT_EQ(parse_engine("simplex"), std::nullopt);
  EXPECT_THAT(engine_names(), ElementsAre("highs", "cbc"));
}

/// Two to six whole columns from 0 to 3 and some rows, often without a solution.
Model small_program() {
  Model model;
  const auto columns = *rc::gen::inRange(2, 7);
  for (int i = 0; i < columns; ++i) {
    model.add(Column{.cost = static_cast<double>(*rc::gen::inRange(-9, 10)),
                     .lower = 0,
                     .upper = 3,
                     .is_integer = true});
  }
  const auto rows = *rc::gen::inRange(0, 4);
  for (int r = 0; r < rows; ++r) {
    Row row;
    for (int i = 0; i < columns; ++i) {
      row.terms.push_back(
          {static_cast<std::size_t>(i), static_cast<double>(*rc::gen::inRange(-5, 6))});
    }
    const auto kind = *rc::gen::inRange(0, 3);
    const auto side = static_cast<double>(*rc::gen::inRange(-6, 13));
    if (kind != 0) row.upper = side;
    if (kind != 1) row.lower = side;
    model.add(row);
  }
  return model;
}

/// The least cost by trying all values; nothing when no values meet the rows.
std::optional<double> tried_all(const Model& model, std::vector<double>& values) {
  if (values.size() < model.columns.size()) {
    std::optional<double> best;
    for (int value = 0; value <= 3; ++value) {
      values.push_back(value);
      const auto cost = tried_all(model, values);
      if (cost && (!best || *cost < *best)) best = cost;
      values.pop_back();
    }
    return best;
  }
  for (const auto& row : model.rows) {
    double sum = 0;
    for (const auto& [column, coefficient] : row.terms) sum += coefficient * values[column];
    if (sum < row.lower || sum > row.upper) return std::nullopt;
  }
  double cost = 0;
  for (std::size_t i = 0; i < values.size(); ++i) cost += model.columns[i].cost * values[i];
  return cost;
}

RC_GTEST_PROP(SolverProperty, meets_what_trying_all_values_gives, ()) {
  const auto model = small_program();
  std::vector<double> values;
  const auto best = tried_all(model, values);
  for (const auto engine : kBoth) {
    const auto solution = solved(engine, model);
    RC_TAG(best.has_value());
    RC_ASSERT(solution.status == (best ? Status::optimal : Status::infeasible));
    if (best) RC_ASSERT(std::abs(solution.objective - *best) < 1e-6);
    RC_ASSERT(check(model, solution, {}).empty());
  }
}

RC_GTEST_PROP(SolverProperty, both_give_the_same_cost_without_whole_columns, ()) {
  auto model = small_program();
  for (auto& column : model.columns) column.is_integer = false;
  const auto highs = solved(Engine::highs, model);
  const auto cbc = solved(Engine::cbc, model);
  RC_ASSERT(highs.status == cbc.status);
  RC_ASSERT(std::abs(highs.objective - cbc.objective) < 1e-6);
  RC_ASSERT(check(model, highs, {}).empty());
  RC_ASSERT(check(model, cbc, {}).empty());
}

}  // namespace
}  // namespace regietafel::solver
