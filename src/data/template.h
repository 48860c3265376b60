#pragma once

#include <string>

#include "data/schema.h"

namespace regietafel::data {

/// A CSV file for the user's own figures: the header and an example row to overwrite.
[[nodiscard]] std::string template_of(const TableSchema& table);

}  // namespace regietafel::data
