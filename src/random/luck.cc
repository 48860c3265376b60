#include "random/luck.h"

#include <Random123/philox.h>

#include <stdexcept>
#include <string>
#include <utility>

namespace regietafel {
namespace {

// Series that no scenario has: names of what is no household.
constexpr std::uint8_t kFirstReserved = 240;
constexpr std::uint8_t kSeriesItself = 251, kText = 252, kCountry = 253, kProvince = 254,
                       kMunicipality = 255;

constexpr std::uint32_t kFollowerBits = 16;
constexpr std::uint64_t kMostFollowers = 0xFFFF, kMostRank = 0xFF'FFFF, kMostDay = 0xFFFF;

std::uint64_t checked(std::int64_t value, std::uint64_t most, const char* what) {
  if (value < 0 || std::cmp_greater(value, most)) {
    throw std::out_of_range{std::string{"no name for "} + what + " " + std::to_string(value)};
  }
  return static_cast<std::uint64_t>(value);
}

Who name_of(std::uint8_t series, std::int64_t when, std::int64_t rank) {
  return {std::uint64_t{series} << 56 | checked(when, kMostDay, "day or week") << 40 |
          checked(rank, kMostRank, "rank") << kFollowerBits};
}

/// Weeks since that of Monday 1999-12-27.
std::int64_t week_of(Day day) {
  constexpr std::int64_t kDaysSinceMonday = 5;  // 2000-01-01 was a Saturday
  const auto days = std::int64_t{day.value()} + kDaysSinceMonday;
  return days < 0 ? -1 : days / 7;
}

}  // namespace

Who Who::household(Series series, Day arrival, std::uint32_t rank) {
  checked(series.value(), kFirstReserved - 1, "series");
  return name_of(series.value(), arrival.value(), rank);
}

Who Who::follower(std::uint32_t k) const {
  if (k == 0 || (bits & kMostFollowers) != 0 || bits >> 56 >= kFirstReserved) {
    throw std::out_of_range{"only a household has followers, from 1"};
  }
  return {bits | checked(k, kMostFollowers, "follower")};
}

Who Who::series_on(Series series, Day day) {
  return name_of(kSeriesItself, day.value(), series.value());
}

Who Who::municipality_in_week(std::uint16_t code, Day day) {
  return name_of(kMunicipality, week_of(day), code);
}

Who Who::province_in_week(std::uint16_t code, Day day) {
  return name_of(kProvince, week_of(day), code);
}

Who Who::country_on(Day day) { return name_of(kCountry, day.value(), 0); }

Who Who::named(std::string_view text) {
  std::uint64_t hash = 0xCBF2'9CE4'8422'2325;
  for (const auto letter : text) {
    hash = (hash ^ static_cast<unsigned char>(letter)) * 0x100'0000'01B3;
  }
  constexpr std::uint64_t kLow56 = (std::uint64_t{1} << 56) - 1;
  return {std::uint64_t{kText} << 56 | ((hash >> 56 ^ hash) & kLow56)};
}

std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter,
                                    std::array<std::uint32_t, 2> key) {
  const auto words =
      r123::Philox4x32{}({{counter[0], counter[1], counter[2], counter[3]}}, {{key[0], key[1]}});
  return {words[0], words[1], words[2], words[3]};
}

std::uint32_t Luck::draw(Who who, Decision what, std::uint32_t nth) const {
  const auto low = static_cast<std::uint32_t>(who.bits);
  const auto high = static_cast<std::uint32_t>(who.bits >> 32);
  return philox({low, high, static_cast<std::uint32_t>(what), nth},
                {seed_.value(), future_.value()})[0];
}

}  // namespace regietafel
