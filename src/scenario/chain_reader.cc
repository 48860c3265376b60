#include "scenario/chain_reader.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "base/nearest.h"
#include "base/number.h"
#include "scenario/table_reader.h"

namespace regietafel::scenario {
namespace {

constexpr std::array<std::string_view, 12> kTables{
    "state",  "inflow", "households", "decision",    "refused", "family",
    "minors", "homes",  "reception",  "integration", "costs",   "history"};
constexpr std::array<std::string_view, 4> kShapes{"fixed", "uniform", "triangular", "pert"};
constexpr std::array<std::string_view, 3> kSeries{"inflow", "family_reunification", "task"};
constexpr std::array<std::string_view, 3> kModes{"none", "existing", "extra"};
constexpr std::array<std::string_view, 3> kPriorities{"dublin", "safe_country", "oldest_first"};
constexpr std::array<std::string_view, 4> kOverflows{"flexible", "emergency", "crisis",
                                                     "sports_hall"};
constexpr std::array<std::string_view, 1> kModels{"year_block_bootstrap"};
/// Keys of the chain that are no parameters.
constexpr std::array<std::string_view, 9> kOtherKeys{
    "inflow.model",     "decision.priority", "reception.overflow",  "reception.quarantine.mode",
    "costs.price_year", "history.decisions", "history.grant_other", "history.subsequent",
    "task.pool"};

Error error_at(const Wish& at, std::string_view file, std::string key, std::string code,
               std::string expected, std::string advice) {
  return {.file = std::string{file},
          .line = at.line,
          .column = at.column,
          .key = std::move(key),
          .code = std::move(code),
          .expected = std::move(expected),
          .found = at.text(),
          .advice = std::move(advice)};
}

template <std::size_t N>
std::vector<std::string> words_of(const std::array<std::string_view, N>& words) {
  return {words.begin(), words.end()};
}

/// The place of a word in a list of words.
template <class Enum, std::size_t N>
std::optional<Enum> word(const Wish& wish, const std::array<std::string_view, N>& words,
                         const std::string& key, std::string_view file, Errors& errors) {
  const auto* text = std::get_if<std::string>(&wish.value);
  const auto found = text == nullptr ? words.end() : std::ranges::find(words, *text);
  if (found != words.end()) return static_cast<Enum>(found - words.begin());
  const auto near = text == nullptr ? "" : nearest(*text, words_of(words));
  errors.push_back(
      error_at(wish, file, key, "unknown_word", fmt::format("one of {}", fmt::join(words, ", ")),
               near.empty() ? "choose one, in quotes" : fmt::format("write \"{}\"", near)));
  return std::nullopt;
}

template <class Enum, std::size_t N>
std::vector<Enum> word_list(const Wish& wish, const std::array<std::string_view, N>& words,
                            const std::string& key, std::string_view file, Errors& errors) {
  std::vector<Enum> list;
  const auto* array = std::get_if<Wish::Array>(&wish.value);
  if (array == nullptr) {
    errors.push_back(error_at(wish, file, key, "wrong_type", "a list of words",
                              fmt::format("write [\"{}\"]", words.front())));
    return list;
  }
  for (const auto& element : *array) {
    const auto one = word<Enum>(element, words, key, file, errors);
    if (!one) continue;
    if (std::ranges::find(list, *one) != list.end()) {
      errors.push_back(
          error_at(element, file, key, "doubled", "each word once", "remove the second"));
      continue;
    }
    list.push_back(*one);
  }
  return list;
}

std::string written(double value) { return fmt::format("{:g}", value); }

/// Advice for a number that is out of range: percents are the usual slip.
std::string advice_for(double value, ParameterKind kind) {
  constexpr double kPercent = 100;
  if (kind == ParameterKind::share && value > 1 && value <= kPercent) {
    return "write " + written(value / kPercent);
  }
  return "correct the number";
}

std::optional<double> number_of(const Wish& wish) {
  if (const auto* whole = std::get_if<std::int64_t>(&wish.value)) {
    return static_cast<double>(*whole);
  }
  if (const auto* real = std::get_if<double>(&wish.value)) {
    if (std::isfinite(*real)) return *real;
  }
  return std::nullopt;
}

void check_range(const Wish& at, double value, ParameterKind kind, const std::string& key,
                 std::string_view file, Errors& errors) {
  if (value >= 0 && value <= greatest(kind)) return;
  errors.push_back(error_at(at, file, key, value < 0 ? "too_small" : "too_large", expectation(kind),
                            advice_for(value, kind)));
}

/// A number, "@name", or either of them times a factor: { of = "@name", times = 0.8 }.
Quantity read_quantity(const Wish& wish, const std::string& key, ParameterKind kind,
                       std::string_view file, Errors& errors) {
  Quantity quantity;
  if (const auto* of = find(wish, "of"); wish.is_table() && of != nullptr && !of->is_table()) {
    quantity = read_quantity(*of, key, kind, file, errors);
    const auto* times = find(wish, "times");
    const auto factor = times == nullptr ? std::optional{1.0} : number_of(*times);
    if (factor && *factor >= 0) {
      quantity.scale *= *factor;
    } else {
      errors.push_back(error_at(*times, file, key + ".times", "wrong_type", "a factor from 0 on",
                                "write times = 0.8"));
    }
    return quantity;
  }
  if (const auto number = number_of(wish)) {
    check_range(wish, *number, kind, key, file, errors);
    quantity.value = *number;
    return quantity;
  }
  const auto* text = std::get_if<std::string>(&wish.value);
  if (text != nullptr && text->starts_with('@') && text->size() > 1) {
    quantity.assumption = text->substr(1);
    return quantity;
  }
  errors.push_back(error_at(wish, file, key, "wrong_type",
                            expectation(kind) + ", or \"@\" and the name of an assumption",
                            "write a number without quotes, or \"@name\""));
  return quantity;
}

void read_parameters(const Wish& wishes, std::string_view file, Chain& chain, Errors& errors) {
  for (const auto& entry : all_parameters()) {
    const std::string key{entry.key};
    const auto* wish = find(wishes, key);
    if (wish == nullptr) {
      errors.push_back(
          {.file = std::string{file},
           .key = key,
           .code = "missing_key",
           .expected = expectation(entry.kind) + ", or \"@name\"",
           .found = "nothing",
           .advice = fmt::format("a usual value is {}: {}", written(entry.example), entry.en)});
      continue;
    }
    chain.quantities.at(static_cast<std::size_t>(entry.parameter)) =
        read_quantity(*wish, key, entry.kind, file, errors);
  }
}

/// A table of years: { "2017" = 24_000 }.
std::map<int, Quantity> read_years(const Wish& wishes, const std::string& key, ParameterKind kind,
                                   std::string_view file, Errors& errors) {
  std::map<int, Quantity> years;
  const auto* table = find(wishes, key);
  if (table == nullptr) return years;
  if (!table->is_table()) {
    errors.push_back(error_at(*table, file, key, "wrong_type", "a table of years",
                              "write { \"2017\" = 24_000 }"));
    return years;
  }
  for (const auto& [name, wish] : std::get<Wish::Table>(table->value)) {
    const auto year = parse_number<int>(name);
    if (year && *year >= 2000 && *year <= 2100) {
      years[*year] = read_quantity(wish, key + "." + name, kind, file, errors);
    } else {
      errors.push_back(
          error_at(wish, file, key + "." + name, "no_year", "a year as \"2017\"", "correct it"));
    }
  }
  return years;
}

void read_history(const Wish& wishes, std::string_view file, Chain& chain, Errors& errors) {
  chain.history_decisions =
      read_years(wishes, "history.decisions", ParameterKind::people, file, errors);
  chain.history_grant_other =
      read_years(wishes, "history.grant_other", ParameterKind::share, file, errors);
  chain.history_subsequent =
      read_years(wishes, "history.subsequent", ParameterKind::people, file, errors);
  if (chain.history_decisions.empty()) {
    errors.push_back({.file = std::string{file},
                      .key = "history.decisions",
                      .code = "missing_key",
                      .expected = "first decisions made in each year before the start",
                      .found = "nothing",
                      .advice = "add [history] decisions = { \"2020\" = 14_400 }"});
  }
}

void read_words(const Wish& wishes, std::string_view file, Chain& chain, Errors& errors) {
  if (const auto* model = find(wishes, "inflow.model")) {
    enum class Model : std::uint8_t {};
    static_cast<void>(word<Model>(*model, kModels, "inflow.model", file, errors));
  }
  if (const auto* list = find(wishes, "decision.priority")) {
    chain.priority = word_list<Priority>(*list, kPriorities, "decision.priority", file, errors);
    if (chain.priority.size() < kPriorities.size()) {
      errors.push_back(error_at(*list, file, "decision.priority", "missing_word",
                                fmt::format("all of {}", fmt::join(kPriorities, ", ")),
                                "name each, in the order in which cases are taken"));
    }
  }
  if (const auto* list = find(wishes, "reception.overflow")) {
    chain.overflow = word_list<Overflow>(*list, kOverflows, "reception.overflow", file, errors);
  }
  if (const auto* mode = find(wishes, "reception.quarantine.mode")) {
    chain.quarantine = word<Quarantine>(*mode, kModes, "reception.quarantine.mode", file, errors)
                           .value_or(Quarantine::none);
  }
  if (const auto* pool = find(wishes, "task.pool")) {
    const auto names = grouping_names();
    const auto* text = std::get_if<std::string>(&pool->value);
    const auto grouping = text == nullptr ? std::nullopt : parse_grouping(*text);
    if (grouping) {
      chain.pool = *grouping;
    } else {
      errors.push_back(error_at(*pool, file, "task.pool", "unknown_word",
                                fmt::format("one of {}", fmt::join(names, ", ")),
                                "choose one, in quotes"));
    }
  }
}

void read_later_tasks(const Wish& wishes, std::string_view file, Chain& chain, Errors& errors) {
  const auto* set = find(wishes, "task.later.set");
  if (set == nullptr || !set->is_table()) return;
  for (const auto& [name, wish] : std::get<Wish::Table>(set->value)) {
    const auto half = parse_half_year(name);
    const auto* number = std::get_if<std::int64_t>(&wish.value);
    if (half && number != nullptr && *number >= 0) {
      chain.later_tasks[*half] = People{*number};
    } else {
      errors.push_back(error_at(wish, file, "task.later.set." + name,
                                half ? "wrong_type" : "no_half_year",
                                "a half-year and its national task", "write \"2022-I\" = 10_000"));
    }
  }
}

void read_run(const Wish& wishes, std::string_view file, Chain& chain, Errors& errors) {
  const Wish empty{.value = Wish::Table{}, .line = wishes.line, .column = wishes.column};
  const auto* futures = find(wishes, "futures");
  TableReader reader{futures != nullptr && futures->is_table() ? *futures : empty, "futures", file,
                     errors};
  if (const auto count = reader.whole("count", 1, 100'000)) {
    chain.futures = static_cast<std::uint32_t>(*count);
  }
  if (const auto seed = reader.whole("seed", 0, 0xFFFF'FFFF)) {
    chain.seed = Seed{static_cast<std::uint32_t>(*seed)};
  }
  reader.finish();
  if (const auto* year = find(wishes, "costs.price_year")) {
    const auto* number = std::get_if<std::int64_t>(&year->value);
    if (number != nullptr && *number >= 2000 && *number <= 2100) {
      chain.price_year = static_cast<int>(*number);
    } else {
      errors.push_back(
          error_at(*year, file, "costs.price_year", "no_year", "a year as 2021", "correct it"));
    }
  }
}

bool is_known(const std::string& key) {
  const auto is_at_or_below = [&](std::string_view known) {
    return key.starts_with(known) && (key.size() == known.size() || key[known.size()] == '.');
  };
  return std::ranges::any_of(all_parameters(), is_at_or_below, &ParameterInfo::key) ||
         std::ranges::any_of(kOtherKeys, is_at_or_below);
}

/// Complains about keys below the chain's tables that nobody reads.
void check_known(const Wish& wishes, std::string_view file, Errors& errors) {
  std::vector<std::string> known{kOtherKeys.begin(), kOtherKeys.end()};
  for (const auto& entry : all_parameters()) known.emplace_back(entry.key);
  for (const auto& [key, wish] : leaves(wishes)) {
    if (!is_of_chain(key.substr(0, key.find('.'))) || is_known(key)) continue;
    const auto near = nearest(key, known);
    errors.push_back(error_at(*wish, file, key, "unknown_key", "a key that the chain has",
                              near.empty() ? "remove it" : "write " + near));
  }
}

Shape shape_of(const Wish* wish, bool has_range, const std::string& key, std::string_view file,
               Errors& errors) {
  const auto usual = has_range ? Shape::triangular : Shape::fixed;
  if (wish == nullptr) return usual;
  return word<Shape>(*wish, kShapes, key + ".shape", file, errors).value_or(usual);
}

void read_why(const Wish& table, const std::string& key, std::string_view file,
              Assumption& assumption, Errors& errors) {
  const auto* why = find(table, "why");
  if (why == nullptr) return;
  if (const auto* text = std::get_if<std::string>(&why->value)) {
    assumption.why_nl = assumption.why_en = *text;
    return;
  }
  const auto* nl = find(*why, "nl");
  const auto* en = find(*why, "en");
  const auto* nl_text = nl == nullptr ? nullptr : std::get_if<std::string>(&nl->value);
  const auto* en_text = en == nullptr ? nullptr : std::get_if<std::string>(&en->value);
  if (nl_text == nullptr || en_text == nullptr) {
    errors.push_back(error_at(*why, file, key + ".why", "wrong_type", "a text, or one in nl and en",
                              "write why = { nl = \"…\", en = \"…\" }"));
    return;
  }
  assumption.why_nl = *nl_text;
  assumption.why_en = *en_text;
}

void read_assumption_range(const Wish& table, const std::string& key, std::string_view file,
                           Assumption& assumption, Errors& errors) {
  assumption.low = assumption.high = assumption.value;
  const auto* range = find(table, "range");
  if (range == nullptr) return;
  const auto* ends = std::get_if<Wish::Array>(&range->value);
  const auto low = ends != nullptr && ends->size() == 2 ? number_of(ends->front()) : std::nullopt;
  const auto high = ends != nullptr && ends->size() == 2 ? number_of(ends->back()) : std::nullopt;
  if (!low || !high) {
    errors.push_back(error_at(*range, file, key + ".range", "wrong_type",
                              "a least and a greatest value", "write range = [0.1, 0.6]"));
    return;
  }
  if (*low > assumption.value || assumption.value > *high) {
    errors.push_back(
        {.file = std::string{file},
         .line = range->line,
         .column = range->column,
         .key = key + ".range",
         .code = "contradiction",
         .expected = fmt::format("a range that holds the value, {}", written(assumption.value)),
         .found = fmt::format("{} to {}", written(*low), written(*high)),
         .advice = *low > *high ? "exchange the two" : "widen it"});
    return;
  }
  assumption.low = *low;
  assumption.high = *high;
}

Assumption read_assumption(const std::string& name, const Wish& wish, std::string_view file,
                           Errors& errors) {
  const auto key = "assumptions." + name;
  Assumption assumption;
  assumption.name = name;
  assumption.line = wish.line;
  if (!wish.is_table()) {
    errors.push_back(error_at(wish, file, key, "wrong_type", "a table with value and range",
                              "write { value = 0.16, range = [0.10, 0.60] }"));
    return assumption;
  }
  TableReader reader{wish, key, file, errors};
  const auto* value = reader.need("value", "a number");
  const auto number = value == nullptr ? std::nullopt : number_of(*value);
  if (value != nullptr && !number) {
    reader.complain(*value, "value", "wrong_type", "a number", "write it without quotes");
  }
  assumption.value = number.value_or(0);
  const auto* range = reader.find("range");
  if (number) read_assumption_range(wish, key, file, assumption, errors);
  assumption.shape = shape_of(reader.find("shape"), range != nullptr, key, file, errors);
  assumption.source = reader.text("source").value_or("");
  static_cast<void>(reader.find("why"));
  read_why(wish, key, file, assumption, errors);
  if (reader.find("known") != nullptr) assumption.known = reader.date("known");
  reader.finish();
  return assumption;
}

}  // namespace

bool has_chain(const Wish& file) { return find(file, "state") != nullptr; }

bool is_of_chain(std::string_view table) {
  return std::ranges::find(kTables, table) != kTables.end();
}

Chain read_chain(const Wish& file, std::string_view name, Errors& errors) {
  Chain chain;
  read_parameters(file, name, chain, errors);
  read_history(file, name, chain, errors);
  read_words(file, name, chain, errors);
  read_later_tasks(file, name, chain, errors);
  read_run(file, name, chain, errors);
  if (const auto* observed = find(file, "observed")) {
    chain.observed = read_observed(*observed, "observed", name, errors);
  }
  check_known(file, name, errors);
  return chain;
}

Assumptions read_assumptions(const Wish& file, std::string_view name, Errors& errors) {
  Assumptions assumptions;
  const auto* table = find(file, "assumptions");
  if (table == nullptr) return assumptions;
  if (!table->is_table()) {
    errors.push_back(error_at(*table, name, "assumptions", "wrong_type", "a table [assumptions]",
                              "its keys stand below it, one a line"));
    return assumptions;
  }
  for (const auto& [key, wish] : std::get<Wish::Table>(table->value)) {
    assumptions.emplace(key, read_assumption(key, wish, name, errors));
  }
  return assumptions;
}

std::vector<ObservedSeries> read_observed(const Wish& list, std::string_view key,
                                          std::string_view name, Errors& errors) {
  return word_list<ObservedSeries>(list, kSeries, std::string{key}, name, errors);
}

std::string_view to_string(Shape shape) { return kShapes.at(static_cast<std::size_t>(shape)); }
std::string_view to_string(ObservedSeries series) {
  return kSeries.at(static_cast<std::size_t>(series));
}
std::string_view to_string(Quarantine mode) { return kModes.at(static_cast<std::size_t>(mode)); }
std::string_view to_string(Priority priority) {
  return kPriorities.at(static_cast<std::size_t>(priority));
}
std::string_view to_string(Overflow overflow) {
  return kOverflows.at(static_cast<std::size_t>(overflow));
}

}  // namespace regietafel::scenario
