#pragma once

#include <filesystem>
#include <functional>
#include <string_view>

#include "base/result.h"
#include "scenario/wish.h"

namespace regietafel::scenario {

/// What is wrong with the wishes of a file, read as a scenario.
using Check = std::function<Errors(const Wish& wishes, std::string_view file,
                                   const std::filesystem::path& folder)>;

/// Reads a file of wishes. One with `extends = "other.toml"` is laid over that file, key by key: of
/// the other no variants are taken, tables of years and half-years are replaced as a whole, and its
/// `facts` still start at its own folder. The other must be sound by itself, so that its faults are
/// told with its own name; what comes from it has no place any more.
/// @param folder  where relative paths start
[[nodiscard]] Result<Wish> read_layers(std::string_view toml, std::string_view file,
                                       const std::filesystem::path& folder, const Check& check);

}  // namespace regietafel::scenario
