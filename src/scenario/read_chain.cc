#include "scenario/read_chain.h"

#include <fmt/format.h>

#include <algorithm>
#include <limits>

#include "base/number.h"
#include "scenario/check_chain.h"
#include "scenario/read_quantity.h"
#include "scenario/read_tasks.h"
#include "scenario/words.h"

namespace regietafel::scenario {
namespace {

constexpr std::int64_t kMostFutures = 100'000;
constexpr std::int64_t kFirstPriceYear = 2000, kLastPriceYear = 2100;

/// What has no meaning where nothing is played.
constexpr std::array kOnlyWithState{"time.history_from", "futures",   "inflow",     "households",
                                    "decision",          "refused",   "family",     "minors",
                                    "reception",         "task.pool", "task.later", "homes",
                                    "integration",       "costs",     "history",    "observed",
                                    "assumptions"};

void refuse_without_state(TableReader& file) {
  for (const auto* const key : kOnlyWithState) {
    const auto* wish = file.find(key);
    if (wish == nullptr) continue;
    file.complain_of("none", *wish, key, "no_state", "a table [state], with whom the chain starts",
                     "add it, or remove this");
  }
}

/// Those that were read, each with its place.
QuantitiesRead read_quantities(TableReader& file, const Assumptions& assumptions) {
  QuantitiesRead read;
  for (const auto& entry : all_parameters()) {
    const auto* wish = file.need(entry.key, expectation(entry.kind),
                                 fmt::format("{}, a usual value", entry.example));
    if (wish == nullptr) continue;
    const auto quantity = read_quantity(file, *wish, entry.key, entry.kind, assumptions);
    if (!quantity) continue;
    const auto row = static_cast<std::size_t>(entry.parameter);
    read.values.at(row) = *quantity;
    read.places.at(row) = wish;
  }
  return read;
}

template <class Choice>
void read_list(TableReader& file, std::string_view name, const std::vector<std::string>& names,
               std::vector<Choice>& choices) {
  const auto places = file.list_of_words(name, names);
  if (!places) return;
  choices.clear();
  for (const auto place : *places) choices.push_back(static_cast<Choice>(place));
}

void read_futures(TableReader& file, Chain& chain) {
  if (const auto count = file.whole("futures.count", 1, kMostFutures)) {
    chain.futures = static_cast<std::uint32_t>(*count);
  }
  constexpr std::int64_t kMostSeed = std::numeric_limits<std::uint32_t>::max();
  if (const auto seed = file.whole("futures.seed", 0, kMostSeed)) {
    chain.seed = Seed{static_cast<std::uint32_t>(*seed)};
  }
}

void read_choices(TableReader& file, Chain& chain) {
  const auto models = inflow_model_names();
  if (const auto model = file.word("inflow.model", models)) chain.model = models.at(*model);
  read_list(file, "decision.priority", priority_names(), chain.priority);
  read_list(file, "reception.overflow", overflow_names(), chain.overflow);
  if (const auto sites = file.word("reception.sites", sites_names())) {
    chain.sites = static_cast<Sites>(*sites);
  }
  if (const auto mode = file.word("reception.quarantine.mode", quarantine_names())) {
    chain.quarantine = static_cast<Quarantine>(*mode);
  }
  if (const auto pool = file.word("task.pool", grouping_names())) {
    chain.pool = static_cast<Grouping>(*pool);
  }
  read_list(file, "observed", observed_series_names(), chain.observed);
  if (const auto year = file.whole("costs.price_year", kFirstPriceYear, kLastPriceYear)) {
    chain.price_year = static_cast<int>(*year);
  }
}

void read_later_tasks(TableReader& file, const Wishes& wishes, Chain& chain) {
  const auto* table = file.table("task.later.set");
  if (table == nullptr) return;
  chain.later_tasks = read_half_years(file, *table, "task.later.set");
  for (const auto& [half, people] : chain.later_tasks) {
    if (!wishes.published.contains(half)) continue;
    file.complain_of(to_string(half), *table, "task.later.set", "named_twice",
                     "half-years that task.published does not have", "remove one of the two");
  }
}

/// The first and the last year that a table may name.
struct Years {
  int first = 2000, last = 2100;
};

std::map<int, Quantity> read_years(TableReader& file, std::string_view name, ParameterKind kind,
                                   const Years& years, const Assumptions& assumptions) {
  std::map<int, Quantity> quantities;
  const auto* table = file.table(name);
  if (table == nullptr) return quantities;
  auto reader = file.below(*table, name);
  for (const auto& [key, wish] : reader.entries()) {
    const auto year = parse_number<int>(key);
    if (!year || *year < years.first || *year > years.last) {
      reader.complain_of(key, wish, key, "outside_years",
                         fmt::format("a year from {} to {}", years.first, years.last),
                         "correct it, or remove it");
      continue;
    }
    const auto quantity = read_quantity(reader, wish, key, kind, assumptions);
    if (quantity) quantities[*year] = *quantity;
  }
  return quantities;
}

/// Every year of the history needs the decisions that were made in it.
void need_decisions(TableReader& file, const Years& years) {
  const auto* table = file.need("history.decisions", "the first decisions made in each year",
                                fmt::format("{{ \"{}\" = 20_000 }}", years.last));
  if (table == nullptr || !table->is_table()) return;
  auto reader = file.below(*table, "history.decisions");
  for (auto year = years.first; year <= years.last; ++year) {
    const auto key = fmt::format("{}", year);
    if (reader.has(key)) continue;
    reader.complain_of("nothing", *table, key, "missing_key",
                       "the first decisions made in that year",
                       fmt::format("add \"{}\" = 20_000", year));
  }
}

/// @param has_days  whether the first day and the start are known, and with them the years between
void read_history(TableReader& file, const Wishes& wishes, const Assumptions& assumptions,
                  bool has_days, Chain& chain) {
  Years past, until_end;
  if (has_days) {
    past = {year_of(chain.history_from), year_of(Day{wishes.start.value() - 1})};
    until_end = {past.first, std::max(past.last, year_of(wishes.end))};
    need_decisions(file, past);
  }
  chain.history_decisions =
      read_years(file, "history.decisions", ParameterKind::people, past, assumptions);
  chain.history_grant_other =
      read_years(file, "history.grant_other", ParameterKind::share, past, assumptions);
  chain.history_subsequent =
      read_years(file, "history.subsequent", ParameterKind::people, until_end, assumptions);
}

/// Whether the days are in order, so that there is a history between the first and the start.
bool read_days(TableReader& file, const Wishes& wishes, Chain& chain) {
  const auto from = file.need_date("time.history_from");
  const auto* start = file.find("time.start");
  if (start == nullptr || !std::holds_alternative<Day>(start->value)) return false;
  if (wishes.as_of > wishes.start) {
    file.complain(*file.find("time.as_of"), "time.as_of", "too_late",
                  fmt::format("a day until time.start, {}", to_string(wishes.start)),
                  "what comes is played from what was known before");
  }
  if (!from) return false;
  chain.history_from = *from;
  const auto earliest = day_of(2000, 1, 1);
  if (*from >= earliest && *from < wishes.start) return true;
  file.complain(*file.find("time.history_from"), "time.history_from",
                *from < earliest ? "too_early" : "too_late",
                fmt::format("a day from {} to the day before time.start, {}", to_string(earliest),
                            to_string(wishes.start)),
                "correct one of the two");
  return false;
}

}  // namespace

std::optional<Chain> read_chain(TableReader& file, const Wishes& wishes,
                                const Assumptions& assumptions) {
  if (!file.has("state")) {
    refuse_without_state(file);
    return std::nullopt;
  }
  Chain chain;
  const auto quantities = read_quantities(file, assumptions);
  chain.quantities = quantities.values;
  const bool has_days = read_days(file, wishes, chain);
  read_futures(file, chain);
  read_choices(file, chain);
  read_later_tasks(file, wishes, chain);
  read_history(file, wishes, assumptions, has_days, chain);
  check_chain(file, chain, quantities, assumptions);
  return chain;
}

}  // namespace regietafel::scenario
