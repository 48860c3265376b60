#pragma once

#include "base/calendar.h"
#include "scenario/chain.h"
#include "scenario/table_reader.h"

namespace regietafel::scenario {

/// Reads [assumptions], each with its range, its reason and where it comes from. One that is faulty
/// is kept as far as it can be read, so that what points to it is not called unknown as well.
/// @param as_of  an assumption that could be known by then has no `known`
[[nodiscard]] Assumptions read_assumptions(TableReader& file, Day as_of);

}  // namespace regietafel::scenario
