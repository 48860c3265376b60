#include "simulation/processes/refusals.h"

#include "simulation/processes/permits.h"

namespace regietafel::simulation {

using run::Measure;

void refuse_application(Today& today, Row row) {
  auto& state = today.state;
  move(state, row, Place::refused);
  if (state.households.is_minor[row] != 0) return;  // stays until eighteen
  const bool is_general = state.households.track[row] == Track::general;
  if (is_general && today.rates.granted_after_refusal.has(today.draw(row, Decision::appeal))) {
    const auto days = today.rates.appeal.days(today.draw(row, Decision::appeal_duration));
    schedule(state, today.world, row, Next::gets_permit_after_refusal,
             Day{today.day().value() + days});
    return;
  }
  const auto days = today.rates.refused_stay.days(today.draw(row, Decision::refused_stay));
  schedule(state, today.world, row, Next::leaves_after_refusal, Day{today.day().value() + days});
}

void leave_after_refusal(Today& today, Row row) {
  today.record(Measure::departures, today.state.households.persons[row]);
  depart(today.state, row);
}

void get_permit_after_refusal(Today& today, Row row) {
  today.record(Measure::grants_after_refusal, today.state.households.persons[row]);
  give_permit(today, row);
}

}  // namespace regietafel::simulation
