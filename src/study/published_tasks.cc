#include "study/published_tasks.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>
#include <set>

#include "base/digest.h"
#include "base/file.h"
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

/// The Act's way, or another that is tried.
struct Way {
  int years_before = 1;
  std::vector<MunicipalityCode> exempt = {};
};

/// Works out one published task under every rule; nothing when its half-year cannot be.
std::optional<PublishedTask> worked_out(const data::Facts& facts, const Observed& figure,
                                        const Way& way, PublishedTasks& result) {
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
  TaskQuestion question{.half = half,
                        .national = named_national_task(figure),
                        .rule = {},
                        .exempt = {},
                        .population_year = half.year - way.years_before};
  for (const auto code : way.exempt) {
    if (facts.country.find(code)) question.exempt.push_back(code);
  }
  for (std::size_t i = 0; i < kRules.size(); ++i) {
    question.rule = kRules[i];
    const auto tasks = municipal_tasks(facts, question);
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

std::vector<RuleFit> fits_of(std::span<const PublishedTask> tasks) {
  std::vector<RuleFit> fits;
  for (std::size_t i = 0; i < kRules.size(); ++i) {
    RuleFit fit{.rule = kRules[i]};
    for (const auto& task : tasks) {
      const auto off = std::abs(task.by_rule[i].value() - task.published.value);
      fit.exact += off == 0 ? 1 : 0;
      fit.within_one += off <= 1 ? 1 : 0;
    }
    fits.push_back(fit);
  }
  return fits;
}

/// Half-years of which a local task is known.
std::set<HalfYear> published_half_years(const data::Tables& tables) {
  std::set<HalfYear> halves;
  const auto& local = tables.table("task_local");
  for (const auto& record : local.records) {
    const auto half = parse_half_year(local.text(record, "period"));
    if (half && local.text(record, "measure") == "task") halves.insert(*half);
  }
  return halves;
}

void work_out(const data::Facts& facts, const Way& way, PublishedTasks& result) {
  const auto period = to_string(half_year_of(facts.country.boundaries));
  for (const auto& figure : facts.local_tasks) {
    if (!is_half_year_task(figure) || figure.period != period) continue;
    if (auto task = worked_out(facts, figure, way, result)) {
      result.tasks.push_back(std::move(*task));
    }
  }
}

/// The facts on the first day of every half-year that can be read; why not, for the others.
std::vector<data::Facts> facts_of_half_years(const data::Tables& tables,
                                             std::vector<std::string>& passed_over) {
  std::vector<data::Facts> every;
  for (const auto half : published_half_years(tables)) {
    auto facts = data::facts_from(tables, first_day(half));
    if (facts) {
      every.push_back(std::move(*facts));
    } else {
      passed_over.push_back(fmt::format("{}: {}", to_string(half), facts.error().front().expected));
    }
  }
  return every;
}

}  // namespace

Result<PublishedTasks> compare_published_tasks(const data::Tables& tables) {
  PublishedTasks result;
  for (const auto& facts : facts_of_half_years(tables, result.passed_over)) {
    work_out(facts, {}, result);
  }
  result.fits = fits_of(result.tasks);
  return result;
}

Result<std::vector<Treatment>> compare_treatments(const data::Tables& tables,
                                                  std::span<const data::Hypothesis> hypotheses) {
  constexpr int kOldest = 2;
  std::vector<data::Hypothesis> every{{.name = "nobody", .exempt = {}}};
  every.insert(every.end(), hypotheses.begin(), hypotheses.end());
  std::vector<std::string> passed_over;
  const auto facts_of_each = facts_of_half_years(tables, passed_over);
  std::vector<Treatment> treatments;
  for (const auto& hypothesis : every) {
    for (int years_before = 0; years_before <= kOldest; ++years_before) {
      PublishedTasks result;
      for (const auto& facts : facts_of_each) {
        work_out(facts, {.years_before = years_before, .exempt = hypothesis.exempt}, result);
      }
      treatments.push_back({.exempt = hypothesis.name,
                            .years_before = years_before,
                            .tasks = static_cast<std::int64_t>(result.tasks.size()),
                            .fits = fits_of(result.tasks)});
    }
  }
  return treatments;
}

Result<TaskBacktest> backtest_task(const TaskBacktestRequest& request) {
  const auto tables = data::read_tables(request.packages, request.as_of);
  if (!tables) return refuse(tables.error());
  auto published = compare_published_tasks(*tables);
  if (!published) return refuse(std::move(published.error()));
  Digest question;
  question.add("backtest task");
  TaskBacktest backtest{.published = std::move(*published), .treatments = {}, .provenance = {}};
  if (request.hypotheses) {
    const auto hypotheses = data::read_hypotheses(*request.hypotheses);
    if (!hypotheses) return refuse(hypotheses.error());
    auto treatments = compare_treatments(*tables, *hypotheses);
    if (!treatments) return refuse(std::move(treatments.error()));
    backtest.treatments = std::move(*treatments);
    question.add(read_file(*request.hypotheses).value_or(""));
  }
  backtest.provenance = provenance_of("sha256:" + question.hex(), tables->packages, request.as_of);
  return backtest;
}

}  // namespace regietafel::study
