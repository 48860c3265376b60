#include "support/later_rows.h"

#include <algorithm>
#include <string>
#include <vector>

#include "base/file.h"
#include "data/csv.h"

namespace regietafel::testing {
namespace {

using Cells = std::vector<std::string>;

std::string line_of(const Cells& cells) {
  std::string line;
  for (const auto& cell : cells) {
    line += line.empty() ? "\"" : ",\"";
    for (const auto letter : cell) line += letter == '"' ? "\"\"" : std::string{letter};
    line += '"';
  }
  return line + '\n';
}

std::string changed(std::string cell) {
  const bool is_ascii = std::ranges::all_of(cell, [](char byte) { return byte >= 0; });
  if (is_ascii) std::ranges::reverse(cell);
  for (auto& letter : cell) {
    if (letter >= '0' && letter <= '9') letter = static_cast<char>('9' - letter + '0');
  }
  return cell;
}

}  // namespace

std::size_t change_later_rows(const std::filesystem::path& package, Day as_of) {
  std::size_t rows = 0;
  for (const auto& entry : std::filesystem::directory_iterator{package}) {
    if (entry.path().extension() != ".csv") continue;
    const auto csv = data::read_csv(read_file(entry.path()).value(), "x").value();
    const auto published =
        static_cast<std::size_t>(std::ranges::find(csv.header, "published") - csv.header.begin());
    if (published == csv.header.size()) continue;
    auto text = line_of(csv.header);
    for (const auto& row : csv.rows) {
      auto cells = row.cells;
      if (*parse_day(cells[published]) > as_of) {
        ++rows;
        for (std::size_t i = 0; i < cells.size(); ++i) {
          if (i != published) cells[i] = changed(cells[i]);
        }
      }
      text += line_of(cells);
    }
    write_file(entry.path(), text);
  }
  return rows;
}

}  // namespace regietafel::testing
