#include "data/places.h"

#include <fmt/format.h>

#include <set>
#include <utility>

#include "base/file.h"
#include "base/number.h"
#include "data/csv.h"
#include "domain/location.h"

namespace regietafel::data {
namespace {

constexpr std::int64_t kMostPlaces = 1'000'000;

const std::vector<std::string>& columns() {
  static const std::vector<std::string> kColumns{"name", "gm_code", "places", "in_use_since",
                                                 "available_until"};
  return kColumns;
}

/// Reads rows one by one and gathers what is wrong with them.
class PlacesReader {
 public:
  PlacesReader(std::string file, const Country& country)
      : file_{std::move(file)}, country_{country} {}

  Result<std::vector<AgreedPlaces>> read(const Csv& csv) {
    for (const auto& row : csv.rows) read_row(row);
    if (!errors_.empty()) return refuse(std::move(errors_));
    return std::move(locations_);
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
    const auto faults = errors_.size();
    AgreedPlaces location{.name = name(row),
                          .municipality = municipality(row),
                          .places = places(row),
                          .first = opening(row),
                          .last = last_day(row)};
    if (errors_.size() > faults) return;
    if (location.last && *location.last < location.first) {
      complain(row, 4, "ends_before_it_begins",
               fmt::format("a day from {}, when it opened", row.cells[3]),
               "exchange the two or correct one");
    }
    if (!seen_.emplace(location.name, location.first).second) {
      complain(row, 0, "doubled_key", "every location once with a first day",
               "add the places up in one row");
    }
    locations_.push_back(std::move(location));
  }

  const std::string& name(const CsvRow& row) {
    if (row.cells[0].empty()) {
      complain(row, 0, "no_name", "the name of a location", "any words of your own");
    }
    return row.cells[0];
  }

  Municipality municipality(const CsvRow& row) {
    const auto code = parse_municipality_code(row.cells[1]);
    const auto found = code ? country_.find(*code) : std::nullopt;
    if (!found) {
      complain(row, 1, "unknown_municipality",
               fmt::format("a municipality of {}", to_string(country_.boundaries)),
               "check the code; a merged municipality goes by its new code");
    }
    return found.value_or(Municipality{});
  }

  std::int64_t places(const CsvRow& row) {
    const auto number = parse_number<std::int64_t>(row.cells[2]);
    if (number && *number >= 0 && *number <= kMostPlaces) return *number;
    complain(row, 2, "no_whole_number", "a whole number of places, at least 0",
             "write it without separators");
    return 0;
  }

  Day opening(const CsvRow& row) {
    const auto day = parse_opening(row.cells[3]);
    if (!day) {
      complain(row, 3, "no_period", "a year, a month or a day",
               "write 1989, 2015-09 or 2015-09-15");
    }
    return day.value_or(Day{});
  }

  std::optional<Day> last_day(const CsvRow& row) {
    const auto day = parse_day(row.cells[4]);
    if (!day && !row.cells[4].empty()) {
      complain(row, 4, "no_date", "a date as 2031-06-30",
               "write year-month-day, or nothing where no end was agreed");
    }
    return day;
  }

  std::string file_;
  const Country& country_;
  std::vector<AgreedPlaces> locations_;
  std::set<std::pair<std::string, Day>> seen_;
  Errors errors_;
};

Error wrong_file(const std::string& file, std::string code, std::string expected,
                 std::string found) {
  return {.file = file,
          .line = 1,
          .column = 1,
          .key = "places",
          .code = std::move(code),
          .expected = std::move(expected),
          .found = std::move(found),
          .advice = "`regietafel data template places` writes an example"};
}

}  // namespace

Result<std::vector<AgreedPlaces>> read_places(const std::filesystem::path& path,
                                              const Country& country) {
  const auto file = path.string();
  const auto bytes = read_file(path);
  if (!bytes) return refuse(bytes.error());
  const auto csv = read_csv(*bytes, file);
  if (!csv) return refuse(csv.error());
  if (csv->header != columns()) {
    return refuse(
        wrong_file(file, "wrong_columns",
                   "the columns name,gm_code,places,in_use_since,available_until, in this order",
                   fmt::format("{} columns", csv->header.size())));
  }
  if (csv->rows.empty()) {
    return refuse(wrong_file(file, "no_rows", "a row per location", "none"));
  }
  return PlacesReader{file, country}.read(*csv);
}

}  // namespace regietafel::data
