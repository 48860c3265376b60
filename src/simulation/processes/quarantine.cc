#include "simulation/processes/quarantine.h"

#include <algorithm>
#include <cmath>

namespace regietafel::simulation {
namespace {

using enum scenario::Parameter;
using scenario::Quarantine;

/// A cohort of five stays ten days longer around each positive: 91 were in preventive quarantine
/// around 18 positives in Ter Apel, November 2020 (S371); ten days were the rule then.
constexpr std::int32_t kCohort = 5;
constexpr std::size_t kDaysLonger = 10;

std::int64_t last_days(const std::vector<std::int32_t>& by_day, std::size_t row, std::size_t days) {
  std::int64_t sum = 0;
  for (std::size_t back = 0; back < days && back <= row; ++back) sum += by_day[row - back];
  return sum;
}

/// Cohorts around those of today's newcomers who are positive.
std::int32_t kept_longer(const Today& today, std::int32_t newcomers) {
  std::int32_t kept = 0;
  const auto who = Who::country_on(today.day());
  for (std::int32_t person = 0; person < newcomers; ++person) {
    const auto draw =
        today.luck.draw(who, Decision::quarantine_positive, static_cast<std::uint32_t>(person));
    if (today.rates.tests_positive.has(draw)) kept += kCohort;
  }
  return kept;
}

}  // namespace

QuarantineNight quarantine_tonight(Today& today) {
  const auto mode = today.world.chain.quarantine;
  if (mode == Quarantine::none) return {};
  auto& reception = today.state.reception;
  const auto row = today.row();
  reception.kept_longer[row] = kept_longer(today, reception.newcomers[row]);
  const auto days = static_cast<std::size_t>(today.rates.parameters[quarantine_days]);
  const auto after = row >= days ? row - days : 0;
  QuarantineNight night;
  night.persons = last_days(reception.newcomers, row, days) +
                  last_days(reception.kept_longer, after, kDaysLonger);
  if (mode == Quarantine::extra) {
    const auto places = today.rates.parameters[quarantine_site_places];
    night.apart = std::min(night.persons, static_cast<std::int64_t>(places));
  }
  const auto in_pool = static_cast<double>(night.persons - night.apart);
  const auto more = std::max(today.rates.parameters[quarantine_beds_per_person] - 1.0, 0.0);
  night.blocked = static_cast<std::int64_t>(std::ceil(in_pool * more));
  return night;
}

}  // namespace regietafel::simulation
