#pragma once

#include <filesystem>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "base/progress.h"
#include "data/facts.h"
#include "run/folder.h"
#include "scenario/scenario.h"
#include "study/provenance.h"

namespace regietafel::study {

/// The name of what the variants are compared with.
inline constexpr std::string_view kBase = "base";

struct SimulationRequest {
  std::filesystem::path scenario;
  data::PackageFolders packages;
  std::optional<std::uint32_t> futures;  // instead of the scenario's
  std::optional<Seed> seed;              // instead of the scenario's
  unsigned threads = 1;
  std::optional<std::vector<std::string>> variants;  // by name, `base` too; nothing: all
  std::vector<std::string> areas{};           // codes to be asked for; all must be of the first day
  std::optional<std::filesystem::path> runs;  // where runs are kept; nothing: they are not
  std::stop_token stop;
};

/// A variant as it was played, now or before.
struct PlayedVariant {
  std::string name;
  run::Run run;
  bool was_kept = false;             // read back instead of played
  bool has_later_knowledge = false;  // it takes series as they were observed after as_of
};

struct Simulation {
  scenario::Scenario scenario;
  data::Facts facts;                    // as of the scenario's day
  std::optional<data::Facts> later;     // all, where a variant takes series as they were observed
  std::vector<PlayedVariant> variants;  // the base first, where it was asked for
  Provenance provenance;

  [[nodiscard]] const PlayedVariant* find(std::string_view name) const;
};

/// regietafel simulate: plays a scenario's variants on the same futures, and keeps the runs. What
/// was played before with the same scenario, facts, seed and program is read back.
///
/// Refused are faults of scenario and facts, unknown variants, and a scenario without [state]. When
/// `stop` is requested nothing is kept, and the error has the code `stopped`.
[[nodiscard]] Result<Simulation> simulate_scenario(const SimulationRequest& request,
                                                   Progress& progress);

/// The same of a scenario that was read before.
[[nodiscard]] Result<Simulation> simulate(const scenario::Scenario& scenario,
                                          const SimulationRequest& request, Progress& progress);

}  // namespace regietafel::study
