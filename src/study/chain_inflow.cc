#include "study/chain_inflow.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <functional>
#include <numeric>

#include "random/tables.h"
#include "study/inflow_futures.h"

namespace regietafel::study {
namespace {

constexpr std::array<std::string_view, 4> kGroups{"first_syria", "first_eritrea", "first_turkey",
                                                  "first_other"};
constexpr std::int32_t kMostMonths = 60;

/// Months of relatives: the estimated series, which has no gaps, the one published last.
Result<std::map<Month, std::uint32_t>> family_months(const data::Facts& facts) {
  std::map<Month, const Observed*> best;
  for (const auto& figure : facts.inflow) {
    if (figure.series != "family_reunification" || figure.scope != "estimate") continue;
    const auto month = parse_month(figure.period);
    if (!month) continue;
    const auto [kept, is_new] = best.emplace(*month, &figure);
    if (!is_new && std::pair{figure.is_own, figure.published} >
                       std::pair{kept->second->is_own, kept->second->published}) {
      kept->second = &figure;
    }
  }
  std::map<Month, std::uint32_t> months;
  Errors errors;
  for (const auto& [month, figure] : best) {
    if (!months.empty() && month.value() != months.rbegin()->first.value() + 1) {
      errors.push_back({.key = "inflow_estimate.month",
                        .code = "missing_month",
                        .expected = "family_reunification without gaps",
                        .found = fmt::format("nothing between {} and {}",
                                             to_string(months.rbegin()->first), to_string(month)),
                        .advice = "add the months between"});
    }
    months[month] = static_cast<std::uint32_t>(std::max<std::int64_t>(figure->value, 0));
  }
  if (!errors.empty()) return refuse(std::move(errors));
  return months;
}

std::size_t column_of(const std::vector<std::string>& names, std::string_view name) {
  return static_cast<std::size_t>(std::ranges::find(names, name) - names.begin());
}

/// A month's first applications, as seen or as this future has them.
simulation::FirstApplications first_applications(const ChainInflow& inflow, std::uint32_t future,
                                                 Month month) {
  simulation::FirstApplications groups{};
  const auto& seen = inflow.seen;
  for (std::size_t group = 0; group < kGroups.size(); ++group) {
    if (month <= seen.last()) {
      const auto column = column_of(seen.groups, kGroups.at(group));
      groups.at(group) = seen.by_group[column][static_cast<std::size_t>(month.value() -
                                                                        seen.groups_first.value())];
    } else {
      const auto column = column_of(inflow.futures.series, kGroups.at(group));
      groups.at(group) = inflow.futures.at(
          future, static_cast<std::uint32_t>(column),
          static_cast<std::uint32_t>(month.value() - inflow.futures.first.value()));
    }
  }
  return groups;
}

/// Columns of the chain's groups among what was drawn; past the end where a group was not drawn by
/// itself. The last group is the others.
std::vector<std::size_t> columns_of(const forecast::Futures& drawn,
                                    const forecast::History& history) {
  std::vector<std::size_t> columns;
  for (const auto& group : history.groups) columns.push_back(column_of(drawn.series, group));
  columns.back() = drawn.series.size();
  return columns;
}

/// People of the last year, of the groups that were not drawn by themselves.
std::vector<std::uint32_t> last_year(const forecast::History& history,
                                     const std::vector<std::size_t>& columns, std::size_t drawn) {
  std::vector<std::uint32_t> people;
  for (std::size_t group = 0; group < columns.size(); ++group) {
    const auto& seen = history.by_group[group];
    people.push_back(columns[group] < drawn ? 0 : std::reduce(seen.end() - 12, seen.end(), 1U));
  }
  return people;
}

/// The nation less the groups that were drawn by themselves, shared by the others as they shared
/// the last year.
class Rest {
 public:
  Rest(const forecast::Futures& drawn, const forecast::History& history)
      : drawn_{drawn},
        nation_{column_of(drawn.series, "first_application")},
        columns_{columns_of(drawn, history)},
        split_{last_year(history, columns_, drawn.series.size())} {}

  /// All groups of a month, which together are the nation.
  [[nodiscard]] std::vector<std::uint32_t> groups(std::uint32_t future, std::uint32_t month) const {
    std::vector<std::uint32_t> people(columns_.size());
    auto rest = drawn_.at(future, nation_, month);
    for (std::size_t group = 0; group < columns_.size(); ++group) {
      if (columns_[group] == drawn_.series.size()) continue;
      people[group] = drawn_.at(future, columns_[group], month);
      rest -= people[group];
    }
    const auto shares = split_.shares(rest);
    std::ranges::transform(people, shares, people.begin(), std::plus{});
    return people;
  }

 private:
  const forecast::Futures& drawn_;
  std::size_t nation_;
  std::vector<std::size_t> columns_;
  WholeSplit split_;
};

/// Futures of the chain's groups, the last of which is what the others leave of the nation.
forecast::Futures chain_groups(const forecast::Futures& drawn, const forecast::History& history) {
  forecast::Futures futures{.first = drawn.first,
                            .count = drawn.count,
                            .months = drawn.months,
                            .series = history.groups,
                            .people = {}};
  futures.people.resize(std::size_t{drawn.count} * futures.series.size() * drawn.months);
  const Rest rest{drawn, history};
  for (std::uint32_t future = 0; future < drawn.count; ++future) {
    for (std::uint32_t month = 0; month < drawn.months; ++month) {
      const auto people = rest.groups(future, month);
      for (std::size_t group = 0; group < people.size(); ++group) {
        futures.people[(future * people.size() + group) * drawn.months + month] = people[group];
      }
    }
  }
  return futures;
}

}  // namespace

Result<ChainInflow> chain_inflow(const data::Facts& facts, const scenario::Chain& chain, Day end,
                                 Seed seed, std::uint32_t futures, unsigned threads) {
  Errors errors;
  const std::vector<std::string> groups{"Syria", "Eritrea", "Turkey"};
  auto history = forecast::first_application_history(facts.inflow, groups);
  if (!history) append(errors, history.error());
  auto family = family_months(facts);
  if (!family) append(errors, family.error());
  if (!errors.empty()) return refuse(std::move(errors));
  const auto first = month_of(chain.history_from);
  if (first < history->groups_first) {
    errors.push_back({.key = "time.history_from",
                      .code = "no_history",
                      .expected = fmt::format("a day from {} on, the first month of all series",
                                              to_string(first_day(history->groups_first))),
                      .found = to_string(chain.history_from),
                      .advice = "begin the history later"});
  }
  const auto months = month_of(end).value() - history->last().value();
  if (months > kMostMonths) {
    errors.push_back(
        {.key = "time.end",
         .code = "too_far",
         .expected = fmt::format("a day up to {}, {} months after the last that was seen",
                                 to_string(last_day(Month{history->last().value() + kMostMonths})),
                                 kMostMonths),
         .found = to_string(end),
         .advice = "end earlier, or lay newer figures over the package with --data"});
  }
  if (!errors.empty()) return refuse(std::move(errors));
  const auto drawn =
      inflow_futures(facts.inflow, {.model = chain.model,
                                    .months = static_cast<std::uint32_t>(std::max(months, 1)),
                                    .count = futures,
                                    .seed = seed,
                                    .threads = threads});
  if (!drawn) return refuse(drawn.error());
  auto groups_to_come = chain_groups(drawn->futures, *history);
  return ChainInflow{.seen = std::move(*history),
                     .futures = std::move(groups_to_come),
                     .family = std::move(*family)};
}

simulation::Inflow inflow_of(const ChainInflow& inflow, std::uint32_t future, Month first,
                             Month last, Month family_until, const scenario::Parameters& parameters,
                             const std::map<int, double>& subsequent) {
  simulation::Inflow months{.first = first, .persons = {}, .family = {}};
  for (auto month = first; month <= last; month = Month{month.value() + 1}) {
    const auto year = subsequent.find(year_of(first_day(month)));
    months.persons.push_back(simulation::streams_of(
        first_applications(inflow, future, month), month, parameters,
        year == subsequent.end() ? std::nullopt : std::optional{year->second}));
    const auto family = inflow.family.find(month);
    const bool is_given = month <= family_until && family != inflow.family.end();
    months.family.push_back(is_given ? std::optional{family->second} : std::nullopt);
  }
  return months;
}

}  // namespace regietafel::study
