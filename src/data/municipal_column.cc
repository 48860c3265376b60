#include "data/municipal_column.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/file.h"
#include "base/number.h"
#include "data/csv.h"

namespace regietafel::data {
namespace {

Error wrong_columns(const std::string& file, const MunicipalColumn& column, std::size_t found) {
  return {.file = file,
          .line = 1,
          .column = 1,
          .key = column.name,
          .code = "wrong_columns",
          .expected = fmt::format("the columns gm_code,{}", column.name),
          .found = fmt::format("{} columns", found),
          .advice = column.advice + ", one row per municipality"};
}

}  // namespace

std::optional<std::int64_t> parse_fixed(std::string_view text, std::uint8_t decimals) {
  std::string digits{text};
  std::size_t after_point = 0;
  if (const auto point = digits.find('.'); point != std::string::npos) {
    after_point = digits.size() - point - 1;
    if (after_point == 0 || after_point > decimals) return std::nullopt;
    digits.erase(point, 1);
  }
  digits.append(decimals - after_point, '0');
  return parse_number<std::int64_t>(digits);
}

Result<std::map<Municipality, std::int64_t>> read_municipal_column(
    const std::filesystem::path& path, const Country& country, const MunicipalColumn& column) {
  const auto file = path.string();
  const auto bytes = read_file(path);
  if (!bytes) return refuse(bytes.error());
  const auto csv = read_csv(*bytes, file);
  if (!csv) return refuse(csv.error());
  const auto code_column = std::ranges::find(csv->header, "gm_code");
  if (csv->header.size() != 2 || code_column == csv->header.end() ||
      std::ranges::find(csv->header, column.name) == csv->header.end()) {
    return refuse(wrong_columns(file, column, csv->header.size()));
  }
  const auto code_at = static_cast<std::size_t>(code_column - csv->header.begin());
  const auto figure_at = 1 - code_at;

  std::map<Municipality, std::int64_t> figures;
  Errors errors;
  for (const auto& row : csv->rows) {
    const auto complain = [&](std::size_t cell, std::string code, std::string expected,
                              std::string advice) {
      errors.push_back({.file = file,
                        .line = row.line,
                        .column = row.columns[cell],
                        .key = csv->header[cell],
                        .code = std::move(code),
                        .expected = std::move(expected),
                        .found = row.cells[cell],
                        .advice = std::move(advice)});
    };
    const auto code = parse_municipality_code(row.cells[code_at]);
    const auto municipality = code ? country.find(*code) : std::nullopt;
    if (!municipality) {
      complain(code_at, "unknown_municipality",
               fmt::format("a municipality of {}", to_string(country.boundaries)),
               "check the code; a merged municipality goes by its new code");
    }
    const auto figure = parse_fixed(row.cells[figure_at], column.decimals);
    const bool is_within = figure && *figure >= column.least && *figure <= column.most;
    if (!is_within) complain(figure_at, column.code, column.expected, column.advice);
    if (!municipality || !is_within) continue;
    if (const auto key = municipality.value(); !figures.emplace(key, *figure).second) {
      complain(code_at, "doubled_key", "every municipality once", "remove one of the two rows");
    }
  }
  if (!errors.empty()) return refuse(std::move(errors));
  return figures;
}

}  // namespace regietafel::data
