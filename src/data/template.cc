#include "data/template.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace regietafel::data {

std::string template_of(const TableSchema& table) {
  std::vector<std::string> names, cells;
  for (const auto& field : table.fields) {
    names.push_back(field.name);
    const auto example = table.example.find(field.name);
    cells.push_back(example == table.example.end() ? "" : example->second);
  }
  return fmt::format("{}\n{}\n", fmt::join(names, ","), fmt::join(cells, ","));
}

}  // namespace regietafel::data
