#include "solver/check.h"

#include <gmock/gmock.h>

#include <cmath>

namespace regietafel::solver {
namespace {

using Kind = Violation::Kind;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

/// x whole from 0 to 4 at 2 each, y from 1 at 3 each, 5 <= x + y <= 6.
Model two_columns() {
  Model model;
  const auto x = model.add(Column{.cost = 2, .upper = 4, .is_integer = true});
  const auto y = model.add(Column{.cost = 3, .lower = 1});
  model.add(Row{.lower = 5, .upper = 6, .terms = {{x, 1}, {y, 1}}});
  return model;
}

Solution claimed(double x, double y, double objective, double bound) {
  return {.status = Status::optimal, .objective = objective, .bound = bound, .values = {x, y}};
}

TEST(Check, finds_each_fault_at_its_place) {
  const auto expect = [](const char* name, const Solution& solution,
                         const std::vector<Violation>& violations) {
    SCOPED_TRACE(name);
    EXPECT_EQ(check(two_columns(), solution, {}), violations);
  };
  expect("all holds", claimed(4, 1, 11, 11), {});
  expect("within tolerance", claimed(4, 1 - 1e-7, 11, 11), {});
  expect("above a column", claimed(5, 1, 13, 13), {{Kind::column, 0, 5, 0, 4}});
  expect("below a column and a row", claimed(4, 0.75, 10.25, 10.25),
         {{Kind::column, 1, 0.75, 1, kInfinity}, {Kind::row, 0, 4.75, 5, 6}});
  expect("not whole", claimed(3.75, 1.25, 11.25, 11.25), {{Kind::integrality, 0, 3.75, 4, 4}});
  expect("above a row", claimed(4, 3, 17, 17), {{Kind::row, 0, 7, 5, 6}});
  expect("another cost", claimed(4, 1, 10, 11), {{Kind::objective, 0, 10, 11, 11}});
  expect("a bound that is not met", claimed(4, 1, 11, 9), {{Kind::bound, 0, 9, 11, 11}});
  expect("a value missing", {.status = Status::feasible, .objective = 0, .values = {4}},
         {{Kind::size, 0, 1, 2, 2}});
}

TEST(Check, takes_a_gap_that_was_allowed_and_no_more) {
  EXPECT_THAT(check(two_columns(), claimed(4, 1, 11, 10), {.gap = 0.1}), IsEmpty());
  EXPECT_THAT(check(two_columns(), claimed(4, 1, 11, 9), {.gap = 0.1}),
              ElementsAre(Violation{Kind::bound, 0, 9, 9.9, 11}));
}

TEST(Check, takes_no_bound_above_the_cost) {
  auto solution = claimed(4, 1, 11, 12);
  solution.status = Status::feasible;
  EXPECT_THAT(check(two_columns(), solution, {}),
              ElementsAre(Violation{Kind::bound, 0, 12, -kInfinity, 11}));
}

TEST(Check, finds_what_is_no_number) {
  const auto violations = check(two_columns(), claimed(4, std::nan(""), 11, 11), {});
  ASSERT_FALSE(violations.empty());
  EXPECT_EQ(violations.front().kind, Kind::column);
  EXPECT_EQ(violations.front().index, 1);
}

TEST(Check, has_nothing_to_say_without_values) {
  EXPECT_THAT(check(two_columns(), {.status = Status::infeasible, .values = {}}, {}), IsEmpty());
}

TEST(Check, speaks_of_row_and_column) {
  EXPECT_EQ(to_string(Violation{Kind::row, 3, 12.5, 0, 12}), "row 3: 12.5 is not between 0 and 12");
  EXPECT_EQ(to_string(Violation{Kind::integrality, 1, 0.5, 1, 1}),
            "integer column 1: 0.5 is not between 1 and 1");
  EXPECT_EQ(to_string(Violation{Kind::bound, 0, 12, 0, 11}), "bound: 12 is not between 0 and 11");
}

}  // namespace
}  // namespace regietafel::solver
