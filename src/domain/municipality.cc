#include "domain/municipality.h"

#include <fmt/format.h>

#include <charconv>

namespace regietafel {

std::optional<MunicipalityCode> parse_municipality_code(std::string_view text) {
  if (text.size() != 6 || !text.starts_with("GM")) return std::nullopt;
  std::uint16_t number = 0;
  const auto* const end = text.data() + text.size();
  const auto [stop, error] = std::from_chars(text.data() + 2, end, number);
  if (error != std::errc{} || stop != end) return std::nullopt;
  return MunicipalityCode{number};
}

std::string to_string(MunicipalityCode code) { return fmt::format("GM{:04}", code.value()); }

}  // namespace regietafel
