#include "study/pool.h"

#include <map>

#include "data/groups.h"
#include "law/apportionment.h"

namespace regietafel::study {

Result<std::vector<std::string>> groups_of(const Country& country, const PoolGrouping& grouping) {
  if (const auto* known = std::get_if<Grouping>(&grouping)) return country.regions(*known);
  const auto groups = data::read_groups(std::get<std::filesystem::path>(grouping), country);
  if (!groups) return refuse(groups.error());
  std::vector<std::string> group_of(country.size());
  for (const auto& [municipality, group] : *groups) group_of[municipality.value()] = group;
  return group_of;
}

std::vector<People> pool_tasks(const PoolableTasks& pooled, std::span<const std::string> groups,
                               Rule rule) {
  std::map<std::string, std::vector<std::size_t>> members;
  for (std::size_t row = 0; row < groups.size(); ++row) {
    if (!groups[row].empty() && pooled.exempt[row] == 0) members[groups[row]].push_back(row);
  }
  std::vector<People> tasks{pooled.tasks.begin(), pooled.tasks.end()};
  for (const auto& [group, rows] : members) {
    People sum{0};
    std::vector<std::int64_t> weights;
    for (const auto row : rows) {
      sum += tasks[row];
      weights.push_back(pooled.inhabitants[row].value());
    }
    const auto shares = law::apportion(sum, weights, rule);
    for (std::size_t i = 0; i < rows.size(); ++i) tasks[rows[i]] = shares[i];
  }
  return tasks;
}

}  // namespace regietafel::study
