#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace regietafel {

/// The known word that is the fewest typing errors away from `word`; empty when none is near.
///
/// Near is at most one change in three letters (Damerau-Levenshtein distance, adjacent letters may
/// have changed places, capitals do not count); ties go to the first.
[[nodiscard]] std::string nearest(std::string_view word, std::span<const std::string> known);

/// The error about a word that is none of the known ones, with the nearest as the way out.
[[nodiscard]] Error unknown_word(std::string key, std::string code, const std::string& found,
                                 std::span<const std::string> known);

}  // namespace regietafel
