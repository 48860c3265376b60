#include "simulation/processes/arrivals.h"

#include <algorithm>
#include <array>
#include <numeric>
#include <vector>

#include "simulation/processes/births.h"
#include "simulation/processes/decisions.h"
#include "simulation/processes/homes.h"
#include "simulation/processes/permits.h"

namespace regietafel::simulation {
namespace {

using run::Measure;

constexpr std::array<Measure, kArrivalStreams> kMeasureOf{
    Measure::arrivals_first_syria, Measure::arrivals_first_eritrea, Measure::arrivals_first_turkey,
    Measure::arrivals_first_other, Measure::arrivals_subsequent,    Measure::arrivals_resettlement,
    Measure::arrivals_minors};

/// Draws who arrives in a month, by the rank of each household in its month and stream.
void plan_stream(Today& today, Stream stream, Month month) {
  auto left = today.inflow.persons[today.inflow.row(month)].at(static_cast<std::size_t>(stream));
  const auto first = first_day(month);
  const auto days = static_cast<std::uint32_t>(last_day(month).value() - first.value() + 1);
  const auto who = Who::series_on(Series{static_cast<std::uint8_t>(stream)}, first);
  for (std::uint32_t rank = 0; left > 0; ++rank) {
    const auto drawn = stream == Stream::minors
                           ? 1
                           : 1 + today.rates.arriving_persons.of(
                                     today.luck.draw(who, Decision::household_size, rank));
    const auto persons = std::min(drawn, left);
    ++today.state.drawn;
    const auto day = below(today.luck.draw(who, Decision::arrival_day_in_month, rank), days);
    today.state.arrivals.push_back({.day = Day{first.value() + static_cast<std::int32_t>(day)},
                                    .stream = stream,
                                    .persons = static_cast<std::uint8_t>(persons)});
    left -= persons;
  }
}

/// By day; on a day in the order in which they were planned, which is by stream.
std::vector<Arrival> sorted_by_day(const std::vector<Arrival>& planned, Day first) {
  constexpr std::size_t kMostDays = 31;
  std::array<std::size_t, kMostDays + 1> place{};  // [day], of the next to come on it
  for (const auto& arrival : planned) {
    ++place.at(static_cast<std::size_t>(arrival.day.value() - first.value()) + 1);
  }
  std::partial_sum(place.begin(), place.end(), place.begin());
  std::vector<Arrival> sorted(planned.size());
  for (const auto& arrival : planned) {
    sorted[place.at(static_cast<std::size_t>(arrival.day.value() - first.value()))++] = arrival;
  }
  return sorted;
}

void plan_month(Today& today) {
  auto& state = today.state;
  const auto month = month_of(today.day());
  state.arrivals.clear();
  state.arrived = 0;
  for (std::size_t stream = 0; stream < kArrivalStreams; ++stream) {
    plan_stream(today, static_cast<Stream>(stream), month);
  }
  state.arrivals = sorted_by_day(state.arrivals, first_day(month));
}

void arrive(Today& today, const Arrival& arrival, std::uint32_t rank) {
  auto& state = today.state;
  auto& households = state.households;
  const auto row = new_row(state);
  households.who[row] =
      Who::household(Series{static_cast<std::uint8_t>(arrival.stream)}, arrival.day, rank);
  households.persons[row] = arrival.persons;
  households.stream[row] = arrival.stream;
  households.arrived[row] = arrival.day;
  state.tally.came += arrival.persons;
  today.record(Measure::arrivals, arrival.persons);
  today.record(kMeasureOf.at(static_cast<std::size_t>(arrival.stream)), arrival.persons);
  if (arrival.stream == Stream::resettlement) {
    receive_resettled(today, row);
    return;
  }
  state.reception.newcomers[today.row()] += arrival.persons;
  expect_birth(today, row);
  wait_for_decision(today, row);
}

}  // namespace

void receive_arrivals(Today& today) {
  auto& state = today.state;
  if (state.arrivals.empty() || month_of(state.arrivals.front().day) != month_of(today.day())) {
    plan_month(today);
  }
  auto stream = Stream::family;
  std::uint32_t rank = 0;
  for (; state.arrived < state.arrivals.size(); ++state.arrived) {
    const auto arrival = state.arrivals[state.arrived];
    if (arrival.day > today.day()) return;
    rank = arrival.stream == stream ? rank + 1 : 0;
    stream = arrival.stream;
    if (arrival.day == today.day()) arrive(today, arrival, rank);
  }
}

}  // namespace regietafel::simulation
