#include "study/brief.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>
#include <tuple>

#include "data/facts.h"
#include "study/chain_world.h"
#include "study/scenario_references.h"

namespace regietafel::study {
namespace {

using scenario::Scenario;
using scenario::Wishes;

/// The half-year that the briefing is about: the first of the scenario that begins after `as_of`.
Result<HalfYear> half_year_in_question(const Wishes& wishes, std::string_view file) {
  for (const auto& [half, people] : wishes.published) {
    if (first_day(half) > wishes.as_of) return half;
  }
  return refuse(
      {.file = std::string{file},
       .key = "task.published",
       .code = "nothing_to_come",
       .expected =
           fmt::format("a half-year that begins after time.as_of, {}", to_string(wishes.as_of)),
       .found = fmt::format("none; the last is {}", to_string(wishes.published.rbegin()->first)),
       .advice = "add the half-year that the table decides about"});
}

Result<MunicipalTasks> tasks_of(const data::Facts& facts, const Wishes& wishes, HalfYear half) {
  const auto national = wishes.published.find(half);
  return municipal_tasks(
      facts, {.half = half,
              .national = national == wishes.published.end() ? std::nullopt
                                                             : std::optional{national->second},
              .rule = wishes.rule,
              .exempt = wishes.exempt});
}

/// Variants are answered from the facts and on the boundaries of the base.
Errors refuse_other_times(const Scenario& scenario, std::string_view file) {
  Errors errors;
  const auto time_of = [](const Wishes& wishes) {
    return std::tuple{wishes.as_of, wishes.start, wishes.end};
  };
  for (const auto& variant : scenario.variants) {
    if (time_of(variant.wishes) == time_of(scenario.base)) continue;
    errors.push_back({.file = std::string{file},
                      .key = "variants." + variant.name,
                      .code = "cannot_play_yet",
                      .expected = "a change of [task]",
                      .found = "a change of [time]",
                      .advice = "write a scenario of its own for another time"});
  }
  return errors;
}

/// Variants of the chain alone are answered by runs; what they would do to the tasks is nothing.
bool changes_only_chain(const Wishes& variant, const Wishes& base) {
  const auto tasks_in = [](const Wishes& wishes) {
    return std::tie(wishes.published, wishes.rule, wishes.exempt);
  };
  return base.chain && tasks_in(variant) == tasks_in(base);
}

std::vector<NationalHalfYear> history_until(const data::Facts& facts, const Wishes& wishes,
                                            HalfYear last) {
  std::set<HalfYear> halves;
  for (const auto& figure : facts.national_tasks) {
    const auto half = parse_half_year(figure.period);
    const bool is_shown = figure.series == "task_set" || figure.series == "housed" ||
                          figure.series == "task_with_balance";
    if (half && is_shown && *half <= last) halves.insert(*half);
  }
  for (const auto& [half, people] : wishes.published) {
    if (half <= last) halves.insert(half);
  }
  std::vector<NationalHalfYear> history;
  for (const auto half : halves) {
    NationalHalfYear row{
        .half = half,
        .task = {},
        .published = published_national_figure(facts, "task_set", half),
        .with_balance = published_national_figure(facts, "task_with_balance", half),
        .housed = published_national_figure(facts, "housed", half),
        .balance_end = published_national_figure(facts, "balance_end", half)};
    const auto wished = wishes.published.find(half);
    row.is_from_scenario = wished != wishes.published.end();
    if (row.is_from_scenario) {
      row.task = wished->second;
    } else if (row.published) {
      row.task = People{row.published->value};
    }
    history.push_back(std::move(row));
  }
  return history;
}

std::vector<RuleOutcome> outcomes(const data::Facts& facts, const MunicipalTasks& base,
                                  const Wishes& wishes, const PublishedTasks& published) {
  std::vector<RuleOutcome> result;
  for (std::size_t i = 0; i < kRules.size(); ++i) {
    auto wished = wishes;
    wished.rule = kRules[i];
    const auto tasks = tasks_of(facts, wished, base.half);
    RuleOutcome outcome{.rule = kRules[i], .sum = tasks->task_sum(), .fit = published.fits[i]};
    for (const auto& row : tasks->rows) {
      outcome.municipalities_unlike_statutory += row.task == row.statutory ? 0 : 1;
    }
    result.push_back(outcome);
  }
  return result;
}

/// What stands on the first day, at the middle of every assumption.
Result<std::vector<simulation::Contract>> contracts_of(const data::Facts& facts,
                                                       const Scenario& scenario) {
  const auto world = chain_world(facts, facts, scenario.base);
  if (!world) return refuse(world.error());
  std::map<std::string, double> middle;
  for (const auto& [name, assumption] : scenario.assumptions) middle[name] = assumption.value;
  return simulation::first_contracts(
      *world, scenario::parameters_of(scenario.base.chain->quantities, middle));
}

SimulationRequest play_request(const BriefRequest& request, data::PackageFolders packages) {
  SimulationRequest play;
  play.scenario = request.scenario;
  play.packages = std::move(packages);
  play.futures = request.futures;
  play.threads = request.threads;
  play.runs = request.runs;
  play.stop = request.stop;
  return play;
}

}  // namespace

Result<Briefing> brief(const BriefRequest& request) {
  Progress silent;
  return brief(request, silent);
}

Result<Briefing> brief(const BriefRequest& request, Progress& progress) {
  auto read = scenario::read_scenario(request.scenario);
  if (!read) return refuse(std::move(read.error()));
  auto packages = request.packages;
  if (read->facts) packages.instead = read->facts;
  const auto file = request.scenario.string();
  const auto& wishes = read->base;

  const auto tables = data::read_tables(packages, wishes.as_of);
  if (!tables) return refuse(tables.error());
  const auto facts = data::facts_from(*tables, wishes.start);
  if (!facts) return refuse(facts.error());

  auto errors = check_references(*read, *facts, file);
  append(errors, refuse_other_times(*read, file));
  const auto half = half_year_in_question(wishes, file);
  if (!half) append(errors, half.error());
  if (!errors.empty()) return refuse(std::move(errors));

  auto base = tasks_of(*facts, wishes, *half);
  if (!base) return refuse(std::move(base.error()));
  auto published = compare_published_tasks(*tables);
  if (!published) return refuse(std::move(published.error()));

  Briefing briefing{.scenario = std::move(*read),
                    .provenance = {},
                    .base = std::move(*base),
                    .variants = {},
                    .history = {},
                    .rules = {},
                    .published = std::move(*published),
                    .chain = {},
                    .contracts = {}};
  for (const auto& variant : briefing.scenario.variants) {
    if (changes_only_chain(variant.wishes, briefing.scenario.base)) continue;
    auto tasks = tasks_of(*facts, variant.wishes, *half);
    if (tasks) {
      briefing.variants.push_back({variant.name, std::move(*tasks)});
    } else {
      append(errors, std::move(tasks.error()));
    }
  }
  if (!errors.empty()) return refuse(std::move(errors));
  const auto& wished = briefing.scenario.base;
  briefing.history = history_until(*facts, wished, *half);
  briefing.rules = outcomes(*facts, briefing.base, wished, briefing.published);
  briefing.provenance = provenance_of(briefing.scenario.digest(), facts->packages, wished.as_of);
  if (!wished.chain) return briefing;
  auto chain = simulate(briefing.scenario, play_request(request, packages), progress);
  if (!chain) return refuse(std::move(chain.error()));
  briefing.chain = std::move(*chain);
  auto contracts = contracts_of(*facts, briefing.scenario);
  if (!contracts) return refuse(std::move(contracts.error()));
  briefing.contracts = std::move(*contracts);
  return briefing;
}

}  // namespace regietafel::study
