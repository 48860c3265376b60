#include "data/positions.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "base/file.h"
#include "base/number.h"
#include "data/csv.h"

namespace regietafel::data {
namespace {

constexpr std::int64_t kMostPersons = 1'000'000;

const std::vector<std::string>& columns() {
  static const std::vector<std::string> kColumns{"gm_code", "half_year", "balance",
                                                 "task",    "housed",    "excused"};
  return kColumns;
}

/// Reads rows one by one and gathers what is wrong with them.
class PositionReader {
 public:
  explicit PositionReader(std::string file) : file_{std::move(file)} {}

  Result<Positions> read(const Csv& csv) {
    for (const auto& row : csv.rows) read_row(row);
    for (auto& [code, rows] : rows_) check_order(code, rows);
    if (!errors_.empty()) return refuse(std::move(errors_));
    return std::move(positions_);
  }

 private:
  using Placed = std::pair<Position, const CsvRow*>;

  void complain(const CsvRow& row, std::size_t cell, std::string code, std::string expected,
                std::string advice) {
    errors_.push_back(fault_in(file_, row, cell,
                               {.key = columns()[cell],
                                .code = std::move(code),
                                .expected = std::move(expected),
                                .advice = std::move(advice)}));
  }

  People people(const CsvRow& row, std::size_t cell, std::int64_t least) {
    const auto number = parse_number<std::int64_t>(row.cells[cell]);
    if (number && *number >= least && *number <= kMostPersons) return People{*number};
    complain(row, cell, "no_whole_number",
             least < 0 ? "a whole number of persons" : "a whole number of persons, at least 0",
             "write it without separators");
    return People{0};
  }

  void read_row(const CsvRow& row) {
    const auto code = parse_municipality_code(row.cells[0]);
    if (!code) {
      complain(row, 0, "no_municipality_code", "a CBS code as GM0363", "write GM and four digits");
    }
    const auto half = parse_half_year(row.cells[1]);
    if (!half) {
      complain(row, 1, "no_half_year", "a half-year as 2021-I or 2021-II", "write I or II");
    }
    const auto& excused = row.cells[5];
    if (excused != "yes" && excused != "no") {
      complain(row, 5, "unknown_word", "yes or no", "yes where a catch-up was agreed");
    }
    const Position position{.half = half.value_or(HalfYear{}),
                            .balance = people(row, 2, -kMostPersons),
                            .task = people(row, 3, 0),
                            .housed = people(row, 4, 0),
                            .is_excused = excused == "yes",
                            .line = row.line};
    if (code && half) rows_[code.value_or(MunicipalityCode{})].emplace_back(position, &row);
  }

  /// A history with a hole would count missed half-years wrongly.
  void check_order(MunicipalityCode code, std::vector<Placed>& rows) {
    std::ranges::sort(rows, {}, [](const Placed& placed) { return placed.first.half; });
    for (std::size_t i = 0; i < rows.size(); ++i) {
      positions_[code].push_back(rows[i].first);
      if (i == 0 || rows[i].first.half == next(rows[i - 1].first.half)) continue;
      const bool is_double = rows[i].first.half == rows[i - 1].first.half;
      complain(*rows[i].second, 1, is_double ? "doubled_key" : "missing_half_year",
               is_double ? "every half-year once"
                         : fmt::format("{} first", to_string(next(rows[i - 1].first.half))),
               is_double ? "remove one of the two rows" : "give every half-year in between");
    }
  }

  std::string file_;
  std::map<MunicipalityCode, std::vector<Placed>> rows_;
  Positions positions_;
  Errors errors_;
};

}  // namespace

Result<Positions> read_positions(const std::filesystem::path& path) {
  const auto file = path.string();
  const auto bytes = read_file(path);
  if (!bytes) return refuse(bytes.error());
  const auto csv = read_csv(*bytes, file);
  if (!csv) return refuse(csv.error());
  if (csv->header != columns()) {
    return refuse({.file = file,
                   .line = 1,
                   .column = 1,
                   .key = "positions",
                   .code = "wrong_columns",
                   .expected = "the columns gm_code,half_year,balance,task,housed,excused",
                   .found = "others",
                   .advice = "one row per municipality and half-year, in this order of columns"});
  }
  return PositionReader{file}.read(*csv);
}

}  // namespace regietafel::data
