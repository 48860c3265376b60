#pragma once

#include <optional>

#include "scenario/chain.h"
#include "scenario/scenario.h"
#include "scenario/table_reader.h"

namespace regietafel::scenario {

/// Reads the chain of a scenario whose [time] and [task] are in `wishes`. Without [state] there is
/// none, and keys that only a chain has are complained about.
[[nodiscard]] std::optional<Chain> read_chain(TableReader& file, const Wishes& wishes,
                                              const Assumptions& assumptions);

}  // namespace regietafel::scenario
