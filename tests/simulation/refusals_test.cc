#include "simulation/processes/refusals.h"

#include <gmock/gmock.h>

#include "simulation/conserve.h"
#include "simulation/desk.h"
#include "simulation/processes/decisions.h"
#include "simulation/processes/minors.h"
#include "simulation/processes/permits.h"

namespace regietafel::simulation {
namespace {

using run::Measure;
using testing::after_days;
using testing::Desk;
using testing::january;
using testing::Parameter;

/// Someone who waits for a decision, of a track.
Row pending(Desk& desk, Stream stream, Track track = Track::general) {
  const auto row = desk.comes({.persons = 1, .stream = stream});
  desk.state.households.track[row] = track;
  desk.state.households.is_minor[row] = stream == Stream::minors ? 1 : 0;
  desk.state.households.place[row] = Place::pending;
  count(desk.state, row);
  return row;
}

TEST(Refusals, end_in_departure_or_in_a_permit_after_all) {
  struct Case {
    const char* name;
    Track track;
    double granted;
    Next next;
    Day day;
  };
  for (const auto& row :
       {Case{"leaves", Track::general, 0, Next::leaves_after_refusal, january(21)},
        Case{"permit after all", Track::general, 1, Next::gets_permit_after_refusal, january(11)},
        Case{"Dublin: no permit", Track::dublin, 1, Next::leaves_after_refusal, january(21)},
        Case{"safe country: no permit", Track::safe_country, 1, Next::leaves_after_refusal,
             january(21)}}) {
    SCOPED_TRACE(row.name);
    Desk desk;
    desk.rates.granted_after_refusal = Chance{row.granted};
    desk.rates.appeal = after_days(10);
    desk.rates.refused_stay = after_days(20);
    const auto someone = pending(desk, Stream::first_other, row.track);
    refuse_application(desk.today, someone);
    EXPECT_EQ(desk.place(someone), Place::refused);
    EXPECT_EQ(desk.state.households.next[someone], row.next);
    EXPECT_EQ(desk.next_day(someone), row.day);
  }
}

TEST(Refusals, that_end_are_counted) {
  Desk desk;
  const auto leaves = pending(desk, Stream::first_other);
  const auto stays = pending(desk, Stream::first_other);
  refuse_application(desk.today, leaves);
  refuse_application(desk.today, stays);
  EXPECT_EQ(desk.state.tally.residents(), 2);
  leave_after_refusal(desk.today, leaves);
  get_permit_after_refusal(desk.today, stays);
  EXPECT_EQ(desk.seen(Measure::departures), 1);
  EXPECT_EQ(desk.seen(Measure::grants_after_refusal), 1);
  EXPECT_EQ(desk.at(Place::permit), 1);
  EXPECT_EQ(desk.state.queues.first(State::pool_queue()), stays);
  EXPECT_NO_THROW(conserve_rows(desk.state));
}

TEST(Minors, who_are_refused_stay_until_they_turn_eighteen) {
  Desk desk;
  desk.rates.refused_stay = after_days(20);
  const auto minor = pending(desk, Stream::minors);
  refuse_application(desk.today, minor);
  EXPECT_EQ(desk.state.households.next[minor], Next::nothing);
  EXPECT_EQ(desk.state.tally.minors, 1);
  desk.wait_until(january(10));
  turn_eighteen(desk.today, minor);
  EXPECT_EQ(desk.state.tally.minors, 0);
  EXPECT_EQ(desk.at(Place::refused), 1);
  EXPECT_EQ(desk.state.households.next[minor], Next::leaves_after_refusal);
  EXPECT_EQ(desk.next_day(minor), january(30));
  EXPECT_NO_THROW(conserve_rows(desk.state));
}

TEST(Minors, with_a_permit_wait_for_a_home_from_eighteen_on) {
  Desk desk;
  const auto minor = pending(desk, Stream::minors);
  give_permit(desk.today, minor);
  EXPECT_EQ(desk.state.tally.minors_with_permit, 1);
  EXPECT_EQ(desk.state.tally.permit_holders(), 0);  // counted apart
  EXPECT_EQ(desk.state.tally.residents(), 1);
  EXPECT_TRUE(desk.state.queues.is_empty(State::pool_queue()));
  desk.wait_until(january(10));
  turn_eighteen(desk.today, minor);
  EXPECT_EQ(desk.state.tally.permit_holders(), 1);
  EXPECT_EQ(desk.state.households.permit[minor], january(10));
  EXPECT_EQ(desk.state.queues.first(State::pool_queue()), minor);
  EXPECT_EQ(desk.seen(Measure::turned_eighteen), 1);
  EXPECT_NO_THROW(conserve_rows(desk.state));
}

TEST(Minors, who_wait_for_a_decision_turn_eighteen_on_their_day_and_wait_on) {
  Desk desk;
  desk.rates.to_eighteen = after_days(30);
  const auto minor = desk.comes({.persons = 1, .stream = Stream::minors});
  wait_for_decision(desk.today, minor);
  EXPECT_EQ(desk.state.households.next[minor], Next::turns_eighteen);
  EXPECT_EQ(desk.next_day(minor), january(31));
  cancel(desk.state, minor);
  turn_eighteen(desk.today, minor);
  EXPECT_EQ(desk.at(Place::pending), 1);
  EXPECT_EQ(desk.state.tally.minors, 0);
  EXPECT_EQ(desk.state.queues.first(State::queue_of(Track::general)), minor);
}

}  // namespace
}  // namespace regietafel::simulation
