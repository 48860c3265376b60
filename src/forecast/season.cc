#include "forecast/season.h"

#include <algorithm>
#include <cmath>
#include <numeric>

#include "forecast/scale.h"

namespace regietafel::forecast {
namespace {

constexpr std::size_t kYear = 12;
using Season = std::array<double, kYear>;

/// The mean of the twelve months around each, the first and last of thirteen counted half; at the
/// ends the outermost value stands for what is not known.
std::vector<double> centred_means(std::span<const double> values) {
  constexpr std::ptrdiff_t kHalf = kYear / 2;
  const auto last = static_cast<std::ptrdiff_t>(values.size()) - 1;
  std::vector<double> means;
  for (std::ptrdiff_t t = 0; t <= last; ++t) {
    double sum = 0;
    for (auto near = t - kHalf; near <= t + kHalf; ++near) {
      const auto weight = near == t - kHalf || near == t + kHalf ? 0.5 : 1.0;
      sum += weight * values[static_cast<std::size_t>(std::clamp<std::ptrdiff_t>(near, 0, last))];
    }
    means.push_back(sum / kYear);
  }
  return means;
}

Season mean_by_month(const std::vector<double>& deviations) {
  Season means{};
  Season counts{};
  for (std::size_t t = 0; t < deviations.size(); ++t) {
    means.at(t % kYear) += deviations[t];
    counts.at(t % kYear) += 1;
  }
  for (std::size_t month = 0; month < kYear; ++month) means.at(month) /= counts.at(month);
  return means;
}

std::vector<double> taken_from(Months people, const Season& season) {
  std::vector<double> plain;
  for (std::size_t t = 0; t < people.size(); ++t) {
    plain.push_back(from_scale(Scale::log, to_scale(Scale::log, people[t]) - season.at(t % kYear)));
  }
  return plain;
}

}  // namespace

std::array<double, 12> shrunk_season(Months people) {
  const auto values = to_scale(Scale::log, people);
  auto deviations = centred_means(values);
  for (std::size_t t = 0; t < values.size(); ++t) deviations[t] = values[t] - deviations[t];
  auto season = mean_by_month(deviations);
  double noise = 0;
  for (std::size_t t = 0; t < values.size(); ++t) {
    noise += std::pow(deviations[t] - season.at(t % kYear), 2);
  }
  const auto seen = static_cast<double>(values.size());
  const auto by_chance = noise / (seen - kYear) / (seen / kYear);  // variance of a month's mean
  const auto found = std::inner_product(season.begin(), season.end(), season.begin(), 0.0) / kYear;
  const auto kept = found > by_chance ? 1 - by_chance / found : 0.0;
  const auto mean = std::reduce(season.begin(), season.end()) / kYear;
  for (auto& month : season) month = kept * (month - mean);
  return season;
}

std::vector<double> without_season(Months people) {
  return taken_from(people, shrunk_season(people));
}

Model with_season(Model model) {
  auto forecast = [inner = std::move(model.forecast)](const Panel& panel, std::uint32_t months) {
    auto plain = panel;
    std::vector<Season> seasons;
    for (auto& people : plain) {
      seasons.push_back(shrunk_season(people));
      people = taken_from(people, seasons.back());
    }
    auto outlooks = inner(plain, months);
    for (std::size_t series = 0; series < panel.size(); ++series) {
      for (std::size_t ahead = 0; ahead < months; ++ahead) {
        const auto month = (panel[series].size() + ahead) % kYear;
        for (auto& value : outlooks[series][ahead]) {
          value = from_scale(Scale::log, to_scale(Scale::log, value) + seasons[series].at(month));
        }
      }
    }
    return outlooks;
  };
  return {
      .id = std::move(model.id), .name = std::move(model.name), .forecast = std::move(forecast)};
}

}  // namespace regietafel::forecast
