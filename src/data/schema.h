#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/result.h"

namespace regietafel::data {

enum class FieldType { string, integer, number, date };

/// What a column of a table holds, and which values it may have.
struct Field {
  std::string name;
  FieldType type = FieldType::string;
  std::string description;
  bool required = false;
  std::optional<double> minimum, maximum;
  std::vector<std::string> allowed;  // empty: any
};

/// The values of `fields` must stand together in `reference_fields` of table `reference`.
struct ForeignKey {
  std::vector<std::string> fields;
  std::string reference;
  std::vector<std::string> reference_fields;
};

struct TableSchema {
  std::string name, path, title, description;
  std::vector<Field> fields;
  std::vector<std::string> primary_key;
  std::vector<ForeignKey> foreign_keys;
  std::map<std::string, std::string> example;  // a row as a user would write it

  [[nodiscard]] std::optional<std::size_t> index_of(std::string_view field) const;
  /// Tables that name things (sources, regions) carry no dates; all others do.
  [[nodiscard]] bool is_dated() const { return index_of("published").has_value(); }
};

struct PackageSchema {
  std::string name, version;
  std::vector<TableSchema> tables;

  [[nodiscard]] const TableSchema* find(std::string_view table) const;
  [[nodiscard]] std::vector<std::string> table_names() const;
};

/// Reads the tables that a frictionless data package (v2, datapackage.json) describes.
///
/// Of Table Schema it knows the types string, integer, number and date, the constraints required,
/// minimum, maximum and enum, primary keys and foreign keys. A broken file is refused with its
/// place.
[[nodiscard]] Result<PackageSchema> read_schema(const std::filesystem::path& datapackage);

}  // namespace regietafel::data
