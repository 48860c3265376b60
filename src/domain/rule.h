#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace regietafel {

/// How exact shares become whole persons.
///
/// `statutory` and `nearest` round every municipality on its own; the others keep the sum.
enum class Rule : std::uint8_t {
  statutory,
  adams,
  hamilton,
  webster,
  jefferson,
  huntington_hill,
  dean,
  nearest
};

/// The rule that the published tasks of single municipalities support; docs/model/task.md shows
/// the evidence.
inline constexpr Rule kPractice = Rule::adams;

inline constexpr std::array kRules{Rule::statutory, Rule::adams,     Rule::hamilton,
                                   Rule::webster,   Rule::jefferson, Rule::huntington_hill,
                                   Rule::dean,      Rule::nearest};

[[nodiscard]] std::string_view to_string(Rule rule);
[[nodiscard]] std::optional<Rule> parse_rule(std::string_view name);
[[nodiscard]] std::vector<std::string> rule_names();

}  // namespace regietafel
