#include "domain/country.h"

#include <algorithm>
#include <array>
#include <cassert>

namespace regietafel {
namespace {

constexpr std::array<std::string_view, 4> kGroupings{"municipality", "province", "safety_region",
                                                     "corop"};

}  // namespace

std::string_view to_string(Grouping grouping) {
  return kGroupings.at(static_cast<std::size_t>(grouping));
}

std::optional<Grouping> parse_grouping(std::string_view name) {
  const auto* const found = std::ranges::find(kGroupings, name);
  if (found == kGroupings.end()) return std::nullopt;
  return static_cast<Grouping>(found - kGroupings.begin());
}

std::vector<std::string> grouping_names() { return {kGroupings.begin(), kGroupings.end()}; }

std::optional<Municipality> Country::find(MunicipalityCode wanted) const {
  const auto found = std::ranges::lower_bound(code, wanted);
  if (found == code.end() || *found != wanted) return std::nullopt;
  return Municipality{static_cast<std::uint16_t>(found - code.begin())};
}

const std::vector<std::string>& Country::regions(Grouping grouping) const {
  assert(grouping != Grouping::municipality);
  switch (grouping) {
    case Grouping::safety_region:
      return safety_region;
    case Grouping::corop:
      return corop;
    case Grouping::municipality:
    case Grouping::province:
      break;
  }
  return province;
}

}  // namespace regietafel
