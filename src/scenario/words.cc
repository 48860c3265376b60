#include "scenario/words.h"

namespace regietafel::scenario {

std::vector<std::string> shape_names() { return {"fixed", "uniform", "triangular", "pert"}; }

std::vector<std::string> observed_series_names() {
  return {"inflow", "family_reunification", "task"};
}

std::vector<std::string> sites_names() { return {"classes", "own"}; }

std::vector<std::string> quarantine_names() { return {"none", "existing", "extra"}; }

std::vector<std::string> priority_names() { return {"dublin", "safe_country", "oldest_first"}; }

std::vector<std::string> overflow_names() {
  return {"flexible", "emergency", "crisis", "sports_hall"};
}

std::vector<std::string> inflow_model_names() { return {"year_block_bootstrap"}; }

}  // namespace regietafel::scenario
