#pragma once

#include <string>

#include "report/document.h"

namespace regietafel::report {

/// briefing.json, as web/schema/briefing.schema.json has it.
[[nodiscard]] std::string to_json(const Document& document, Language opens_in);

/// A table as an object: its provenance, notes in words, and a list of rows by column name.
[[nodiscard]] std::string to_json(const Table& table, const Provenance& provenance,
                                  Language language);

}  // namespace regietafel::report
