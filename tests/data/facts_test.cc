#include "data/facts.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <array>

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

/// The figure of a series that is about a period.
Observed only(const std::vector<Observed>& figures, const std::string& series,
              const std::string& period) {
  const auto found = std::ranges::find_if(figures, [&](const Observed& figure) {
    return figure.series == series && figure.period == period;
  });
  return found == figures.end() ? Observed{} : *found;
}

TEST(Facts, say_how_exactly_a_source_puts_a_figure) {
  const auto facts = read_facts(shipped(), day_of(2023, 7, 1), {}).value();
  EXPECT_EQ(only(facts.reception, "residents_permit_holders", "2022-08-08").precision,
            Precision::below)
      << "almost 16,000";
  EXPECT_EQ(only(facts.reception, "residents", "2023-12-05").precision, Precision::about);
  EXPECT_EQ(only(facts.chain, "decision.grant_rate_first_application", "2016").precision,
            Precision::above);
  EXPECT_EQ(only(facts.inflow, "first_and_subsequent", "2012-01").precision, Precision::rounded);
  EXPECT_EQ(only(facts.national_tasks, "task_set", "2021-II").precision, Precision::as_published);
}

TEST(Facts, tell_stocks_with_relatives_from_those_without) {
  const auto facts = read_facts(shipped(), day_of(2023, 7, 1), {}).value();
  struct Row {
    const char *period, *scope;
    std::int64_t value;
  };
  for (const auto& row :
       {Row{"2018-12-31", "first_applications", 16000}, Row{"2022-01-01", "not_stated", 20400},
        Row{"2022-12-31", "without_family_reunification", 35790},
        Row{"2023-03", "with_family_reunification", 54000},
        Row{"2023-11", "with_family_reunification", 70660},
        Row{"2023-12-31", "without_family_reunification", 50000}}) {
    const auto stock = only(facts.chain, "stock.pending_cases", row.period);
    EXPECT_EQ(stock.scope, row.scope) << row.period;
    EXPECT_EQ(stock.value, row.value) << row.period;
  }
}

TEST(Facts, grade_the_day_of_a_figure) {
  const auto facts = read_facts(shipped(), day_of(2023, 7, 1), {}).value();
  struct Row {
    const char *series, *period;
    DateGrade grade;
  };
  for (const auto& row :
       {Row{"stock.pending_cases", "2018-12-31", DateGrade::day},
        Row{"stock.pending_cases", "2023-03", DateGrade::month},
        Row{"permits.asylum_permits_granted_CBS", "2020", DateGrade::period},
        Row{"permits.asylum_permits_granted_CBS", "2021-H1", DateGrade::period},
        Row{"decision.mean_duration", "early 2017", DateGrade::approximate},
        Row{"decision.grant_rate_first_application_low", "earlier years", DateGrade::doubtful}}) {
    EXPECT_EQ(only(facts.chain, row.series, row.period).date_grade, row.grade) << row.period;
  }
  EXPECT_EQ(only(facts.reception, "residents", "2023-06-15").date_grade, DateGrade::month);
  EXPECT_EQ(only(facts.reception, "har_persons", "2022-09-01").scope, "hotels");
}

TEST(Facts, hold_the_lettings_of_the_country) {
  const auto facts = read_facts(shipped(), day_of(2023, 7, 1), {}).value();
  ASSERT_EQ(facts.lettings.size(), 3U);
  const std::array<std::int64_t, 3> homes{169'000, 162'500, 161'000};
  for (std::size_t i = 0; i < homes.size(); ++i) {
    EXPECT_EQ(facts.lettings[i].year, 2021 + static_cast<int>(i));
    EXPECT_EQ(facts.lettings[i].area, "NL00");
    EXPECT_EQ(facts.lettings[i].size, LettingSize::all);
    EXPECT_EQ(facts.lettings[i].homes, homes[i]);
  }
  EXPECT_EQ(facts.lettings[2].origin.source, "S207");
}

TEST(Facts, hold_reception_locations) {
  const auto facts = read_facts(shipped(), day_of(2023, 7, 1), {}).value();
  ASSERT_EQ(facts.locations.size(), 83U);
  const auto& alkmaar = facts.locations.front();
  EXPECT_EQ(alkmaar.name, "Alkmaar");
  EXPECT_EQ(alkmaar.municipality, MunicipalityCode{361});
  EXPECT_EQ(alkmaar.places, 400);
  EXPECT_EQ(alkmaar.open_since, day_of(1989, 1, 1));
  EXPECT_FALSE(alkmaar.until);
  EXPECT_DOUBLE_EQ(alkmaar.point->latitude, 52.62423);
  EXPECT_EQ(alkmaar.origin.published, day_of(2015, 11, 10));
  EXPECT_TRUE(alkmaar.origin.is_published_day_assumed);
}

TEST(Facts, hold_parameters_and_official_forecasts) {
  const auto facts = read_facts(shipped(), day_of(2023, 7, 1), {}).value();
  const auto share = std::ranges::find_if(facts.parameters, [](const StatedParameter& parameter) {
    return parameter.item == "share_to_permit_holders" && parameter.period == "2023";
  });
  ASSERT_NE(share, facts.parameters.end());
  EXPECT_EQ(share->value, 0.079);
  EXPECT_EQ(share->origin.precision, Precision::below);
  const auto need =
      std::ranges::find_if(facts.official_forecasts, [](const OfficialForecast& forecast) {
        return forecast.made_on == "2022-W23" && forecast.quantity == "extra_places_needed";
      });
  ASSERT_NE(need, facts.official_forecasts.end());
  EXPECT_EQ(need->forecaster, "COA");
  EXPECT_EQ(need->target_kind, "date");
  EXPECT_EQ(need->middle, 2268);
  EXPECT_FALSE(need->low);
}

TEST(Facts, hold_what_came_of_official_forecasts_once_it_is_known) {
  const auto outcome_on = [](Day as_of) {
    const auto facts = read_facts(shipped(), day_of(2020, 1, 1), as_of).value();
    std::vector<double> came;
    for (const auto& outcome : facts.official_outcomes) {
      if (outcome.target == "2021" && outcome.quantity == "total_inflow") {
        came.push_back(outcome.came);
      }
    }
    return came;
  };
  EXPECT_THAT(outcome_on(day_of(2022, 3, 1)), ::testing::IsEmpty());
  EXPECT_THAT(outcome_on(day_of(2022, 3, 2)), ::testing::ElementsAre(36'620));
}

TEST(Facts, keep_quarters_and_years_apart_from_months) {
  const auto facts = read_facts(shipped(), day_of(2023, 7, 1), {}).value();
  for (const auto& figure : facts.inflow) EXPECT_TRUE(parse_month(figure.period)) << figure.period;
  const auto year = only(facts.inflow_periods, "total_inflow", "2015");
  EXPECT_EQ(year.date_grade, DateGrade::period);
  EXPECT_EQ(year.value, 58'880);
  for (const auto& figure : facts.inflow_periods) {
    EXPECT_FALSE(parse_month(figure.period)) << figure.period;
  }
}

TEST(Facts, refuse_an_opening_that_cannot_be_read) {
  const Folder folder;
  auto folders = shipped();
  folders.instead = folder.copy(folders.shipped, "data");
  change(*folders.instead / "reception_location.csv", "Azc,1989", "Azc,soon");
  EXPECT_THAT(faults_of(read_facts(folders, day_of(2023, 7, 1), {})),
              ElementsAre("2:24 no_period soon"));
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
