#include "simulation/processes/costs.h"

#include <cmath>

namespace regietafel::simulation {

void add_cost(Today& today, run::Measure measure, double euro) {
  constexpr double kCents = 100;
  today.record(measure, static_cast<std::int64_t>(std::floor(euro * kCents + 0.5)));
}

}  // namespace regietafel::simulation
