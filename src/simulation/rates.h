#pragma once

#include <array>
#include <memory>

#include "random/tables.h"
#include "scenario/parameter.h"
#include "simulation/households.h"

namespace regietafel::simulation {

/// The parameters of a future as the integer tables that draws are compared with.
///
/// Made once for each set of values: variants that change none of these share them.
struct Rates {
  explicit Rates(const scenario::Parameters& parameters);

  scenario::Parameters parameters;
  Choice arriving_persons;             // 0 is one person
  Choice track_of_other;               // by Track
  std::array<Chance, kStreams> grant;  // by Stream, on the general track
  Chance outside, granted_after_refusal, via_reception, is_fast, tests_positive, renewed;
  std::array<Chance, kMostPersons + 1> has_relatives;  // by persons who get a permit
  Choice relatives_together;                           // 0 is one relative
  DelayTable leaving, appeal, refused_stay, relatives_delay, transit, to_eighteen;
  DelayTable search_fast, search_slow, integration;
  std::array<DelayTable, kMostPersons + 1> birth;  // by persons of the household
};

}  // namespace regietafel::simulation
