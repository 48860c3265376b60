#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/result.h"
#include "base/strong.h"
#include "domain/country.h"
#include "domain/municipality.h"
#include "domain/rule.h"
#include "scenario/chain.h"

namespace regietafel::scenario {

/// The same words in both languages.
struct Title {
  std::string nl, en;
};

/// What to play, whether the base or one of its variants.
struct Wishes {
  Day as_of;  // facts published later are not read
  Day start;  // first day; the boundaries are those of this day
  Day end;
  std::map<HalfYear, People> published;  // national tasks, as set or proposed
  Rule rule = kPractice;
  std::vector<MunicipalityCode> exempt;  // taken out before the rule
  std::optional<Chain> chain;            // only where the scenario has [state]
};

/// sha256:… of all that the numbers of one variant depend on, whatever it is called and however its
/// reasons are worded: the same wishes give the same digest. Of `assumptions` only those count that
/// the wishes point to. How many futures are played, and with which seed, is not in it.
[[nodiscard]] std::string digest_of(const Wishes& wishes, const Assumptions& assumptions);

/// A change of the base that is answered beside it.
struct Variant {
  std::string name;
  Wishes wishes;                               // the base with the change laid over it
  std::map<std::string, std::string> changed;  // dotted key and its new value, as written
};

/// A complete what-if world.
struct Scenario {
  std::string name;
  Title title;
  std::optional<std::filesystem::path> facts;  // a package in place of the shipped one
  Wishes base;
  Assumptions assumptions;  // shared by all variants; each is pointed to by one of them at least
  std::vector<Variant> variants;  // in the order of their names

  /// sha256:… of the canonical form: defaults filled in, keys sorted; comments and order of keys
  /// change nothing.
  [[nodiscard]] std::string digest() const;
};

/// Reads a scenario file. A file with `extends = "other.toml"` is laid over that one, key by key;
/// its variants are its own. Every fault is reported at once with its place: unknown keys with the
/// nearest known one, wrong types, impossible values, variants that lead to any of these.
[[nodiscard]] Result<Scenario> read_scenario(const std::filesystem::path& path);

/// The same from text. Relative paths in it start at `folder`.
[[nodiscard]] Result<Scenario> read_scenario_text(std::string_view toml, std::string_view file,
                                                  const std::filesystem::path& folder);

/// The sources that assumptions name must exist.
/// @param known  short names of all sources
[[nodiscard]] Errors check_sources(const Scenario& scenario, std::span<const std::string> known,
                                   std::string_view file);

/// Whether the municipalities that a scenario names exist in a country.
[[nodiscard]] Errors check_references(const Scenario& scenario, const Country& country,
                                      std::string_view file);

}  // namespace regietafel::scenario
