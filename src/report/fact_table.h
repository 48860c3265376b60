#pragma once

#include <span>

#include "data/tables.h"
#include "report/document.h"

namespace regietafel::report {

/// Rows of a data package as they stand, with a column `own` that names the user's package for
/// rows that are their own.
[[nodiscard]] Table fact_table(const data::Table& table, std::span<const data::Package> packages);

}  // namespace regietafel::report
