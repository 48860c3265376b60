#include "forecast/year_block_bootstrap.h"

#include <algorithm>
#include <cassert>
#include <vector>

#include "random/luck.h"

namespace regietafel::forecast {
namespace {

constexpr std::size_t kYear = 12;
constexpr std::uint32_t kDraws = 400;
constexpr double kMostPeople = 1e6;  // a month, so that a chain of booms stays a number

/// One draw: the last year seen, then the months to come.
std::vector<double> drawn(Months people, std::uint32_t months, const Luck& luck) {
  const auto blocks = people.size() - 2 * kYear + 1;
  std::vector<double> path(people.end() - kYear, people.end());
  std::size_t block = 0;
  for (std::uint32_t month = 0; month < months; ++month) {
    if (month % kYear == 0) {
      const auto draw = luck.draw(Who::named("year_block"), Decision::bootstrap_block,
                                  month / static_cast<std::uint32_t>(kYear));
      block = static_cast<std::size_t>((std::uint64_t{draw} * blocks) >> 32U);
    }
    const auto now = kYear + block + month % kYear;
    const auto growth = (people[now] + 1) / (people[now - kYear] + 1);
    path.push_back(std::clamp((path[month] + 1) * growth - 1, 0.0, kMostPeople));
  }
  return path;
}

}  // namespace

Outlook year_block_bootstrap(Months people, std::uint32_t months) {
  assert(people.size() >= 2 * kYear);
  std::vector<std::vector<double>> samples(months);
  for (std::uint32_t draw = 0; draw < kDraws; ++draw) {
    const auto path = drawn(people, months, Luck{Seed{0}, Future{draw}});
    for (std::uint32_t month = 0; month < months; ++month) {
      samples[month].push_back(path[kYear + month]);
    }
  }
  Outlook outlook;
  for (auto& sample : samples) outlook.push_back(quantiles_of(std::move(sample)));
  return outlook;
}

}  // namespace regietafel::forecast
