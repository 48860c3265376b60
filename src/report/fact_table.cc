#include "report/fact_table.h"

#include "report/values.h"

namespace regietafel::report {

Table fact_table(const data::Table& table, std::span<const data::Package> packages) {
  Table shown{.id = table.schema.name,
              .title = label(table.schema.name, {table.schema.title, table.schema.title}),
              .columns = {},
              .rows = {}};
  for (const auto& field : table.schema.fields) {
    const bool is_count = field.type == data::FieldType::integer && field.name != "year";
    shown.columns.push_back({field.name, label(field.name, {field.name, field.name}),
                             is_count ? ColumnType::integer : ColumnType::text, Unit::label});
  }
  shown.columns.push_back(text_column("own", {"Eigen", "Own"}));
  for (const auto& record : table.records) {
    std::vector<Datum> cells;
    for (std::size_t i = 0; i < record.cells.size(); ++i) {
      const bool is_count = shown.columns[i].type == ColumnType::integer;
      if (record.cells[i].empty()) {
        cells.emplace_back();
      } else if (is_count) {
        cells.emplace_back(Number{table.integer(record, shown.columns[i].id)});
      } else {
        cells.emplace_back(record.cells[i]);
      }
    }
    cells.push_back(record.package == 0 ? Datum{} : Datum{"own: " + packages[record.package].name});
    shown.rows.push_back(std::move(cells));
  }
  return shown;
}

}  // namespace regietafel::report
