#pragma once

#include <string>

#include "report/document.h"

namespace regietafel::report {

/// The table as CSV (RFC 4180 with LF): stable column names, numbers without grouping and with a
/// point, no total row. A text that a spreadsheet would run as a formula gets an apostrophe first.
[[nodiscard]] std::string to_csv(const Table& table, Language language);

}  // namespace regietafel::report
