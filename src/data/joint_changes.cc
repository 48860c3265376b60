#include "data/joint_changes.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <map>

#include "base/file.h"
#include "base/number.h"
#include "data/csv.h"

namespace regietafel::data {
namespace {

constexpr std::array<std::string_view, 3> kColumns{"agreement", "gm_code", "change"};
constexpr std::int64_t kMostPersons = 1'000'000;

/// Gathers agreements row by row, and what is wrong with them.
class JointChangeReader {
 public:
  JointChangeReader(std::string file, const Csv& csv, const Country& country)
      : file_{std::move(file)}, csv_{csv}, country_{country} {
    for (std::size_t i = 0; i < kColumns.size(); ++i) {
      const auto found = std::ranges::find(csv.header, kColumns[i]);
      at_[i] = static_cast<std::size_t>(found - csv.header.begin());
    }
  }

  Result<std::vector<JointChange>> read() {
    for (const auto& row : csv_.rows) read_row(row);
    for (std::size_t i = 0; i < changes_.size(); ++i) check_sum(i);
    if (!errors_.empty()) return refuse(std::move(errors_));
    return std::move(changes_);
  }

 private:
  void complain(const CsvRow& row, std::size_t column, std::string code, std::string expected,
                std::string advice) {
    errors_.push_back({.file = file_,
                       .line = row.line,
                       .column = row.columns[at_[column]],
                       .key = std::string{kColumns[column]},
                       .code = std::move(code),
                       .expected = std::move(expected),
                       .found = row.cells[at_[column]],
                       .advice = std::move(advice)});
  }

  void read_row(const CsvRow& row) {
    const auto& name = row.cells[at_[0]];
    const auto [known, is_new] = index_.emplace(name, changes_.size());
    if (is_new) {
      changes_.push_back({.agreement = name, .parts = {}});
      first_rows_.push_back(&row);
      is_whole_.push_back(1);
    }
    auto& parts = changes_[known->second].parts;
    const auto code = parse_municipality_code(row.cells[at_[1]]);
    const auto municipality = code ? country_.find(*code) : std::nullopt;
    const auto change = parse_number<std::int64_t>(row.cells[at_[2]]);
    const bool is_change = change && *change >= -kMostPersons && *change <= kMostPersons;
    if (!municipality) {
      complain(row, 1, "unknown_municipality",
               fmt::format("a municipality of {}", to_string(country_.boundaries)),
               "check the code; a merged municipality goes by its new code");
    } else if (std::ranges::count(parts, municipality, &JointChange::Part::municipality) > 0) {
      complain(row, 1, "doubled_key", "every municipality once in an agreement",
               "add the changes up in one row");
    }
    if (!is_change) {
      complain(row, 2, "no_whole_number", "a whole number of persons", "more task positive");
    }
    if (!municipality || !is_change) {
      is_whole_[known->second] = 0;
      return;
    }
    parts.push_back({.municipality = municipality.value(), .change = People{*change}});
  }

  /// Not said of agreements with a row that could not be read: their sum is not known.
  void check_sum(std::size_t i) {
    if (is_whole_[i] == 0) return;
    const auto& row = *first_rows_[i];
    People sum{0};
    for (const auto& part : changes_[i].parts) sum += part.change;
    if (changes_[i].parts.size() < 2) {
      complain(row, 0, "lone_change", "two or more municipalities in an agreement",
               "article 29(2) lets municipalities change their tasks together only");
    } else if (sum != People{0}) {
      complain(row, 2, "sum_not_kept",
               fmt::format("changes of agreement {} that add up to 0, not to {:+}",
                           changes_[i].agreement, sum.value()),
               "article 29(2) keeps the sum of the tasks");
    }
  }

  std::string file_;
  const Csv& csv_;
  const Country& country_;
  std::array<std::size_t, kColumns.size()> at_{};
  std::map<std::string, std::size_t> index_;
  std::vector<JointChange> changes_;
  std::vector<const CsvRow*> first_rows_;
  std::vector<std::uint8_t> is_whole_;
  Errors errors_;
};

}  // namespace

Result<std::vector<JointChange>> read_joint_changes(const std::filesystem::path& path,
                                                    const Country& country) {
  const auto file = path.string();
  const auto bytes = read_file(path);
  if (!bytes) return refuse(bytes.error());
  const auto csv = read_csv(*bytes, file);
  if (!csv) return refuse(csv.error());
  const bool has_all = std::ranges::all_of(
      kColumns, [&](auto name) { return std::ranges::count(csv->header, name) == 1; });
  if (csv->header.size() != kColumns.size() || !has_all) {
    return refuse({.file = file,
                   .line = 1,
                   .column = 1,
                   .key = "swap",
                   .code = "wrong_columns",
                   .expected = "the columns agreement,gm_code,change",
                   .found = fmt::format("{} columns", csv->header.size()),
                   .advice = "one row per municipality of an agreement, more task positive"});
  }
  return JointChangeReader{file, *csv, country}.read();
}

}  // namespace regietafel::data
