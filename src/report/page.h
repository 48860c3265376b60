#pragma once

#include <string>
#include <string_view>

#include "report/document.h"

namespace regietafel::report {

/// The briefing as one self-contained HTML page.
///
/// `bundle` is the page that web/ builds, with the places __LANG__, __TITLE__ and
/// __BRIEFING_JSON__, each once; throws std::runtime_error when one is missing.
[[nodiscard]] std::string to_page(const Document& document, Language opens_in,
                                  std::string_view bundle);

}  // namespace regietafel::report
