#include "report/workbook.h"

#include <fmt/format.h>
#include <xlsxwriter.h>

#include <cmath>
#include <ctime>
#include <set>
#include <stdexcept>

#include "report/words.h"

namespace regietafel::report {
namespace {

/// Excel allows 31 characters and none of []:*?/\ in the name of a sheet.
std::string sheet_name(std::string name) {
  constexpr std::size_t kLongest = 31;
  if (name.size() > kLongest) name.resize(kLongest);
  return name;
}

class Workbook {
 public:
  Workbook(const Document& document, Language language, const std::filesystem::path& path)
      : document_{document}, language_{language}, path_{path} {
    lxw_workbook_options options{};
    options.constant_memory = LXW_FALSE;
    book_ = workbook_new_opt(path.c_str(), &options);
    if (book_ == nullptr) throw std::runtime_error{path.string() + ": cannot be written"};
    bold_ = workbook_add_format(book_);
    format_set_bold(bold_);
    wrapped_ = workbook_add_format(book_);
    format_set_text_wrap(wrapped_);
    format_set_align(wrapped_, LXW_ALIGN_VERTICAL_TOP);
    head_ = workbook_add_format(book_);
    format_set_bold(head_);
    format_set_text_wrap(head_);
    format_set_bottom(head_, LXW_BORDER_THIN);
  }

  void write() {
    set_properties();
    add_explanation();
    for (const auto& table : document_.tables) add_table(table);
    add_sources();
    if (const auto error = workbook_close(book_); error != LXW_NO_ERROR) {
      throw std::runtime_error{
          fmt::format("{}: cannot be written: {}", path_.string(), lxw_strerror(error))};
    }
  }

 private:
  [[nodiscard]] std::string in_language(const Text& text) const { return text.in(language_); }

  /// The day that the briefing looks from, not that of the clock: equal input, equal bytes.
  void set_properties() {
    const auto day = document_.provenance.as_of.value_or(Day{0});
    constexpr std::time_t kEpoch = 946'684'800;  // 2000-01-01 in seconds since 1970
    lxw_doc_properties properties{};
    auto title = in_language(document_.title);
    auto company = std::string{"Regietafel " + document_.provenance.version};
    properties.title = title.data();
    properties.company = company.data();
    properties.created = kEpoch + std::time_t{86'400} * day.value();
    workbook_set_properties(book_, &properties);
  }

  lxw_worksheet* add_sheet(const Text& name) {
    return workbook_add_worksheet(book_, sheet_name(in_language(name)).c_str());
  }

  void write_line(lxw_worksheet* sheet, lxw_row_t& row, const std::string& text,
                  lxw_format* format) {
    worksheet_write_string(sheet, row++, 0, text.c_str(), format);
  }

  void add_explanation() {
    auto* sheet = add_sheet({"Lees eerst", "Read first"});
    constexpr double kWide = 110;
    worksheet_set_column(sheet, 0, 0, kWide, nullptr);
    lxw_row_t row = 0;
    write_line(sheet, row, in_language(document_.title), bold_);
    write_line(sheet, row, fill(document_.meeting, language_), wrapped_);
    ++row;
    for (const auto& headline : document_.headlines) {
      write_line(sheet, row, fill(headline, language_), wrapped_);
    }
    for (const auto& section : document_.sections) {
      ++row;
      write_line(sheet, row, fill(section.question, language_), bold_);
      for (const auto& sentence : section.sentences) {
        write_line(sheet, row, fill(sentence, language_), wrapped_);
      }
    }
    if (!document_.assumptions.empty()) {
      ++row;
      write_line(sheet, row, in_language({"Aannames", "Assumptions"}), bold_);
      for (const auto& assumption : document_.assumptions) {
        write_line(sheet, row, fill(assumption.sentence, language_), wrapped_);
      }
    }
    ++row;
    write_line(sheet, row, in_language({"Kolommen", "Columns"}), bold_);
    for (const auto& table : document_.tables) {
      for (const auto& column : table.columns) {
        write_line(sheet, row,
                   fmt::format("{}.{}: {} ({})", table.id, column.id, fill(column.label, language_),
                               to_string(column.unit)),
                   wrapped_);
      }
    }
  }

  /// The number format of a column: grouping, its decimals, percent for shares, signs.
  lxw_format* number_format(const Column& column) {
    std::string pattern = column.unit == Unit::year || column.unit == Unit::rows ? "0" : "#,##0";
    const bool is_share = column.unit == Unit::share;
    const auto decimals = is_share ? column.decimals - 2 : int{column.decimals};
    if (decimals > 0) pattern += "." + std::string(static_cast<std::size_t>(decimals), '0');
    if (is_share) pattern += '%';
    if (column.unit == Unit::euro) pattern = "\"€\" " + pattern;
    if (column.is_signed) pattern = fmt::format("+{0};-{0};0", pattern);
    auto* format = workbook_add_format(book_);
    format_set_num_format(format, pattern.c_str());
    return format;
  }

  void add_table(const Table& table) {
    auto* sheet = workbook_add_worksheet(book_, sheet_name(table.id).c_str());
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      const auto at = static_cast<lxw_col_t>(i);
      const auto& column = table.columns[i];
      const bool is_number =
          column.type == ColumnType::integer || column.type == ColumnType::decimal;
      auto* format = is_number ? number_format(column) : nullptr;
      double width = 12;
      for (std::size_t row = 0; row < table.rows.size(); ++row) {
        const auto line = static_cast<lxw_row_t>(row + 1);
        const auto& datum = table.rows[row][i];
        if (const auto* number = std::get_if<Number>(&datum)) {
          worksheet_write_number(
              sheet, line, at,
              static_cast<double>(number->value) / std::pow(10.0, number->decimals), format);
        } else if (!std::holds_alternative<std::monostate>(datum)) {
          const auto text = show({datum, Unit::label}, language_);
          worksheet_write_string(sheet, line, at, text.c_str(), nullptr);
          width = std::max(width, std::min(60.0, static_cast<double>(text.size()) + 2));
        }
      }
      worksheet_write_string(sheet, 0, at, fill(column.label, language_).c_str(), head_);
      worksheet_set_column(sheet, at, at, width, nullptr);
    }
    worksheet_freeze_panes(sheet, 1, 0);
    if (!table.rows.empty()) {
      worksheet_autofilter(sheet, 0, 0, static_cast<lxw_row_t>(table.rows.size()),
                           static_cast<lxw_col_t>(table.columns.size() - 1));
    }
  }

  void add_sources() {
    auto* sheet = add_sheet({"Bronnen", "Sources"});
    worksheet_set_column(sheet, 0, 0, 14, nullptr);
    worksheet_set_column(sheet, 1, 1, 110, nullptr);
    lxw_row_t row = 0;
    const auto add = [&](const std::string& name, const std::string& text) {
      worksheet_write_string(sheet, row, 0, name.c_str(), bold_);
      worksheet_write_string(sheet, row++, 1, text.c_str(), wrapped_);
    };
    for (const auto& source : document_.sources) {
      add(source.id,
          source.is_own ? in_language({"eigen: ", "own: "}) + source.citation : source.citation);
    }
    const auto& provenance = document_.provenance;
    ++row;
    add("run", provenance.run);
    add("scenario", provenance.scenario);
    add("data", provenance.data);
    for (const auto& [name, digest] : provenance.own) {
      add(in_language({"eigen", "own"}), fmt::format("{} {}", name, digest));
    }
    if (provenance.as_of) add("as_of", to_string(*provenance.as_of));
    add("version", provenance.version);
  }

  const Document& document_;
  Language language_;
  std::filesystem::path path_;
  lxw_workbook* book_ = nullptr;
  lxw_format *bold_ = nullptr, *wrapped_ = nullptr, *head_ = nullptr;
};

}  // namespace

void write_workbook(const Document& document, Language language,
                    const std::filesystem::path& path) {
  Workbook{document, language, path}.write();
}

}  // namespace regietafel::report
