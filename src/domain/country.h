#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "domain/municipality.h"

namespace regietafel {

/// How municipalities are taken together.
enum class Grouping : std::uint8_t { municipality, province, safety_region, corop };

[[nodiscard]] std::string_view to_string(Grouping grouping);
[[nodiscard]] std::optional<Grouping> parse_grouping(std::string_view name);
[[nodiscard]] std::vector<std::string> grouping_names();

/// Degrees north and east, WGS84.
struct Point {
  double latitude = 0, longitude = 0;
};

/// The municipalities on the boundaries of one day: one column per attribute, one row per
/// municipality, in the order of their codes.
struct Country {
  Day boundaries;
  std::vector<MunicipalityCode> code;
  std::vector<std::string> name;
  std::vector<std::string> province;       // region code, e.g. PV27
  std::vector<std::string> safety_region;  // region code; empty when not known
  std::vector<std::string> corop;          // region code; empty when not known
  std::vector<std::optional<Point>> point;
  std::map<std::string, std::string, std::less<>> region_name;  // by region code
  std::map<MunicipalityCode, std::string> former_name;          // of those that ended before

  [[nodiscard]] std::size_t size() const { return code.size(); }
  [[nodiscard]] std::optional<Municipality> find(MunicipalityCode wanted) const;
  /// The column of region codes that a grouping reads. Not for `municipality`.
  [[nodiscard]] const std::vector<std::string>& regions(Grouping grouping) const;
};

}  // namespace regietafel
