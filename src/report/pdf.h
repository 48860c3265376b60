#pragma once

#include <filesystem>
#include <optional>

#include "base/calendar.h"

namespace regietafel::report {

/// Chromium or a browser of its family on the PATH; nothing when there is none.
[[nodiscard]] std::optional<std::filesystem::path> find_browser();

/// Prints a page to PDF with a headless browser, which may take a minute at most. The file's dates
/// are set to `day`, so that the same page gives the same bytes.
/// @return whether the PDF is there
[[nodiscard]] bool print_pdf(const std::filesystem::path& browser,
                             const std::filesystem::path& page, const std::filesystem::path& pdf,
                             Day day);

}  // namespace regietafel::report
