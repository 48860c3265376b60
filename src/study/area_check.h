#pragma once

#include <span>
#include <string>

#include "base/result.h"
#include "domain/country.h"
#include "study/simulate_scenario.h"

namespace regietafel::study {

/// Areas that were asked for and that a country does not have, in the order asked.
[[nodiscard]] Errors unknown_areas(const Country& country, std::span<const std::string> codes);

/// The same of a request that is not played, since something else is wrong with it: of its areas
/// those of the list. Faults of its scenario and facts instead, where these cannot be read.
[[nodiscard]] Errors unknown_areas(const SimulationRequest& request,
                                   std::span<const std::string> codes);

}  // namespace regietafel::study
