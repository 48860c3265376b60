#include "forecast/history.h"

#include <fmt/format.h>

#include <algorithm>
#include <cctype>

#include "forecast/monthly.h"

namespace regietafel::forecast {
namespace {

constexpr std::size_t kFewestMonths = 36;

/// The months from `first` to `last` as numbers; what is missing or negative goes to `errors`.
std::vector<std::uint32_t> numbers(const Figures& months, Month first, Month last,
                                   const std::string& name, Errors& errors) {
  std::vector<std::uint32_t> result;
  for (auto month = first; month <= last; month = Month{month.value() + 1}) {
    const auto found = months.find(month);
    if (found == months.end()) {
      errors.push_back(
          {.key = name,
           .code = "missing_month",
           .expected = fmt::format("first applications of {}", to_string(month)),
           .found = "no figure known by then",
           .advice = "lay your own inflow.csv or inflow_estimate.csv over the package"});
      continue;
    }
    if (found->second->value < 0) {
      errors.push_back({.key = name,
                        .code = "negative_count",
                        .expected = fmt::format("at least 0 in {}", to_string(month)),
                        .found = fmt::format("{}", found->second->value),
                        .advice = "correct the figure"});
      continue;
    }
    result.push_back(static_cast<std::uint32_t>(found->second->value));
  }
  return result;
}

std::string series_name(std::string group) {
  std::ranges::transform(group, group.begin(), [](unsigned char letter) {
    return static_cast<char>(std::tolower(letter));
  });
  return "first_" + group;
}

}  // namespace

Result<History> first_application_history(std::span<const Observed> seen,
                                          std::span<const std::string> groups) {
  const auto national = figures_of(seen, "first_application", "all", "estimate");
  std::vector<Figures> by_group;
  for (const auto& group : groups) {
    by_group.push_back(figures_of(seen, "first_application", group, ""));
  }
  const bool is_known = !national.empty() && std::ranges::none_of(by_group, &Figures::empty);
  if (!is_known) {
    return refuse({.key = "first_application",
                   .code = "no_history",
                   .expected = "monthly first applications, national and by group",
                   .found = "a series without any month known by then",
                   .advice = "ask for a later day, or lay your own inflow.csv over the package"});
  }
  History history{.first = national.begin()->first,
                  .national = {},
                  .groups = {},
                  .groups_first = national.begin()->first,
                  .by_group = {}};
  auto last = national.rbegin()->first;
  for (const auto& months : by_group) {
    history.groups_first = std::max(history.groups_first, months.begin()->first);
    last = std::min(last, months.rbegin()->first);
  }
  Errors errors;
  history.national = numbers(national, history.first, last, "first_application", errors);
  for (std::size_t i = 0; i < groups.size(); ++i) {
    history.groups.push_back(series_name(groups[i]));
    history.by_group.push_back(
        numbers(by_group[i], history.groups_first, last, history.groups.back(), errors));
  }
  if (errors.empty() && history.national.size() < kFewestMonths) {
    errors.push_back({.key = "first_application",
                      .code = "short_history",
                      .expected = fmt::format("at least {} months", kFewestMonths),
                      .found = fmt::format("{}", history.national.size()),
                      .advice = "ask for a later day"});
  }
  if (!errors.empty()) return refuse(std::move(errors));

  const auto skipped =
      static_cast<std::size_t>(history.groups_first.value() - history.first.value());
  std::vector<std::uint32_t> others;
  for (std::size_t month = skipped; month < history.national.size(); ++month) {
    auto rest = std::int64_t{history.national[month]};
    for (const auto& group : history.by_group) rest -= group[month - skipped];
    others.push_back(static_cast<std::uint32_t>(std::max<std::int64_t>(rest, 0)));
  }
  history.groups.emplace_back("first_other");
  history.by_group.push_back(std::move(others));
  return history;
}

}  // namespace regietafel::forecast
