#include "study/task_outlook.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>

#include "law/huisvestingswet_2014.h"
#include "study/chain_world.h"
#include "study/municipal_tasks.h"

namespace regietafel::study {
namespace {

using run::Measure;

constexpr std::array<std::string_view, 3> kBases{"published", "scenario", "expected"};

std::string name_of(const Country& country, const std::string& code) {
  if (const auto municipality = parse_municipality_code(code)) {
    const auto row = country.find(*municipality);
    return row ? country.name[row->value()] : "";
  }
  const auto region = country.region_name.find(code);
  return region == country.region_name.end() ? "" : region->second;
}

/// The first half-year that begins after the last day of knowledge and lies in the run.
HalfYear first_ahead(const scenario::Wishes& wishes) {
  return std::max(next(half_year_of(wishes.as_of)), half_year_of(wishes.start));
}

std::optional<HalfYear> last_balance(const data::Facts& facts, const scenario::Wishes& wishes) {
  std::optional<HalfYear> last;
  for (const auto& [half, backlog] : known_backlogs(facts)) {
    const auto day = first_day(half);
    if (wishes.chain->history_from <= day && day <= wishes.start) last = half;
  }
  return last;
}

Error ends_too_early(const SimulationRequest& request, const scenario::Wishes& wishes) {
  return {.file = request.scenario.string(),
          .key = "time.end",
          .code = "nothing_to_come",
          .expected = fmt::format("{} or later, when the next half-year begins",
                                  to_string(first_day(first_ahead(wishes)))),
          .found = to_string(wishes.end),
          .advice = "let the scenario end at least two years later to see four half-years"};
}

}  // namespace

std::string_view to_string(TaskBasis basis) { return kBases.at(static_cast<std::size_t>(basis)); }

const scenario::Wishes& wishes_of(const Simulation& simulation, const PlayedVariant& variant) {
  const auto& variants = simulation.scenario.variants;
  const auto found = std::ranges::find(variants, variant.name, &scenario::Variant::name);
  return found == variants.end() ? simulation.scenario.base : found->wishes;
}

TaskBasis basis_of(const Simulation& simulation, const PlayedVariant& variant, HalfYear half) {
  // In the order in which the chain looks for a task: study/chain_world.cc, then tasks.cc.
  const auto& wishes = wishes_of(simulation, variant);
  const auto is_published = [&](const data::Facts& facts) {
    return published_national_figure(facts, "task_set", half).has_value();
  };
  const auto& observed = wishes.chain->observed;
  if (std::ranges::find(observed, scenario::ObservedSeries::task) != observed.end()) {
    if (is_published(*simulation.later)) return TaskBasis::published;
  } else if (wishes.published.contains(half)) {
    return TaskBasis::scenario;
  } else if (is_published(simulation.facts)) {
    return TaskBasis::published;
  }
  return wishes.chain->later_tasks.contains(half) ? TaskBasis::scenario : TaskBasis::expected;
}

std::vector<HalfYearAhead> half_years_ahead(const Simulation& simulation,
                                            const PlayedVariant& variant) {
  const auto& wishes = wishes_of(simulation, variant);
  std::vector<HalfYearAhead> ahead;
  auto half = first_ahead(wishes);
  for (std::int32_t place = 1; place <= kHalfYearsAhead; ++place, half = next(half)) {
    if (first_day(half) > wishes.end) break;
    ahead.push_back({.half = half, .ahead = place, .basis = basis_of(simulation, variant, half)});
  }
  return ahead;
}

Result<TaskOutlook> task_outlook(const SimulationRequest& request, Progress& progress) {
  const auto scenario = scenario::read_scenario(request.scenario);
  if (!scenario) return refuse(scenario.error());
  auto play = request;
  if (scenario->facts) play.packages.instead = scenario->facts;
  if (!play.variants) play.variants = std::vector{std::string{kBase}};
  if (scenario->base.chain && first_day(first_ahead(scenario->base)) > scenario->base.end) {
    return refuse(ends_too_early(request, scenario->base));
  }
  auto simulation = simulate(*scenario, play, progress);
  if (!simulation) return refuse(simulation.error());
  TaskOutlook outlook{.simulation = *std::move(simulation), .rows = {}, .last_balance = {}};
  outlook.last_balance = last_balance(outlook.simulation.facts, scenario->base);
  outlook.population_year = law::reference_year(half_year_of(scenario->base.start));
  const auto& variant = outlook.simulation.variants.front();
  const auto& columns = variant.run.columns;
  for (const auto& code : request.areas) {
    const auto area = *columns.frame->areas().find(code);  // simulate refuses others
    for (const auto& ahead : half_years_ahead(outlook.simulation, variant)) {
      const auto spread = [&](Measure measure) {
        return run::spread_of(run::half_year_values(columns, measure, area, ahead.half));
      };
      outlook.rows.push_back({.area = code,
                              .name = name_of(outlook.simulation.facts.country, code),
                              .of = ahead,
                              .task = spread(Measure::task),
                              .corrected = spread(Measure::corrected_task)});
    }
  }
  return outlook;
}

}  // namespace regietafel::study
