#include "study/published_tasks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <set>

#include "base/digest.h"
#include "base/number.h"
#include "data/facts.h"
#include "study/municipal_tasks.h"

namespace regietafel::study {
namespace {

bool is_half_year_task(const Observed& figure) {
  return figure.series == "task" && figure.status != "assumed" &&
         parse_half_year(figure.period).has_value() &&
         parse_municipality_code(figure.area).has_value();
}

/// The national task that the source of a local one names; nothing when it names none.
std::optional<People> named_national_task(const Observed& figure) {
  const auto number = parse_number<std::int64_t>(figure.scope);
  if (!number) return std::nullopt;
  return People{*number};
}

/// Works out one published task under every rule; nothing when its half-year cannot be.
std::optional<PublishedTask> worked_out(const data::Facts& facts, const Observed& figure,
                                        PublishedTasks& result) {
  const auto half = *parse_half_year(figure.period);
  const auto row = facts.country.find(*parse_municipality_code(figure.area));
  if (!row) {
    result.passed_over.push_back(
        fmt::format("{}: {} does not exist then", figure.period, figure.area));
    return std::nullopt;
  }
  PublishedTask task{.half = half,
                     .code = figure.area,
                     .municipality = facts.country.name[row->value()],
                     .national = {},
                     .published = figure,
                     .by_rule = {}};
  for (std::size_t i = 0; i < kRules.size(); ++i) {
    const auto tasks = municipal_tasks(
        facts,
        {.half = half, .national = named_national_task(figure), .rule = kRules[i], .exempt = {}});
    if (!tasks) {
      result.passed_over.push_back(
          fmt::format("{}: {}: {}", figure.period, figure.area, tasks.error().front().expected));
      return std::nullopt;
    }
    task.national = tasks->national;
    task.by_rule[i] = tasks->rows[row->value()].task;
  }
  return task;
}

}  // namespace

Result<PublishedTasks> compare_published_tasks(const data::Tables& tables) {
  PublishedTasks result;
  std::set<HalfYear> halves;
  const auto& local = tables.table("task_local");
  for (const auto& record : local.records) {
    const auto half = parse_half_year(local.text(record, "period"));
    if (half && local.text(record, "measure") == "task") halves.insert(*half);
  }
  for (const auto half : halves) {
    const auto facts = data::facts_from(tables, first_day(half));
    if (!facts) {
      result.passed_over.push_back(
          fmt::format("{}: {}", to_string(half), facts.error().front().expected));
      continue;
    }
    for (const auto& figure : facts->local_tasks) {
      if (!is_half_year_task(figure) || figure.period != to_string(half)) continue;
      if (auto task = worked_out(*facts, figure, result)) result.tasks.push_back(std::move(*task));
    }
  }
  for (std::size_t i = 0; i < kRules.size(); ++i) {
    RuleFit fit{.rule = kRules[i]};
    for (const auto& task : result.tasks) {
      const auto off = std::abs(task.by_rule[i].value() - task.published.value);
      fit.exact += off == 0 ? 1 : 0;
      fit.within_one += off <= 1 ? 1 : 0;
    }
    result.fits.push_back(fit);
  }
  return result;
}

Result<TaskBacktest> backtest_task(const TaskBacktestRequest& request) {
  const auto tables = data::read_tables(request.packages, request.as_of);
  if (!tables) return refuse(tables.error());
  auto published = compare_published_tasks(*tables);
  if (!published) return refuse(std::move(published.error()));
  Digest question;
  question.add("backtest task");
  return TaskBacktest{std::move(*published),
                      provenance_of("sha256:" + question.hex(), tables->packages, request.as_of)};
}

}  // namespace regietafel::study
