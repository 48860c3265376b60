#include "study/municipal_tasks.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <numeric>
#include <span>
#include <type_traits>

#include "base/digest.h"
#include "base/file.h"
#include "data/joint_changes.h"

namespace regietafel::study {
namespace {

/// Whether `a` says more than `b` of the same figure.
bool is_better(const Observed& a, const Observed& b) {
  return std::tuple{a.is_own, a.published, a.about} > std::tuple{b.is_own, b.published, b.about};
}

Error no_national_task(HalfYear half) {
  return {.key = "--total",
          .code = "no_national_task",
          .expected = fmt::format("the national task of {}", to_string(half)),
          .found = "none published by then",
          .advice = "give it, e.g. --total 11000"};
}

/// One entry per row; refused for a code that is no municipality, or when nobody is left.
Result<std::vector<std::uint8_t>> exempt_rows(const Country& country,
                                              const std::vector<MunicipalityCode>& codes) {
  std::vector<std::uint8_t> exempt(country.size());
  Errors errors;
  for (const auto code : codes) {
    if (const auto row = country.find(code)) {
      exempt[row->value()] = 1;
      continue;
    }
    errors.push_back(
        {.key = "exempt",
         .code = "unknown_municipality",
         .expected = fmt::format("a municipality of {}", to_string(country.boundaries)),
         .found = to_string(code),
         .advice = "check the code"});
  }
  if (std::ranges::find(exempt, 0) == exempt.end()) {
    errors.push_back({.key = "exempt",
                      .code = "all_exempt",
                      .expected = "at least one municipality with a task",
                      .found = "all are exempt",
                      .advice = "take one off the list"});
  }
  if (!errors.empty()) return refuse(std::move(errors));
  return exempt;
}

/// Adds joint changes to the tasks; a municipality can be in more than one agreement.
Errors change_jointly(MunicipalTasks& tasks, std::span<const data::JointChange> changes,
                      const std::filesystem::path& path) {
  tasks.joint_change.assign(tasks.country.size(), People{0});
  for (const auto& change : changes) {
    for (const auto& part : change.parts) {
      tasks.joint_change[part.municipality.value()] += part.change;
    }
  }
  Errors errors;
  for (std::size_t row = 0; row < tasks.rows.size(); ++row) {
    if (tasks.agreed_task(row) >= People{0}) continue;
    errors.push_back({.file = path.string(),
                      .key = "change",
                      .code = "below_no_task",
                      .expected = fmt::format("at most {} persons less for {} ({})",
                                              tasks.rows[row].task.value(), tasks.country.name[row],
                                              to_string(tasks.country.code[row])),
                      .found = fmt::format("{:+}", tasks.joint_change[row].value()),
                      .advice = "nobody can give away more task than they have"});
  }
  return errors;
}

/// Takes a file's balances in place of the known ones, with the file as their source.
void take_balances(MunicipalTasks& tasks, const data::Balances& balances,
                   const std::filesystem::path& path) {
  std::ranges::fill(tasks.balance, std::nullopt);
  std::ranges::fill(tasks.is_balance_own, 1);
  for (const auto& [row, balance] : balances) tasks.balance[row.value()] = balance;
  const std::string id{"balance"};
  tasks.balance_sources = {id};
  tasks.sources[id] = {.id = id, .citation = path.filename().string(), .is_own = true};
}

/// The tasks after joint changes, pooled.
Pool pooled(const MunicipalTasks& tasks, const TaskRequest& request,
            std::vector<std::string> groups) {
  std::vector<People> agreed;
  for (std::size_t row = 0; row < tasks.rows.size(); ++row) {
    agreed.push_back(tasks.agreed_task(row));
  }
  const auto* known = std::get_if<Grouping>(&*request.pool);
  auto split = pool_tasks(
      {.tasks = agreed, .inhabitants = tasks.population.inhabitants, .exempt = tasks.exempt},
      groups, request.pool_rule);
  return {.grouping = known == nullptr ? std::nullopt : std::optional{*known},
          .rule = request.pool_rule,
          .group = std::move(groups),
          .tasks = std::move(split)};
}

/// Reads a file that was given; what cannot be read goes to `errors`.
template <class Read>
auto read_given(const std::optional<std::filesystem::path>& path, const Country& country, Read read,
                Errors& errors) {
  using Rows =
      typename std::invoke_result_t<Read, const std::filesystem::path&, const Country&>::value_type;
  if (!path) return Rows{};
  auto rows = read(*path, country);
  if (!rows) append(errors, std::move(rows.error()));
  return rows ? std::move(*rows) : Rows{};
}

}  // namespace

People MunicipalTasks::statutory_sum() const {
  return std::transform_reduce(rows.begin(), rows.end(), People{0}, std::plus{},
                               [](const law::TaskRow& row) { return row.statutory; });
}

People MunicipalTasks::task_sum() const {
  return std::transform_reduce(rows.begin(), rows.end(), People{0}, std::plus{},
                               [](const law::TaskRow& row) { return row.task; });
}

People MunicipalTasks::agreed_task(std::size_t row) const {
  return joint_change.empty() ? rows[row].task : rows[row].task + joint_change[row];
}

law::TaskRequest MunicipalTasks::request() const {
  return {.half = half,
          .national = national,
          .country = People{country_inhabitants.value},
          .rule = rule,
          .inhabitants = population.inhabitants,
          .exempt = exempt};
}

std::vector<RegionalTask> by_region(const MunicipalTasks& tasks, Grouping grouping) {
  std::map<std::string, RegionalTask> regions;
  const auto& country = tasks.country;
  const auto& region_of = country.regions(grouping);
  for (std::size_t row = 0; row < country.size(); ++row) {
    auto& region = regions[region_of[row]];
    if (region.municipalities == 0) {
      region.code = region_of[row];
      const auto name = country.region_name.find(region.code);
      region.name = name == country.region_name.end() ? "" : name->second;
    }
    ++region.municipalities;
    region.inhabitants += tasks.population.inhabitants[row];
    region.statutory += tasks.rows[row].statutory;
    region.task += tasks.rows[row].task;
  }
  std::vector<RegionalTask> result;
  for (auto& [code, region] : regions) result.push_back(std::move(region));
  return result;
}

std::optional<Observed> published_national_figure(const data::Facts& facts, std::string_view series,
                                                  HalfYear half) {
  const Observed* best = nullptr;
  for (const auto& figure : facts.national_tasks) {
    if (figure.series != series || figure.period != to_string(half)) continue;
    if (best == nullptr || is_better(figure, *best)) best = &figure;
  }
  return best == nullptr ? std::nullopt : std::optional{*best};
}

Result<MunicipalTasks> municipal_tasks(const data::Facts& facts, const TaskQuestion& question) {
  MunicipalTasks tasks{.half = question.half,
                       .national = {},
                       .national_as_published = {},
                       .rule = question.rule,
                       .country = facts.country,
                       .country_inhabitants = {},
                       .population = {},
                       .rows = {},
                       .tie = {},
                       .balance = std::vector<std::optional<People>>(facts.country.size()),
                       .is_balance_own = std::vector<std::uint8_t>(facts.country.size()),
                       .balance_sources = {},
                       .exempt = {},
                       .joint_change = {},
                       .pool = {},
                       .sources = facts.sources};
  Errors errors;
  if (question.national) {
    tasks.national = *question.national;
  } else if (auto published = published_national_figure(facts, "task_set", question.half)) {
    tasks.national = People{published->value};
    tasks.national_as_published = std::move(published);
  } else {
    errors.push_back(no_national_task(question.half));
  }
  auto exempt = exempt_rows(facts.country, question.exempt);
  if (!exempt) append(errors, std::move(exempt.error()));
  const auto year = question.population_year.value_or(law::reference_year(question.half));
  auto population =
      law::reference_population(facts.country, year, facts.inhabitants, facts.boundary_changes);
  if (!population) append(errors, std::move(population.error()));
  const auto national = facts.national_inhabitants.find(year);
  if (population && national == facts.national_inhabitants.end()) {
    errors.push_back({.key = "national_population.year",
                      .code = "no_inhabitants",
                      .expected = fmt::format("inhabitants of the country on 1 January {}", year),
                      .found = "no figure known by then",
                      .advice = "lay your own national_population.csv over the package"});
  }
  if (!errors.empty()) return refuse(std::move(errors));
  tasks.exempt = std::move(*exempt);
  tasks.population = std::move(*population);
  tasks.country_inhabitants = national->second;
  auto settled = law::settlement_tasks({.half = question.half,
                                        .national = tasks.national,
                                        .country = People{tasks.country_inhabitants.value},
                                        .rule = question.rule,
                                        .inhabitants = tasks.population.inhabitants,
                                        .exempt = tasks.exempt});
  tasks.rows = std::move(settled.rows);
  tasks.tie = std::move(settled.tie);
  for (const auto& [row, balance] : known_balances(facts, question.half)) {
    tasks.balance[row.value()] = People{balance.value};
    tasks.is_balance_own[row.value()] = balance.is_own ? 1 : 0;
    tasks.balance_sources.insert(balance.source);
  }
  return tasks;
}

std::map<Municipality, Observed> known_balances(const data::Facts& facts, HalfYear half) {
  std::map<Municipality, Observed> best;
  for (const auto& figure : facts.local_tasks) {
    if (figure.series != "balance_start" || figure.period != to_string(half)) continue;
    const auto code = parse_municipality_code(figure.area);
    const auto row = code ? facts.country.find(*code) : std::nullopt;
    if (!row) continue;
    const auto [kept, is_new] = best.emplace(*row, figure);
    if (!is_new && is_better(figure, kept->second)) kept->second = figure;
  }
  return best;
}

std::string digest_of(const TaskRequest& request, People national) {
  Digest digest;
  digest.add("task");
  digest.add(to_string(request.question.half));
  digest.add(fmt::format("{}", national.value()));
  digest.add(to_string(request.question.rule));
  for (const auto code : request.question.exempt) digest.add(to_string(code));
  if (request.balances) digest.add(read_file(*request.balances).value_or(""));
  if (request.joint_changes) {
    digest.add("joint changes");
    digest.add(read_file(*request.joint_changes).value_or(""));
  }
  if (request.pool) {
    const auto* known = std::get_if<Grouping>(&*request.pool);
    digest.add("pool");
    digest.add(known != nullptr
                   ? std::string{to_string(*known)}
                   : read_file(std::get<std::filesystem::path>(*request.pool)).value_or(""));
    digest.add(to_string(request.pool_rule));
  }
  return "sha256:" + digest.hex();
}

Result<MunicipalTasks> tasks_as_asked(const data::Facts& facts, const TaskRequest& request) {
  Errors errors;
  auto tasks = municipal_tasks(facts, request.question);
  if (!tasks) append(errors, std::move(tasks.error()));
  const auto balances = read_given(request.balances, facts.country, data::read_balances, errors);
  const auto changes =
      read_given(request.joint_changes, facts.country, data::read_joint_changes, errors);
  auto groups =
      request.pool ? groups_of(facts.country, *request.pool) : Result<std::vector<std::string>>{};
  if (!groups) append(errors, std::move(groups.error()));
  if (!errors.empty()) return refuse(std::move(errors));
  if (request.balances) take_balances(*tasks, balances, *request.balances);
  if (request.joint_changes)
    append(errors, change_jointly(*tasks, changes, *request.joint_changes));
  if (!errors.empty()) return refuse(std::move(errors));
  if (request.pool) tasks->pool = pooled(*tasks, request, *std::move(groups));
  return tasks;
}

Result<TaskAnswer> answer_task(const TaskRequest& request) {
  const auto facts =
      data::read_facts(request.packages, first_day(request.question.half), request.as_of);
  if (!facts) return refuse(facts.error());
  auto tasks = tasks_as_asked(*facts, request);
  if (!tasks) return refuse(std::move(tasks.error()));
  auto provenance =
      provenance_of(digest_of(request, tasks->national), facts->packages, request.as_of);
  return TaskAnswer{std::move(*tasks), std::move(provenance)};
}

}  // namespace regietafel::study
