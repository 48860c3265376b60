#pragma once

#include <cstdint>
#include <vector>

#include "base/calendar.h"
#include "random/luck.h"
#include "simulation/lists.h"

namespace regietafel::simulation {

/// Who comes, in the order of series names in `Who`; append only.
enum class Stream : std::uint8_t {
  first_syria,
  first_eritrea,
  first_turkey,
  first_other,
  subsequent,
  resettlement,
  minors,
  family,  // relatives whose sponsor is not known, where their number is given from outside
};
inline constexpr std::size_t kStreams = 8;
/// Streams of arrivals; relatives are not listed, since they arise from permits.
inline constexpr std::size_t kArrivalStreams = 7;

/// Where a household is in the chain. Every household is in exactly one place.
enum class Place : std::uint8_t {
  nowhere,   // a row that is free
  expected,  // relatives who have not arrived
  pending,   // waits for a first decision
  refused,   // was refused, and has not left
  permit,    // has a permit and no home
  housed,    // has a home, and waits for its civic integration to start
};
inline constexpr std::size_t kPlaces = 6;

/// How an application is handled.
enum class Track : std::uint8_t { dublin, safe_country, general };
inline constexpr std::size_t kTracks = 3;

/// What happens to a household on its day.
enum class Next : std::uint8_t {
  nothing,
  leaves_before_decision,
  leaves_after_refusal,
  gets_permit_after_refusal,
  turns_eighteen,
  arrives,            // relatives
  is_ready_for_home,  // its search is over
  joins_sponsor,      // moves in with a relative who has a home
  starts_integration,
};

/// The size of home that a household needs.
enum class HomeSize : std::uint8_t { small, family, large };
inline constexpr std::size_t kHomeSizes = 3;
[[nodiscard]] constexpr HomeSize home_size(std::uint32_t persons) {
  if (persons <= 1) return HomeSize::small;
  return persons <= 4 ? HomeSize::family : HomeSize::large;
}

/// No household is larger.
inline constexpr std::uint32_t kMostPersons = 12;

inline constexpr std::uint16_t kNoMunicipality = 0xFFFF;

/// All households, a column per attribute.
class Households {
 public:
  std::vector<Who> who;
  std::vector<std::uint8_t> persons;
  std::vector<Stream> stream;
  std::vector<Place> place;
  std::vector<Track> track;
  std::vector<std::uint8_t> is_outside;  // pending, and lives outside reception
  std::vector<std::uint8_t> is_minor;    // under eighteen without a parent
  std::vector<Day> arrived;
  std::vector<Day> permit;                  // from which it waits for a home
  std::vector<std::uint16_t> municipality;  // linked to, or of the sponsor
  std::vector<Row> partner;                 // of a sponsor its relatives to come, and back
  std::vector<Next> next;
  std::vector<Day> next_day;

  [[nodiscard]] std::size_t rows() const { return who.size(); }

  /// A free row, all of it as of someone who is nowhere.
  Row make();
  /// Gives a row back.
  void free(Row row);

 private:
  void clear(Row row);

  std::vector<Row> free_;
};

}  // namespace regietafel::simulation
