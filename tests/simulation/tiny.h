#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <memory>
#include <vector>

#include "run/recorder.h"
#include "simulation/play.h"
#include "simulation/rates.h"

/// A tiny country in which every parameter is in the hands of the test: three municipalities in two
/// provinces, nobody there at first, and no chance unless the test wants it.
namespace regietafel::simulation::testing {

using scenario::Parameter;

inline const Day kStart = day_of(2021, 1, 1), kEnd = day_of(2022, 12, 31);
inline const Month kFirstMonth = month_of(day_of(2020, 12, 1));

inline Country tiny_country() {
  Country country;
  country.boundaries = kStart;
  country.code = {MunicipalityCode{1}, MunicipalityCode{2}, MunicipalityCode{5}};
  country.province = {"PV20", "PV21", "PV21"};
  return country;
}

struct Tiny {
  scenario::Chain chain;
  scenario::Parameters parameters;
  std::map<HalfYear, People> tasks;
  Inflow inflow;
  Seed seed{417};
  Day end = kEnd;

  Tiny() {
    chain.history_from = day_of(2020, 12, 1);
    for (const auto half : {HalfYear{2020, 2}, HalfYear{2021, 1}, HalfYear{2021, 2},
                            HalfYear{2022, 1}, HalfYear{2022, 2}}) {
      tasks[half] = People{1000};
    }
    for (const auto& info : scenario::all_parameters()) parameters[info.parameter] = 0;
    auto& p = parameters;
    p[Parameter::decisions_per_week] = p[Parameter::decisions_ceiling] = 1e6;
    p[Parameter::training_months] = 9;
    p[Parameter::normal_weeks] = 26;
    p[Parameter::weeks_to_clear] = 104;
    p[Parameter::single_share] = 1;
    p[Parameter::grant_other] = p[Parameter::grant_syria] = 1;
    p[Parameter::regular_places] = 10'000;
    p[Parameter::planning_occupancy] = 1;
    p[Parameter::minors_places] = 10'000;
    p[Parameter::years_to_eighteen] = 2;
    p[Parameter::lettings_per_year] = 1e6;
    p[Parameter::lettings_share] = p[Parameter::lettings_most] = 1;
    p[Parameter::small_homes] = p[Parameter::large_homes] = 0.33;
    p[Parameter::task_round_to] = 1;
    p[Parameter::relatives_together] = 1;
    inflow.first = kFirstMonth;
    inflow.persons.resize(25);
    inflow.family.resize(25);
  }

  void come(Stream stream, Month month, std::uint32_t persons) {
    inflow.persons[inflow.row(month)].at(static_cast<std::size_t>(stream)) += persons;
  }
  /// The same number in every month of the run.
  void come_monthly(Stream stream, std::uint32_t persons) {
    for (std::size_t month = 1; month < inflow.persons.size(); ++month) {
      inflow.persons[month].at(static_cast<std::size_t>(stream)) += persons;
    }
  }

  [[nodiscard]] World world() const {
    static const Country kCountry = tiny_country();
    static const std::vector<People> kPeople{People{60'000}, People{30'000}, People{9'000}};
    static const std::vector<std::int64_t> kDwellings{30'000, 15'000, 4'500};
    return make_world({.country = kCountry,
                       .start = kStart,
                       .end = end,
                       .chain = chain,
                       .rule = kPractice,
                       .inhabitants = kPeople,
                       .exempt = {},
                       .dwellings = kDwellings,
                       .tasks = tasks,
                       .backlogs = {}});
  }

  /// Plays one future; what it left.
  [[nodiscard]] run::Recorder played(std::uint32_t future = 0) const {
    const auto here = world();
    const Rates rates{parameters};
    const Luck luck{seed, Future{future}};
    const auto particle =
        play_history(here, rates, inflow, {{2020, {.decisions = 0, .grant_other = 0}}}, luck);
    run::Recorder recorder{here.frame};
    play(here, rates, particle, start_from(particle, here, rates, luck).value(), inflow, luck,
         recorder);
    return recorder;
  }
};

/// A stock of the country at the end of a day.
inline std::int32_t stock(const run::Recorder& recorder, run::Measure measure, Day day) {
  const auto& stocks = run::stocks();
  const auto column = std::ranges::find(stocks, measure) - stocks.begin();
  return recorder
      .days()[recorder.frame()->day_row(day) * stocks.size() + static_cast<std::size_t>(column)];
}

inline std::int64_t total(const run::Recorder& recorder, run::Measure measure) {
  const auto& period = recorder.frame()->period();
  return recorder.seen(measure, period.start, Day{period.end.value() + 1});
}

}  // namespace regietafel::simulation::testing
