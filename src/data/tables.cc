#include "data/tables.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cassert>
#include <set>
#include <span>

#include "base/digest.h"
#include "base/file.h"
#include "base/nearest.h"
#include "base/number.h"
#include "data/csv.h"

namespace regietafel::data {
namespace {

namespace fs = std::filesystem;

using Key = std::vector<std::string>;

/// What is wrong with a cell and a way out; `code` is empty when nothing is.
struct Complaint {
  std::string code, expected, advice;
};

Complaint about_bounds(double value, const Field& field) {
  if (field.minimum && value < *field.minimum) {
    return {"too_small", fmt::format("at least {}", *field.minimum), field.description};
  }
  if (field.maximum && value > *field.maximum) {
    return {"too_large", fmt::format("at most {}", *field.maximum), field.description};
  }
  return {};
}

Complaint about_type(const std::string& cell, const Field& field) {
  switch (field.type) {
    case FieldType::string:
      break;
    case FieldType::date:
      if (!parse_day(cell)) return {"no_date", "a date as 2021-03-15", field.description};
      break;
    case FieldType::integer: {
      const auto number = parse_number<std::int64_t>(cell);
      if (!number) return {"no_whole_number", "a whole number", "write it without separators"};
      return about_bounds(static_cast<double>(*number), field);
    }
    case FieldType::number: {
      const auto number = parse_number<double>(cell);
      if (!number) return {"no_number", "a number", "write a point before the decimals"};
      return about_bounds(*number, field);
    }
  }
  return {};
}

Complaint about_cell(const std::string& cell, const Field& field) {
  if (cell.empty()) {
    if (!field.required) return {};
    return {"empty_cell", "a value", field.description};
  }
  if (auto complaint = about_type(cell, field); !complaint.code.empty()) return complaint;
  if (!field.allowed.empty() && std::ranges::find(field.allowed, cell) == field.allowed.end()) {
    const auto near = nearest(cell, field.allowed);
    return {"unknown_word", fmt::format("one of {}", fmt::join(field.allowed, ", ")),
            near.empty() ? field.description : fmt::format("write {}", near)};
  }
  return {};
}

Key key_of(const Record& record, const TableSchema& schema, std::span<const std::string> fields) {
  Key key;
  for (const auto& field : fields) key.push_back(record.cells[*schema.index_of(field)]);
  return key;
}

/// Reads the packages one after the other and gathers every fault.
class PackageReader {
 public:
  PackageReader(PackageSchema schema, std::optional<Day> as_of) : as_of_{as_of} {
    tables_.schema = std::move(schema);
    for (const auto& table : tables_.schema.tables) tables_.tables.push_back({table, {}});
  }

  void lay_over(const fs::path& folder) {
    const auto index = tables_.packages.size();
    const auto name = fs::absolute(folder).lexically_normal();
    tables_.packages.push_back({.folder = folder,
                                .name = name.has_filename()
                                            ? name.filename().string()
                                            : name.parent_path().filename().string(),
                                .digest = {}});
    if (!fs::is_directory(folder)) {
      errors_.push_back({.file = folder.string(),
                         .code = "missing_folder",
                         .expected = "a folder with a data package",
                         .found = "no such folder",
                         .advice = "check the path"});
      return;
    }
    refuse_unknown_files(folder);
    bool has_any = false;
    for (auto& table : tables_.tables) {
      if (!fs::exists(folder / table.schema.path)) continue;
      has_any = true;
      auto records = read_records(table.schema, index);
      merge(table, std::move(records));
    }
    if (!has_any) {
      errors_.push_back({.file = folder.string(),
                         .code = "empty_package",
                         .expected = fmt::format("at least one of the tables {}",
                                                 fmt::join(tables_.schema.table_names(), ", ")),
                         .found = "none",
                         .advice = "`regietafel data template TABLE` writes one"});
    }
  }

  Reading finish() {
    check_references();
    sort_and_digest();
    return {std::move(tables_), std::move(errors_)};
  }

 private:
  void refuse_unknown_files(const fs::path& folder) {
    std::vector<std::string> known;
    for (const auto& table : tables_.schema.tables) known.push_back(table.path);
    std::set<std::string> unknown;  // in the order of names, not of the disk
    for (const auto& entry : fs::directory_iterator{folder}) {
      const auto name = entry.path().filename().string();
      if (name.ends_with(".csv") && std::ranges::find(known, name) == known.end()) {
        unknown.insert(name);
      }
    }
    for (const auto& name : unknown) {
      const auto near = nearest(name, known);
      errors_.push_back({.file = (folder / name).string(),
                         .code = "unknown_table",
                         .expected = fmt::format("one of {}", fmt::join(known, ", ")),
                         .found = name,
                         .advice = near.empty() ? "move it out of the package"
                                                : fmt::format("rename it to {}", near)});
    }
  }

  /// The columns of the file in the order of the schema's fields; nothing for an absent one.
  std::vector<std::optional<std::size_t>> columns_of(const Csv& csv, const TableSchema& schema,
                                                     const std::string& file) {
    std::vector<std::string> names;
    for (const auto& field : schema.fields) names.push_back(field.name);
    for (const auto& column : csv.header) {
      if (std::ranges::find(names, column) != names.end()) continue;
      const auto near = nearest(column, names);
      errors_.push_back(
          {.file = file,
           .line = 1,
           .column = 1,
           .key = schema.name,
           .code = "unknown_column",
           .expected = fmt::format("the columns {}", fmt::join(names, ", ")),
           .found = column,
           .advice = near.empty() ? "remove the column" : fmt::format("rename it to {}", near)});
    }
    std::vector<std::optional<std::size_t>> columns;
    for (const auto& field : schema.fields) {
      const auto found = std::ranges::find(csv.header, field.name);
      if (found != csv.header.end()) {
        columns.emplace_back(found - csv.header.begin());
        continue;
      }
      columns.emplace_back();
      if (!field.required) continue;
      errors_.push_back({.file = file,
                         .line = 1,
                         .column = 1,
                         .key = fmt::format("{}.{}", schema.name, field.name),
                         .code = "missing_column",
                         .expected = "this column",
                         .found = "none",
                         .advice = field.description});
    }
    return columns;
  }

  /// A table that could not be read: what others say of it cannot be checked either.
  std::vector<Record> give_up(const TableSchema& schema, Errors errors) {
    append(errors_, std::move(errors));
    unread_.insert(schema.name);
    return {};
  }

  std::vector<Record> read_records(const TableSchema& schema, std::size_t package) {
    const auto file = tables_.packages[package].file_of(schema);
    const auto bytes = read_file(file);
    if (!bytes) return give_up(schema, bytes.error());
    auto csv = read_csv(*bytes, file);
    if (!csv) return give_up(schema, std::move(csv.error()));
    const auto faults_before = errors_.size();
    const auto columns = columns_of(*csv, schema, file);
    if (errors_.size() > faults_before) return give_up(schema, {});
    std::vector<Record> records;
    for (const auto& row : csv->rows) {
      Record record{.cells = {}, .columns = {}, .package = package, .line = row.line};
      for (const auto column : columns) {
        record.cells.push_back(column ? row.cells[*column] : std::string{});
        record.columns.push_back(column ? row.columns[*column] : 0);
      }
      if (is_visible(record, schema)) records.push_back(std::move(record));
    }
    for (const auto& record : records) check_cells(record, schema);
    check_doubled_keys(records, schema);
    return records;
  }

  /// A broken date counts as visible: it is reported, not dropped.
  [[nodiscard]] bool is_visible(const Record& record, const TableSchema& schema) const {
    const auto published = schema.index_of("published");
    if (!as_of_ || !published) return true;
    const auto day = parse_day(record.cells[*published]);
    return !day || *day <= *as_of_;
  }

  void check_cells(const Record& record, const TableSchema& schema) {
    for (std::size_t i = 0; i < schema.fields.size(); ++i) {
      auto complaint = about_cell(record.cells[i], schema.fields[i]);
      if (complaint.code.empty()) continue;
      errors_.push_back(tables_.fault({schema, {}}, record, schema.fields[i].name,
                                      std::move(complaint.code), std::move(complaint.expected),
                                      std::move(complaint.advice)));
    }
  }

  void check_doubled_keys(const std::vector<Record>& records, const TableSchema& schema) {
    std::map<Key, std::uint32_t> first_line;
    for (const auto& record : records) {
      const auto [first, is_new] =
          first_line.emplace(key_of(record, schema, schema.primary_key), record.line);
      if (is_new) continue;
      auto error = tables_.fault({schema, {}}, record, schema.primary_key.front(), "doubled_key",
                                 fmt::format("one row per {}", fmt::join(schema.primary_key, ", ")),
                                 fmt::format("line {} has the same: remove one", first->second));
      error.found = fmt::format("{} again", fmt::join(first->first, ", "));
      errors_.push_back(std::move(error));
    }
  }

  static void merge(Table& table, std::vector<Record> records) {
    std::map<Key, std::size_t> rows;
    for (std::size_t i = 0; i < table.records.size(); ++i) {
      rows[key_of(table.records[i], table.schema, table.schema.primary_key)] = i;
    }
    for (auto& record : records) {
      const auto same = rows.find(key_of(record, table.schema, table.schema.primary_key));
      if (same == rows.end()) {
        table.records.push_back(std::move(record));
      } else {
        table.records[same->second] = std::move(record);
      }
    }
  }

  void check_references() {
    for (const auto& table : tables_.tables) {
      for (const auto& key : table.schema.foreign_keys) {
        if (unread_.contains(key.reference)) continue;
        const auto& target = tables_.table(key.reference);
        std::set<Key> known;
        for (const auto& record : target.records) {
          known.insert(key_of(record, target.schema, key.reference_fields));
        }
        for (const auto& record : table.records) check_reference(table, record, key, known);
      }
    }
  }

  /// Whether a cell of the key was complained about already.
  static bool is_broken(const TableSchema& schema, const Record& record, const ForeignKey& key) {
    return std::ranges::any_of(key.fields, [&](const std::string& field) {
      const auto index = *schema.index_of(field);
      return !about_cell(record.cells[index], schema.fields[index]).code.empty();
    });
  }

  void check_reference(const Table& table, const Record& record, const ForeignKey& key,
                       const std::set<Key>& known) {
    const auto wanted = key_of(record, table.schema, key.fields);
    const bool is_absent = std::ranges::all_of(wanted, &std::string::empty);
    if (is_absent || known.contains(wanted) || is_broken(table.schema, record, key)) return;
    std::vector<std::string> words;
    if (wanted.size() == 1) {
      for (const auto& one : known) words.push_back(one.front());
    }
    const auto near = nearest(wanted.back(), words);
    auto error = tables_.fault(
        table, record, key.fields.back(), "broken_reference",
        fmt::format("a {} of table {}", fmt::join(key.reference_fields, " and "), key.reference),
        near.empty() ? fmt::format("add it to {}.csv or correct it", key.reference)
                     : fmt::format("write {}, or add it to {}.csv", near, key.reference));
    error.found = fmt::format("{}", fmt::join(wanted, ", "));
    errors_.push_back(std::move(error));
  }

  /// Rows in the order of their keys, so that neither the order of lines nor that of packages
  /// shows; then a digest per package. Of the tables without dates only what the others name
  /// counts: a source that no visible figure has is not read.
  void sort_and_digest() {
    std::set<std::string> named;
    for (auto& table : tables_.tables) {
      std::ranges::sort(table.records, {}, [&](const Record& record) {
        return key_of(record, table.schema, table.schema.primary_key);
      });
      const auto source = table.schema.index_of("source_id");
      if (!source || !table.schema.is_dated()) continue;
      for (const auto& record : table.records) named.insert(record.cells[*source]);
    }
    for (std::size_t package = 0; package < tables_.packages.size(); ++package) {
      Digest digest;
      for (const auto& table : tables_.tables) {
        for (const auto& record : table.records) {
          if (record.package != package) continue;
          if (table.schema.name == "source" && !named.contains(record.cells.front())) continue;
          digest.add(table.schema.name);
          for (const auto& cell : record.cells) digest.add(cell);
        }
      }
      tables_.packages[package].digest = "sha256:" + digest.hex();
    }
  }

  std::optional<Day> as_of_;
  Tables tables_;
  std::set<std::string> unread_;
  Errors errors_;
};

}  // namespace

const std::string& Table::text(const Record& record, std::string_view field) const {
  const auto index = schema.index_of(field);
  assert(index);
  return record.cells[*index];
}

std::int64_t Table::integer(const Record& record, std::string_view field) const {
  return *optional_integer(record, field);
}

std::optional<std::int64_t> Table::optional_integer(const Record& record,
                                                    std::string_view field) const {
  return parse_number<std::int64_t>(text(record, field));
}

Day Table::day(const Record& record, std::string_view field) const {
  return *parse_day(text(record, field));
}

const Table& Tables::table(std::string_view name) const {
  const auto found =
      std::ranges::find(tables, name, [](const Table& table) { return table.schema.name; });
  assert(found != tables.end());
  return *found;
}

Error Tables::fault(const Table& table, const Record& record, std::string_view field,
                    std::string code, std::string expected, std::string advice) const {
  const auto index = *table.schema.index_of(field);
  const auto& cell = record.cells[index];
  return {.file = packages[record.package].file_of(table.schema),
          .line = record.line,
          .column = record.columns[index],
          .key = fmt::format("{}.{}", table.schema.name, field),
          .code = std::move(code),
          .expected = std::move(expected),
          .found = cell.empty() ? "an empty cell" : cell,
          .advice = std::move(advice)};
}

Result<Tables> read_tables(const PackageFolders& packages, std::optional<Day> as_of) {
  auto reading = read_as_found(packages, as_of);
  if (!reading) return refuse(std::move(reading.error()));
  if (!reading->faults.empty()) return refuse(std::move(reading->faults));
  return std::move(reading->tables);
}

Result<Reading> read_as_found(const PackageFolders& packages, std::optional<Day> as_of) {
  auto schema = read_schema(packages.shipped / "datapackage.json");
  if (!schema) return refuse(std::move(schema.error()));
  PackageReader reader{std::move(*schema), as_of};
  reader.lay_over(packages.instead.value_or(packages.shipped));
  for (const auto& folder : packages.own) reader.lay_over(folder);
  return reader.finish();
}

}  // namespace regietafel::data
