#pragma once

#include <string_view>

#include "base/result.h"
#include "data/facts.h"
#include "scenario/scenario.h"

namespace regietafel::study {

/// What a scenario names must exist in the facts it is played on: municipalities, and the sources
/// of its assumptions.
/// @param file  the name that errors give
[[nodiscard]] Errors check_references(const scenario::Scenario& scenario, const data::Facts& facts,
                                      std::string_view file);

}  // namespace regietafel::study
