#include <gmock/gmock.h>

#include "simulation/desk.h"

// Three households in a tiny country, day by day, worked by hand. All chance is taken out:
//
//   the service   decides five persons a week, one on each working day, at least seven days after
//                 the arrival. A case is decided whole; what it is beyond the day's capacity is
//                 taken from the next days.
//   homes         all are in Grootstad (GM0001), which lets one family home each Tuesday (1 is the
//                 rest of its code by five working days) and holds none for longer.
//   the task      of 2021-I is four persons, all of them Grootstad's.
//   linking       is on Mondays, seven days after the permit or later; the search takes three days.
//   relatives     two follow the single, fourteen days after the permit; those whose sponsor has a
//                 home stay in reception for five days.
//   integration   starts seven days after the move, for two adults of a household at most.
//   the refused   leave after ten days.
//
// A, one person, arrives on Monday 4 January; B, a family of three, on Tuesday the 5th; C, a
// couple, on Wednesday the 6th. A and B are granted, C is refused.
namespace regietafel::simulation {
namespace {

using run::Measure;
using testing::after_days;
using testing::Desk;
using testing::Parameter;
using testing::Tiny;

constexpr unsigned kA = 1, kB = 3, kC = 2, kRelatives = 2;  // persons

/// The country and what is left of it after its last day.
struct Played {
  Played() : desk{tiny()} {
    desk.world.inhabitants = {1, 0, 0};
    desk.world.lettings_share = {1, 0, 0};
    auto& rates = desk.rates;
    rates.has_relatives.at(kA) = Chance{1};
    rates.relatives_together = Choice{std::array{0.0, 1.0}};  // always two
    rates.relatives_delay = after_days(14);
    rates.via_reception = Chance{1};
    rates.transit = after_days(5);
    rates.search_slow = after_days(3);
    rates.integration = after_days(7);
    rates.refused_stay = after_days(10);
    play();
  }

  static Tiny tiny() {
    Tiny tiny;
    tiny.tasks = {{HalfYear{2021, 1}, People{kA + kB}}};
    tiny.end = day_of(2021, 2, 7);
    auto& p = tiny.parameters;
    for (const auto parameter : {Parameter::decisions_per_week, Parameter::decisions_floor,
                                 Parameter::decisions_ceiling}) {
      p[parameter] = 5;
    }
    p[Parameter::least_days_to_decision] = 7;
    p[Parameter::grant_syria] = 1;
    p[Parameter::grant_other] = 0;
    p[Parameter::link_days] = 7;
    p[Parameter::lettings_per_year] = 365.25 / 7;  // one a week
    p[Parameter::small_homes] = p[Parameter::large_homes] = 0;
    return tiny;
  }

  /// Plays from the first day, with these three to come.
  void play() {
    desk.state.arrivals = {
        {.day = day_of(2021, 1, 4), .stream = Stream::first_syria, .persons = kA},
        {.day = day_of(2021, 1, 5), .stream = Stream::first_syria, .persons = kB},
        {.day = day_of(2021, 1, 6), .stream = Stream::first_other, .persons = kC}};
    desk.state.service = {.per_week = 5, .planned = std::vector<double>(11, 5), .credit = 0};
    const Particle nobody{.state = desk.state, .past = run::Recorder{desk.world.past}};
    simulation::play(desk.world, desk.rates, nobody, desk.state, desk.inflow,
                     Luck{Seed{417}, Future{0}}, desk.recorder);
  }

  Desk desk;
};

/// The end of a day: stocks, and since the first day who was housed and who started integration.
struct Evening {
  std::int64_t pending = 0, refused = 0, permit_holders = 0, expected = 0, residents = 0;
  std::int64_t housed = 0, started = 0, departed = 0;

  friend bool operator==(const Evening&, const Evening&) = default;
  friend std::ostream& operator<<(std::ostream& out, const Evening& e) {
    return out << e.pending << " pending, " << e.refused << " refused, " << e.permit_holders
               << " permit holders, " << e.expected << " expected, " << e.residents
               << " residents, " << e.housed << " housed, " << e.started << " started, "
               << e.departed << " departed";
  }
};

Evening evening_of(const run::Recorder& recorder, Day day) {
  const auto stock = [&](Measure measure) { return testing::stock(recorder, measure, day); };
  const auto so_far = [&](Measure measure) {
    return recorder.seen(measure, recorder.frame()->period().start, Day{day.value() + 1});
  };
  return {.pending = stock(Measure::pending_first_decision),
          .refused = stock(Measure::refused_in_reception),
          .permit_holders = stock(Measure::permit_holders_in_reception),
          .expected = stock(Measure::family_expected),
          .residents = stock(Measure::residents),
          .housed = so_far(Measure::housed),
          .started = so_far(Measure::civic_integration_started),
          .departed = so_far(Measure::departures)};
}

TEST(ThreeHouseholds, day_by_day) {
  struct Line {
    unsigned month, day;
    Evening evening;
  };
  const std::vector<Line> lines{
      // Friday to Sunday: nobody has come.
      {1, 1, {}},
      {1, 2, {}},
      {1, 3, {}},
      // Monday: A arrives. Tuesday: B. Wednesday: C.
      {1, 4, {.pending = 1, .residents = 1}},
      {1, 5, {.pending = 4, .residents = 4}},
      {1, 6, {.pending = 6, .residents = 6}},
      // Nobody is here for seven days; hours that are not used are gone.
      {1, 7, {.pending = 6, .residents = 6}},
      {1, 8, {.pending = 6, .residents = 6}},
      {1, 9, {.pending = 6, .residents = 6}},
      {1, 10, {.pending = 6, .residents = 6}},
      // Monday: A gets a permit with the one person of the day. Two relatives are to come on the
      // 25th. A is linked when the permit is a week old.
      {1, 11, {.pending = 5, .permit_holders = 1, .expected = 2, .residents = 6}},
      // Tuesday: B gets a permit, two persons beyond the day's one: Wednesday and Thursday pay.
      {1, 12, {.pending = 2, .permit_holders = 4, .expected = 2, .residents = 6}},
      {1, 13, {.pending = 2, .permit_holders = 4, .expected = 2, .residents = 6}},
      {1, 14, {.pending = 2, .permit_holders = 4, .expected = 2, .residents = 6}},
      // Friday: C is refused, and will leave on the 25th.
      {1, 15, {.refused = 2, .permit_holders = 4, .expected = 2, .residents = 6}},
      {1, 16, {.refused = 2, .permit_holders = 4, .expected = 2, .residents = 6}},
      {1, 17, {.refused = 2, .permit_holders = 4, .expected = 2, .residents = 6}},
      // Monday: A is linked, and ready for a home on Thursday. B's permit is six days old.
      {1, 18, {.refused = 2, .permit_holders = 4, .expected = 2, .residents = 6}},
      // Tuesday: a home comes free for which nobody is ready; it is open until next Tuesday.
      {1, 19, {.refused = 2, .permit_holders = 4, .expected = 2, .residents = 6}},
      {1, 20, {.refused = 2, .permit_holders = 4, .expected = 2, .residents = 6}},
      // Thursday: A takes it, since no family waits for it.
      {1, 21, {.refused = 2, .permit_holders = 3, .expected = 2, .residents = 5, .housed = 1}},
      {1, 22, {.refused = 2, .permit_holders = 3, .expected = 2, .residents = 5, .housed = 1}},
      {1, 23, {.refused = 2, .permit_holders = 3, .expected = 2, .residents = 5, .housed = 1}},
      {1, 24, {.refused = 2, .permit_holders = 3, .expected = 2, .residents = 5, .housed = 1}},
      // Monday: C leaves. A's relatives arrive with a permit, and will move in with A on the 30th.
      // B is linked, and ready on Thursday: the task of four is given out, one housed, three
      // linked.
      {1, 25, {.permit_holders = 5, .residents = 5, .housed = 1, .departed = 2}},
      {1, 26, {.permit_holders = 5, .residents = 5, .housed = 1, .departed = 2}},
      {1, 27, {.permit_holders = 5, .residents = 5, .housed = 1, .departed = 2}},
      // Thursday: B takes the home of Tuesday the 26th. A's integration starts, a week after the
      // move.
      {1, 28, {.permit_holders = 2, .residents = 2, .housed = 4, .started = 1, .departed = 2}},
      {1, 29, {.permit_holders = 2, .residents = 2, .housed = 4, .started = 1, .departed = 2}},
      // Saturday: the relatives move in with A.
      {1, 30, {.housed = 6, .started = 1, .departed = 2}},
      {1, 31, {.housed = 6, .started = 1, .departed = 2}},
      {2, 1, {.housed = 6, .started = 1, .departed = 2}},
      {2, 2, {.housed = 6, .started = 1, .departed = 2}},
      {2, 3, {.housed = 6, .started = 1, .departed = 2}},
      // Thursday: integration of B starts: two adults, no more.
      {2, 4, {.housed = 6, .started = 3, .departed = 2}},
      {2, 5, {.housed = 6, .started = 3, .departed = 2}},
      // Saturday: that of the relatives.
      {2, 6, {.housed = 6, .started = 5, .departed = 2}},
      {2, 7, {.housed = 6, .started = 5, .departed = 2}},
  };
  const Played played;
  ASSERT_EQ(lines.size(), played.desk.recorder.frame()->days());
  for (const auto& line : lines) {
    const auto day = day_of(2021, line.month, line.day);
    EXPECT_EQ(evening_of(played.desk.recorder, day), line.evening) << to_string(day);
  }
}

TEST(ThreeHouseholds, sums_of_all_days) {
  const Played played;
  const auto& recorder = played.desk.recorder;
  const auto sum = [&](Measure measure) { return testing::total(recorder, measure); };
  EXPECT_EQ(sum(Measure::arrivals), kA + kB + kC);
  EXPECT_EQ(sum(Measure::family_arrivals), kRelatives);
  EXPECT_EQ(sum(Measure::decisions), kA + kB + kC);
  EXPECT_EQ(sum(Measure::grants), kA + kB);
  EXPECT_EQ(sum(Measure::refusals), kC);
  // A waits seven days, B seven, C nine.
  EXPECT_EQ(sum(Measure::days_to_decision), 7 * kA + 7 * kB + 9 * kC);
  // From permit to home: A from the 11th to the 21st, B from the 12th to the 28th, the relatives
  // from the 25th to the 30th.
  EXPECT_EQ(sum(Measure::days_to_home), 10 * kA + 16 * kB + 5 * kRelatives);
  // Homes are counted, not persons: the relatives move into A's.
  EXPECT_EQ(sum(Measure::lettings), 2);
  // The task of four is met, and the two relatives are housed beyond it.
  EXPECT_EQ(recorder.now(Measure::task), 4);
  EXPECT_EQ(recorder.now(Measure::backlog), -2);
  EXPECT_EQ(recorder.now(Measure::linked), 0);
}

}  // namespace
}  // namespace regietafel::simulation
