#include "forecast/naive.h"

#include <algorithm>
#include <cmath>

namespace regietafel::forecast {

Outlook Naive::forecast(Months people, std::uint32_t months) const {
  std::vector<double> values;
  for (const auto one : people) values.push_back(is_log ? std::log1p(one) : one);
  const std::size_t period = is_seasonal ? 12 : 1;
  double squares = 0;
  for (std::size_t t = period; t < values.size(); ++t) {
    squares += (values[t] - values[t - period]) * (values[t] - values[t - period]);
  }
  const auto deviation = std::sqrt(squares / static_cast<double>(values.size() - period));
  Outlook outlook(months);
  for (std::size_t ahead = 0; ahead < months; ++ahead) {
    const auto periods = ahead / period + 1;
    const auto middle = values[values.size() - period + ahead % period];
    const auto error = deviation * std::sqrt(static_cast<double>(periods));
    for (std::size_t i = 0; i < kLevels; ++i) {
      const auto value = middle + error * normal_quantiles().at(i);
      outlook[ahead].at(i) = std::max(is_log ? std::expm1(std::min(value, 16.0)) : value, 0.0);
    }
  }
  return outlook;
}

}  // namespace regietafel::forecast
