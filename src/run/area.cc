#include "run/area.h"

#include <algorithm>
#include <array>
#include <limits>
#include <set>

namespace regietafel::run {
namespace {

constexpr std::string_view kNationCode = "NL";
constexpr std::array<std::string_view, 3> kLevels{"nation", "province", "municipality"};

Area area_at(std::ptrdiff_t row) { return Area{static_cast<std::uint16_t>(row)}; }

}  // namespace

std::string_view to_string(Level level) { return kLevels.at(static_cast<std::size_t>(level)); }

Areas::Areas() : code_{std::string{kNationCode}}, around_{kNation} {}

Areas::Areas(const Country& country) : Areas{} {
  std::set<std::string> provinces{country.province.begin(), country.province.end()};
  provinces.erase("");
  for (const auto& province : provinces) {
    code_.push_back(province);
    around_.push_back(kNation);
  }
  first_municipality_ = code_.size();
  for (std::size_t row = 0; row < country.size(); ++row) {
    around_.push_back(find(country.province[row]).value_or(kNation));
    code_.push_back(regietafel::to_string(country.code[row]));
  }
}

std::optional<Areas> Areas::from_codes(const std::vector<std::string>& code,
                                       const std::vector<std::string>& within) {
  if (code.empty() || code.front() != kNationCode || code.size() != within.size() ||
      !within.front().empty() || code.size() > std::numeric_limits<std::uint16_t>::max()) {
    return std::nullopt;
  }
  Areas areas;
  bool is_municipal = false;
  for (std::size_t row = 1; row < code.size(); ++row) {
    const bool is_province = code[row].starts_with("PV");
    if (is_province && is_municipal) return std::nullopt;
    is_municipal = !is_province;
    const auto around = areas.find(within[row]);
    const bool is_known = is_province || parse_municipality_code(code[row]).has_value();
    if (!is_known || !around || areas.find(code[row])) return std::nullopt;
    if (areas.level(*around) == Level::municipality) return std::nullopt;
    if (is_province && *around != kNation) return std::nullopt;
    areas.code_.push_back(code[row]);
    areas.around_.push_back(*around);
    if (is_province) areas.first_municipality_ = areas.code_.size();
  }
  return areas;
}

std::size_t Areas::size(Level finest) const {
  switch (finest) {
    case Level::nation:
      return 1;
    case Level::province:
      return first_municipality_;
    case Level::municipality:
      break;
  }
  return code_.size();
}

Level Areas::level(Area area) const {
  if (area == kNation) return Level::nation;
  return area.value() < first_municipality_ ? Level::province : Level::municipality;
}

std::optional<Area> Areas::find(std::string_view code) const {
  const auto found = std::ranges::find(code_, code);
  if (found == code_.end()) return std::nullopt;
  return area_at(found - code_.begin());
}

}  // namespace regietafel::run
