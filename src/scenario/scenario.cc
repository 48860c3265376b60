#include "scenario/scenario.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "base/digest.h"
#include "base/file.h"
#include "base/nearest.h"
#include "scenario/chain_reader.h"
#include "scenario/table_reader.h"
#include "scenario/wish.h"

namespace regietafel::scenario {
namespace {

constexpr std::int64_t kMostPeople = 10'000'000;

void read_history_from(TableReader& reader, std::optional<Day> start, Chain& chain) {
  const auto from = reader.date("history_from");
  if (!from) return;
  chain.history_from = *from;
  if (start && *from >= *start) {
    reader.complain(*reader.find("history_from"), "history_from", "too_late",
                    fmt::format("a day before time.start, {}", to_string(*start)),
                    "the history leads up to the start; 2017-01-01 is usual");
  }
}

void read_time(TableReader& file, Wishes& wishes, std::string_view name, Errors& errors) {
  const auto* time = file.need("time", "a table [time]");
  if (time == nullptr) return;
  if (!time->is_table()) {
    file.complain(*time, "time", "wrong_type", "a table [time]", "its keys stand below it");
    return;
  }
  TableReader reader{*time, "time", name, errors};
  const auto as_of = reader.date("as_of"), start = reader.date("start"), end = reader.date("end");
  if (wishes.chain) read_history_from(reader, start, *wishes.chain);
  reader.finish();
  if (as_of) wishes.as_of = *as_of;
  if (start) wishes.start = *start;
  if (end) wishes.end = *end;
  if (as_of && start && wishes.chain && *as_of > *start) {
    reader.complain(*reader.find("as_of"), "as_of", "too_late",
                    fmt::format("a day up to time.start, {}", to_string(*start)),
                    "what is played begins with what was known then");
  }
  if (start && end && *end <= *start) {
    reader.complain(*reader.find("end"), "end", "too_early",
                    fmt::format("a day after time.start, {}", to_string(*start)),
                    "exchange the two or correct one");
  }
}

void read_published(const Wish& table, Wishes& wishes, std::string_view name, Errors& errors) {
  TableReader reader{table, "task.published", name, errors};
  for (const auto& [key, wish] : std::get<Wish::Table>(table.value)) {
    const auto half = parse_half_year(key);
    if (!half) {
      errors.push_back({.file = std::string{name},
                        .line = wish.line,
                        .column = wish.column,
                        .key = reader.dotted(key),
                        .code = "no_half_year",
                        .expected = "a half-year as 2021-I or 2021-II",
                        .found = key,
                        .advice = "I is January to June, II is July to December"});
      continue;
    }
    if (const auto people = whole_number(reader, wish, key, 0, kMostPeople)) {
      wishes.published[*half] = People{*people};
    }
  }
  const bool is_empty = std::get<Wish::Table>(table.value).empty();
  if (is_empty) {
    errors.push_back({.file = std::string{name},
                      .line = table.line,
                      .column = table.column,
                      .key = "task.published",
                      .code = "empty_table",
                      .expected = "at least one half-year",
                      .found = "none",
                      .advice = "write { \"2021-II\" = 11_000 }"});
  }
}

void read_rule(TableReader& reader, Wishes& wishes) {
  const auto text = reader.text("rule");
  if (!text) return;
  const auto names = rule_names();
  if (const auto rule = parse_rule(*text)) {
    wishes.rule = *rule;
    return;
  }
  const auto near = nearest(*text, names);
  reader.complain(*reader.find("rule"), "rule", "unknown_word",
                  fmt::format("one of {}", fmt::join(names, ", ")),
                  near.empty() ? "choose one" : fmt::format("write \"{}\"", near));
}

void read_exempt(TableReader& reader, Wishes& wishes) {
  const auto* wish = reader.find("exempt");
  if (wish == nullptr) return;
  const auto* list = std::get_if<Wish::Array>(&wish->value);
  if (list == nullptr) {
    reader.complain(*wish, "exempt", "wrong_type", "a list of municipality codes",
                    "write [\"GM0088\"]");
    return;
  }
  for (const auto& element : *list) {
    const auto* text = std::get_if<std::string>(&element.value);
    const auto code = text == nullptr ? std::nullopt : parse_municipality_code(*text);
    if (!code) {
      reader.complain(element, "exempt", "no_municipality_code", "a CBS code as \"GM0088\"",
                      "write GM and four digits, in quotes");
      continue;
    }
    wishes.exempt.push_back(*code);
  }
  std::ranges::sort(wishes.exempt);
  const auto doubled = std::ranges::unique(wishes.exempt);
  wishes.exempt.erase(doubled.begin(), doubled.end());
}

void read_task(TableReader& file, Wishes& wishes, std::string_view name, Errors& errors) {
  const auto* task = file.need("task", "a table [task]");
  if (task == nullptr) return;
  if (!task->is_table()) {
    file.complain(*task, "task", "wrong_type", "a table [task]", "its keys stand below it");
    return;
  }
  TableReader reader{*task, "task", name, errors};
  const auto* published = reader.need("published", "a table of half-years");
  if (published != nullptr && !published->is_table()) {
    reader.complain(*published, "published", "wrong_type", "a table of half-years",
                    "write { \"2021-II\" = 11_000 }");
  } else if (published != nullptr) {
    read_published(*published, wishes, name, errors);
  }
  read_rule(reader, wishes);
  read_exempt(reader, wishes);
  static_cast<void>(reader.find("pool"));   // of the chain
  static_cast<void>(reader.find("later"));  // of the chain
  reader.finish();
}

void read_name(TableReader& reader, Scenario& scenario) {
  const auto* wish = reader.need("name", "a short name in quotes");
  if (wish == nullptr) return;
  const auto name = reader.text("name");
  if (!name) return;
  const bool is_plain = !name->empty() && std::ranges::all_of(*name, [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-';
  });
  if (!is_plain) {
    reader.complain(*wish, "name", "impossible_name", "small letters, digits and hyphens",
                    "it names the folder of what comes out, e.g. \"lrt-2021-03\"");
  }
  scenario.name = *name;
}

void read_title(TableReader& file, Scenario& scenario, std::string_view name, Errors& errors) {
  scenario.title = {scenario.name, scenario.name};
  const auto* title = file.table("title");
  if (title == nullptr) return;
  TableReader reader{*title, "title", name, errors};
  if (const auto text = reader.text("nl")) scenario.title.nl = *text;
  if (const auto text = reader.text("en")) scenario.title.en = *text;
  reader.finish();
}

/// The chain of a file that has one, and what its keys say together.
void read_world_chain(const Wish& file, TableReader& reader, std::string_view name,
                      Scenario& scenario, Errors& errors) {
  for (const auto& [key, wish] : std::get<Wish::Table>(file.value)) {
    const bool is_other = key == "futures" || key == "assumptions" || key == "observed";
    if (is_of_chain(key) || is_other) static_cast<void>(reader.find(key));
  }
  Errors found;
  scenario.base.chain = read_chain(file, name, found);
  scenario.assumptions = read_assumptions(file, name, found);
  if (found.empty()) {
    check_chain(file, *scenario.base.chain, scenario.assumptions, name, found);
  }
  append(errors, std::move(found));
}

/// All of a file but its variants.
Scenario read_world(const Wish& file, std::string_view name, const std::filesystem::path& folder,
                    Errors& errors) {
  Scenario scenario;
  TableReader reader{file, "", name, errors};
  static_cast<void>(reader.whole("schema", 1, 1));
  read_name(reader, scenario);
  read_title(reader, scenario, name, errors);
  if (const auto facts = reader.text("facts")) scenario.facts = folder / *facts;
  if (has_chain(file)) read_world_chain(file, reader, name, scenario, errors);
  read_time(reader, scenario.base, name, errors);
  read_task(reader, scenario.base, name, errors);
  static_cast<void>(reader.table("variants"));
  reader.finish();
  return scenario;
}

std::optional<double> number_of(const Wish& wish) {
  if (const auto* whole = std::get_if<std::int64_t>(&wish.value)) {
    return static_cast<double>(*whole);
  }
  if (const auto* real = std::get_if<double>(&wish.value)) return *real;
  return std::nullopt;
}

/// Reads one variant: the changes it makes are laid over the file, which is then read again.
class VariantReader {
 public:
  VariantReader(const Wish& file, std::string_view name, const std::filesystem::path& folder,
                const Errors& base_errors, Errors& errors)
      : file_{file}, name_{name}, folder_{folder}, base_errors_{base_errors}, errors_{errors} {}

  Variant read(const std::string& variant_name, const Wish& wish) {
    Variant variant{.name = variant_name, .wishes = {}, .changed = {}};
    TableReader reader{wish, "variants." + variant_name, name_, errors_};
    auto changed = file_;
    if (const auto* set = reader.table("set")) apply_set(*set, reader, changed, variant);
    if (const auto* scale = reader.table("scale")) apply_scale(*scale, reader, changed, variant);
    if (const auto* observed = reader.find("observed")) {
      static_cast<void>(overlay(changed, "observed", *observed));
      variant.changed["observed"] = "with later knowledge";
    }
    reader.finish();
    Errors found;
    variant.wishes = read_world(changed, name_, folder_, found).base;
    for (auto& error : found) {
      if (std::ranges::find(base_errors_, error) != base_errors_.end()) continue;
      error.key = fmt::format("variants.{}: {}", variant_name, error.key);
      errors_.push_back(std::move(error));
    }
    return variant;
  }

 private:
  void apply_set(const Wish& set, TableReader& reader, Wish& changed, Variant& variant) {
    for (const auto& [key, value] : leaves(set)) {
      if (key.starts_with("variants") || !overlay(changed, key, *value)) {
        reader.complain(*value, key, "unknown_key", "a key of the scenario, e.g. task.rule",
                        "check its spelling");
        continue;
      }
      variant.changed[key] = value->text();
    }
  }

  void apply_scale(const Wish& scale, TableReader& reader, Wish& changed, Variant& variant) {
    for (const auto& [key, value] : leaves(scale)) {
      const auto* before = find(file_, key);
      if (before == nullptr) {
        reader.complain(*value, key, "unknown_key", "a key that the scenario has",
                        "check its spelling, or set it instead");
        continue;
      }
      const auto result = parse_parameter(key) ? times(*before, *value)
                                               : scaled_whole(key, *before, *value, reader);
      if (!result) continue;
      static_cast<void>(overlay(changed, key, *result));
      variant.changed[key] = result->is_table()
                                 ? fmt::format("{} × {}", value->text(), before->text())
                                 : result->text();
    }
  }

  /// A number of the chain, or its assumption, times a factor.
  static std::optional<Wish> times(const Wish& before, const Wish& factor) {
    Wish::Table product{{"of", before}, {"times", factor}};
    return Wish{.value = std::move(product), .line = factor.line, .column = factor.column};
  }

  /// A whole number times a factor that leaves it whole.
  static std::optional<Wish> scaled_whole(const std::string& key, const Wish& before,
                                          const Wish& value, TableReader& reader) {
    const auto factor = number_of(value);
    const auto number = number_of(before);
    if (!factor || !number) {
      reader.complain(value, key, "cannot_scale", "a factor for a key that holds a number",
                      "write scale = { \"task.published.2021-II\" = 0.8 }");
      return std::nullopt;
    }
    const auto scaled = *factor * *number;
    if (std::abs(scaled) > 9e15 || std::abs(scaled - std::round(scaled)) > 1e-6) {
      reader.complain(value, key, "cannot_scale",
                      fmt::format("a factor that makes {} a whole number", before.text()),
                      "set the number instead");
      return std::nullopt;
    }
    return Wish{
        .value = std::int64_t{std::llround(scaled)}, .line = value.line, .column = value.column};
  }

  const Wish& file_;
  std::string_view name_;
  const std::filesystem::path& folder_;
  const Errors& base_errors_;
  Errors& errors_;
};

class Canonical {
 public:
  void add(std::string_view key, std::string_view value) {
    digest_.add(prefix_ + std::string{key});
    digest_.add(value);
  }
  void below(std::string prefix) { prefix_ = std::move(prefix); }

  void add(const Wishes& wishes) {
    std::vector<std::string> exempt;
    for (const auto code : wishes.exempt) exempt.push_back(to_string(code));
    add("task.exempt", fmt::format("{}", fmt::join(exempt, ",")));
    for (const auto& [half, people] : wishes.published) {
      add("task.published." + to_string(half), fmt::format("{}", people.value()));
    }
    add("task.rule", to_string(wishes.rule));
    add("time.as_of", to_string(wishes.as_of));
    add("time.end", to_string(wishes.end));
    add("time.start", to_string(wishes.start));
    if (wishes.chain) add(*wishes.chain);
  }

  void add(const Assumptions& assumptions) {
    for (const auto& [name, one] : assumptions) {
      add("assumptions." + name,
          fmt::format("{} {} {} {}", one.value, one.low, one.high, to_string(one.shape)));
    }
  }

  [[nodiscard]] std::string take() { return "sha256:" + digest_.hex(); }

 private:
  static std::string written(const Quantity& quantity) {
    return quantity.assumption.empty() ? fmt::format("{} {}", quantity.value, quantity.scale)
                                       : fmt::format("@{} {}", quantity.assumption, quantity.scale);
  }
  template <class Words>
  static std::string words(const Words& all) {
    std::vector<std::string_view> names;
    for (const auto one : all) names.push_back(to_string(one));
    return fmt::format("{}", fmt::join(names, ","));
  }
  void add(const std::string& key, const std::map<int, Quantity>& years) {
    for (const auto& [year, quantity] : years)
      add(fmt::format("{}.{}", key, year), written(quantity));
  }

  void add(const Chain& chain) {
    for (const auto& entry : all_parameters()) {
      add(entry.key, written(chain.quantities.at(static_cast<std::size_t>(entry.parameter))));
    }
    add("time.history_from", to_string(chain.history_from));
    add("inflow.model", chain.model);
    add("history.decisions", chain.history_decisions);
    add("history.grant_other", chain.history_grant_other);
    add("history.subsequent", chain.history_subsequent);
    add("decision.priority", words(chain.priority));
    add("reception.overflow", words(chain.overflow));
    add("reception.quarantine.mode", to_string(chain.quarantine));
    add("task.pool", to_string(chain.pool));
    for (const auto& [half, people] : chain.later_tasks) {
      add("task.later.set." + to_string(half), fmt::format("{}", people.value()));
    }
    add("observed", words(chain.observed));
    add("costs.price_year", fmt::format("{}", chain.price_year));
  }

  Digest digest_;
  std::string prefix_;
};

}  // namespace

std::string Scenario::digest() const {
  Canonical canonical;
  canonical.add("schema", "1");
  canonical.add("name", name);
  canonical.add("title.nl", title.nl);
  canonical.add("title.en", title.en);
  canonical.add("facts", facts ? facts->filename().string() : "");
  if (base.chain) {
    canonical.add("futures.count", fmt::format("{}", base.chain->futures));
    canonical.add("futures.seed", fmt::format("{}", base.chain->seed.value()));
  }
  canonical.add(assumptions);
  canonical.add(base);
  for (const auto& variant : variants) {
    canonical.below("variants." + variant.name + ".");
    canonical.add(variant.wishes);
  }
  return canonical.take();
}

std::string digest_of(const Wishes& wishes, const Assumptions& assumptions) {
  Canonical canonical;
  canonical.add(wishes);
  canonical.add(assumptions);
  return canonical.take();
}

Result<Scenario> read_scenario(const std::filesystem::path& path) {
  const auto bytes = read_file(path);
  if (!bytes) return refuse(bytes.error());
  return read_scenario_text(*bytes, path.string(), path.parent_path());
}

Result<Scenario> read_scenario_text(std::string_view toml, std::string_view file,
                                    const std::filesystem::path& folder) {
  const auto wishes = read_wishes(toml, file);
  if (!wishes) return refuse(wishes.error());
  Errors errors;
  auto scenario = read_world(*wishes, file, folder, errors);
  const auto base_errors = errors;
  const auto* variants = find(*wishes, "variants");
  if (variants != nullptr && variants->is_table()) {
    VariantReader reader{*wishes, file, folder, base_errors, errors};
    for (const auto& [name, wish] : std::get<Wish::Table>(variants->value)) {
      const bool is_plain = std::ranges::all_of(name, [](char letter) {
        return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') ||
               letter == '_';
      });
      if (!is_plain) {
        errors.push_back({.file = std::string{file},
                          .line = wish.line,
                          .column = wish.column,
                          .key = "variants." + name,
                          .code = "impossible_name",
                          .expected = "small letters, digits and underscores",
                          .found = name,
                          .advice = "it names a column of what comes out"});
      }
      if (!wish.is_table()) {
        errors.push_back({.file = std::string{file},
                          .line = wish.line,
                          .column = wish.column,
                          .key = "variants." + name,
                          .code = "wrong_type",
                          .expected = "a table with set or scale",
                          .found = wish.text(),
                          .advice = "write { set = { \"task.rule\" = \"statutory\" } }"});
        continue;
      }
      scenario.variants.push_back(reader.read(name, wish));
    }
  }
  if (!errors.empty()) return refuse(std::move(errors));
  return scenario;
}

Errors check_references(const Scenario& scenario, const Country& country, std::string_view file) {
  Errors errors;
  const auto check = [&](const std::string& key, const Wishes& wishes) {
    for (const auto code : wishes.exempt) {
      if (country.find(code)) continue;
      errors.push_back(
          {.file = std::string{file},
           .key = key,
           .code = "unknown_municipality",
           .expected = fmt::format("a municipality of {}", to_string(country.boundaries)),
           .found = to_string(code),
           .advice = "check the code"});
    }
  };
  check("task.exempt", scenario.base);
  for (const auto& variant : scenario.variants) {
    if (variant.wishes.exempt == scenario.base.exempt) continue;
    check("variants." + variant.name + ".task.exempt", variant.wishes);
  }
  return errors;
}

}  // namespace regietafel::scenario
