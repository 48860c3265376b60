#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <string_view>

#include "base/calendar.h"
#include "base/strong.h"

namespace regietafel {

using Seed = Strong<struct SeedTag, std::uint32_t>;

/// The number of a future within an ensemble, from 0.
using Future = Strong<struct FutureTag, std::uint32_t>;

/// An inflow stream, by its place in the scenario's own list of series.
using Series = Strong<struct SeriesTag, std::uint8_t>;

/// Whom a draw is about, in 64 bits: series:8 | arrival day:16 | rank:24 | follower:16.
///
/// The same household, relative, municipality or assumption has the same name in every variant.
/// Names are made by the functions below, which throw std::out_of_range rather than let two names
/// meet: what does not fit its bits is refused, in every build.
struct Who {
  std::uint64_t bits = 0;

  /// The rank-th household, from 0, of a series to arrive on a day. Series 0 to 239; days from
  /// 2000-01-01 to 2179-06-06.
  [[nodiscard]] static Who household(Series series, Day arrival, std::uint32_t rank);
  /// The k-th relative to follow that household, from 1, whenever it comes. Not of a follower.
  [[nodiscard]] Who follower(std::uint32_t k) const;
  /// Everybody of a series who is drawn for at once in a month, e.g. how a month is resampled.
  [[nodiscard]] static Who series_on(Series series, Day day);

  /// A municipality (363 of GM0363) in the week, Monday to Sunday, of a day.
  [[nodiscard]] static Who municipality_in_week(std::uint16_t code, Day day);
  /// A province (27 of PV27) in the week, Monday to Sunday, of a day.
  [[nodiscard]] static Who province_in_week(std::uint16_t code, Day day);
  /// The country on a day.
  [[nodiscard]] static Who country_on(Day day);
  /// A thing known by a text, e.g. an assumption or a request: "share_delivered". One more of them
  /// renumbers none. The text becomes 56 bits (FNV-1a); two of a thousand texts meet with a chance
  /// under 10^-11.
  [[nodiscard]] static Who named(std::string_view text);

  friend constexpr auto operator<=>(Who, Who) = default;
};

/// What a draw decides. Append only: an old number keeps its meaning, so that old runs repeat.
/// Where several draws belong to one decision, `nth` tells them apart; the comment says how.
enum class Decision : std::uint32_t {
  // a household that arrives
  arrival_day_in_month = 0,   // which day of its month; by its rank within the month
  household_size = 1,         // how many persons arrive together
  track = 2,                  // Dublin, safe country, general or extended procedure
  decision_outcome = 3,       // granted or refused in first instance
  leave_before_decision = 4,  // whether, and nth = 1 when, it goes before there is a decision
  appeal = 5,                 // whether it appeals a refusal
  appeal_outcome = 6,         // permit after all, or not
  appeal_duration = 7,        // days until the court has decided
  refused_stay = 8,           // days in reception after a refusal
  departure_kind = 9,         // independent, forced or without supervision
  waits_outside = 10,         // whether it stays outside COA's places while it waits

  // relatives who follow
  relatives_count = 11,       // how many a permit brings
  relatives_delay = 12,       // days from permit to arrival; of the follower
  family_transit = 13,        // whether they pass through reception, and nth = 1 for how many days
  joins_housed_sponsor = 14,  // whether they move in with a relative who has a home

  // permit holders and homes
  home_size = 15,                // the size of home that it needs
  home_search_speed = 16,        // fast mover or slow one
  linked_municipality = 17,      // to which municipality it is linked, among those with room
  leaves_reception_early = 18,   // whether it finds an address of its own
  civic_integration_start = 19,  // days from home to the start of civic integration
  birth = 20,                    // nth: the week since its arrival
  turning_eighteen = 21,         // days from a minor's arrival to the eighteenth birthday

  // places
  quarantine_positive = 22,  // nth: the person within the household
  quarantine_cohort = 23,    // beds blocked beside one who stays alone
  share_delivered = 24,      // which share of requested places comes; by request and province
  site_lead_time = 25,       // days until a site opens; nth: the site
  site_contract = 26,        // days for which a site is there; nth: the site

  // municipalities
  municipality_lettings = 27,  // homes that come free in a week, rounded to whole ones
  municipality_effort = 28,    // how far a municipality goes beyond or below its share
  flow_through = 29,           // whether a let home leaves one empty behind it

  // the ensemble
  parameter_draw = 30,     // an assumption's value; by its name
  particle_thinning = 31,  // which of the particles are kept
  bootstrap_block = 32,    // which past months a future resamples; nth: the block
  forecast_shock = 33,     // nth: the month ahead
  history_noise = 34,      // measurement noise of an observation; nth: the observation
  tie = 35,                // the order of equals, where a rule draws lots

  // judgement about inflow
  judged_path = 36,   // which path a future follows, and nth = 1 whether low, middle or high
  judged_event = 37,  // whether an event comes, and nth = 1 how large it is; by its name
};

/// Philox4x32-10, a keyed bijection of 128-bit words (Salmon, Moraes, Dror and Shaw 2011).
[[nodiscard]] std::array<std::uint32_t, 4> philox(std::array<std::uint32_t, 4> counter,
                                                  std::array<std::uint32_t, 2> key);

/// Random numbers by name: the nth draw for one decision about one Who in one future.
///
/// A pure function of its arguments, so that neither threads nor the order of events nor the
/// variant change a draw: two variants of a future differ by policy, never by luck.
class Luck {
 public:
  constexpr Luck(Seed seed, Future future) : seed_{seed}, future_{future} {}

  /// Uniform on all 32-bit words. Rules compare it with the integer tables of random/tables.h.
  [[nodiscard]] std::uint32_t draw(Who who, Decision what, std::uint32_t nth = 0) const;

 private:
  Seed seed_;
  Future future_;
};

}  // namespace regietafel
