#include "study/backtest_chain.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <numeric>

#include "data/facts.h"
#include "study/municipal_tasks.h"
#include "study/simulate_scenario.h"

namespace regietafel::study {
namespace {

using run::Measure;
using Rows = std::vector<ChainBacktestRow>;

constexpr std::array<std::int32_t, 3> kMonthsAhead{6, 12, 18};

/// A figure that came, on an exact day.
struct Came {
  Measure measure;
  Day day;
  std::int64_t value;
  std::string source;
};

/// Figures of one measure, one a day, the one published last.
void add_days(std::vector<Came>& all, Measure measure, const std::vector<Observed>& figures,
              std::string_view series) {
  std::map<Day, const Observed*> best;
  for (const auto& figure : figures) {
    const bool is_whole = figure.scope != "without_municipal_shelter" && figure.decimals == 0;
    if (figure.series != series || figure.date_grade != DateGrade::day || !is_whole) continue;
    const auto [kept, is_new] = best.emplace(figure.about, &figure);
    if (!is_new && figure.published >= kept->second->published) kept->second = &figure;
  }
  for (const auto& [day, figure] : best) {
    all.push_back(
        {.measure = measure, .day = day, .value = figure->value, .source = figure->source});
  }
}

std::vector<Came> came_on_days(const data::Facts& facts) {
  std::vector<Came> all;
  add_days(all, Measure::residents, facts.reception, "residents");
  add_days(all, Measure::permit_holders_in_reception, facts.reception, "residents_permit_holders");
  add_days(all, Measure::pending_first_decision, facts.chain, "stock.pending_cases");
  return all;
}

/// Persons housed in a half-year: as published; else task and backlog before, less backlog after.
std::optional<Came> housed_in(const data::Facts& facts, HalfYear half) {
  if (const auto housed = published_national_figure(facts, "housed", half)) {
    return Came{Measure::housed, last_day(half), housed->value, housed->source};
  }
  const auto task = published_national_figure(facts, "task_set", half);
  const auto before = published_national_figure(facts, "balance_end", previous(half));
  const auto after = published_national_figure(facts, "balance_end", half);
  if (!task || !before || !after) return std::nullopt;
  return Came{Measure::housed, last_day(half), task->value - before->value + after->value,
              after->source};
}

ChainBacktestRow row_of(const Simulation& simulation, std::string period, const Came& came,
                        std::vector<std::int64_t> values) {
  const auto& played = simulation.variants.front();
  ChainBacktestRow row{.scenario = simulation.scenario.name,
                       .measure = std::string{to_string(came.measure)},
                       .period = std::move(period),
                       .came = came.value,
                       .played = run::spread_of(values),
                       .error = 0,
                       .crps = crps_of(std::move(values), came.value),
                       .months_ahead = {},
                       .persistence = {},
                       .source = came.source,
                       .has_later_knowledge = played.has_later_knowledge};
  row.error = row.played.mean / static_cast<double>(came.value) - 1;
  return row;
}

/// Rows of all days and whole half-years of a run.
Rows rows_of(const Simulation& simulation, const data::Facts& later) {
  Rows rows;
  const auto& columns = simulation.variants.front().run.columns;
  const auto& period = columns.frame->period();
  for (const auto& came : came_on_days(later)) {
    if (came.day < period.start || period.end < came.day) continue;
    rows.push_back(row_of(simulation, to_string(came.day), came,
                          run::stock_on(columns, came.measure, came.day)));
  }
  for (auto half = half_year_of(period.start); last_day(half) <= period.end; half = next(half)) {
    const auto came = housed_in(later, half);
    if (first_day(half) < period.start || !came) continue;
    const auto first = columns.frame->month_row(month_of(first_day(half)));
    rows.push_back(row_of(simulation, to_string(half), *came,
                          run::national_values(columns, came->measure, first, first + 5)));
  }
  return rows;
}

/// Marks the resident rows nearest to 6, 12 and 18 months, with the error of persistence.
void mark_horizons(Rows& rows, const Simulation& simulation) {
  const auto& wishes = simulation.scenario.base;
  const auto& quantity =
      wishes.chain->quantities[static_cast<std::size_t>(scenario::Parameter::residents_start)];
  const auto assumption = simulation.scenario.assumptions.find(quantity.assumption);
  const auto start = assumption == simulation.scenario.assumptions.end() ? quantity.value
                                                                         : assumption->second.value;
  for (const auto months : kMonthsAhead) {
    const auto aim = first_day(Month{month_of(wishes.start).value() + months});
    ChainBacktestRow* nearest = nullptr;
    std::int32_t least = 0;
    for (auto& row : rows) {
      if (row.measure != to_string(Measure::residents)) continue;
      const auto distance = std::abs(parse_day(row.period)->value() - aim.value());
      if (nearest != nullptr && distance >= least) continue;
      nearest = &row;
      least = distance;
    }
    if (nearest == nullptr) continue;
    // One row may be the nearest to two horizons; it counts once for each.
    auto marked = *nearest;
    marked.months_ahead = months;
    marked.persistence = std::abs(start - static_cast<double>(marked.came));
    rows.push_back(std::move(marked));
  }
}

double mean_error(const Rows& rows, Measure measure) {
  double sum = 0;
  int count = 0;
  for (const auto& row : rows) {
    if (row.measure != to_string(measure)) continue;
    sum += std::abs(row.error);
    ++count;
  }
  return count == 0 ? 0 : sum / count;
}

double worst_error(const Rows& rows, Measure measure) {
  double worst = 0;
  for (const auto& row : rows) {
    if (row.measure == to_string(measure)) worst = std::max(worst, std::abs(row.error));
  }
  return worst;
}

/// The four targets of mechanics, judged together.
void judge_mechanics(ChainBacktest& backtest, const Rows& rows, const std::string& scenario) {
  double played = 0, came = 0;
  for (const auto& row : rows) {
    if (row.measure != to_string(Measure::housed)) continue;
    played += row.played.mean;
    came += static_cast<double>(row.came);
  }
  const auto add = [&](std::string target, double reached, double bound) {
    backtest.targets.push_back({.scenario = scenario,
                                .target = std::move(target),
                                .reached = reached,
                                .bound = bound,
                                .is_share = true,
                                .is_held = reached <= bound});
  };
  add("residents, mean absolute error", mean_error(rows, Measure::residents), 0.08);
  add("residents, largest error", worst_error(rows, Measure::residents), 0.15);
  add("pending first decision, largest error", worst_error(rows, Measure::pending_first_decision),
      0.20);
  add("permit holders, mean absolute error", mean_error(rows, Measure::permit_holders_in_reception),
      0.25);
  add("housed, all half-years together", std::abs(played / came - 1), 0.15);
}

/// CRPS beside persistence, over the horizons of all starts.
void judge_foresight(ChainBacktest& backtest) {
  double crps = 0, persistence = 0;
  int count = 0;
  for (const auto& row : backtest.rows) {
    if (!row.persistence) continue;
    crps += row.crps;
    persistence += *row.persistence;
    ++count;
  }
  if (count == 0) return;
  backtest.targets.push_back({.scenario = "all starts",
                              .target = "residents, mean CRPS, below that of persistence",
                              .reached = crps / count,
                              .bound = persistence / count,
                              .is_share = false,
                              .is_held = crps < persistence});
}

}  // namespace

std::vector<std::filesystem::path> scenario_files(const std::vector<std::filesystem::path>& paths) {
  std::vector<std::filesystem::path> files;
  for (const auto& path : paths) {
    if (!std::filesystem::is_directory(path)) {
      files.push_back(path);
      continue;
    }
    for (const auto& entry : std::filesystem::directory_iterator{path}) {
      if (entry.path().extension() == ".toml") files.push_back(entry.path());
    }
  }
  std::ranges::sort(files);
  return files;
}

double crps_of(std::vector<std::int64_t> sample, std::int64_t came) {
  std::ranges::sort(sample);
  const auto count = static_cast<double>(sample.size());
  double distance = 0, between = 0;
  for (std::size_t rank = 0; rank < sample.size(); ++rank) {
    const auto value = static_cast<double>(sample[rank]);
    distance += std::abs(value - static_cast<double>(came));
    between += (2 * static_cast<double>(rank) - count + 1) * value;
  }
  return distance / count - between / (count * count);
}

Result<ChainBacktest> backtest_chain(const ChainBacktestRequest& request, Progress& progress) {
  ChainBacktest backtest;
  const auto tables = data::read_tables(request.packages, std::nullopt);
  if (!tables) return refuse(tables.error());
  const auto later = data::facts_from(*tables, data::latest_boundaries(*tables).value_or(Day{0}));
  if (!later) return refuse(later.error());
  for (const auto& file : scenario_files(request.scenarios)) {
    SimulationRequest play;
    play.scenario = file;
    play.packages = request.packages;
    play.futures = request.futures;
    play.seed = request.seed;
    play.threads = request.threads;
    play.variants = std::vector{std::string{kBase}};
    const auto simulation = simulate_scenario(play, progress);
    if (!simulation) return refuse(simulation.error());
    auto rows = rows_of(*simulation, *later);
    if (simulation->variants.front().has_later_knowledge) {
      judge_mechanics(backtest, rows, simulation->scenario.name);
    } else {
      mark_horizons(rows, *simulation);
    }
    std::ranges::move(rows, std::back_inserter(backtest.rows));
  }
  judge_foresight(backtest);
  return backtest;
}

}  // namespace regietafel::study
