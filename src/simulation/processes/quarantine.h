#pragma once

#include "simulation/today.h"

namespace regietafel::simulation {

/// What quarantine does to places tonight.
struct QuarantineNight {
  std::int64_t persons = 0;  // in quarantine
  std::int64_t blocked = 0;  // beds in the common pool that nobody else can use
  std::int64_t apart = 0;    // persons who sleep on a site of its own
};

/// Newcomers stay apart for some days. On existing sites each takes more than one bed, since
/// cohorts share rooms; on a site of its own they leave the common pool, as far as its places go. A
/// positive test keeps the cohort for longer.
[[nodiscard]] QuarantineNight quarantine_tonight(Today& today);

}  // namespace regietafel::simulation
