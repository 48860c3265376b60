#pragma once

#include <cstddef>
#include <filesystem>

#include "base/calendar.h"

namespace regietafel::testing {

/// Rewrites every row of a package that was published after a day: numbers become other numbers of
/// the same kind, words are turned round, and only the day of publication stays.
/// @return how many rows were changed
std::size_t change_later_rows(const std::filesystem::path& package, Day as_of);

}  // namespace regietafel::testing
