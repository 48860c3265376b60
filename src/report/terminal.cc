#include "report/terminal.h"

#include <algorithm>

#include "report/words.h"

namespace regietafel::report {
namespace {

/// Characters, not bytes: é is one.
std::size_t width_of(std::string_view text) {
  return static_cast<std::size_t>(std::ranges::count_if(
      text, [](char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) != 0x80U; }));
}

std::string padded(const std::string& text, std::size_t width, bool is_right) {
  const std::string space(width - std::min(width, width_of(text)), ' ');
  return is_right ? space + text : text + space;
}

bool is_right(const Column& column) {
  return column.type == ColumnType::integer || column.type == ColumnType::decimal;
}

}  // namespace

std::string to_terminal(const Table& table, Language language,
                        const std::set<std::string>& hidden) {
  std::vector<std::size_t> columns, widths;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    if (hidden.contains(table.columns[i].id) || table.is_empty(i)) continue;
    columns.push_back(i);
    auto width = width_of(table.columns[i].id);
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      width = std::max(width, width_of(show_cell(table, row, i, language)));
    }
    widths.push_back(width);
  }
  std::string text;
  const auto add_line = [&](const auto& cell_at) {
    std::string line;
    for (std::size_t k = 0; k < columns.size(); ++k) {
      if (k > 0) line += "  ";
      line += padded(cell_at(columns[k]), widths[k], is_right(table.columns[columns[k]]));
    }
    line.erase(line.find_last_not_of(' ') + 1);
    text += line + '\n';
  };
  add_line([&](std::size_t column) { return table.columns[column].id; });
  for (std::size_t row = 0; row < table.rows.size(); ++row) {
    add_line([&](std::size_t column) { return show_cell(table, row, column, language); });
  }
  return text;
}

}  // namespace regietafel::report
