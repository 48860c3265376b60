#pragma once

#include <optional>

#include "data/tables.h"

namespace regietafel::data {

/// A reception location that would close before it opens, if it does. Cells that cannot be read, or
/// are empty, are no such fault.
[[nodiscard]] std::optional<Error> closes_before_it_opens(const Tables& tables, const Table& table,
                                                          const Record& record);

}  // namespace regietafel::data
