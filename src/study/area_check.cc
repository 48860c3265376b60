#include "study/area_check.h"

#include <fmt/format.h>

#include "data/facts.h"
#include "run/area.h"
#include "scenario/scenario.h"

namespace regietafel::study {

Errors unknown_areas(const Country& country, std::span<const std::string> codes) {
  const run::Areas areas{country};
  Errors errors;
  for (const auto& code : codes) {
    if (areas.find(code)) continue;
    errors.push_back(
        {.key = "--area",
         .code = "unknown_area",
         .expected = fmt::format("an area of {}", to_string(country.boundaries)),
         .found = code,
         .advice = "`regietafel data show municipality` and `data show region` list them"});
  }
  return errors;
}

Errors unknown_areas(const SimulationRequest& request, std::span<const std::string> codes) {
  const auto scenario = scenario::read_scenario(request.scenario);
  if (!scenario) return scenario.error();
  auto packages = request.packages;
  if (scenario->facts) packages.instead = scenario->facts;
  const auto facts = data::read_facts(packages, scenario->base.start, scenario->base.as_of);
  return facts ? unknown_areas(facts->country, codes) : facts.error();
}

}  // namespace regietafel::study
