#pragma once

#include <string>
#include <string_view>

namespace regietafel::report {

/// A text as it may stand between tags and within quoted attributes.
[[nodiscard]] std::string escaped_html(std::string_view text);

}  // namespace regietafel::report
