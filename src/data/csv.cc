#include "data/csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>
#include <utility>

namespace regietafel::data {
namespace {

/// Bytes of the UTF-8 character that begins at `i` (RFC 3629: no overlong forms, no surrogates);
/// 0 when none does.
std::size_t character_length(std::string_view text, std::size_t i) {
  const auto byte = [&](std::size_t k) -> unsigned {
    return i + k < text.size() ? static_cast<unsigned char>(text[i + k]) : 0U;
  };
  const auto continues = [&](std::size_t k) { return (byte(k) & 0xC0U) == 0x80U; };
  const auto lead = byte(0);
  if (lead < 0x80) return 1;
  if (lead >= 0xC2 && lead < 0xE0) return continues(1) ? 2 : 0;
  if (lead >= 0xE0 && lead < 0xF0) {
    const bool overlong = lead == 0xE0 && byte(1) < 0xA0;
    const bool surrogate = lead == 0xED && byte(1) > 0x9F;
    return continues(1) && continues(2) && !overlong && !surrogate ? 3 : 0;
  }
  if (lead >= 0xF0 && lead <= 0xF4) {
    const bool overlong = lead == 0xF0 && byte(1) < 0x90;
    const bool beyond = lead == 0xF4 && byte(1) > 0x8F;
    return continues(1) && continues(2) && continues(3) && !overlong && !beyond ? 4 : 0;
  }
  return 0;
}

class Reader {
 public:
  Reader(std::string_view bytes, std::string_view file) : text_{bytes}, file_{file} {
    if (text_.starts_with("\xEF\xBB\xBF")) text_.remove_prefix(3);
    const auto first_line = text_.substr(0, text_.find('\n'));
    const bool has_comma = first_line.find(',') != std::string_view::npos;
    if (!has_comma && first_line.find(';') != std::string_view::npos) separator_ = ';';
  }

  Result<Csv> read() {
    Csv csv;
    while (at_ < text_.size()) {
      auto row = read_row();
      const bool is_empty = row.cells.size() == 1 && row.cells.front().empty();
      if (is_empty) continue;
      if (csv.header.empty()) {
        take_header(std::move(row), csv);
      } else if (row.cells.size() == csv.header.size()) {
        csv.rows.push_back(std::move(row));
      } else if (!stopped_) {
        complain(row.line, 1, "cell_count",
                 fmt::format("{} cells as in the header", csv.header.size()),
                 fmt::format("{}", row.cells.size()),
                 "quote a cell that holds the separator, leave an unknown cell empty");
      }
    }
    if (csv.header.empty()) {
      complain(1, 1, "no_header", "a line with the names of the columns", "an empty file",
               "`regietafel data template TABLE` writes one");
    }
    if (!errors_.empty()) return refuse(std::move(errors_));
    return csv;
  }

 private:
  void take_header(CsvRow row, Csv& csv) {
    auto names = row.cells;
    std::ranges::sort(names);
    if (const auto twice = std::ranges::adjacent_find(names); twice != names.end()) {
      complain(row.line, 1, "doubled_column", "every column once", *twice, "remove one of the two");
    }
    csv.header = std::move(row.cells);
  }

  [[nodiscard]] bool at_line_end() const {
    return at_ >= text_.size() || text_[at_] == '\n' || text_.substr(at_).starts_with("\r\n");
  }

  [[nodiscard]] std::uint32_t column() const {
    return static_cast<std::uint32_t>(at_ - line_start_ + 1);
  }

  CsvRow read_row() {
    CsvRow row{.line = line_, .cells = {}, .columns = {}};
    while (true) {
      row.columns.push_back(column());
      row.cells.push_back(read_cell());
      if (at_line_end()) break;
      ++at_;  // the separator
    }
    if (at_ < text_.size()) {
      at_ += text_[at_] == '\r' ? 2 : 1;
      begin_line();
    }
    return row;
  }

  std::string read_cell() {
    if (at_ < text_.size() && text_[at_] == '"') return read_quoted();
    std::string cell;
    while (!at_line_end() && text_[at_] != separator_) {
      if (text_[at_] == '"') {
        complain(line_, column(), "stray_quote", "a cell wholly in quotes or without any",
                 "a quote inside a cell", "put the cell in quotes and double the quote");
        skip_line();
        break;
      }
      take_character(cell);
    }
    return cell;
  }

  std::string read_quoted() {
    const auto line = line_, start = column();
    std::string cell;
    ++at_;
    while (at_ < text_.size()) {
      if (text_[at_] != '"') {
        const bool line_ends = text_[at_] == '\n';
        take_character(cell);
        if (line_ends) begin_line();
      } else if (text_.substr(at_).starts_with("\"\"")) {
        cell += '"';
        at_ += 2;
      } else {
        ++at_;
        if (!at_line_end() && text_[at_] != separator_) {
          complain(line_, column(), "stray_quote", "the end of the cell after its closing quote",
                   "more text", "double a quote that belongs to the text");
          skip_line();
        }
        return cell;
      }
    }
    complain(line, start, "open_quote", "a closing quote", "the end of the file",
             "close the quote; nothing after it was read");
    stopped_ = true;
    return cell;
  }

  void take_character(std::string& cell) {
    const auto length = character_length(text_, at_);
    if (length == 0) {
      complain(line_, column(), "not_utf8", "UTF-8",
               fmt::format("the byte 0x{:02X}", static_cast<unsigned char>(text_[at_])),
               "save the file as CSV UTF-8");
    }
    cell.append(text_.substr(at_, std::max<std::size_t>(1, length)));
    at_ += std::max<std::size_t>(1, length);
  }

  void skip_line() {
    while (!at_line_end()) ++at_;
    stopped_line_ = line_;
  }

  void begin_line() {
    ++line_;
    line_start_ = at_;
  }

  void complain(std::uint32_t line, std::uint32_t column, std::string code, std::string expected,
                std::string found, std::string advice) {
    if (line == stopped_line_) return;  // one fault a line is enough to find it
    errors_.push_back({.file = std::string{file_},
                       .line = line,
                       .column = column,
                       .key = "csv",
                       .code = std::move(code),
                       .expected = std::move(expected),
                       .found = std::move(found),
                       .advice = std::move(advice)});
  }

  std::string_view text_, file_;
  char separator_ = ',';
  std::size_t at_ = 0, line_start_ = 0;
  std::uint32_t line_ = 1, stopped_line_ = 0;
  bool stopped_ = false;
  Errors errors_;
};

}  // namespace

Result<Csv> read_csv(std::string_view bytes, std::string_view file) {
  return Reader{bytes, file}.read();
}

Error fault_in(std::string_view file, const CsvRow& row, std::size_t cell, CellFault fault) {
  return {.file = std::string{file},
          .line = row.line,
          .column = row.columns[cell],
          .key = std::move(fault.key),
          .code = std::move(fault.code),
          .expected = std::move(fault.expected),
          .found = row.cells[cell].empty() ? "nothing" : row.cells[cell],
          .advice = std::move(fault.advice)};
}

}  // namespace regietafel::data
