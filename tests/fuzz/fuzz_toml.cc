#include <cstddef>
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "scenario/scenario.h"

/// Any text is a scenario or is refused, each fault with what was expected and a way out; a
/// scenario has a digest.
extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* bytes, std::size_t size) {
  const auto scenario = regietafel::scenario::read_scenario_text(
      {reinterpret_cast<const char*>(bytes), size}, "fuzz.toml", ".");
  if (scenario) return scenario->digest().size() == 71 ? 0 : (std::abort(), 1);
  for (const auto& error : scenario.error()) {
    if (error.expected.empty() || error.advice.empty()) std::abort();
  }
  return 0;
}
