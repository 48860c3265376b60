#include "study/find_swaps.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <stdexcept>

#include "base/digest.h"
#include "base/file.h"
#include "data/groups.h"
#include "data/means.h"
#include "planning/check_swaps.h"

namespace regietafel::study {
namespace {

using Members = std::map<std::string, std::vector<std::size_t>>;  // Country rows by region

Members members_of(const Country& country, Grouping grouping) {
  Members members;
  const auto& region_of = country.regions(grouping);
  for (std::size_t row = 0; row < country.size(); ++row) {
    if (!region_of[row].empty()) members[region_of[row]].push_back(row);
  }
  return members;
}

Result<Members> members_of(const Country& country, const std::string& code) {
  for (const auto grouping : {Grouping::province, Grouping::safety_region, Grouping::corop}) {
    const auto members = members_of(country, grouping);
    if (const auto found = members.find(code); found != members.end()) return Members{*found};
  }
  return refuse(
      {.key = "--region",
       .code = "unknown_region",
       .expected = fmt::format("the code of a province, safety region or COROP area of {}",
                               to_string(country.boundaries)),
       .found = code,
       .advice = "`regietafel data show region` lists them, e.g. --region PV27"});
}

Result<Members> members_of(const Country& country, const SwapRegions& regions) {
  if (regions.code) return members_of(country, *regions.code);
  if (regions.every) return members_of(country, *regions.every);
  const auto groups = data::read_groups(regions.file.value_or(""), country);
  if (!groups) return refuse(groups.error());
  Members members;
  for (const auto& [municipality, group] : *groups) members[group].push_back(municipality.value());
  return members;
}

/// The means of every municipality in a region, or all that are missing.
Result<std::vector<std::optional<People>>> means_of(const Country& country, const Members& members,
                                                    const data::Means& given,
                                                    const std::filesystem::path& path) {
  std::vector<std::optional<People>> means(country.size());
  Errors errors;
  for (const auto& [region, rows] : members) {
    for (const auto row : rows) {
      const auto found = given.find(*country.find(country.code[row]));
      if (found != given.end()) {
        means[row] = found->second;
        continue;
      }
      errors.push_back({.file = path.string(),
                        .key = "gm_code",
                        .code = "missing_municipality",
                        .expected = fmt::format("the means of {} ({})", country.name[row],
                                                to_string(country.code[row])),
                        .found = "no row",
                        .advice = "add a row; 0 where nobody can be housed"});
    }
  }
  if (!errors.empty()) return refuse(std::move(errors));
  return means;
}

planning::Participant participant(const SwapAnswer& answer, std::size_t row) {
  return {.load = answer.corrected_task(row),
          .task = answer.tasks.rows[row].task,
          .means = answer.means[row].value_or(People{0})};
}

SwapRegion solve_region(const SwapAnswer& answer, const std::string& code,
                        const std::vector<std::size_t>& rows, const solver::Solver& solver,
                        double seconds) {
  std::vector<planning::Participant> participants;
  for (const auto row : rows) participants.push_back(participant(answer, row));
  const auto& names = answer.tasks.country.region_name;
  const auto name = names.find(code);
  SwapRegion region{.name = name == names.end() ? code : name->second,
                    .members = rows,
                    .found = planning::find_swaps(participants, solver, {.seconds = seconds})};
  for (auto& swap : region.found.swaps) {
    swap.from = rows[swap.from];
    swap.to = rows[swap.to];
  }
  return region;
}

/// The whole answer against the checker, every municipality in no region in a group of its own.
void check(const SwapAnswer& answer) {
  std::vector<planning::Participant> participants;
  std::vector<std::size_t> group;
  std::vector<planning::Swap> swaps;
  for (std::size_t row = 0; row < answer.tasks.rows.size(); ++row) {
    participants.push_back(participant(answer, row));
    group.push_back(answer.regions.size() + row);
  }
  for (std::size_t i = 0; i < answer.regions.size(); ++i) {
    const auto& [name, members, found] = answer.regions[i];
    for (const auto row : members) group[row] = i;
    swaps.insert(swaps.end(), found.swaps.begin(), found.swaps.end());
  }
  const auto faults = planning::check_swaps(participants, group, swaps);
  if (!faults.empty()) {
    throw std::runtime_error{"the swaps found do not hold: " + to_string(faults.front())};
  }
}

std::string digest_of(const SwapRequest& request, People national) {
  Digest digest;
  digest.add("swaps");
  digest.add(digest_of(request.task, national));
  digest.add(read_file(request.means).value_or(""));
  digest.add(request.regions.code.value_or(""));
  digest.add(request.regions.every ? to_string(*request.regions.every) : "");
  if (request.regions.file) digest.add(read_file(*request.regions.file).value_or(""));
  digest.add(solver::to_string(request.engine));
  digest.add(fmt::format("{}", request.seconds));
  return "sha256:" + digest.hex();
}

}  // namespace

People SwapAnswer::corrected_task(std::size_t row) const {
  return tasks.rows[row].task - tasks.balance[row].value_or(People{0});
}

People SwapAnswer::agreed_corrected_task(std::size_t row) const {
  return corrected_task(row) + tasks.joint_change[row];
}

Result<SwapAnswer> find_swaps(const SwapRequest& request) {
  const auto facts = data::read_facts(request.task.packages, first_day(request.task.question.half),
                                      request.task.as_of);
  if (!facts) return refuse(facts.error());
  const auto& country = facts->country;
  Errors errors;
  auto tasks = tasks_as_asked(*facts, request.task);
  if (!tasks) append(errors, std::move(tasks.error()));
  const auto members = members_of(country, request.regions);
  if (!members) append(errors, members.error());
  const auto given = data::read_means(request.means, country);
  if (!given) append(errors, given.error());
  if (!errors.empty()) return refuse(std::move(errors));
  auto means = means_of(country, *members, *given, request.means);
  if (!means) return refuse(std::move(means.error()));

  const auto solver = solver::make_solver(request.engine);
  SwapAnswer answer{.tasks = std::move(*tasks),
                    .means = std::move(*means),
                    .regions = {},
                    .solver = std::string{solver->name()},
                    .provenance = {}};
  for (const auto& [code, rows] : *members) {
    answer.regions.push_back(solve_region(answer, code, rows, *solver, request.seconds));
  }
  check(answer);
  answer.tasks.joint_change.assign(country.size(), People{0});
  for (const auto& region : answer.regions) {
    for (const auto& [from, to, persons] : region.found.swaps) {
      answer.tasks.joint_change[from] += People{-persons.value()};
      answer.tasks.joint_change[to] += persons;
    }
  }
  answer.provenance =
      provenance_of(digest_of(request, answer.tasks.national), facts->packages, request.task.as_of);
  return answer;
}

}  // namespace regietafel::study
