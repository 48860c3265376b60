#include "law/huisvestingswet_2014.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <map>
#include <numeric>
#include <optional>

#include "law/in_force.h"

namespace regietafel::law {
namespace {

using Part = ReferencePopulation::Part;

/// A municipality on the way from the boundaries of 1 January to those of the country.
struct Area {
  People people;
  bool is_own = false;
  std::vector<Part> parts;  // `into` is filled in at the end
};

using Areas = std::map<MunicipalityCode, Area>;

Areas areas_on_1_january(int year, std::span<const Inhabitants> inhabitants) {
  Areas areas;
  for (const auto& row : inhabitants) {
    if (row.year != year) continue;
    areas[row.municipality] = {.people = row.people, .is_own = row.is_own, .parts = {}};
  }
  return areas;
}

Error missing_shares(const BoundaryChange& change) {
  return {.file = change.file,
          .line = change.line,
          .key = "municipality_persons_moved.persons",
          .code = "unknown_shares",
          .expected = fmt::format("the persons that {} gave to {} on {}", to_string(change.from),
                                  to_string(change.to), to_string(change.date)),
          .found = "no figure known by then",
          .advice =
              "lay your own municipality_persons_moved.csv over the package "
              "(`regietafel data template municipality_persons_moved`), or ask for another "
              "half-year"};
}

/// Inhabitants of a split municipality over its successors, as they were counted at the split.
std::vector<People> split(People people, std::span<const BoundaryChange> changes) {
  std::vector<std::int64_t> counted;
  for (const auto& change : changes) counted.push_back(change.persons->value());
  return apportion(people, counted, Rule::hamilton);
}

/// One municipality ends: what it had goes to its successors.
void dissolve(MunicipalityCode from, std::span<const BoundaryChange> changes, Areas& areas,
              Areas& gained, Errors& errors) {
  const auto ended = areas.find(from);
  if (ended == areas.end()) return;  // reported later, as a municipality without inhabitants
  const bool is_split = changes.size() > 1;
  for (const auto& change : changes) {
    if (is_split && !change.persons) errors.push_back(missing_shares(change));
  }
  if (!errors.empty()) return;
  auto counted_of = People{0};
  for (const auto& change : changes) counted_of += change.persons.value_or(People{0});
  const auto shares =
      is_split ? split(ended->second.people, changes) : std::vector{ended->second.people};
  for (std::size_t i = 0; i < changes.size(); ++i) {
    auto& area = gained[changes[i].to];
    area.people += shares[i];
    area.is_own = area.is_own || ended->second.is_own;
    area.parts.push_back({.into = {},
                          .from = from,
                          .persons = shares[i],
                          .is_split = is_split,
                          .counted = changes[i].persons.value_or(People{0}),
                          .counted_of = counted_of,
                          .counted_on = changes[i].persons_about.value_or(changes[i].date),
                          .source = changes[i].source});
  }
  areas.erase(ended);
}

/// All changes of one day happen at once: what is gained is added when all have ended.
void change_boundaries(std::span<const BoundaryChange> of_a_day, Areas& areas, Errors& errors) {
  Areas gained;
  for (auto begin = of_a_day.begin(); begin != of_a_day.end();) {
    const auto end = std::find_if(begin, of_a_day.end(), [&](const BoundaryChange& change) {
      return change.from != begin->from;
    });
    dissolve(begin->from, {begin, end}, areas, gained, errors);
    begin = end;
  }
  for (auto& [code, gain] : gained) {
    auto& area = areas[code];
    area.people += gain.people;
    area.is_own = area.is_own || gain.is_own;
    area.parts.insert(area.parts.end(), gain.parts.begin(), gain.parts.end());
  }
}

Error missing_inhabitants(const Country& country, std::size_t row, int year) {
  return {.key = "population",
          .code = "no_inhabitants",
          .expected = fmt::format("inhabitants of {} ({}) on 1 January {}", country.name[row],
                                  to_string(country.code[row]), year),
          .found = "no figure known by then",
          .advice =
              "lay your own population.csv over the package "
              "(`regietafel data template population`), or ask for an earlier half-year"};
}

/// One error for a year of which nothing is known, instead of one per municipality.
Error missing_year(int year, std::span<const Inhabitants> inhabitants) {
  std::string known = "none";
  if (!inhabitants.empty()) {
    const auto [first, last] = std::ranges::minmax(inhabitants, {}, &Inhabitants::year);
    known = fmt::format("{} to {}", first.year, last.year);
  }
  return {.key = "population.year",
          .code = "no_inhabitants",
          .expected = fmt::format("inhabitants on 1 January {}", year),
          .found = fmt::format("known by then: {}", known),
          .advice =
              "lay your own population.csv over the package "
              "(`regietafel data template population`), or ask for another half-year"};
}

}  // namespace

int reference_year(HalfYear half) { return half.year - 1; }

Day last_publication_day(HalfYear half) {
  constexpr std::int32_t kWeeks = 13;
  return Day{first_day(half).value() - kWeeks * 7};
}

Authority authority_for_changed(HalfYear half) {
  static const std::array kTexts{Dated<Authority>{kSinceEver, Authority::province},
                                 Dated<Authority>{day_of(2025, 1, 1), Authority::minister}};
  return in_force(kTexts, first_day(half));
}

Result<ReferencePopulation> reference_population(const Country& country, int year,
                                                 std::span<const Inhabitants> inhabitants,
                                                 std::span<const BoundaryChange> changes) {
  auto areas = areas_on_1_january(year, inhabitants);
  if (areas.empty()) return refuse(missing_year(year, inhabitants));
  Errors errors;
  for (auto begin = changes.begin(); begin != changes.end();) {
    const auto end = std::find_if(begin, changes.end(), [&](const BoundaryChange& change) {
      return change.date != begin->date;
    });
    if (begin->date > day_of(year, 1, 1) && begin->date <= country.boundaries) {
      change_boundaries({begin, end}, areas, errors);
    }
    begin = end;
  }
  if (!errors.empty()) return refuse(std::move(errors));

  ReferencePopulation result{
      .year = year, .inhabitants = {}, .is_own = {}, .sum = People{0}, .sources = {}, .parts = {}};
  for (const auto& row : inhabitants) {
    if (row.year == year) result.sources.insert(row.source);
  }
  for (std::size_t row = 0; row < country.size(); ++row) {
    const auto area = areas.find(country.code[row]);
    if (area == areas.end()) {
      errors.push_back(missing_inhabitants(country, row, year));
      continue;
    }
    result.inhabitants.push_back(area->second.people);
    result.is_own.push_back(area->second.is_own ? 1 : 0);
    result.sum += area->second.people;
    for (auto part : area->second.parts) {
      part.into = Municipality{static_cast<std::uint16_t>(row)};
      result.parts.push_back(std::move(part));
    }
  }
  if (!errors.empty()) return refuse(std::move(errors));
  return result;
}

Tasks settlement_tasks(const TaskRequest& request) {
  const auto count = request.inhabitants.size();
  assert(request.exempt.empty() || request.exempt.size() == count);
  std::vector<std::int64_t> weights(count);
  std::vector<TaskRow> rows(count);
  const auto country = request.country.value();
  for (std::size_t i = 0; i < count; ++i) {
    const bool is_exempt = !request.exempt.empty() && request.exempt[i] != 0;
    const auto people = request.inhabitants[i].value();
    weights[i] = is_exempt ? 0 : people;
    rows[i].numerator = people * request.national.value();
    rows[i].denominator = country;
    rows[i].statutory = People{(rows[i].numerator + country - 1) / country};
  }
  if (request.rule == Rule::statutory) {
    for (std::size_t i = 0; i < count; ++i) {
      if (weights[i] > 0) rows[i].task = rows[i].statutory;
    }
    return {std::move(rows), {}};
  }
  const auto tasks = apportion(request.national, weights, request.rule);
  for (std::size_t i = 0; i < count; ++i) rows[i].task = tasks[i];
  return {std::move(rows), last_tie(weights, tasks, request.rule)};
}

}  // namespace regietafel::law
