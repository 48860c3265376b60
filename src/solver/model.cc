#include "solver/model.h"

#include <algorithm>

namespace regietafel::solver {

std::size_t Model::add(Column column) {
  columns.push_back(column);
  return columns.size() - 1;
}

bool Model::has_integers() const { return std::ranges::any_of(columns, &Column::is_integer); }

RowMatrix row_matrix(const Model& model) {
  RowMatrix matrix;
  matrix.starts.push_back(0);
  for (const auto& row : model.rows) {
    for (const auto& [column, coefficient] : row.terms) {
      if (coefficient == 0) continue;
      matrix.columns.push_back(static_cast<int>(column));
      matrix.coefficients.push_back(coefficient);
    }
    matrix.starts.push_back(static_cast<int>(matrix.columns.size()));
  }
  return matrix;
}

}  // namespace regietafel::solver
