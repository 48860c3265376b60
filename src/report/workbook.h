#pragma once

#include <filesystem>
#include <span>

#include "report/document.h"

namespace regietafel::report {

/// A spreadsheet (XLSX): a sheet that explains, a sheet per table with real numbers, a sheet of
/// sources. Texts are written as texts, never as formulas. The same document gives the same bytes.
/// Throws std::runtime_error when the file cannot be written.
void write_workbook(const Document& document, Language language, const std::filesystem::path& path);

}  // namespace regietafel::report
