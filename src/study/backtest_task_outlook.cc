#include "study/backtest_task_outlook.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <map>
#include <numeric>
#include <tuple>
#include <utility>

#include "base/number.h"
#include "data/facts.h"
#include "study/backtest_chain.h"
#include "study/municipal_tasks.h"
#include "study/simulate_scenario.h"
#include "study/task_outlook.h"

namespace regietafel::study {
namespace {

using run::Area;
using run::Measure;

constexpr std::array<std::string_view, 3> kGroups{"nation", "published", "worked_out"};

/// The published series that a measure is held against.
std::string_view series_of(Measure measure, TaskGroup group) {
  if (measure == Measure::corrected_task) return "task_with_balance";
  return group == TaskGroup::nation ? "task_set" : "task";
}

std::int64_t median_of(std::vector<std::int64_t> values) {
  return interval_of(run::spread_of(std::move(values)), 0).first;
}

/// A played scenario, held against what came.
class Scorer {
 public:
  Scorer(const Simulation& simulation, const data::Tables& tables, const data::Facts& later,
         std::vector<TaskOutlookScore>& rows)
      : simulation_{simulation},
        columns_{simulation.variants.front().run.columns},
        tables_{tables},
        later_{later},
        rows_{rows},
        ahead_{half_years_ahead(simulation, simulation.variants.front())} {}

  void score() {
    for (const auto& of : ahead_) {
      for (const auto measure : run::half_yearly()) {
        if (is_forecast(measure, of)) score_nation(measure, of);
      }
      if (is_forecast(Measure::task, of)) score_worked_out(of);
    }
    for (const auto& figure : later_.local_tasks) score_published(figure);
  }

 private:
  static bool is_forecast(Measure measure, const HalfYearAhead& of) {
    return measure != Measure::task || of.basis == TaskBasis::expected;
  }

  /// The last half-year of which nobody has to guess the task.
  [[nodiscard]] HalfYear last_known() const {
    auto known = half_year_of(columns_.frame->period().start);
    for (const auto& of : ahead_) {
      if (of.basis == TaskBasis::expected) break;
      known = of.half;
    }
    return known;
  }

  [[nodiscard]] std::int64_t persistence(Measure measure, Area area) const {
    const auto half =
        measure == Measure::task ? last_known() : half_year_of(columns_.frame->period().start);
    return median_of(run::half_year_values(columns_, measure, area, half));
  }

  void add(TaskOutlookScore score, std::vector<std::int64_t> values) {
    score.scenario = simulation_.scenario.name;
    score.outlook = run::spread_of(values);
    score.crps = crps_of(std::move(values), score.came);
    rows_.push_back(std::move(score));
  }

  void add_half_year(TaskGroup group, Measure measure, Area area, const HalfYearAhead& of,
                     std::int64_t came, const std::string& source) {
    add({.scenario = {},
         .group = group,
         .measure = measure,
         .area = columns_.frame->areas().code(area),
         .period = to_string(of.half),
         .ahead = of.ahead,
         .came = came,
         .outlook = {},
         .crps = 0,
         .persistence = persistence(measure, area),
         .source = source},
        run::half_year_values(columns_, measure, area, of.half));
  }

  void score_nation(Measure measure, const HalfYearAhead& of) {
    const auto came =
        published_national_figure(later_, series_of(measure, TaskGroup::nation), of.half);
    if (!came) return;
    add_half_year(TaskGroup::nation, measure, run::kNation, of, came->value, came->source);
  }

  /// Every municipality's share of the number that came, over the inhabitants that counted then.
  void score_worked_out(const HalfYearAhead& of) {
    const auto facts = data::facts_from(tables_, first_day(of.half));
    if (!facts) return;
    const auto tasks =
        municipal_tasks(*facts, {.half = of.half, .national = {}, .rule = kPractice, .exempt = {}});
    if (!tasks) return;
    for (std::size_t row = 0; row < tasks->rows.size(); ++row) {
      const auto area = columns_.frame->areas().find(to_string(tasks->country.code[row]));
      if (!area) continue;  // it did not exist when the run began
      add_half_year(TaskGroup::worked_out, Measure::task, *area, of, tasks->rows[row].task.value(),
                    tasks->national_as_published->source);
    }
  }

  void score_published(const Observed& figure) {
    const auto area = columns_.frame->areas().find(figure.area);
    if (!area || figure.status == "assumed") return;
    for (const auto measure : run::half_yearly()) {
      if (figure.series != series_of(measure, TaskGroup::published)) continue;
      for (const auto& of : ahead_) {
        if (figure.period != to_string(of.half) || !is_forecast(measure, of)) continue;
        add_half_year(TaskGroup::published, measure, *area, of, figure.value, figure.source);
      }
      if (measure == Measure::task) score_year(figure, *area);
    }
  }

  /// A task of which only the sum over a year was published: of both half-years, future by future.
  void score_year(const Observed& figure, Area area) {
    const auto year = parse_number<std::int16_t>(figure.period);
    if (!year) return;
    const auto find = [&](std::int8_t half) {
      return std::ranges::find(ahead_, HalfYear{*year, half}, &HalfYearAhead::half);
    };
    const auto first = find(1), second = find(2);
    if (first == ahead_.end() || second == ahead_.end()) return;
    if (!is_forecast(Measure::task, *first) || !is_forecast(Measure::task, *second)) return;
    auto values = run::half_year_values(columns_, Measure::task, area, first->half);
    const auto more = run::half_year_values(columns_, Measure::task, area, second->half);
    std::ranges::transform(values, more, values.begin(), std::plus{});
    add({.scenario = {},
         .group = TaskGroup::published,
         .measure = Measure::task,
         .area = figure.area,
         .period = figure.period,
         .ahead = second->ahead,
         .came = figure.value,
         .outlook = {},
         .crps = 0,
         .persistence = 2 * persistence(Measure::task, area),
         .source = figure.source},
        std::move(values));
  }

  const Simulation& simulation_;
  const run::Columns& columns_;
  const data::Tables& tables_;
  const data::Facts& later_;
  std::vector<TaskOutlookScore>& rows_;
  std::vector<HalfYearAhead> ahead_;
};

struct Asked {
  std::filesystem::path file;
  scenario::Scenario scenario;
};

/// The scenarios that can be scored; the faults of all files together.
Result<std::vector<Asked>> read_scenarios(const TaskOutlookBacktestRequest& request,
                                          std::vector<std::string>& passed_over) {
  std::vector<Asked> all;
  Errors errors;
  for (const auto& file : scenario_files(request.scenarios)) {
    auto scenario = scenario::read_scenario(file);
    if (!scenario) {
      append(errors, std::move(scenario.error()));
    } else if (scenario->base.chain && !scenario->base.chain->observed.empty()) {
      passed_over.push_back(
          fmt::format("{}: it takes series as they were observed", scenario->name));
    } else {
      all.push_back({.file = file, .scenario = *std::move(scenario)});
    }
  }
  if (!errors.empty()) return refuse(std::move(errors));
  return all;
}

TaskOutlookSummary mean_of(std::span<const TaskOutlookScore* const> rows,
                           std::optional<std::int32_t> ahead) {
  TaskOutlookSummary summary{.group = rows.front()->group,
                             .measure = rows.front()->measure,
                             .ahead = ahead,
                             .rows = static_cast<std::int64_t>(rows.size())};
  const auto count = static_cast<double>(rows.size());
  for (const auto* row : rows) {
    for (std::size_t i = 0; i < kIntervals.size(); ++i) {
      const auto [low, high] = interval_of(row->outlook, kIntervals.at(i));
      summary.held.at(i) += low <= row->came && row->came <= high ? 1 : 0;
    }
    const auto error = [&](std::int64_t value) {
      return static_cast<double>(std::abs(value - row->came)) / count;
    };
    summary.median_error += error(interval_of(row->outlook, 0).first);
    summary.crps += row->crps / count;
    summary.persistence += error(row->persistence);
  }
  return summary;
}

}  // namespace

std::string_view to_string(TaskGroup group) { return kGroups.at(static_cast<std::size_t>(group)); }

std::pair<std::int64_t, std::int64_t> interval_of(const run::Spread& spread,
                                                  std::uint32_t permille) {
  const auto quantile = [&](std::uint32_t wanted) {
    const auto* const found = std::ranges::find(run::kPermille, wanted);
    return spread.quantiles.at(static_cast<std::size_t>(found - run::kPermille.begin()));
  };
  return {quantile((1'000 - permille) / 2), quantile((1'000 + permille) / 2)};
}

std::vector<TaskOutlookSummary> summary_of(std::span<const TaskOutlookScore> rows) {
  using Rows = std::vector<const TaskOutlookScore*>;
  std::map<std::tuple<TaskGroup, Measure>, std::map<std::int32_t, Rows>> parts;
  for (const auto& row : rows) parts[{row.group, row.measure}][row.ahead].push_back(&row);
  std::vector<TaskOutlookSummary> summary;
  for (const auto& [what, by_distance] : parts) {
    Rows all;
    for (const auto& [ahead, part] : by_distance) {
      summary.push_back(mean_of(part, ahead));
      all.insert(all.end(), part.begin(), part.end());
    }
    summary.push_back(mean_of(all, std::nullopt));
  }
  return summary;
}

Result<TaskOutlookBacktest> backtest_task_outlook(const TaskOutlookBacktestRequest& request,
                                                  Progress& progress) {
  TaskOutlookBacktest backtest;
  const auto asked = read_scenarios(request, backtest.passed_over);
  if (!asked) return refuse(asked.error());
  for (const auto& [file, scenario] : *asked) {
    SimulationRequest play;
    play.scenario = file;
    play.packages = request.packages;
    if (scenario.facts) play.packages.instead = scenario.facts;
    play.futures = request.futures;
    play.seed = request.seed;
    play.threads = request.threads;
    play.variants = std::vector{std::string{kBase}};
    play.runs = request.runs;
    const auto tables = data::read_tables(play.packages, std::nullopt);
    if (!tables) return refuse(tables.error());
    const auto later = data::facts_from(*tables, data::latest_boundaries(*tables).value_or(Day{0}));
    if (!later) return refuse(later.error());
    const auto simulation = simulate(scenario, play, progress);
    if (!simulation) return refuse(simulation.error());
    Scorer{*simulation, *tables, *later, backtest.rows}.score();
  }
  return backtest;
}

}  // namespace regietafel::study
