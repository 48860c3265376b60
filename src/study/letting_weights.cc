#include "study/letting_weights.h"

#include <algorithm>
#include <cmath>
#include <iterator>
#include <map>
#include <numeric>
#include <optional>
#include <set>

namespace regietafel::study {
namespace {

using Weights = std::vector<std::int64_t>;

/// Homes as the counts that boundary changes carry over: they move in the shares of the persons.
std::vector<Inhabitants> carried_counts(const std::vector<Dwellings>& dwellings) {
  std::vector<Inhabitants> counts;
  for (const auto& row : dwellings) {
    counts.push_back({.year = row.year,
                      .municipality = row.municipality,
                      .people = People{row.homes},
                      .source = row.source,
                      .is_own = row.is_own});
  }
  return counts;
}

Weights homes_of(const data::Facts& facts, const law::ReferencePopulation& population, int newest) {
  const std::vector<People>* weights = &population.inhabitants;
  std::set<int> years;
  for (const auto& row : facts.dwellings) {
    if (row.year <= newest) years.insert(row.year);
  }
  const auto counts = carried_counts(facts.dwellings);
  std::optional<law::ReferencePopulation> homes;
  for (auto year = years.rbegin(); year != years.rend() && !homes; ++year) {
    if (auto known =
            law::reference_population(facts.country, *year, counts, facts.boundary_changes)) {
      homes = std::move(*known);
    }
  }
  if (homes) weights = &homes->inhabitants;
  Weights rows;
  std::ranges::transform(*weights, std::back_inserter(rows), &People::value);
  return rows;
}

/// The municipality that a code of `year` has become; nothing when it was split.
std::optional<Municipality> today(const data::Facts& facts, MunicipalityCode code, int year) {
  for (const auto& change : facts.boundary_changes) {  // in the order of dates
    if (change.from != code || change.date <= day_of(year, 1, 1) ||
        change.date > facts.country.boundaries) {
      continue;
    }
    const auto parts = std::ranges::count_if(facts.boundary_changes, [&](const auto& other) {
      return other.date == change.date && other.from == change.from;
    });
    if (parts > 1) return std::nullopt;
    code = change.to;
  }
  return facts.country.find(code);
}

/// The user's own lettings of a year by municipality: of all homes, or the sum of the sizes.
std::map<MunicipalityCode, std::int64_t> own_lettings(const data::Facts& facts, int year) {
  std::map<MunicipalityCode, std::int64_t> sums, wholes;
  for (const auto& row : facts.lettings) {
    const auto code = parse_municipality_code(row.area);
    if (!row.origin.is_own || row.year != year || !code) continue;
    (row.size == LettingSize::all ? wholes : sums)[*code] += row.homes;
  }
  wholes.merge(sums);
  return wholes;
}

std::optional<int> newest_own_year(const data::Facts& facts, int before) {
  std::optional<int> newest;
  for (const auto& row : facts.lettings) {
    if (!row.origin.is_own || row.year >= before || !parse_municipality_code(row.area)) continue;
    newest = std::max<int>(newest.value_or(row.year), row.year);
  }
  return newest;
}

/// Lettings per home of the municipalities without own lettings.
double rate_of_others(const data::Facts& facts, int year, const Weights& homes,
                      const std::map<Municipality, std::int64_t>& own) {
  std::int64_t own_sum = 0, own_homes = 0;
  for (const auto& [row, lettings] : own) {
    own_sum += lettings;
    own_homes += homes[row.value()];
  }
  const auto other_homes = std::reduce(homes.begin(), homes.end()) - own_homes;
  for (const auto& row : facts.lettings) {
    if (row.area != "NL00" || row.year != year || row.size != LettingSize::all) continue;
    if (row.homes <= own_sum || other_homes == 0) break;
    return static_cast<double>(row.homes - own_sum) / static_cast<double>(other_homes);
  }
  if (own_sum == 0 || own_homes == 0) return 1;
  return static_cast<double>(own_sum) / static_cast<double>(own_homes);
}

}  // namespace

std::vector<std::int64_t> letting_weights(const data::Facts& facts,
                                          const law::ReferencePopulation& population, int year) {
  auto homes = homes_of(facts, population, year);
  const auto newest = newest_own_year(facts, year);
  if (!newest) return homes;
  std::map<Municipality, std::int64_t> own;
  for (const auto& [code, lettings] : own_lettings(facts, *newest)) {
    if (const auto row = today(facts, code, *newest)) own[*row] += lettings;
  }
  const auto rate = rate_of_others(facts, *newest, homes, own);
  auto weights = homes;
  for (const auto& [row, lettings] : own) {
    weights[row.value()] = std::llround(static_cast<double>(lettings) / rate);
  }
  const bool lets_any = std::ranges::any_of(weights, [](auto weight) { return weight > 0; });
  return lets_any ? weights : homes;
}

}  // namespace regietafel::study
