#pragma once

#include <vector>

#include "report/document.h"

namespace regietafel::report {

/// An answer that is tables and some words, as a document: for a workbook.
/// @param tables  at least one; the title is that of the first
[[nodiscard]] Document table_document(std::vector<Table> tables, std::vector<Sentence> words,
                                      Provenance provenance);

}  // namespace regietafel::report
