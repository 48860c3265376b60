#pragma once

#include <string_view>

namespace regietafel {

/// The version of the program, as in CHANGELOG.md: "0.1.0".
[[nodiscard]] std::string_view version();

}  // namespace regietafel
