#pragma once

#include <array>
#include <cstdint>
#include <map>
#include <numeric>
#include <vector>

#include "base/calendar.h"
#include "simulation/households.h"
#include "simulation/lists.h"
#include "simulation/room.h"
#include "simulation/world.h"

namespace regietafel::simulation {

/// Persons, counted as they move. The sum over all places and over those who left is the sum of all
/// who came; `check` in conserve.h holds it against the rows.
struct Tally {
  std::array<std::int64_t, kPlaces> persons{};  // by Place
  std::int64_t outside = 0;                     // pending, not in reception
  std::int64_t minors = 0;                      // unaccompanied, in reception
  std::int64_t minors_with_permit = 0;
  std::int64_t came = 0, departed = 0, settled = 0;
  std::vector<std::int32_t> waiting_since;  // [days since the permit, to 98] in reception
  std::int64_t waiting_over_14_weeks = 0;   // counted apart from waiting_since

  [[nodiscard]] std::int64_t at(Place place) const {
    return persons.at(static_cast<std::size_t>(place));
  }
  [[nodiscard]] std::int64_t residents() const {
    return at(Place::pending) - outside + at(Place::refused) + at(Place::permit);
  }
  [[nodiscard]] std::int64_t permit_holders() const {
    return at(Place::permit) - minors_with_permit;
  }
};

/// A household that will arrive in the month at hand.
struct Arrival {
  Day day;
  Stream stream;
  std::uint8_t persons;
};

/// The immigration service's capacity.
struct Service {
  double per_week = 0;
  std::vector<double> planned;  // [month ahead], from this one to those who are hired now
  std::int64_t credit = 0;      // thousandths of a person that may be decided on today
};

/// Places of one site: emergency or crisis places, a request that is delivered, or the user's own.
struct Site {
  SiteKind kind;
  Day opens, ends;  // `ends` is its last day
  std::int32_t places;
  std::uint16_t province;
  std::uint32_t number;  // names its draws
  bool is_own = false;   // it ends when the user says so, and is not renewed
};

/// Places in reception and who sleeps where.
struct Reception {
  std::vector<std::int64_t> regular;    // [province]
  std::vector<std::int64_t> emergency;  // [province], open
  std::vector<std::int64_t> crisis;     // [province], open
  std::vector<Site> sites;              // ordered or open
  std::uint32_t sites_so_far = 0;
  std::vector<std::int32_t> newcomers;    // [day] persons who arrived
  std::vector<std::int32_t> kept_longer;  // [day] persons in quarantine after a positive test
  std::int64_t quarantined = 0;         // last night, beds that quarantine took beyond its persons,
                                        // less persons who stayed on a site of its own
  std::vector<std::int32_t> residents;  // [day], at its end

  [[nodiscard]] std::int64_t all_regular() const { return sum(regular); }
  [[nodiscard]] std::int64_t all_emergency() const { return sum(emergency); }
  [[nodiscard]] std::int64_t all_crisis() const { return sum(crisis); }

 private:
  static std::int64_t sum(const std::vector<std::int64_t>& by_province) {
    return std::reduce(by_province.begin(), by_province.end(), std::int64_t{0});
  }
};

/// All that changes while a future is played.
struct State {
  explicit State(const World& world);

  Day today;
  Households households;
  Lists due;        // by day
  Lists relatives;  // expected, by day
  Lists births;     // by day
  Lists queues;     // see `queue_of` below
  Tally tally;
  std::uint64_t drawn = 0;  // decisions about households so far: what events are counted by

  std::vector<Arrival> arrivals;    // of the month at hand, in order
  std::size_t arrived = 0;          // of them
  std::size_t relatives_from = 0;   // no relatives are listed on a day before this one
  std::int64_t relatives_owed = 0;  // who should have come by numbers given from outside

  Service service;

  // by municipality
  std::vector<std::int64_t> task, backlog_at_start, housed, linked;
  std::vector<std::int32_t> open_homes;       // [municipality][size]
  std::map<HalfYear, People> national_tasks;  // set so far
  Room room;                                  // of the pools

  Reception reception;

  [[nodiscard]] static std::size_t queue_of(Track track) { return static_cast<std::size_t>(track); }
  /// Permit holders who are not linked.
  [[nodiscard]] static std::size_t pool_queue() { return kTracks; }
  [[nodiscard]] static std::size_t queue_of(std::uint16_t municipality, HomeSize size) {
    return kTracks + 1 + municipality * kHomeSizes + static_cast<std::size_t>(size);
  }
};

/// A row for a new household, in every list's reach.
[[nodiscard]] Row new_row(State& state);
/// Moves a household to another place, and counts it there.
void move(State& state, Row row, Place to);
/// Takes a household out of the chain: it departed, or it is settled.
void depart(State& state, Row row);
void settle(State& state, Row row);
/// A row's attributes that decide where it is counted are changed between these two.
void uncount(State& state, Row row);
void count(State& state, Row row);
/// A new day begins: everybody who waits for a home has waited a day longer. `today` is advanced by
/// the caller.
void age_waiting(State& state);

/// What happens to a household, and when; not before tomorrow. Replaces what was to happen.
void schedule(State& state, const World& world, Row row, Next next, Day day);
void cancel(State& state, Row row);

}  // namespace regietafel::simulation
