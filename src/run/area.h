#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "domain/country.h"

namespace regietafel::run {

/// How far a measure is divided.
enum class Level : std::uint8_t { nation, province, municipality };

[[nodiscard]] std::string_view to_string(Level level);

/// A dense row of Areas; it means nothing in another country.
using Area = Strong<struct AreaTag, std::uint16_t>;

/// The country, which is always the first area.
inline constexpr Area kNation{0};

/// The areas that a run counts in: the country NL, then its provinces (PV27) in the order of their
/// codes, then its municipalities (GM0363) in the order of Country.
class Areas {
 public:
  /// The country alone.
  Areas();
  explicit Areas(const Country& country);
  /// Areas as a stored run has them.
  /// @param code  NL first, then provinces, then municipalities
  /// @param within  the code of the area around each; empty for NL
  /// @return nothing when these are no such areas
  [[nodiscard]] static std::optional<Areas> from_codes(const std::vector<std::string>& code,
                                                       const std::vector<std::string>& within);

  [[nodiscard]] std::size_t size() const { return code_.size(); }
  /// How many areas have a level at most this fine. They are the first.
  [[nodiscard]] std::size_t size(Level finest) const;
  [[nodiscard]] const std::string& code(Area area) const { return code_[area.value()]; }
  [[nodiscard]] Level level(Area area) const;
  /// The smallest area around this one. Not of the nation.
  [[nodiscard]] Area around(Area area) const { return around_[area.value()]; }
  [[nodiscard]] Area of(Municipality municipality) const {
    return Area{static_cast<std::uint16_t>(first_municipality_ + municipality.value())};
  }
  [[nodiscard]] std::optional<Area> find(std::string_view code) const;

  friend bool operator==(const Areas&, const Areas&) = default;

 private:
  std::vector<std::string> code_;  // [area]
  std::vector<Area> around_;       // [area]
  std::size_t first_municipality_ = 1;
};

}  // namespace regietafel::run
