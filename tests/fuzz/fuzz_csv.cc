#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "data/csv.h"

/// Any bytes are read or refused with a place; what is read is a proper table.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const auto csv =
      regietafel::data::read_csv({reinterpret_cast<const char*>(bytes), size}, "fuzz.csv");
  if (!csv) {
    for (const auto& error : csv.error()) {
      if (error.line == 0 || error.expected.empty() || error.advice.empty()) std::abort();
    }
    return 0;
  }
  for (const auto& row : csv->rows) {
    if (row.cells.size() != csv->header.size() || row.columns.size() != row.cells.size()) {
      std::abort();
    }
  }
  return 0;
}
