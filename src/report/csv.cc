#include "report/csv.h"

#include "report/words.h"

namespace regietafel::report {
namespace {

std::string quoted(std::string text) {
  if (text.find_first_of(",\"\r\n") == std::string::npos) return text;
  for (std::size_t at = 0; (at = text.find('"', at)) != std::string::npos; at += 2) {
    text.insert(at, 1, '"');
  }
  return '"' + text + '"';
}

/// OWASP ASVS 5.0, 1.2.10: what begins like a formula is data all the same.
std::string harmless(std::string text) {
  const bool is_formula =
      !text.empty() && std::string_view{"=+-@\t\r"}.find(text.front()) != std::string_view::npos;
  return is_formula ? "'" + text : text;
}

std::string csv_cell(const Datum& datum, Language language) {
  if (const auto* number = std::get_if<Number>(&datum)) return plain(*number);
  if (const auto* word = std::get_if<std::string>(&datum)) return quoted(harmless(*word));
  if (const auto* text = std::get_if<Text>(&datum)) return quoted(harmless(text->in(language)));
  return {};
}

}  // namespace

std::string to_csv(const Table& table, Language language) {
  std::string csv;
  for (std::size_t i = 0; i < table.columns.size(); ++i) {
    csv += (i > 0 ? "," : "") + table.columns[i].id;
  }
  csv += '\n';
  for (const auto& row : table.rows) {
    for (std::size_t i = 0; i < row.size(); ++i) {
      csv += (i > 0 ? "," : "") + csv_cell(row[i], language);
    }
    csv += '\n';
  }
  return csv;
}

}  // namespace regietafel::report
