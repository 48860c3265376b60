#include "domain/rule.h"

#include <algorithm>

namespace regietafel {
namespace {

constexpr std::array<std::string_view, kRules.size()> kNames{
    "statutory", "adams", "hamilton", "webster", "jefferson", "huntington_hill", "dean", "nearest"};

}  // namespace

std::string_view to_string(Rule rule) { return kNames.at(static_cast<std::size_t>(rule)); }

std::optional<Rule> parse_rule(std::string_view name) {
  const auto* const found = std::ranges::find(kNames, name);
  if (found == kNames.end()) return std::nullopt;
  return static_cast<Rule>(found - kNames.begin());
}

std::vector<std::string> rule_names() { return {kNames.begin(), kNames.end()}; }

}  // namespace regietafel
