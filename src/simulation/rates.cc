#include "simulation/rates.h"

#include <algorithm>
#include <cmath>
#include <vector>

namespace regietafel::simulation {
namespace {

using enum scenario::Parameter;
using scenario::Parameters;

constexpr std::int32_t kHorizon = 2'922;  // days: eight years
constexpr std::uint32_t kLargestArrival = 8;
constexpr double kYear = 365.25;

/// Persons of households of two and more: geometric from two on, cut at kLargestArrival, with the
/// mean wished up to the cut.
Choice arriving(const Parameters& p) {
  std::vector<double> weights{p[single_share]};
  const auto extra = std::max(p[family_size] - 2.0, 0.0);
  const auto ratio = extra / (1.0 + extra);
  auto rest = 1.0 - p[single_share];
  for (std::uint32_t persons = 2; persons < kLargestArrival; ++persons) {
    weights.push_back(rest * (1.0 - ratio));
    rest *= ratio;
  }
  weights.push_back(rest);
  return Choice{weights};
}

Choice together(const Parameters& p) {
  const auto extra = std::max(p[relatives_together] - 1.0, 0.0);
  const auto ratio = extra / (1.0 + extra);
  std::vector<double> weights;
  auto rest = 1.0;
  for (std::uint32_t relatives = 1; relatives < kLargestArrival - 1; ++relatives) {
    weights.push_back(rest * (1.0 - ratio));
    rest *= ratio;
  }
  weights.push_back(rest);
  return Choice{weights};
}

Choice tracks(const Parameters& p) {
  const auto general = std::max(1.0 - p[dublin_share] - p[safe_country_share], 0.0);
  return Choice{std::array{p[dublin_share], p[safe_country_share], general}};
}

/// By persons who are given a permit: each brings `relatives_per_permit`, who come in groups.
std::array<Chance, kMostPersons + 1> relatives(const Parameters& p) {
  std::array<Chance, kMostPersons + 1> chances;
  const auto group = std::max(p[relatives_together], 1.0);
  for (std::uint32_t persons = 1; persons <= kMostPersons; ++persons) {
    chances.at(persons) = Chance{std::min(persons * p[relatives_per_permit] / group, 1.0)};
  }
  return chances;
}

/// A delay that is spread about its mean as waiting times in the chain are: by 0.7 of it.
DelayTable spread(double mean) {
  return mean < 1 ? DelayTable::uniform(0, 0) : DelayTable::gamma(mean, 0.7 * mean, kHorizon);
}

DelayTable once_in(double per_year) {
  return per_year <= 0 ? DelayTable::uniform(kHorizon, kHorizon)
                       : DelayTable::geometric(kYear / per_year, kHorizon);
}

template <std::size_t... Persons>
std::array<DelayTable, kMostPersons + 1> births(const Parameters& p,
                                                std::index_sequence<Persons...> /*persons*/) {
  return {once_in(p[births_per_year] * static_cast<double>(Persons))...};
}

std::int32_t days(double value) { return static_cast<std::int32_t>(std::lround(value)); }

}  // namespace

Rates::Rates(const Parameters& p)
    : parameters{p},
      arriving_persons{arriving(p)},
      track_of_other{tracks(p)},
      grant{Chance{p[grant_syria]},      Chance{p[grant_eritrea]},
            Chance{p[grant_turkey]},     Chance{p[grant_other]},
            Chance{p[grant_subsequent]}, Chance{1},
            Chance{p[grant_minors]},     Chance{1}},
      outside{p[outside_share]},
      granted_after_refusal{p[scenario::Parameter::granted_after_refusal]},
      via_reception{p[relatives_via_reception]},
      is_fast{p[fast_share]},
      tests_positive{p[quarantine_positive]},
      renewed{p[contracts_renewed]},
      has_relatives{relatives(p)},
      relatives_together{together(p)},
      leaving{once_in(p[leaving_per_year])},
      appeal{spread(p[appeal_days])},
      refused_stay{spread(p[refused_stay_days])},
      relatives_delay{DelayTable::uniform(
          days(p[relatives_delay_least]),
          std::max(days(p[relatives_delay_least]), days(p[relatives_delay_most])))},
      transit{spread(p[relatives_transit_days])},
      to_eighteen{DelayTable::uniform(1, std::max(1, days(p[years_to_eighteen] * kYear)))},
      search_fast{spread(p[search_days_fast])},
      search_slow{spread(p[search_days_slow])},
      integration{spread(p[integration_days])},
      birth{births(p, std::make_index_sequence<kMostPersons + 1>{})} {}

}  // namespace regietafel::simulation
