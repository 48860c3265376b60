#pragma once

#include <string_view>

#include "report/chain_figures.h"
#include "report/draft.h"

/// What several sections of the chain would otherwise be too long with.
namespace regietafel::report::sections {

/// The fan of residents by month.
inline constexpr std::string_view kResidentsFan = "reception_month_fan";

/// Adds to a section which places stand on the first day and when their contracts end.
void add_contracts(Draft& draft, Section& section);

/// Adds to a section who gains and who loses by a variant: provinces, and the municipalities for
/// which it matters most.
void add_areas(Draft& draft, const ChainFigures& figures, std::string_view variant,
               Section& section);

}  // namespace regietafel::report::sections
