#include "simulation/conserve.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>

namespace regietafel::simulation {
namespace {

std::int64_t in_chain(const Tally& tally) {
  return tally.at(Place::pending) + tally.at(Place::refused) + tally.at(Place::permit) +
         tally.at(Place::housed);
}

[[noreturn]] void fail(const State& state, std::string_view what) {
  const auto& tally = state.tally;
  throw std::logic_error{fmt::format(
      "{} on {}: came {}, departed {}, settled {}, pending {} ({} outside), refused {}, permit {} "
      "({} minors, {} over fourteen weeks), housed {}, expected {}",
      what, to_string(state.today), tally.came, tally.departed, tally.settled,
      tally.at(Place::pending), tally.outside, tally.at(Place::refused), tally.at(Place::permit),
      tally.minors_with_permit, tally.waiting_over_14_weeks, tally.at(Place::housed),
      tally.at(Place::expected))};
}

}  // namespace

void conserve(const State& state) {
  const auto& tally = state.tally;
  if (tally.came - tally.departed - tally.settled != in_chain(tally)) fail(state, "lost persons");
  const auto least =
      std::min({*std::ranges::min_element(tally.persons), tally.outside, tally.minors,
                tally.minors_with_permit, tally.came, tally.waiting_over_14_weeks,
                tally.at(Place::pending) - tally.outside, *std::ranges::min_element(state.linked),
                *std::ranges::min_element(state.housed)});
  if (least < 0) fail(state, "a negative number of persons");
  if (*std::ranges::min_element(state.open_homes) < 0) fail(state, "a negative number of homes");
}

void conserve_rows(const State& state) {
  auto copy = state;
  recount(copy);
  const auto& rows = copy.tally;
  const auto& counted = state.tally;
  if (rows.persons != counted.persons) fail(state, "persons by place differ from the rows");
  if (rows.outside != counted.outside) fail(state, "persons outside differ from the rows");
  if (rows.minors != counted.minors) fail(state, "minors differ from the rows");
  if (rows.minors_with_permit != counted.minors_with_permit) {
    fail(state, "minors with a permit differ from the rows");
  }
  if (rows.waiting_over_14_weeks != counted.waiting_over_14_weeks) {
    fail(state, "those who wait over fourteen weeks differ from the rows");
  }
  if (copy.linked != state.linked) fail(state, "linked persons differ from the rows");
}

void recount(State& state) {
  auto& tally = state.tally;
  tally.persons.fill(0);
  tally.outside = tally.minors = tally.minors_with_permit = tally.waiting_over_14_weeks = 0;
  std::ranges::fill(tally.waiting_since, 0);
  std::ranges::fill(state.linked, 0);
  const auto& households = state.households;
  for (Row row = 0; row < households.rows(); ++row) {
    count(state, row);
    if (households.place[row] == Place::permit && households.municipality[row] != kNoMunicipality) {
      state.linked[households.municipality[row]] += households.persons[row];
    }
  }
}

}  // namespace regietafel::simulation
