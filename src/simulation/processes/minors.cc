#include "simulation/processes/minors.h"

#include "simulation/processes/permits.h"
#include "simulation/processes/refusals.h"

namespace regietafel::simulation {

void turn_eighteen(Today& today, Row row) {
  auto& state = today.state;
  auto& households = state.households;
  today.record(run::Measure::turned_eighteen, households.persons[row]);
  uncount(state, row);
  households.is_minor[row] = 0;
  households.permit[row] = today.day();
  count(state, row);
  if (households.place[row] == Place::refused) refuse_application(today, row);
  if (households.place[row] == Place::permit) wait_for_link(today, row, today.day());
}

}  // namespace regietafel::simulation
