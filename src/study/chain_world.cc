#include "study/chain_world.h"

#include <algorithm>

#include "law/huisvestingswet_2014.h"
#include "study/letting_weights.h"
#include "study/municipal_tasks.h"

namespace regietafel::study {
namespace {

std::map<HalfYear, People> known_tasks(const data::Facts& facts) {
  std::map<HalfYear, People> tasks;
  for (const auto& figure : facts.national_tasks) {
    const auto half = parse_half_year(figure.period);
    if (figure.series != "task_set" || !half || tasks.contains(*half)) continue;
    tasks[*half] = People{published_national_figure(facts, "task_set", *half)->value};
  }
  return tasks;
}

/// Backlogs at the beginning of half-years; the data count leads.
std::map<HalfYear, std::int64_t> known_backlogs(const data::Facts& facts) {
  std::map<HalfYear, std::int64_t> backlogs;
  for (const auto& figure : facts.national_tasks) {
    const auto half = parse_half_year(figure.period);
    if (!half) continue;
    if (figure.series == "balance_end") {
      backlogs[next(*half)] = -published_national_figure(facts, "balance_end", *half)->value;
    }
  }
  for (const auto& figure : facts.national_tasks) {
    const auto half = parse_half_year(figure.period);
    if (half && figure.series == "balance_start" && !backlogs.contains(*half)) {
      backlogs[*half] = -published_national_figure(facts, "balance_start", *half)->value;
    }
  }
  return backlogs;
}

std::vector<std::uint8_t> exempt_rows(const Country& country,
                                      const std::vector<MunicipalityCode>& codes) {
  std::vector<std::uint8_t> exempt(country.size());
  for (const auto code : codes) {
    if (const auto row = country.find(code)) exempt[row->value()] = 1;
  }
  return exempt;
}

}  // namespace

Result<simulation::World> chain_world(const data::Facts& seen, const data::Facts& later,
                                      const scenario::Wishes& wishes) {
  const auto year = law::reference_year(half_year_of(wishes.start));
  const auto population =
      law::reference_population(seen.country, year, seen.inhabitants, seen.boundary_changes);
  if (!population) return refuse(population.error());
  auto tasks = known_tasks(seen);
  for (const auto& [half, people] : wishes.published) tasks[half] = people;
  const auto& observed = wishes.chain->observed;
  if (std::ranges::find(observed, scenario::ObservedSeries::task) != observed.end()) {
    tasks = known_tasks(later);
  }
  const auto weights = letting_weights(seen, *population, year_of(wishes.start));
  return simulation::make_world({.country = seen.country,
                                 .start = wishes.start,
                                 .end = wishes.end,
                                 .chain = *wishes.chain,
                                 .rule = wishes.rule,
                                 .inhabitants = population->inhabitants,
                                 .exempt = exempt_rows(seen.country, wishes.exempt),
                                 .dwellings = weights,
                                 .tasks = std::move(tasks),
                                 .backlogs = known_backlogs(seen)});
}

}  // namespace regietafel::study
