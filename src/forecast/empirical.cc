#include "forecast/empirical.h"

#include <algorithm>
#include <cmath>

namespace regietafel::forecast {
namespace {

constexpr std::size_t kYear = 12;

double weight_of(std::size_t age, double half_life) {
  return half_life <= 0 ? 1.0 : std::exp2(-static_cast<double>(age) / half_life);
}

/// Errors, oldest first, and their mirror image around a base.
Quantiles around(double base, const std::vector<double>& errors, double half_life, Scale scale) {
  std::vector<Weighted> sample;
  sample.reserve(2 * errors.size());
  for (std::size_t i = 0; i < errors.size(); ++i) {
    const auto weight = weight_of(errors.size() - 1 - i, half_life);
    sample.push_back({errors[i], weight});
    sample.push_back({-errors[i], weight});
  }
  auto quantiles = quantiles_of(std::move(sample));
  for (auto& value : quantiles) value = from_scale(scale, base + value);
  return quantiles;
}

/// How far ahead errors are looked for: at least a year of them must have come.
std::size_t learned(std::size_t ahead, std::size_t seen) { return std::min(ahead, seen - kYear); }

std::vector<double> bases_of(const std::vector<double>& values, const Base& base) {
  auto bases = levels_of(values, base.gain);
  double sum = 0;
  for (std::size_t t = 0; t < values.size(); ++t) {
    sum += values[t];
    if (t >= base.mean_months) sum -= values[t - base.mean_months];
    const auto mean = sum / static_cast<double>(std::min(t + 1, base.mean_months));
    bases[t] += base.to_mean * (mean - bases[t]);
  }
  return bases;
}

}  // namespace

Outlook empirical_changes(Months people, std::uint32_t months, const Base& base, double half_life) {
  const auto values = to_scale(base.scale, people);
  const auto bases = bases_of(values, base);
  Outlook outlook;
  for (std::size_t ahead = 1; ahead <= months; ++ahead) {
    const auto distance = learned(ahead, values.size());
    std::vector<double> errors;
    for (std::size_t t = distance; t < values.size(); ++t) {
      errors.push_back(values[t] - bases[t - distance]);
    }
    outlook.push_back(around(bases.back(), errors, half_life, base.scale));
  }
  return outlook;
}

}  // namespace regietafel::forecast
