#include "simulation/processes/decisions.h"

#include <algorithm>

#include "simulation/processes/permits.h"
#include "simulation/processes/refusals.h"

namespace regietafel::simulation {
namespace {

using enum scenario::Parameter;
using run::Measure;

constexpr std::int64_t kPerson = 1'000;  // thousandths, the unit of the service's credit
constexpr int kWorkingDays = 5;
constexpr std::int32_t kQuarter = 91;
constexpr double kWeeksOfQuarter = 13;
Track track_of(scenario::Priority priority) {
  switch (priority) {
    case scenario::Priority::dublin:
      return Track::dublin;
    case scenario::Priority::safe_country:
      return Track::safe_country;
    case scenario::Priority::oldest_first:
      return Track::general;
  }
  return Track::general;
}

bool is_granted(const Today& today, Row row) {
  const auto& households = today.state.households;
  if (households.track[row] != Track::general) return false;
  const auto& chance = today.rates.grant.at(static_cast<std::size_t>(households.stream[row]));
  return chance.has(today.draw(row, Decision::decision_outcome));
}

void decide(Today& today, Row row) {
  auto& state = today.state;
  auto& households = state.households;
  const auto persons = households.persons[row];
  state.queues.remove(row);
  if (households.is_minor[row] == 0) cancel(state, row);
  uncount(state, row);
  households.is_outside[row] = 0;
  count(state, row);
  today.record(Measure::decisions, persons);
  today.record(Measure::days_to_decision,
               std::int64_t{persons} * (today.day().value() - households.arrived[row].value()));
  if (is_granted(today, row)) {
    today.record(Measure::grants, persons);
    give_permit(today, row);
  } else {
    today.record(Measure::refusals, persons);
    refuse_application(today, row);
  }
}

void decide_queue(Today& today, Track track) {
  auto& state = today.state;
  const auto queue = State::queue_of(track);
  const Day arrived_by{today.day().value() -
                       static_cast<std::int32_t>(today.rates.parameters[least_days_to_decision])};
  for (auto row = state.queues.first(queue);
       row != kNoRow && state.service.credit > 0 && state.households.arrived[row] <= arrived_by;
       row = state.queues.first(queue)) {
    state.service.credit -= kPerson * state.households.persons[row];
    decide(today, row);
  }
}

}  // namespace

void wait_for_decision(Today& today, Row row) {
  auto& state = today.state;
  auto& households = state.households;
  const auto stream = households.stream[row];
  if (stream == Stream::first_other) {
    households.track[row] =
        static_cast<Track>(today.rates.track_of_other.of(today.draw(row, Decision::track)));
  }
  households.is_outside[row] = today.rates.outside.has(today.draw(row, Decision::waits_outside));
  households.is_minor[row] = stream == Stream::minors ? 1 : 0;
  if (stream == Stream::minors) {
    households.is_outside[row] = 0;
    const auto days = today.rates.to_eighteen.days(today.draw(row, Decision::turning_eighteen));
    schedule(state, today.world, row, Next::turns_eighteen, Day{today.day().value() + days});
  } else {
    const auto& delay = today.rates.leaving;
    const auto days = delay.days(today.draw(row, Decision::leave_before_decision));
    if (days < delay.last()) {
      schedule(state, today.world, row, Next::leaves_before_decision,
               Day{today.day().value() + days});
    }
  }
  households.place[row] = Place::pending;
  count(state, row);
  state.queues.append(State::queue_of(households.track[row]), row);
}

void leave_before_decision(Today& today, Row row) {
  const auto& households = today.state.households;
  today.record(Measure::departures, households.persons[row]);
  today.record(Measure::departures_before_decision, households.persons[row]);
  depart(today.state, row);
}

void decide_cases(Today& today) {
  if (weekday(today.day()) >= kWorkingDays) return;
  auto& credit = today.state.service.credit;
  credit += static_cast<std::int64_t>(today.state.service.per_week * kPerson / kWorkingDays);
  for (const auto priority : today.world.chain.priority) decide_queue(today, track_of(priority));
  credit = std::min<std::int64_t>(credit, 0);  // hours not used today are gone
}

void plan_service(Today& today) {
  if (today.day() != first_day(month_of(today.day()))) return;
  auto& service = today.state.service;
  const auto& parameters = today.rates.parameters;
  const auto at_least =
      std::max(today.recorder.frame()->period().remembered, Day{today.day().value() - kQuarter});
  const auto came = static_cast<double>(
      today.recorder.seen(Measure::arrivals, at_least, today.day()) -
      today.recorder.seen(Measure::arrivals_resettlement, at_least, today.day()));
  const auto last = service.planned.back();
  const auto in_hand = static_cast<double>(today.state.tally.at(Place::pending));
  const auto beyond_normal = in_hand - parameters[normal_weeks] * last;
  const auto work =
      came / kWeeksOfQuarter + beyond_normal / std::max(parameters[weeks_to_clear], 1.0);
  const auto wanted = std::clamp(work, std::min(parameters[decisions_floor], last),
                                 std::max(parameters[decisions_ceiling], last));
  const auto next = last + parameters[work_followed] * (wanted - last);
  service.planned.erase(service.planned.begin());
  service.planned.push_back(next);
  // To lend officers out takes no training: what is planned above that is let go at once.
  if (next < last) {
    for (auto& planned : service.planned) planned = std::min(planned, next);
  }
  service.per_week = service.planned.front();
}

Service service_at_start(const scenario::Parameters& parameters) {
  const auto months = static_cast<std::size_t>(parameters[training_months]);
  return {.per_week = parameters[decisions_per_week],
          .planned = std::vector<double>(months + 1, parameters[decisions_per_week]),
          .credit = 0};
}

}  // namespace regietafel::simulation
