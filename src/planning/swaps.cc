#include "planning/swaps.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <stdexcept>

#include "solver/check.h"

namespace regietafel::planning {
namespace {

/// Persons that a participant has to give or can take.
struct Amount {
  std::size_t row = 0;
  std::int64_t persons = 0;
};
using Amounts = std::vector<Amount>;

std::int64_t sum_of(const Amounts& amounts) {
  return std::transform_reduce(amounts.begin(), amounts.end(), std::int64_t{0}, std::plus{},
                               [](const Amount& amount) { return amount.persons; });
}

/// Two sides of a region. All of `must` moves, to or from as much of `may` as it takes: givers when
/// there is room for all, takers when there is not.
struct Sides {
  Amounts must, may;
  bool is_must_giving = true;
};

Sides sides_of(std::span<const Participant> region, RegionalSwaps& found) {
  Amounts givers, takers;
  for (std::size_t row = 0; row < region.size(); ++row) {
    const auto above = region[row].load.value() - region[row].means.value();
    if (above > 0) found.too_much += People{above};
    if (above < 0) found.room += People{-above};
    const auto given = std::min(above, region[row].task.value());
    if (given > 0) givers.push_back({row, given});
    if (above < 0) takers.push_back({row, -above});
  }
  const auto moved = std::min(sum_of(givers), found.room.value());
  found.left = found.too_much - People{moved};
  if (moved == sum_of(givers)) return {std::move(givers), std::move(takers), true};
  return {std::move(takers), std::move(givers), false};
}

Swap swap_between(const Sides& sides, std::size_t must, std::size_t may, std::int64_t persons) {
  if (sides.is_must_giving) return {must, may, People{persons}};
  return {may, must, People{persons}};
}

/// Takes out pairs of equal amounts: some fewest set of swaps has each of them
/// (docs/model/swaps.md).
void pair_equals(Sides& sides, std::vector<Swap>& swaps) {
  std::erase_if(sides.must, [&](const Amount& must) {
    const auto equal = std::ranges::find(sides.may, must.persons, &Amount::persons);
    if (equal == sides.may.end()) return false;
    swaps.push_back(swap_between(sides, must.row, equal->row, must.persons));
    sides.may.erase(equal);
    return true;
  });
}

/// The components of the swaps as a network. Component k is named after the first of `may` in it,
/// so that no component has two names.
struct Components {
  solver::Model model;
  std::vector<std::vector<std::size_t>> must;  // [k][i]: must i is in component k
  std::vector<std::vector<std::size_t>> may;   // [k][j - k]: may j is in component k, j >= k
};

/// How many of `may`, the largest first, it takes to hold so many persons.
std::int64_t fewest_to_hold(const Amounts& may, std::int64_t persons) {
  std::int64_t count = 0;
  for (std::size_t j = 0; persons > 0 && j < may.size(); ++j, ++count) persons -= may[j].persons;
  return count;
}

/// A component of n participants takes n - 1 swaps and needs room for what must move in it; the
/// cost counts every participant of `may` after the first of its component. Two kinds of rows say
/// nothing new and shorten proofs: no may without the first of its component, and `extra`, since a
/// must that outgrows every may takes several.
Components components_of(const Sides& sides) {
  const auto& [musts, mays, is_must_giving] = sides;
  Components components;
  auto& model = components.model;
  solver::Row extra{.terms = {}};
  std::vector<solver::Row> one_each(musts.size(), {.lower = 1, .upper = 1, .terms = {}});
  std::vector<solver::Row> at_most_one(mays.size(), {.upper = 1, .terms = {}});
  for (std::size_t k = 0; k < mays.size(); ++k) {
    solver::Row room{.upper = 0, .terms = {}};
    auto& may = components.may.emplace_back();
    auto& must = components.must.emplace_back();
    for (std::size_t j = k; j < mays.size(); ++j) {
      may.push_back(model.add({.cost = j == k ? 0.0 : 1.0, .upper = 1, .is_integer = true}));
      at_most_one[j].terms.push_back({may.back(), 1});
      room.terms.push_back({may.back(), -static_cast<double>(mays[j].persons)});
      if (j == k) continue;
      extra.terms.push_back({may.back(), 1});
      model.add(solver::Row{.upper = 0, .terms = {{may.back(), 1}, {may.front(), -1}}});
    }
    for (std::size_t i = 0; i < musts.size(); ++i) {
      must.push_back(model.add({.upper = 1, .is_integer = true}));
      one_each[i].terms.push_back({must.back(), 1});
      room.terms.push_back({must.back(), static_cast<double>(musts[i].persons)});
      model.add(solver::Row{.upper = 0, .terms = {{must.back(), 1}, {may.front(), -1}}});
    }
    model.add(std::move(room));
  }
  extra.lower = 0;
  for (const auto& must : musts) {
    extra.lower += static_cast<double>(fewest_to_hold(mays, must.persons) - 1);
  }
  model.add(std::move(extra));
  for (auto& row : one_each) model.add(std::move(row));
  for (auto& row : at_most_one) model.add(std::move(row));
  return components;
}

/// Fills the rooms of one component in turn; each swap ends a participant, so that n of them take
/// at most n - 1 swaps (the northwest corner rule of transportation).
void settle(const Sides& sides, Amounts must, Amounts may, std::vector<Swap>& swaps) {
  std::size_t j = 0;
  for (auto& [row, persons] : must) {
    while (persons > 0) {
      const auto moved = std::min(persons, may[j].persons);
      swaps.push_back(swap_between(sides, row, may[j].row, moved));
      persons -= moved;
      may[j].persons -= moved;
      if (may[j].persons == 0) ++j;
    }
  }
}

void settle_components(const Sides& sides, const Components& components,
                       const std::vector<double>& values, std::vector<Swap>& swaps) {
  const auto is_in = [&](std::size_t column) { return values[column] > 0.5; };
  for (std::size_t k = 0; k < sides.may.size(); ++k) {
    Amounts must, may;
    for (std::size_t i = 0; i < sides.must.size(); ++i) {
      if (is_in(components.must[k][i])) must.push_back(sides.must[i]);
    }
    for (std::size_t j = k; j < sides.may.size(); ++j) {
      if (is_in(components.may[k][j - k])) may.push_back(sides.may[j]);
    }
    settle(sides, std::move(must), std::move(may), swaps);
  }
}

void solve(const Sides& sides, const solver::Solver& solver, const solver::Limits& limits,
           RegionalSwaps& found) {
  const auto components = components_of(sides);
  const auto solution = solver.solve(components.model, limits);
  found.seconds = solution.seconds;
  if (const auto faults = solver::check(components.model, solution, limits); !faults.empty()) {
    throw std::runtime_error{std::string{solver.name()} +
                             " gave an answer that does not hold: " + to_string(faults.front())};
  }
  constexpr double kRounding = 1e-6;  // what a solver's bound may be off by; costs are whole
  const auto extra = solution.status == solver::Status::stopped
                         ? 0.0
                         : std::max(0.0, std::ceil(solution.bound - kRounding));
  found.least += static_cast<std::int64_t>(sides.must.size()) + static_cast<std::int64_t>(extra);
  if (solution.has_values()) {
    settle_components(sides, components, solution.values, found.swaps);
  } else {
    settle(sides, sides.must, sides.may, found.swaps);  // one component of all always has room
  }
}

}  // namespace

People RegionalSwaps::moved() const {
  return std::transform_reduce(swaps.begin(), swaps.end(), People{0}, std::plus{},
                               [](const Swap& swap) { return swap.persons; });
}

RegionalSwaps find_swaps(std::span<const Participant> region, const solver::Solver& solver,
                         const solver::Limits& limits) {
  RegionalSwaps found;
  auto sides = sides_of(region, found);
  pair_equals(sides, found.swaps);
  found.least = static_cast<std::int64_t>(found.swaps.size());
  std::ranges::stable_sort(sides.may, std::greater{}, &Amount::persons);
  if (!sides.must.empty()) solve(sides, solver, limits, found);
  std::ranges::sort(found.swaps, {},
                    [](const Swap& swap) { return std::pair{swap.from, swap.to}; });
  return found;
}

}  // namespace regietafel::planning
