#pragma once

#include <cstdint>

#include "forecast/model.h"
#include "forecast/scale.h"

/// Models whose errors are those that they made before: no distribution is assumed.
namespace regietafel::forecast {

/// What the months ahead stand on.
struct Base {
  Scale scale = Scale::cube_root;
  double gain = 1;     // of the level; 1 is the last value
  double to_mean = 0;  // how far from the level to the mean of the last `mean_months`, 0 to 1
  std::size_t mean_months = 12;
};

/// A base plus the errors that the same base made over the same distance, each also with its sign
/// turned, recent ones with more weight. Turning the sign keeps a boom of the past from becoming
/// the trend of the future.
/// @param half_life  months after which an error has half the weight; 0 keeps all alike
[[nodiscard]] Outlook empirical_changes(Months people, std::uint32_t months, const Base& base,
                                        double half_life);

}  // namespace regietafel::forecast
