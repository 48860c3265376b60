#include "simulation/processes/permits.h"

#include "simulation/processes/relatives.h"

namespace regietafel::simulation {

void give_permit(Today& today, Row row) {
  expect_relatives(today, row);
  if (today.state.households.is_minor[row] != 0) {
    move(today.state, row, Place::permit);
    return;
  }
  wait_for_link(today, row, today.day());
}

void wait_for_link(Today& today, Row row, Day permit) {
  auto& state = today.state;
  uncount(state, row);
  state.households.permit[row] = permit;
  state.households.place[row] = Place::permit;
  count(state, row);
  state.queues.append(State::pool_queue(), row);
}

}  // namespace regietafel::simulation
