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

std::vector<std::string> inflow_model_names() {
  return {"mix",           "linear_changes",      "changes",        "season_changes",
          "slow_changes",  "plain_reversion",     "year_reversion", "long_reversion",
          "log_reversion", "panel_root",          "panel_log",      "local_level",
          "naive",         "naive_log",           "seasonal_naive", "seasonal_naive_log",
          "ets",           "ets_damped",          "ets_root",       "theta",
          "arima",         "year_block_bootstrap"};
}

}  // namespace regietafel::scenario
