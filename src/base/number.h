#pragma once

#include <charconv>
#include <optional>
#include <string_view>
#include <system_error>

namespace regietafel {

/// All of a text as a number: no spaces, no plus, no separators; nothing otherwise.
template <class Number>
[[nodiscard]] std::optional<Number> parse_number(std::string_view text) {
  Number number{};
  const auto* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data(), end, number);
  if (error != std::errc{} || stop != end) return std::nullopt;
  return number;
}

}  // namespace regietafel
