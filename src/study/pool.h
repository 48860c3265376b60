#pragma once

#include <cstdint>
#include <filesystem>
#include <optional>
#include <span>
#include <string>
#include <variant>
#include <vector>

#include "base/result.h"
#include "base/strong.h"
#include "domain/country.h"
#include "domain/rule.h"

namespace regietafel::study {

/// Over what tasks are pooled: a grouping of the country, or the user's own (gm_code,group).
using PoolGrouping = std::variant<Grouping, std::filesystem::path>;

/// Tasks taken together per group and split again over its municipalities by inhabitants. The Act
/// has no regional task: within it this stands as a joint change of all municipalities of a group
/// (art. 29(2)).
struct Pool {
  std::optional<Grouping> grouping;  // empty: the user's own
  Rule rule = kPractice;
  std::vector<std::string> group;  // by Country row: its code or name; empty where it is in none
  std::vector<People> tasks;       // by Country row; the sum per group is that of the tasks pooled
};

/// The group of every municipality, by Country row; empty where it is in none. Refused is a file
/// that data::read_groups refuses.
[[nodiscard]] Result<std::vector<std::string>> groups_of(const Country& country,
                                                         const PoolGrouping& grouping);

/// What is pooled, by Country row.
struct PoolableTasks {
  std::span<const People> tasks, inhabitants;
  std::span<const std::uint8_t> exempt;  // 1: stays out of its group
};

/// The sum of every group split again over its municipalities. Who is in no group keeps its task.
/// @param rule  one that keeps the sum
[[nodiscard]] std::vector<People> pool_tasks(const PoolableTasks& pooled,
                                             std::span<const std::string> groups, Rule rule);

}  // namespace regietafel::study
