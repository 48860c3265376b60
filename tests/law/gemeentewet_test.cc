#include "law/gemeentewet.h"

#include <gmock/gmock.h>

namespace regietafel::law {
namespace {

using ::testing::ElementsAre;

HalfYearResult half(std::int64_t task, std::int64_t housed, bool is_excused = false) {
  return {.balance = People{0},
          .task = People{task},
          .housed = People{housed},
          .is_excused = is_excused};
}

/// Half-years whose balances follow from one another.
std::vector<Standing> standings_of(std::int64_t balance, std::vector<HalfYearResult> history,
                                   const Ladder& ladder = {}) {
  People carried{balance};
  for (auto& result : history) {
    result.balance = carried;
    carried += result.housed - result.task;
  }
  return supervise(history, ladder);
}

std::vector<Stage> stages_of(const std::vector<Standing>& standings) {
  std::vector<Stage> stages;
  for (const auto& standing : standings) stages.push_back(standing.stage);
  return stages;
}

std::vector<Verdict> verdicts_of(const std::vector<Standing>& standings) {
  std::vector<Verdict> verdicts;
  for (const auto& standing : standings) verdicts.push_back(standing.verdict);
  return verdicts;
}

TEST(Supervision, climbs_with_every_half_year_that_leaves_a_backlog) {
  const auto standings = standings_of(0, {half(30, 12), half(30, 30), half(30, 30), half(30, 48)});
  EXPECT_EQ(standings[0].balance, People{-18});  // as in Delfzijl, 2016-I
  EXPECT_THAT(stages_of(standings),
              ElementsAre(Stage::signal, Stage::information, Stage::announcement, Stage::none));
  EXPECT_THAT(verdicts_of(standings),
              ElementsAre(Verdict::not_met, Verdict::not_met, Verdict::not_met, Verdict::met));
}

TEST(Supervision, a_lead_makes_a_lean_half_year_no_miss) {
  EXPECT_EQ(standings_of(5, {half(10, 5)})[0].verdict, Verdict::met);
  EXPECT_EQ(standings_of(4, {half(10, 5)})[0].verdict, Verdict::not_met);
}

TEST(Supervision, an_agreed_catch_up_has_two_half_years) {
  const auto standings =
      standings_of(0, {half(10, 4, true), half(10, 12), half(10, 12), half(10, 12)});
  EXPECT_THAT(verdicts_of(standings),
              ElementsAre(Verdict::excusable, Verdict::excusable, Verdict::not_met, Verdict::met));
  EXPECT_EQ(standings[2].balance, People{-2});
}

TEST(Supervision, a_second_excuse_cannot_stretch_the_first) {
  const auto standings =
      standings_of(0, {half(10, 4, true), half(10, 10, true), half(10, 10, true)});
  EXPECT_EQ(standings[2].verdict, Verdict::not_met);
}

TEST(Supervision, thresholds_are_parameters) {
  const Ladder quick{.begins = {1, 1, 1, 1, 1, 2}};
  EXPECT_THAT(stages_of(standings_of(0, {half(2, 1), half(2, 2)}, quick)),
              ElementsAre(Stage::last_term, Stage::substitution));
}

}  // namespace
}  // namespace regietafel::law
