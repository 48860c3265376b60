#include "scenario/chain.h"

#include <algorithm>

#include "random/tables.h"

namespace regietafel::scenario {

std::set<std::string> assumptions_of(const Chain& chain) {
  std::set<std::string> names;
  const auto add = [&](const Quantity& quantity) {
    if (!quantity.assumption.empty()) names.insert(quantity.assumption);
  };
  for (const auto& quantity : chain.quantities) add(quantity);
  for (const auto* years :
       {&chain.history_decisions, &chain.history_grant_other, &chain.history_subsequent}) {
    for (const auto& [year, quantity] : *years) add(quantity);
  }
  return names;
}

std::map<std::string, double> drawn(const Assumptions& assumptions, Luck luck) {
  std::map<std::string, double> values;
  for (const auto& [name, assumption] : assumptions) {
    const auto draw = luck.draw(Who::named(name), Decision::parameter_draw);
    values[name] = [&] {
      switch (assumption.shape) {
        case Shape::fixed:
          return assumption.value;
        case Shape::uniform:
          return uniform(draw, assumption.low, assumption.high);
        case Shape::triangular:
          return triangular(draw, assumption.low, assumption.value, assumption.high);
        case Shape::pert:
          return pert(draw, assumption.low, assumption.value, assumption.high);
      }
      return assumption.value;
    }();
  }
  return values;
}

double value_of(const Quantity& quantity, ParameterKind kind,
                const std::map<std::string, double>& drawn) {
  const auto value = quantity.assumption.empty() ? quantity.value : drawn.at(quantity.assumption);
  return std::clamp(value * quantity.scale, 0.0, greatest(kind));
}

Parameters parameters_of(const Quantities& quantities, const std::map<std::string, double>& drawn) {
  Parameters parameters;
  for (const auto& entry : all_parameters()) {
    parameters[entry.parameter] =
        value_of(quantities[static_cast<std::size_t>(entry.parameter)], entry.kind, drawn);
  }
  return parameters;
}

}  // namespace regietafel::scenario
