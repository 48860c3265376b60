#pragma once

#include <set>
#include <string>

#include "report/document.h"

namespace regietafel::report {

/// The table for a terminal: aligned columns under their names, numbers to the right. Columns that
/// hold nothing are left out, and those in `hidden`.
[[nodiscard]] std::string to_terminal(const Table& table, Language language,
                                      const std::set<std::string>& hidden = {});

}  // namespace regietafel::report
