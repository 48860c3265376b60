#pragma once

#include <string>
#include <vector>

/// What the choices in a scenario are called, each list in the order of its enumeration.
namespace regietafel::scenario {

[[nodiscard]] std::vector<std::string> shape_names();
[[nodiscard]] std::vector<std::string> observed_series_names();
[[nodiscard]] std::vector<std::string> sites_names();
[[nodiscard]] std::vector<std::string> quarantine_names();
[[nodiscard]] std::vector<std::string> priority_names();
[[nodiscard]] std::vector<std::string> overflow_names();
[[nodiscard]] std::vector<std::string> inflow_model_names();

/// The name of one choice among them.
template <class Choice>
[[nodiscard]] std::string name_of(Choice choice, const std::vector<std::string>& names) {
  return names.at(static_cast<std::size_t>(choice));
}

}  // namespace regietafel::scenario
