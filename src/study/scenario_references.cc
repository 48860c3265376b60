#include "study/scenario_references.h"

#include <string>
#include <vector>

namespace regietafel::study {

Errors check_references(const scenario::Scenario& scenario, const data::Facts& facts,
                        std::string_view file) {
  auto errors = scenario::check_references(scenario, facts.country, file);
  std::vector<std::string> sources;
  for (const auto& [id, source] : facts.sources) sources.push_back(id);
  append(errors, scenario::check_sources(scenario, sources, file));
  return errors;
}

}  // namespace regietafel::study
