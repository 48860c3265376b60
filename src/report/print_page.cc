#include "report/print_page.h"

#include <fmt/format.h>

#include <algorithm>
#include <string_view>
#include <vector>

#include "report/html.h"
#include "report/words.h"

namespace regietafel::report {
namespace {

/// Ink #1c2530 and #535e6b on white have a contrast of 15 and 6.5; the lines are decoration.
constexpr std::string_view kStyle = R"(
html { color: #1c2530; background: #ffffff; font: 100%/1.5 "Source Sans 3", "Source Sans Pro", "Liberation Sans", Arial, sans-serif; }
body { max-width: 62rem; margin: 0 auto; padding: 2rem 1rem; }
h1 { font-size: 1.9rem; line-height: 1.2; margin: 0 0 0.5rem; }
h2 { font-size: 1.25rem; margin: 2rem 0 0.5rem; }
p { max-width: 42rem; margin: 0 0 0.5rem; }
.meeting, caption, dt { color: #535e6b; }
.table { overflow-x: auto; }
table { border-collapse: collapse; width: 100%; font-variant-numeric: tabular-nums; }
caption { text-align: left; padding-bottom: 0.4rem; }
th, td { padding: 0.15rem 0.5rem; text-align: left; vertical-align: top; }
thead th { border-bottom: 2px solid #1c2530; vertical-align: bottom; }
tbody th, tbody td { border-bottom: 1px solid #d9d5ca; }
tbody th { font-weight: 400; }
.number { text-align: right; white-space: nowrap; }
dl { display: grid; grid-template-columns: max-content 1fr; gap: 0.2rem 1rem; margin: 0; }
dd { margin: 0; overflow-wrap: anywhere; }
@page { size: A4; margin: 18mm 15mm 20mm; @bottom-right { content: counter(page) " / " counter(pages); font: 8pt "Source Sans 3", "Liberation Sans", sans-serif; } }
@page broad { size: A4 landscape; }
@media print {
  html { font-size: 9.5pt; }
  body { max-width: none; padding: 0; }
  h2, caption { break-after: avoid; }
  h2:has(+ .table > .wide) { break-before: page; }
  p { orphans: 3; widows: 3; }
  .table { overflow: visible; }
  .wide { font-size: 8.5pt; line-height: 1.3; }
  .wide tbody :is(th, td) { white-space: nowrap; }
  h2:has(+ .table > .broad), .table:has(> .broad) { page: broad; }
  thead { display: table-header-group; }
  tr, dt, dd { break-inside: avoid; }
}
)";

class Page {
 public:
  Page(const Document& document, Language language) : document_{document}, language_{language} {}

  std::string write() {
    const auto title = escaped_html(document_.title.in(language_));
    html_ = fmt::format(
        "<!doctype html>\n<html lang=\"{}\">\n<head>\n<meta charset=\"utf-8\">\n"
        "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n"
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
        "'unsafe-inline'; base-uri 'none'; form-action 'none'\">\n<title>{}</title>\n<style>{}"
        "</style>\n</head>\n<body>\n<main>\n<h1>{}</h1>\n",
        to_string(language_), title, kStyle, title);
    add_paragraph(document_.meeting, "meeting");
    for (const auto& headline : document_.headlines) add_paragraph(headline);
    for (const auto& section : document_.sections) {
      add_heading(section.id, fill(section.question, language_));
      for (const auto& sentence : section.sentences) add_paragraph(sentence);
      for (const auto& id : section.tables) add_table(document_.table(id));
    }
    add_sources();
    add_provenance();
    html_ += "</main>\n</body>\n</html>\n";
    return std::move(html_);
  }

 private:
  [[nodiscard]] std::string in_language(const Text& text) const {
    return escaped_html(text.in(language_));
  }

  void add_heading(std::string_view id, std::string_view text) {
    html_ += fmt::format("<h2 id=\"{}\">{}</h2>\n", escaped_html(id), escaped_html(text));
  }

  void add_paragraph(const Sentence& sentence, std::string_view style = {}) {
    html_ += style.empty() ? "<p>" : fmt::format("<p class=\"{}\">", style);
    html_ += escaped_html(fill(sentence, language_)) + "</p>\n";
  }

  /// How a table of so many columns is printed: with long texts wrapped, each row on one line and
  /// from a new page on, or the same on paper that lies on its side.
  static std::string_view style_of(std::size_t columns) {
    constexpr std::size_t kWide = 7, kBroad = 10;
    if (columns >= kBroad) return " class=\"wide broad\"";
    return columns >= kWide ? " class=\"wide\"" : "";
  }

  void add_table(const Table& table) {
    std::vector<std::size_t> columns;
    for (std::size_t i = 0; i < table.columns.size(); ++i) {
      if (!table.is_empty(i)) columns.push_back(i);
    }
    const auto style = [&](std::size_t column) {
      const auto type = table.columns[column].type;
      const bool is_number = type == ColumnType::integer || type == ColumnType::decimal;
      return is_number ? " class=\"number\"" : "";
    };
    // A table that can be scrolled sideways can be reached by keyboard (WCAG 2.1.1).
    const auto title = escaped_html(fill(table.title, language_));
    html_ += fmt::format(
        "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"{0}\">\n"
        "<table id=\"table-{1}\"{2}>\n<caption>{0}</caption>\n<thead>\n<tr>",
        title, escaped_html(table.id), style_of(columns.size()));
    for (const auto i : columns) {
      html_ += fmt::format("<th scope=\"col\"{}>{}</th>", style(i),
                           escaped_html(fill(table.columns[i].label, language_)));
    }
    html_ += "</tr>\n</thead>\n<tbody>\n";
    for (std::size_t row = 0; row < table.rows.size(); ++row) {
      html_ += "<tr>";
      for (const auto i : columns) {
        const auto shown = show_cell(table, row, i, language_);
        const auto text = shown.empty() ? "–" : escaped_html(shown);
        html_ += i == columns.front() ? fmt::format("<th scope=\"row\">{}</th>", text)
                                      : fmt::format("<td{}>{}</td>", style(i), text);
      }
      html_ += "</tr>\n";
    }
    html_ += "</tbody>\n</table>\n</div>\n";
  }

  void add_term(std::string_view term, std::string_view text) {
    html_ += fmt::format("<dt>{}</dt><dd>{}</dd>\n", escaped_html(term), escaped_html(text));
  }

  void add_sources() {
    if (document_.sources.empty()) return;
    add_heading("sources", in_language({"Bronnen", "Sources"}));
    html_ += "<dl>\n";
    for (const auto& source : document_.sources) {
      const auto own = source.is_own ? Text{"eigen: ", "own: "}.in(language_) : std::string{};
      add_term(source.id, own + source.citation);
    }
    html_ += "</dl>\n";
  }

  void add_provenance() {
    const auto& provenance = document_.provenance;
    add_heading("provenance", in_language({"Herkomst", "Provenance"}));
    html_ += "<dl>\n";
    add_term(in_language({"sleutel", "run"}), provenance.run);
    add_term(in_language({"vraag", "question"}), provenance.scenario);
    add_term(in_language({"gegevens", "data"}), provenance.data);
    for (const auto& [name, digest] : provenance.own) {
      add_term(in_language({"eigen", "own"}), name + " " + digest);
    }
    if (provenance.as_of) {
      add_term(in_language({"peildatum", "as of"}),
               show({to_string(*provenance.as_of), Unit::date}, language_));
    }
    add_term(in_language({"versie", "version"}), provenance.version);
    html_ += "</dl>\n";
  }

  const Document& document_;
  Language language_;
  std::string html_;
};

}  // namespace

std::string to_print_page(const Document& document, Language language) {
  return Page{document, language}.write();
}

}  // namespace regietafel::report
