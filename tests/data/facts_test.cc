#include "data/facts.h"

#include <gmock/gmock.h>

#include "support/errors.h"
#include "support/folder.h"

namespace regietafel::data {
namespace {

using regietafel::testing::change;
using regietafel::testing::faults_of;
using regietafel::testing::Folder;
using regietafel::testing::shipped;
using regietafel::testing::tiny;
using ::testing::ElementsAre;

TEST(Facts, know_the_municipalities_of_every_day) {
  struct Row {
    Day day;
    std::size_t municipalities;
  };
  for (const auto& row :
       {Row{day_of(2020, 12, 31), 355}, Row{day_of(2021, 4, 1), 352}, Row{day_of(2022, 1, 1), 345},
        Row{day_of(2022, 3, 24), 344}, Row{day_of(2023, 7, 1), 342}}) {
    SCOPED_TRACE(to_string(row.day));
    EXPECT_EQ(read_facts(shipped(), row.day, {})->country.size(), row.municipalities);
  }
}

TEST(Facts, keep_the_names_of_those_that_ended) {
  const auto country = read_facts(shipped(), day_of(2021, 4, 1), {})->country;
  EXPECT_EQ(country.former_name.at(MunicipalityCode{788}), "Haaren");
  EXPECT_FALSE(country.find(MunicipalityCode{788}));
  EXPECT_EQ(country.name[country.find(MunicipalityCode{363})->value()], "Amsterdam");
}

TEST(Facts, both_dates_of_a_figure_are_kept) {
  const auto facts = read_facts(shipped(), day_of(2021, 4, 1), day_of(2021, 3, 15)).value();
  for (const auto& figure : facts.national_tasks) {
    EXPECT_LE(figure.published, day_of(2021, 3, 15)) << figure.series << figure.period;
  }
  EXPECT_FALSE(facts.national_inhabitants.contains(2021)) << "final in May of the year";
  EXPECT_EQ(facts.national_inhabitants.at(2020).value, 17'407'585);
}

TEST(Facts, refuse_a_year_without_a_list_of_municipalities) {
  const auto facts = read_facts(shipped(), day_of(2031, 1, 1), {});
  EXPECT_THAT(faults_of(facts), ElementsAre("0:0 no_boundaries 2031"));
  EXPECT_EQ(facts.error().front().expected, "a year from 2012 to 2024");
}

TEST(Facts, refuse_codes_and_periods_that_cannot_be_read) {
  const Folder folder;
  auto folders = tiny();
  folders.instead = folder.copy(*folders.instead, "tiny");
  change(*folders.instead / "task_national.csv", "2020-II,task_set", "2020-III,task_set");
  change(*folders.instead / "task_local.csv", "GM0002,2021-I,", "GM0002,first half,");
  EXPECT_THAT(faults_of(read_facts(folders, day_of(2021, 4, 1), {})),
              ElementsAre("2:1 no_period 2020-III", "2:8 no_period first half"));
}

}  // namespace
}  // namespace regietafel::data
