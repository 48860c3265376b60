#include "forecast/outlook.h"

#include <algorithm>
#include <cassert>
#include <cmath>

#include "random/elementary.h"

namespace regietafel::forecast {
namespace {

double normal_quantile(double share) {
  double low = -10;
  double high = 10;
  for (int halving = 0; halving < 60; ++halving) {
    const auto middle = (low + high) / 2;
    (normal_below(middle) < share ? low : high) = middle;
  }
  return (low + high) / 2;
}

}  // namespace

const Quantiles& normal_quantiles() {
  static const Quantiles kNormal = [] {
    Quantiles quantiles{};
    for (std::size_t i = 0; i < kLevels; ++i) quantiles.at(i) = normal_quantile(level_of(i));
    return quantiles;
  }();
  return kNormal;
}

Quantiles quantiles_of(std::vector<Weighted> sample) {
  assert(!sample.empty());
  std::ranges::sort(sample, {}, &Weighted::value);
  double total = 0;
  for (const auto& one : sample) total += one.weight;
  Quantiles quantiles{};
  std::size_t at = 0;
  double before = 0;  // the weight of what lies before `at`
  const auto middle = [&](std::size_t i, double weight_before) {
    return (weight_before + sample[i].weight / 2) / total;
  };
  for (std::size_t i = 0; i < kLevels; ++i) {
    const auto wanted = level_of(i);
    while (at + 1 < sample.size() && middle(at + 1, before + sample[at].weight) < wanted) {
      before += sample[at].weight;
      ++at;
    }
    const auto left = middle(at, before);
    if (wanted <= left || at + 1 == sample.size()) {
      quantiles.at(i) = sample[at].value;
      continue;
    }
    const auto right = middle(at + 1, before + sample[at].weight);
    const auto part = right > left ? (wanted - left) / (right - left) : 1.0;
    quantiles.at(i) = sample[at].value + part * (sample[at + 1].value - sample[at].value);
  }
  return quantiles;
}

Quantiles quantiles_of(std::vector<double> sample) {
  assert(!sample.empty());
  std::ranges::sort(sample);
  const auto size = static_cast<double>(sample.size());
  Quantiles quantiles{};
  for (std::size_t i = 0; i < kLevels; ++i) {
    const auto place = std::clamp(level_of(i) * size - 0.5, 0.0, size - 1);
    const auto below = static_cast<std::size_t>(place);
    const auto above = std::min(below + 1, sample.size() - 1);
    const auto part = place - static_cast<double>(below);
    quantiles.at(i) = sample[below] + part * (sample[above] - sample[below]);
  }
  return quantiles;
}

double quantile_at(const Quantiles& quantiles, double share) {
  const auto place =
      std::clamp(share * static_cast<double>(kLevels) - 0.5, 0.0, static_cast<double>(kLevels - 1));
  const auto below = std::min(static_cast<std::size_t>(place), kLevels - 2);
  const auto part = place - static_cast<double>(below);
  return quantiles.at(below) + part * (quantiles.at(below + 1) - quantiles.at(below));
}

Quantiles pooled(std::span<const Quantiles> parts, std::span<const double> weights) {
  assert(parts.size() == weights.size());
  std::vector<Weighted> sample;
  sample.reserve(parts.size() * kLevels);
  for (std::size_t part = 0; part < parts.size(); ++part) {
    if (weights[part] <= 0) continue;
    for (const auto value : parts[part]) sample.push_back({value, weights[part]});
  }
  return quantiles_of(std::move(sample));
}

}  // namespace regietafel::forecast
