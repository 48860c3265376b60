#include "data/balances.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/file.h"
#include "base/number.h"
#include "data/csv.h"

namespace regietafel::data {
namespace {

std::optional<std::int64_t> whole(std::string_view text) {
  constexpr std::int64_t kMost = 1'000'000;
  const auto number = parse_number<std::int64_t>(text);
  if (!number || *number < -kMost || *number > kMost) return std::nullopt;
  return number;
}

}  // namespace

Result<Balances> read_balances(const std::filesystem::path& path, const Country& country) {
  const auto file = path.string();
  const auto bytes = read_file(path);
  if (!bytes) return refuse(bytes.error());
  const auto csv = read_csv(*bytes, file);
  if (!csv) return refuse(csv.error());
  const auto code_column = std::ranges::find(csv->header, "gm_code");
  const auto balance_column = std::ranges::find(csv->header, "balance");
  if (csv->header.size() != 2 || code_column == csv->header.end() ||
      balance_column == csv->header.end()) {
    return refuse({.file = file,
                   .line = 1,
                   .column = 1,
                   .key = "balance",
                   .code = "wrong_columns",
                   .expected = "the columns gm_code,balance",
                   .found = fmt::format("{} columns", csv->header.size()),
                   .advice = "lead positive, backlog negative, one row per municipality"});
  }
  const auto code_at = static_cast<std::size_t>(code_column - csv->header.begin());
  const auto balance_at = 1 - code_at;

  Balances balances;
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
    const auto balance = whole(row.cells[balance_at]);
    if (!balance) {
      complain(balance_at, "no_whole_number", "a whole number of persons",
               "lead positive, backlog negative");
    }
    if (!municipality || !balance) continue;
    if (!balances.emplace(*municipality, People{*balance}).second) {
      complain(code_at, "doubled_key", "every municipality once", "remove one of the two rows");
    }
  }
  if (!errors.empty()) return refuse(std::move(errors));
  return balances;
}

}  // namespace regietafel::data
