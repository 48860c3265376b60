#pragma once

#include <string>

#include "report/document.h"

namespace regietafel::report {

/// A document as one static HTML page for A4 paper: headings, sentences, tables with scoped
/// headers, sources and provenance in one language. Needs no script and no network. Of charts and
/// row sentences it shows nothing; a column in which nothing is known is left out, and a cell that
/// is not known is a dash.
[[nodiscard]] std::string to_print_page(const Document& document, Language language);

}  // namespace regietafel::report
