#include "data/groups.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/file.h"
#include "data/csv.h"

namespace regietafel::data {
namespace {

const std::vector<std::string>& columns() {
  static const std::vector<std::string> kColumns{"gm_code", "group"};
  return kColumns;
}

/// Reads rows one by one and gathers what is wrong with them.
class GroupReader {
 public:
  GroupReader(std::string file, const Country& country)
      : file_{std::move(file)}, country_{country} {}

  Result<Groups> read(const Csv& csv) {
    for (const auto& row : csv.rows) read_row(row);
    for (const auto& row : csv.rows) check_company(row);
    if (!errors_.empty()) return refuse(std::move(errors_));
    return std::move(groups_);
  }

 private:
  void complain(const CsvRow& row, std::size_t cell, std::string code, std::string expected,
                std::string advice) {
    errors_.push_back(fault_in(file_, row, cell,
                               {.key = columns()[cell],
                                .code = std::move(code),
                                .expected = std::move(expected),
                                .advice = std::move(advice)}));
  }

  void read_row(const CsvRow& row) {
    const auto& group = row.cells[1];
    if (group.empty()) complain(row, 1, "no_name", "the name of a group", "any words of your own");
    ++size_[group];
    const auto code = parse_municipality_code(row.cells[0]);
    const auto municipality = code ? country_.find(*code) : std::nullopt;
    if (!municipality) {
      complain(row, 0, "unknown_municipality",
               fmt::format("a municipality of {}", to_string(country_.boundaries)),
               "check the code; a merged municipality goes by its new code");
    } else if (!groups_.emplace(*municipality, group).second) {
      complain(row, 0, "doubled_key", "every municipality in one group",
               "remove one of the two rows");
    }
  }

  void check_company(const CsvRow& row) {
    if (row.cells[1].empty() || size_[row.cells[1]] > 1) return;
    complain(row, 1, "lone_municipality", "two or more municipalities in a group",
             "article 29(2) lets municipalities change their tasks together only");
  }

  std::string file_;
  const Country& country_;
  Groups groups_;
  std::map<std::string, std::size_t> size_;  // rows by group
  Errors errors_;
};

Error wrong_file(const std::string& file, std::string code, std::string expected,
                 std::string found) {
  return {.file = file,
          .line = 1,
          .column = 1,
          .key = "grouping",
          .code = std::move(code),
          .expected = std::move(expected),
          .found = std::move(found),
          .advice = "`regietafel data template grouping` writes an example"};
}

}  // namespace

Result<Groups> read_groups(const std::filesystem::path& path, const Country& country) {
  const auto file = path.string();
  const auto bytes = read_file(path);
  if (!bytes) return refuse(bytes.error());
  const auto csv = read_csv(*bytes, file);
  if (!csv) return refuse(csv.error());
  if (csv->header != columns()) {
    return refuse(wrong_file(file, "wrong_columns", "the columns gm_code,group, in this order",
                             fmt::format("{} columns", csv->header.size())));
  }
  if (csv->rows.empty()) {
    return refuse(wrong_file(file, "no_rows", "a row per municipality of a group", "none"));
  }
  return GroupReader{file, country}.read(*csv);
}

}  // namespace regietafel::data
