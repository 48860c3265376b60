#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"

namespace regietafel::data {

struct CsvRow {
  std::uint32_t line = 0;              // of the file, where the row begins
  std::vector<std::string> cells;      // as many as the header has
  std::vector<std::uint32_t> columns;  // of the line, where each cell begins, in bytes
};

struct Csv {
  std::vector<std::string> header;
  std::vector<CsvRow> rows;
};

/// Reads comma-separated values as RFC 4180 has them, the first line being the header.
///
/// Also reads what spreadsheets write: a byte order mark, LF for CRLF, and `;` between cells when
/// the header has no comma. Empty lines are passed over. All broken lines are reported at once:
/// a quote that never closes (then nothing after it), text around a quoted cell, more or fewer
/// cells than the header, bytes that are not UTF-8, a header that is missing or names a column
/// twice.
/// @param file  the name that errors give
[[nodiscard]] Result<Csv> read_csv(std::string_view bytes, std::string_view file);

/// What is wrong with one cell, at its place. An empty cell is found as "nothing".
struct CellFault {
  std::string key, code, expected, advice;
};
[[nodiscard]] Error fault_in(std::string_view file, const CsvRow& row, std::size_t cell,
                             CellFault fault);

}  // namespace regietafel::data
