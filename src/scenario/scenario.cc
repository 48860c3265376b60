#include "scenario/scenario.h"

#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/file.h"
#include "base/nearest.h"
#include "scenario/layers.h"
#include "scenario/read_assumptions.h"
#include "scenario/read_chain.h"
#include "scenario/read_tasks.h"
#include "scenario/table_reader.h"
#include "scenario/variants.h"
#include "scenario/wish.h"

namespace regietafel::scenario {
namespace {

void read_name(TableReader& file, Scenario& scenario) {
  const auto* wish = file.need("name", "a short name in quotes");
  if (wish == nullptr) return;
  const auto name = file.text("name");
  if (!name) return;
  const bool is_plain = !name->empty() && std::ranges::all_of(*name, [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '-';
  });
  if (!is_plain) {
    file.complain(*wish, "name", "impossible_name", "small letters, digits and hyphens",
                  "it names the folder of what comes out, e.g. \"lrt-2021-03\"");
  }
  scenario.name = *name;
}

void read_title(TableReader& file, Scenario& scenario) {
  scenario.title = {scenario.name, scenario.name};
  if (const auto text = file.text("title.nl")) scenario.title.nl = *text;
  if (const auto text = file.text("title.en")) scenario.title.en = *text;
}

void read_time(TableReader& file, Wishes& wishes) {
  if (!file.need_section("time")) return;
  const auto as_of = file.need_date("time.as_of");
  const auto start = file.need_date("time.start");
  const auto end = file.need_date("time.end");
  if (as_of) wishes.as_of = *as_of;
  if (start) wishes.start = *start;
  if (end) wishes.end = *end;
  if (start && end && *end <= *start) {
    file.complain(*file.find("time.end"), "time.end", "too_early",
                  fmt::format("a day after time.start, {}", to_string(*start)),
                  "exchange the two or correct one");
  }
}

/// All of a file but its variants.
Scenario read_world(const Wish& wishes, std::string_view name, const std::filesystem::path& folder,
                    Errors& errors) {
  Scenario scenario;
  TableReader file{wishes, "", name, errors};
  static_cast<void>(file.need_whole("schema", 1, 1));
  read_name(file, scenario);
  read_title(file, scenario);
  if (const auto facts = file.text("facts")) scenario.facts = folder / *facts;
  read_time(file, scenario.base);
  read_tasks(file, scenario.base);
  if (file.has("state")) scenario.assumptions = read_assumptions(file, scenario.base.as_of);
  scenario.base.chain = read_chain(file, scenario.base, scenario.assumptions);
  static_cast<void>(file.table("variants"));
  file.finish();
  return scenario;
}

/// An assumption that nothing points to would be printed and mean nothing. One of a file that is
/// extended, where the key points elsewhere now, is left out.
void drop_unused_assumptions(const Wish& wishes, std::string_view file, Scenario& scenario,
                             Errors& errors) {
  std::set<std::string> used;
  const auto use = [&](const Wishes& of) {
    if (of.chain) used.merge(assumptions_of(*of.chain));
  };
  use(scenario.base);
  for (const auto& variant : scenario.variants) use(variant.wishes);
  TableReader reader{wishes, "", file, errors};
  for (const auto& [name, assumption] : scenario.assumptions) {
    const bool is_from_below = assumption.line == 0;
    if (used.contains(name) || is_from_below) continue;
    const auto key = "assumptions." + name;
    reader.complain_of(name, *find(wishes, key), key, "unused_assumption",
                       "a key that points to it",
                       fmt::format("write \"@{}\" where the number belongs, or remove it", name));
  }
  std::erase_if(scenario.assumptions, [&](const auto& one) { return !used.contains(one.first); });
}

/// All of a file, with its variants.
Result<Scenario> read_all(const Wish& wishes, std::string_view file,
                          const std::filesystem::path& folder) {
  Errors errors;
  auto scenario = read_world(wishes, file, folder, errors);
  const auto base_errors = errors;
  scenario.variants = read_variants(
      wishes, file,
      [&](const Wish& changed, Errors& found) { return read_world(changed, file, folder, found); },
      base_errors, errors);
  drop_unused_assumptions(wishes, file, scenario, errors);
  if (!errors.empty()) return refuse(std::move(errors));
  return scenario;
}

Errors faults_of(const Wish& wishes, std::string_view file, const std::filesystem::path& folder) {
  auto scenario = read_all(wishes, file, folder);
  return scenario ? Errors{} : std::move(scenario.error());
}

}  // namespace

Result<Scenario> read_scenario(const std::filesystem::path& path) {
  const auto bytes = read_file(path);
  if (!bytes) return refuse(bytes.error());
  return read_scenario_text(*bytes, path.string(), path.parent_path());
}

Result<Scenario> read_scenario_text(std::string_view toml, std::string_view file,
                                    const std::filesystem::path& folder) {
  const auto wishes = read_layers(toml, file, folder, faults_of);
  if (!wishes) return refuse(wishes.error());
  return read_all(*wishes, file, folder);
}

Errors check_sources(const Scenario& scenario, std::span<const std::string> known,
                     std::string_view file) {
  Errors errors;
  for (const auto& [name, assumption] : scenario.assumptions) {
    const auto& source = assumption.source;
    if (source.empty() || std::ranges::find(known, source) != known.end()) continue;
    const auto near = nearest(source, known);
    errors.push_back(
        {.file = std::string{file},
         .line = assumption.line,
         .key = fmt::format("assumptions.{}.source", name),
         .code = "unknown_source",
         .expected = "a source of the data package, by its short name",
         .found = source,
         .advice = near.empty() ? "add it to source.csv of your own package" : "write " + near});
  }
  return errors;
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
