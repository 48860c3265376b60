#include "study/municipal_tasks.h"

#include <gmock/gmock.h>

#include <numeric>

#include "support/errors.h"
#include "support/folder.h"

namespace regietafel::study {
namespace {

using regietafel::testing::faults_of;
using regietafel::testing::Folder;
using regietafel::testing::has_ways_out;
using regietafel::testing::shipped;
using regietafel::testing::tiny;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr HalfYear k2021_II{2021, 2};

/// A request for shipped facts.
TaskRequest asking(HalfYear half, std::optional<People> national) {
  TaskRequest request;
  request.packages = shipped();
  request.question.half = half;
  request.question.national = national;
  return request;
}

Result<TaskAnswer> task_of(People total, Rule rule = kPractice) {
  auto request = asking(k2021_II, total);
  request.question.rule = rule;
  return answer_task(request);
}

std::size_t row_of(const MunicipalTasks& tasks, std::uint16_t code) {
  return tasks.country.find(MunicipalityCode{code})->value();
}

TEST(MunicipalTasks, of_2021_II_add_up) {
  const auto tasks = task_of(People{11'000})->tasks;
  EXPECT_THAT(tasks.rows, SizeIs(352));
  EXPECT_EQ(tasks.population.sum, People{17'407'585});
  EXPECT_EQ(tasks.task_sum(), People{11'000});
  EXPECT_EQ(tasks.statutory_sum(), People{11'178});
}

TEST(MunicipalTasks, of_2021_II_by_hand) {
  struct Row {
    const char* name;
    std::uint16_t code;
    std::int64_t inhabitants, statutory, adams;
  };
  const auto tasks = task_of(People{11'000})->tasks;
  // 11,000 * inhabitants / 17,407,585, rounded up; and inhabitants / 1,608.333, rounded up, since
  // that divisor brings the sum to 10,999 and the last person is Amstelveen's.
  for (const auto& row : {
           Row{"Schiermonnikoog: 0.598; 0.59", 88, 947, 1, 1},
           Row{"Gouda: 46.399; 45.65", 513, 73'427, 47, 46},
           Row{"Amsterdam: 551.502; 542.65", 363, 872'757, 552, 543},
           // 30,801 and the 2,149 / 14,318 of Haaren's 14,370 that went over: 32,958.
           Row{"Boxtel: 20.826; 20.49", 757, 32'958, 21, 21},
       }) {
    SCOPED_TRACE(row.name);
    const auto at = row_of(tasks, row.code);
    EXPECT_EQ(tasks.population.inhabitants[at], People{row.inhabitants});
    EXPECT_EQ(tasks.rows[at].statutory, People{row.statutory});
    EXPECT_EQ(tasks.rows[at].task, People{row.adams});
  }
  std::int64_t at_divisor = 0;  // 4,825 / 3
  for (const auto people : tasks.population.inhabitants) {
    at_divisor += (3 * people.value() + 4824) / 4825;
  }
  EXPECT_EQ(at_divisor, 10'999);
}

TEST(MunicipalTasks, of_2021_II_end_in_a_tie) {
  // Amstelveen's 58th person claims 91,675 / 57, Peel en Maas's 28th 43,425 / 27: both 4,825 / 3.
  const auto tasks = task_of(People{11'000})->tasks;
  EXPECT_THAT(tasks.tie.got, ElementsAre(row_of(tasks, 362)));
  EXPECT_THAT(tasks.tie.missed, ElementsAre(row_of(tasks, 1894)));
  EXPECT_EQ(tasks.rows[row_of(tasks, 362)].task, People{58});
  EXPECT_EQ(tasks.rows[row_of(tasks, 1894)].task, People{27});
  EXPECT_THAT(task_of(People{11'001})->tasks.tie.got, IsEmpty());
}

TEST(MunicipalTasks, under_the_statutory_rule_equal_the_statutory_task) {
  const auto tasks = task_of(People{11'000}, Rule::statutory)->tasks;
  for (const auto& row : tasks.rows) EXPECT_EQ(row.task, row.statutory);
}

TEST(MunicipalTasks, of_haaren_go_to_its_four_heirs) {
  const auto tasks = task_of(People{11'000})->tasks;
  std::int64_t inherited = 0, heirs = 0;
  for (const auto& part : tasks.population.parts) {
    if (part.from != MunicipalityCode{788}) continue;
    ++heirs;
    inherited += part.persons.value();
  }
  EXPECT_EQ(heirs, 4);
  EXPECT_EQ(inherited, 14'370);
}

TEST(MunicipalTasks, without_a_total_are_those_of_the_published_number) {
  const auto answer = answer_task(asking(k2021_II, {}));
  EXPECT_EQ(answer->tasks.national, People{11'000});
  EXPECT_EQ(to_string(answer->tasks.national_as_published->published), "2021-03-29");
}

TEST(MunicipalTasks, of_regions_add_up_to_the_same) {
  const auto tasks = task_of(People{11'000})->tasks;
  struct Row {
    Grouping grouping;
    std::size_t regions;
  };
  for (const auto& row :
       {Row{Grouping::province, 12}, Row{Grouping::safety_region, 25}, Row{Grouping::corop, 40}}) {
    const auto regions = by_region(tasks, row.grouping);
    EXPECT_THAT(regions, SizeIs(row.regions));
    EXPECT_EQ(std::transform_reduce(regions.begin(), regions.end(), People{0}, std::plus{},
                                    [](const RegionalTask& region) { return region.task; }),
              People{11'000});
  }
}

TEST(MunicipalTasks, can_be_worked_out_for_every_half_year_but_four) {
  std::vector<std::string> refused;
  for (HalfYear half{2013, 1}; half <= HalfYear{2024, 2}; half = next(half)) {
    const auto answer = answer_task(asking(half, People{10'000}));
    if (!answer) {
      EXPECT_EQ(answer.error().front().code, "unknown_shares");
      EXPECT_TRUE(has_ways_out(answer));
      refused.push_back(to_string(half));
      continue;
    }
    EXPECT_EQ(answer->tasks.task_sum(), People{10'000});
    EXPECT_EQ(answer->tasks.population.sum.value(), answer->tasks.country_inhabitants.value);
  }
  EXPECT_THAT(refused, ElementsAre("2014-I", "2014-II", "2015-I", "2015-II"));
}

TEST(MunicipalTasks, say_what_is_not_known) {
  const auto later = answer_task(asking({2026, 1}, {}));
  EXPECT_THAT(faults_of(later), ElementsAre("0:0 no_boundaries 2026"));
  auto before = asking(k2021_II, {});
  before.as_of = day_of(2021, 1, 15);
  const auto early = answer_task(before);
  EXPECT_THAT(faults_of(early), ElementsAre("0:0 no_national_task none published by then",
                                            "0:0 unknown_shares no figure known by then",
                                            "0:0 unknown_shares no figure known by then",
                                            "0:0 unknown_shares no figure known by then",
                                            "0:0 unknown_shares no figure known by then"));
}

TEST(MunicipalTasks, carry_balances_that_are_known_or_given) {
  const Folder folder;
  TaskRequest request{.packages = tiny(),
                      .question = {.half = k2021_II, .national = People{100}, .exempt = {}},
                      .as_of = {},
                      .balances = {}};
  const auto known = answer_task(request)->tasks;
  EXPECT_THAT(known.balance, ElementsAre(std::nullopt, People{-4}, std::nullopt));
  request.balances = folder.write("b.csv", "gm_code,balance\nGM0001,7\n");
  const auto given = answer_task(request)->tasks;
  EXPECT_THAT(given.balance, ElementsAre(People{7}, std::nullopt, std::nullopt));
  EXPECT_EQ(given.is_balance_own[0], 1);
}

TEST(MunicipalTasks, refuse_to_exempt_everybody) {
  const auto answer = answer_task(
      {.packages = tiny(),
       .question = {.half = k2021_II,
                    .national = People{100},
                    .exempt = {MunicipalityCode{1}, MunicipalityCode{2}, MunicipalityCode{5}}},
       .as_of = {},
       .balances = {}});
  EXPECT_THAT(faults_of(answer), ElementsAre("0:0 all_exempt all are exempt"));
}

}  // namespace
}  // namespace regietafel::study
