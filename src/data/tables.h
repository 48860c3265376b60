#pragma once

#include <cstdint>
#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "base/result.h"
#include "data/schema.h"

namespace regietafel::data {

/// A row of a table with the place it came from. Cells stand in the order of the schema's fields.
struct Record {
  std::vector<std::string> cells;
  std::vector<std::uint32_t> columns;  // of the line, where each cell begins; 0 where it is absent
  std::size_t package = 0;             // 0 is the shipped one
  std::uint32_t line = 0;
};

/// A checked table. Rows of later packages have taken the place of earlier ones with the same key.
struct Table {
  TableSchema schema;
  std::vector<Record> records;

  [[nodiscard]] const std::string& text(const Record& record, std::string_view field) const;
  /// The number of a checked integer field. Must not be empty.
  [[nodiscard]] std::int64_t integer(const Record& record, std::string_view field) const;
  [[nodiscard]] std::optional<std::int64_t> optional_integer(const Record& record,
                                                             std::string_view field) const;
  [[nodiscard]] Day day(const Record& record, std::string_view field) const;
};

/// A package that was read, and the digest of its rows that could be seen.
struct Package {
  std::filesystem::path folder;
  std::string name;
  std::string digest;  // sha256:…

  [[nodiscard]] std::string file_of(const TableSchema& schema) const {
    return (folder / schema.path).string();
  }
};

struct Tables {
  PackageSchema schema;
  std::vector<Package> packages;  // the shipped one first
  std::vector<Table> tables;      // one per table of the schema, in its order

  [[nodiscard]] const Table& table(std::string_view name) const;
  /// An error at a cell of a record.
  [[nodiscard]] Error fault(const Table& table, const Record& record, std::string_view field,
                            std::string code, std::string expected, std::string advice) const;
};

/// Where packages stand. The shipped one holds datapackage.json, which describes the tables of all.
struct PackageFolders {
  std::filesystem::path shipped;
  std::optional<std::filesystem::path> instead =
      {};                                       // a whole package in place of the shipped rows
  std::vector<std::filesystem::path> own = {};  // laid over it, in this order
};

/// Tables as far as they could be read, with all that is wrong with them. Cells with a fault stand
/// in them as they were found; a table whose columns are wrong is empty.
struct Reading {
  Tables tables;
  Errors faults;
};

/// Reads packages and lays each over the ones before it.
///
/// A user's package holds whichever of the tables they fill, and nothing else that ends in .csv.
/// Rows published
/// after `as_of` are dropped before anything of them but their shape and that day is looked at, so
/// that they cannot change what is read, nor the digest. Checked are types, required cells,
/// bounds, words, doubled keys within a package, and references. All faults are reported at once.
[[nodiscard]] Result<Tables> read_tables(const PackageFolders& packages, std::optional<Day> as_of);

/// The same for a check that has more to say; refused is only a broken datapackage.json.
[[nodiscard]] Result<Reading> read_as_found(const PackageFolders& packages,
                                            std::optional<Day> as_of);

}  // namespace regietafel::data
