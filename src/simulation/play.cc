#include "simulation/play.h"

#include "simulation/conserve.h"
#include "simulation/processes/arrivals.h"
#include "simulation/processes/births.h"
#include "simulation/processes/decisions.h"
#include "simulation/processes/homes.h"
#include "simulation/processes/minors.h"
#include "simulation/processes/reception.h"
#include "simulation/processes/refusals.h"
#include "simulation/processes/relatives.h"
#include "simulation/processes/sites.h"
#include "simulation/processes/tasks.h"

namespace regietafel::simulation {
namespace {

using run::Measure;

void happen(Today& today, Row row, Next next) {
  switch (next) {
    case Next::leaves_before_decision:
      return leave_before_decision(today, row);
    case Next::leaves_after_refusal:
      return leave_after_refusal(today, row);
    case Next::gets_permit_after_refusal:
      return get_permit_after_refusal(today, row);
    case Next::turns_eighteen:
      return turn_eighteen(today, row);
    case Next::is_ready_for_home:
      return look_for_home(today, row);
    case Next::joins_sponsor:
      return move_in(today, row);
    case Next::starts_integration:
      return start_integration(today, row);
    case Next::arrives:
    case Next::nothing:
      return;
  }
}

/// What is due today happens, in the order in which it was scheduled.
void happen_due(Today& today) {
  auto& due = today.state.due;
  for (auto row = due.first(today.row()); row != kNoRow; row = due.first(today.row())) {
    const auto next = today.state.households.next[row];
    cancel(today.state, row);
    happen(today, row, next);
  }
}

void close_day(Today& today) {
  auto& state = today.state;
  const auto& tally = state.tally;
  conserve(state);
  state.reception.residents[today.row()] = static_cast<std::int32_t>(tally.residents());
  const auto set = [&](Measure measure, std::int64_t value) {
    today.recorder.set(measure, run::kNation, value);
  };
  set(Measure::residents, tally.residents());
  set(Measure::pending_first_decision, tally.at(Place::pending));
  set(Measure::refused_in_reception, tally.at(Place::refused));
  set(Measure::permit_holders_in_reception, tally.permit_holders());
  set(Measure::minors_in_reception, tally.minors);
  set(Measure::waiting_over_14_weeks, tally.waiting_over_14_weeks);
  set(Measure::family_expected, tally.at(Place::expected));
  today.recorder.close(today.day());
}

/// One day. The order is that of the chain: who comes, what falls due, who decides, who finds a
/// home, and where everybody sleeps.
void play_day(Today& today) {
  begin_half_year(today);
  set_next_task(today);
  receive_arrivals(today);
  receive_relatives(today);
  happen_due(today);
  bear_children(today);
  if (!today.is_past()) plan_service(today);
  decide_cases(today);
  link_households(today);
  let_homes(today);
  if (!today.is_past()) {
    open_and_close_sites(today);
    order_sites(today);
    lodge_residents(today);
  }
  close_day(today);
}

void next_day(State& state) {
  state.today = Day{state.today.value() + 1};
  age_waiting(state);
}

/// What rules look back on across the first day.
void remember(const run::Recorder& past, run::Recorder& recorder) {
  const auto& period = recorder.frame()->period();
  for (const auto measure : {Measure::arrivals, Measure::arrivals_resettlement, Measure::grants,
                             Measure::grants_after_refusal, Measure::family_arrivals}) {
    for (auto day = period.remembered; day < period.start; day = Day{day.value() + 1}) {
      recorder.add(measure, run::kNation, day, past.seen(measure, day, Day{day.value() + 1}));
    }
  }
}

}  // namespace

Particle play_history(const World& world, const Rates& rates, const Inflow& inflow,
                      const std::map<int, PastYear>& years, Luck luck) {
  Particle particle{.state = State{world}, .past = run::Recorder{world.past}};
  auto rates_of_year = rates;
  Today today{.world = world,
              .rates = rates_of_year,
              .inflow = inflow,
              .luck = luck,
              .state = particle.state,
              .recorder = particle.past};
  constexpr double kWeeks = 365.25 / 7;
  auto year = years.begin();
  for (; particle.state.today < world.start(); next_day(particle.state)) {
    while (std::next(year) != years.end() && year->first < year_of(today.day())) ++year;
    particle.state.service.per_week = year->second.decisions / kWeeks;
    rates_of_year.grant.at(static_cast<std::size_t>(Stream::first_other)) =
        Chance{year->second.grant_other};
    play_day(today);
  }
  return particle;
}

State play(const World& world, const Rates& rates, const Particle& particle, State start,
           const Inflow& inflow, Luck luck, run::Recorder& recorder) {
  remember(particle.past, recorder);
  Today today{.world = world,
              .rates = rates,
              .inflow = inflow,
              .luck = luck,
              .state = start,
              .recorder = recorder};
  open_reception(today);
  for (std::size_t row = 0; row < world.municipalities(); ++row) {
    recorder.change(Measure::linked, world.area[row], start.linked[row]);
  }
  if (world.start() != first_day(half_year_of(world.start()))) {
    open_room(today);
    record_tasks(today);
  }
  for (; start.today <= world.last_day; next_day(start)) {
    play_day(today);
    const bool ends_month = recorder.frame()->ends_month(start.today);
    if (ends_month) conserve_rows(start);
    if (start.today == world.last_day) break;
  }
  return start;
}

}  // namespace regietafel::simulation
