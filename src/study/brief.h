#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <stop_token>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/progress.h"
#include "base/result.h"
#include "domain/observed.h"
#include "scenario/scenario.h"
#include "simulation/contracts.h"
#include "study/municipal_tasks.h"
#include "study/provenance.h"
#include "study/published_tasks.h"
#include "study/simulate_scenario.h"

namespace regietafel::study {

/// A half-year of the national task, as it was known on the day.
struct NationalHalfYear {
  HalfYear half;
  std::optional<People> task;  // the scenario's, else as published
  bool is_from_scenario = false;
  std::optional<Observed> published, with_balance, housed, balance_end;
};

/// What a rule makes of the same national task.
struct RuleOutcome {
  Rule rule = kPractice;
  People sum;
  std::int64_t municipalities_unlike_statutory = 0;
  RuleFit fit;  // against the published tasks known on the day
};

/// A variant of the scenario beside the base.
struct VariantTasks {
  std::string name;
  MunicipalTasks tasks;
};

/// What the table gets to read, in numbers; report/ puts it into words and pictures.
struct Briefing {
  scenario::Scenario scenario;
  Provenance provenance;
  MunicipalTasks base;  // of the first half-year of the scenario that begins after `as_of`
  std::vector<VariantTasks> variants;     // those in which that half-year's tasks differ in request
  std::vector<NationalHalfYear> history;  // up to that half-year, in order
  std::vector<RuleOutcome> rules;         // in the order of kRules
  PublishedTasks published;               // known on the day
  std::optional<Simulation> chain;        // where the scenario has one
  /// Of its base at the middle of every assumption, while nothing is renewed.
  std::vector<simulation::Contract> contracts;
};

struct BriefRequest {
  std::filesystem::path scenario;
  data::PackageFolders packages;
  std::optional<std::uint32_t> futures = {};  // instead of the scenario's
  unsigned threads = 1;
  std::optional<std::filesystem::path> runs = {};  // where runs are kept; nothing: they are not
  std::stop_token stop = {};
};

/// regietafel brief: reads the scenario, works out its questions from the facts known at `as_of`.
[[nodiscard]] Result<Briefing> brief(const BriefRequest& request, Progress& progress);

/// The same where nobody watches.
[[nodiscard]] Result<Briefing> brief(const BriefRequest& request);

}  // namespace regietafel::study
