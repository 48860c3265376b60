#include "domain/municipality.h"

#include <fmt/format.h>

#include "base/number.h"

namespace regietafel {

std::optional<MunicipalityCode> parse_municipality_code(std::string_view text) {
  if (text.size() != 6 || !text.starts_with("GM")) return std::nullopt;
  const auto number = parse_number<std::uint16_t>(text.substr(2));
  if (!number) return std::nullopt;
  return MunicipalityCode{*number};
}

std::string to_string(MunicipalityCode code) { return fmt::format("GM{:04}", code.value()); }

}  // namespace regietafel
