#pragma once

#include <filesystem>
#include <optional>
#include <string>

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

/// Prints `page` to a PDF of the same name beside it, as `print_pdf` does. A PDF of that name in
/// the folder `before` is taken as it is when it was printed from the very same page, since
/// printing takes longer than all else that is asked again. One of another page is removed when
/// this one cannot be printed, so that it is not taken for it.
/// @return what is missing and how to get it; nothing when the PDF is there
[[nodiscard]] std::optional<std::string> print_beside(const std::filesystem::path& page, Day day,
                                                      const std::filesystem::path& before);

}  // namespace regietafel::report
