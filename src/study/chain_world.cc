#include "study/chain_world.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>
#include <limits>
#include <optional>
#include <string_view>

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

std::vector<std::uint8_t> exempt_rows(const Country& country,
                                      const std::vector<MunicipalityCode>& codes) {
  std::vector<std::uint8_t> exempt(country.size());
  for (const auto code : codes) {
    if (const auto row = country.find(code)) exempt[row->value()] = 1;
  }
  return exempt;
}

simulation::SiteKind kind_of(const Location& location) {
  auto kind = location.kind;
  std::ranges::transform(kind, kind.begin(), [](unsigned char letter) {
    return static_cast<char>(std::tolower(letter));
  });
  const auto has = [&](std::string_view word) { return kind.find(word) != std::string::npos; };
  if (has("crisis")) return simulation::SiteKind::crisis;
  return has("nood") || has("emergency") ? simulation::SiteKind::emergency
                                         : simulation::SiteKind::regular;
}

/// What of a location cannot be played.
std::optional<Error> fault_of(const Location& location, const Country& country) {
  Error error{.key = fmt::format("reception_location \"{}\"", location.name)};
  if (!location.places) {
    error.code = "no_places";
    error.expected = "how many places it has";
    error.found = "an empty cell";
    error.advice = "fill in `places` in your reception_location.csv";
    return error;
  }
  if (country.find(location.municipality)) return std::nullopt;
  error.code = "ended_municipality";
  error.expected = fmt::format("a municipality of {}", to_string(country.boundaries));
  error.found = to_string(location.municipality);
  error.advice = "write the municipality in which it lies on that day";
  return error;
}

/// The user's own locations, each as it was known last, where the scenario asks for them.
Result<std::vector<simulation::OwnSite>> own_sites(const data::Facts& facts,
                                                   const scenario::Wishes& wishes) {
  std::vector<simulation::OwnSite> sites;
  if (wishes.chain->sites != scenario::Sites::own) return sites;
  std::map<std::string, const Location*> known;
  for (const auto& location : facts.locations) {
    if (location.origin.is_own) known[location.name] = &location;  // in the order of their days
  }
  if (known.empty()) {
    return refuse(
        {.key = "reception.sites",
         .code = "no_own_sites",
         .expected = fmt::format("locations of your own, published by {}", to_string(wishes.as_of)),
         .found = "none",
         .advice = "`regietafel data template locations` writes the file; give its folder "
                   "with --data, or write sites = \"classes\""});
  }
  constexpr Day kNever{std::numeric_limits<std::int32_t>::max()};
  Errors errors;
  for (const auto& [name, location] : known) {
    if (auto error = fault_of(*location, facts.country)) {
      errors.push_back(*std::move(error));
      continue;
    }
    sites.push_back({.kind = kind_of(*location),
                     .opens = location->open_since.value_or(wishes.start),
                     .ends = location->until.value_or(kNever),
                     .places = static_cast<std::int32_t>(*location->places),
                     .municipality = facts.country.find(location->municipality)->value()});
  }
  if (!errors.empty()) return refuse(std::move(errors));
  return sites;
}

}  // namespace

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
  const auto running = half_year_of(wishes.start);
  if (wishes.start != first_day(running) && !tasks.contains(running)) {
    return refuse(
        {.key = "task.published",
         .code = "unknown_task",
         .expected = fmt::format("the national task of {}, which runs on the first day, {}",
                                 to_string(running), to_string(wishes.start)),
         .found = fmt::format("none that was published by {}", to_string(wishes.as_of)),
         .advice = fmt::format("add \"{}\" = persons", to_string(running))});
  }
  auto sites = own_sites(seen, wishes);
  if (!sites) return refuse(std::move(sites.error()));
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
                                 .backlogs = known_backlogs(seen),
                                 .own_sites = *std::move(sites)});
}

}  // namespace regietafel::study
