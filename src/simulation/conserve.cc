#include "simulation/conserve.h"

#include <fmt/format.h>

#include <algorithm>
#include <stdexcept>
#include <utility>

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

/// What the rows themselves say.
struct Counted {
  Tally tally;  // but for who came and left
  std::vector<std::int64_t> linked;
};

/// Counted apart from `count` in state.h, so that each is a check on the other.
Counted counted(const State& state) {
  Counted rows{.tally = {}, .linked = std::vector<std::int64_t>(state.linked.size())};
  auto& tally = rows.tally;
  tally.waiting_since.resize(state.tally.waiting_since.size());
  const auto& households = state.households;
  for (Row row = 0; row < households.rows(); ++row) {
    const std::int64_t persons = households.persons[row];
    const auto place = households.place[row];
    tally.persons[static_cast<std::size_t>(place)] += persons;
    tally.outside += persons * households.is_outside[row];
    const bool has_permit = place == Place::permit;
    if (households.is_minor[row] != 0 &&
        (has_permit || place == Place::pending || place == Place::refused)) {
      tally.minors += persons;
      tally.minors_with_permit += has_permit ? persons : 0;
    }
    if (!has_permit) continue;
    const auto municipality = households.municipality[row];
    if (municipality != kNoMunicipality) rows.linked[municipality] += persons;
    if (households.is_minor[row] != 0) continue;
    const auto age = static_cast<std::size_t>(state.today.value() - households.permit[row].value());
    if (age < tally.waiting_since.size()) {
      tally.waiting_since[age] += static_cast<std::int32_t>(persons);
    } else {
      tally.waiting_over_14_weeks += persons;
    }
  }
  return rows;
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
  const auto rows = counted(state);
  const auto& tally = state.tally;
  if (rows.tally.persons != tally.persons) fail(state, "persons by place differ from the rows");
  if (rows.tally.outside != tally.outside) fail(state, "persons outside differ from the rows");
  if (rows.tally.minors != tally.minors) fail(state, "minors differ from the rows");
  if (rows.tally.minors_with_permit != tally.minors_with_permit) {
    fail(state, "minors with a permit differ from the rows");
  }
  if (rows.tally.waiting_since != tally.waiting_since ||
      rows.tally.waiting_over_14_weeks != tally.waiting_over_14_weeks) {
    fail(state, "those who wait for a home differ from the rows");
  }
  if (rows.linked != state.linked) fail(state, "linked persons differ from the rows");
}

void recount(State& state) {
  auto rows = counted(state);
  rows.tally.came = state.tally.came;
  rows.tally.departed = state.tally.departed;
  rows.tally.settled = state.tally.settled;
  state.tally = std::move(rows.tally);
  state.linked = std::move(rows.linked);
}

}  // namespace regietafel::simulation
