#pragma once

#include <cstdint>
#include <map>
#include <memory>
#include <span>
#include <vector>

#include "base/calendar.h"
#include "base/strong.h"
#include "domain/country.h"
#include "domain/rule.h"
#include "random/tables.h"
#include "run/frame.h"
#include "scenario/chain.h"

namespace regietafel::simulation {

/// What a place in reception is, and what becomes of it.
enum class SiteKind : std::uint8_t { regular, emergency, crisis };

/// A location that the user knows: from its first to its last day.
struct OwnSite {
  SiteKind kind = SiteKind::regular;
  Day opens, ends;
  std::int32_t places = 0;
  std::uint16_t municipality = 0;  // row
};

/// What does not change while a variant is played, in any of its futures.
struct World {
  std::shared_ptr<const run::Frame> frame;  // what is recorded of the run
  std::shared_ptr<const run::Frame> past;   // the same of the history before it, the country alone
  Day first_day;                            // of the history
  Day last_day;                             // of the run

  // by municipality, in the order of Country
  std::vector<std::uint16_t> code;
  std::vector<run::Area> area;            // where its amounts are recorded
  std::vector<std::uint16_t> province;    // row of the provinces below
  std::vector<std::uint16_t> pool;        // over which its task is checked
  std::vector<std::int64_t> inhabitants;  // weights of the task; 0: exempt
  std::vector<double> lettings_share;     // of the country's lettings; together 1

  // by province, in the order of their codes
  std::vector<std::uint16_t> province_code;
  std::vector<run::Area> province_area;
  std::vector<std::uint32_t> province_inhabitants;

  // by pool
  std::vector<std::vector<std::uint16_t>> members;  // its municipalities
  std::vector<Choice> by_lettings;                  // one of them, in proportion to lettings

  Rule rule = kPractice;
  std::map<HalfYear, People> tasks;           // national, as set or proposed
  std::map<HalfYear, std::int64_t> backlogs;  // national, at the beginning, as published
  scenario::Chain chain;
  std::vector<OwnSite> own_sites;  // instead of places by kind, where there are any

  [[nodiscard]] std::size_t municipalities() const { return code.size(); }
  [[nodiscard]] std::size_t pools() const { return members.size(); }
  [[nodiscard]] std::size_t provinces() const { return province_code.size(); }
  [[nodiscard]] Day start() const { return frame->period().start; }
  [[nodiscard]] std::size_t day_row(Day day) const {
    return static_cast<std::size_t>(day.value() - first_day.value());
  }
};

/// What a world is made from, besides the scenario.
struct WorldRequest {
  const Country& country;
  Day start, end;
  const scenario::Chain& chain;
  Rule rule = kPractice;
  std::span<const People> inhabitants;      // by municipality, those that count for the task
  std::span<const std::uint8_t> exempt;     // by municipality
  std::span<const std::int64_t> dwellings;  // by municipality; lettings are in proportion
  std::map<HalfYear, People> tasks;
  std::map<HalfYear, std::int64_t> backlogs;
  std::vector<OwnSite> own_sites = {};
};

[[nodiscard]] World make_world(const WorldRequest& request);

}  // namespace regietafel::simulation
