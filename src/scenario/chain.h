#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/strong.h"
#include "domain/country.h"
#include "random/luck.h"
#include "scenario/parameter.h"

namespace regietafel::scenario {

/// How an assumption's value is drawn between its ends.
enum class Shape : std::uint8_t { fixed, uniform, triangular, pert };

/// A figure that nobody knows, named, with its range, its reason and where it comes from.
struct Assumption {
  std::string name;
  double value = 0, low = 0, high = 0;  // low <= value <= high
  Shape shape = Shape::fixed;
  std::string source;          // source_id, or empty for a judgement
  std::string why_nl, why_en;  // one clause each
  std::optional<Day> known;    // from when it could be known, where that is after as_of
  std::uint32_t line = 0;      // in the scenario file

  friend bool operator==(const Assumption&, const Assumption&) = default;
};

using Assumptions = std::map<std::string, Assumption>;

/// Series that a variant takes as they were observed, with later knowledge.
enum class ObservedSeries : std::uint8_t { inflow, family_reunification, task };

/// Where newcomers in quarantine stay.
enum class Quarantine : std::uint8_t { none, existing, extra };

/// Which places there are on the first day: those that the scenario gives by kind, or the user's
/// own locations, each with its first and last day.
enum class Sites : std::uint8_t { classes, own };

/// Kinds of cases that the immigration service takes before others, in this order.
enum class Priority : std::uint8_t { dublin, safe_country, oldest_first };

/// Kinds of places when the planned ones are full, in this order. What fits nowhere else sleeps in
/// sports halls, which are last.
enum class Overflow : std::uint8_t { flexible, emergency, crisis, sports_hall };

/// What is played besides the tasks: the chain from inflow to home.
struct Chain {
  Day history_from;             // the years before the start are played from here
  std::uint32_t futures = 100;  // unless asked otherwise
  Seed seed;
  std::string model = "mix";  // of inflow, one of inflow_model_names()
  Quantities quantities;
  std::map<int, Quantity> history_decisions;    // first decisions made in a year before the start
  std::map<int, Quantity> history_grant_other;  // grant_rate.other in a year before the start
  std::map<int, Quantity> history_subsequent;   // subsequent applications, of a year before
  std::vector<Priority> priority{Priority::dublin, Priority::safe_country, Priority::oldest_first};
  std::vector<Overflow> overflow{Overflow::flexible, Overflow::emergency, Overflow::crisis,
                                 Overflow::sports_hall};
  Sites sites = Sites::classes;
  Quarantine quarantine = Quarantine::none;
  Grouping pool = Grouping::municipality;  // over what a task is pooled before a link
  std::map<HalfYear, People> later_tasks;  // set by hand, instead of the ministry's rule
  std::vector<ObservedSeries> observed;
  int price_year = 2021;

  friend bool operator==(const Chain&, const Chain&) = default;
};

/// The names of the assumptions that a chain points to.
[[nodiscard]] std::set<std::string> assumptions_of(const Chain& chain);

/// What every assumption is in one future: its draw is named by the assumption, so that one more
/// changes none of the others, and all variants share it.
[[nodiscard]] std::map<std::string, double> drawn(const Assumptions& assumptions, Luck luck);

/// A quantity in one future. Its assumption is there, which the reader of scenarios has checked.
[[nodiscard]] double value_of(const Quantity& quantity, ParameterKind kind,
                              const std::map<std::string, double>& drawn);

/// All parameters in one future; what a scale carries beyond a kind's range is cut off there.
[[nodiscard]] Parameters parameters_of(const Quantities& quantities,
                                       const std::map<std::string, double>& drawn);

}  // namespace regietafel::scenario
