#pragma once

#include <filesystem>
#include <string>

#include "report/document.h"
#include "report/written_files.h"

namespace regietafel::report {

/// Writes NAME.html, NAME.pdf, NAME.xlsx, NAME.json and tables/*.csv into `folder`,
/// all of them or, when the disk refuses, none. The workbook and tables/ also hold in words what
/// the page says of a row that a reader picks. Without a browser there is no PDF but a notice;
/// without the page bundle there is neither page nor PDF.
/// Throws std::runtime_error when the folder cannot be written.
/// @param bundle  the page that web/ built
/// @param name  of the files
[[nodiscard]] WrittenFiles write_briefing(const Document& document, Language language,
                                          const std::filesystem::path& bundle,
                                          const std::filesystem::path& folder,
                                          const std::string& name = "briefing");

}  // namespace regietafel::report
