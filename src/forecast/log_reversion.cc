#include "forecast/log_reversion.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "forecast/scale.h"

namespace regietafel::forecast {

Outlook log_reversion(Months people, std::uint32_t months) {
  auto values = to_scale(Scale::log, people);
  const auto mean = std::reduce(values.begin(), values.end()) / static_cast<double>(values.size());
  for (auto& value : values) value -= mean;
  double product = 0;
  double square = 1e-9;  // a series that never moved has phi 0
  for (std::size_t t = 1; t < values.size(); ++t) {
    product += values[t] * values[t - 1];
    square += values[t - 1] * values[t - 1];
  }
  const auto phi = std::clamp(product / square, 0.0, 0.99);
  double errors = 0;
  for (std::size_t t = 1; t < values.size(); ++t) {
    errors += std::pow(values[t] - phi * values[t - 1], 2);
  }
  const auto variance = errors / static_cast<double>(values.size() - 1);
  Outlook outlook(months);
  auto middle = values.back();
  double ahead_variance = 0;
  for (auto& quantiles : outlook) {
    middle *= phi;
    ahead_variance = phi * phi * ahead_variance + variance;
    for (std::size_t i = 0; i < kLevels; ++i) {
      const auto value = mean + middle + std::sqrt(ahead_variance) * normal_quantiles().at(i);
      quantiles.at(i) = from_scale(Scale::log, value);
    }
  }
  return outlook;
}

}  // namespace regietafel::forecast
