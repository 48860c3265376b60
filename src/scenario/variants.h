#pragma once

#include <filesystem>
#include <functional>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "scenario/scenario.h"
#include "scenario/wish.h"

namespace regietafel::scenario {

/// Reads a whole scenario but its variants.
using ReadWorld = std::function<Scenario(const Wish& file, Errors& errors)>;

/// Reads [variants]: the changes of each are laid over the file, which is then read again.
/// @param base_errors  faults of the file itself, which no variant repeats
[[nodiscard]] std::vector<Variant> read_variants(const Wish& file, std::string_view name,
                                                 const ReadWorld& read_world,
                                                 const Errors& base_errors, Errors& errors);

}  // namespace regietafel::scenario
