#pragma once

#include "report/document.h"
#include "study/brief.h"

namespace regietafel::report {

/// Puts a briefing into words, tables and charts. Numbers stand only in values and cells.
[[nodiscard]] Document briefing_document(const study::Briefing& briefing);

/// What an answer rests on, as documents show it.
[[nodiscard]] Provenance provenance_of(const study::Provenance& provenance);

}  // namespace regietafel::report
