#pragma once

#include <cstddef>
#include <limits>
#include <vector>

namespace regietafel::solver {

inline constexpr double kInfinity = std::numeric_limits<double>::infinity();

/// A variable: lower <= x <= upper, whole where it is an integer, at `cost` each.
struct Column {
  double cost = 0, lower = 0, upper = kInfinity;
  bool is_integer = false;
};

struct Term {
  std::size_t column = 0;
  double coefficient = 0;
};

/// lower <= sum of the terms <= upper; no column twice.
struct Row {
  double lower = -kInfinity, upper = kInfinity;
  std::vector<Term> terms;
};

/// A linear or integer program: the least total cost under all rows.
struct Model {
  std::vector<Column> columns;
  std::vector<Row> rows;

  /// The index by which terms name the new column.
  std::size_t add(Column column);
  void add(Row row) { rows.push_back(std::move(row)); }
  [[nodiscard]] bool has_integers() const;
};

/// The coefficients of a model row by row, without those that are zero: `columns` and
/// `coefficients` of row r stand from `starts[r]` until `starts[r + 1]`.
struct RowMatrix {
  std::vector<int> starts, columns;
  std::vector<double> coefficients;
};
[[nodiscard]] RowMatrix row_matrix(const Model& model);

}  // namespace regietafel::solver
