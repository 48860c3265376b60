#include "study/simulate_scenario.h"

#include <fmt/format.h>

#include <algorithm>
#include <map>
#include <memory>
#include <set>

#include "base/nearest.h"
#include "base/parallel.h"
#include "base/version.h"
#include "simulation/play.h"
#include "simulation/rates.h"
#include "study/area_check.h"
#include "study/chain_future.h"
#include "study/chain_inflow.h"
#include "study/chain_world.h"
#include "study/scenario_references.h"

namespace regietafel::study {
namespace {

using scenario::Chain;
using scenario::Wishes;

/// What is played: the base or a variant.
struct Case {
  std::string name;
  const Wishes* wishes = nullptr;
};

Result<std::vector<Case>> cases_of(const scenario::Scenario& scenario,
                                   const SimulationRequest& request) {
  std::vector<Case> all{{.name = std::string{kBase}, .wishes = &scenario.base}};
  for (const auto& variant : scenario.variants) {
    all.push_back({.name = variant.name, .wishes = &variant.wishes});
  }
  if (!request.variants) return all;
  std::vector<std::string> names;
  for (const auto& one : all) names.push_back(one.name);
  std::vector<Case> chosen;
  Errors errors;
  for (const auto& one : all) {
    if (std::ranges::find(*request.variants, one.name) != request.variants->end()) {
      chosen.push_back(one);
    }
  }
  for (const auto& name : *request.variants) {
    if (std::ranges::find(names, name) == names.end()) {
      errors.push_back(unknown_word("--variant", "unknown_variant", name, names));
    }
  }
  if (!errors.empty()) return refuse(std::move(errors));
  return chosen;
}

/// Facts that variants share, as of the day or with later knowledge, and inflow by model.
struct Knowledge {
  data::Facts facts;
  std::map<std::string, ChainInflow> inflow = {};
};

/// All that one case needs to be played, in any future.
struct Part {
  Case what;
  run::RunIdentity identity;
  const ChainInflow* inflow = nullptr;
  simulation::World world;
  std::unique_ptr<run::Collector> collector;         // nothing when the run was kept before
  std::vector<std::map<std::string, double>> drawn;  // [future]
};

class Player {
 public:
  Player(const scenario::Scenario& scenario, const SimulationRequest& request)
      : scenario_{scenario},
        request_{request},
        chain_{*scenario.base.chain},
        futures_{request.futures.value_or(chain_.futures)},
        seed_{request.seed.value_or(chain_.seed)} {}

  Result<Simulation> play(Progress& progress) {
    const auto cases = cases_of(scenario_, request_);
    if (!cases) return refuse(cases.error());
    auto seen = read(scenario_.base.as_of);
    if (!seen) return refuse(seen.error());
    seen_ = std::make_unique<Knowledge>(std::move(*seen));
    last_end_ = scenario_.base.end;
    for (const auto& one : *cases) last_end_ = std::max(last_end_, one.wishes->end);
    const auto inflow = inflow_of(*seen_, {.name = std::string{kBase}, .wishes = &scenario_.base});
    if (!inflow) return refuse(inflow.error());
    seen_inflow_ = *inflow;
    auto unknown = check_references(scenario_, seen_->facts, request_.scenario.string());
    append(unknown, unknown_areas(seen_->facts.country, request_.areas));
    if (!unknown.empty()) return refuse(std::move(unknown));
    for (const auto& one : *cases) {
      if (auto errors = add(one); !errors.empty()) return refuse(std::move(errors));
    }
    const bool is_whole = play_missing(progress);
    if (auto errors = first_errors(); !errors.empty()) return refuse(std::move(errors));
    if (!is_whole) {
      return refuse({.key = "simulate",
                     .code = "stopped",
                     .expected = "the run to its end",
                     .found = "it was stopped",
                     .advice = "nothing was kept; start it again"});
    }
    return collect();
  }

 private:
  Result<Knowledge> read(std::optional<Day> as_of) {
    auto facts = data::read_facts(request_.packages, scenario_.base.start, as_of);
    if (!facts) return refuse(facts.error());
    return Knowledge{.facts = std::move(*facts)};
  }

  /// The inflow of a case's model, drawn when it is asked for first.
  Result<const ChainInflow*> inflow_of(Knowledge& known, const Case& one) {
    const auto& chain = *one.wishes->chain;
    auto found = known.inflow.find(chain.model);
    if (found == known.inflow.end()) {
      auto drawn = chain_inflow(known.facts, chain, last_end_, seed_, futures_, request_.threads);
      if (!drawn) return refuse(drawn.error());
      found = known.inflow.emplace(chain.model, std::move(*drawn)).first;
    }
    return &found->second;
  }

  /// What a case knows: later facts only where it takes series as they were observed.
  Result<Knowledge*> knowledge_of(const Case& one) {
    if (one.wishes->chain->observed.empty()) return seen_.get();
    if (!later_) {
      auto later = read(std::nullopt);
      if (!later) return refuse(later.error());
      later_ = std::make_unique<Knowledge>(std::move(*later));
    }
    return later_.get();
  }

  Errors add(const Case& one) {
    const auto known = knowledge_of(one);
    if (!known) return known.error();
    const auto inflow = inflow_of(**known, one);
    if (!inflow) return inflow.error();
    auto world = chain_world(seen_->facts, (*known)->facts, *one.wishes);
    if (!world) return world.error();
    const auto digest = scenario::digest_of(*one.wishes, scenario_.assumptions);
    const auto provenance = provenance_of(
        digest, (*known)->facts.packages,
        one.wishes->chain->observed.empty() ? std::optional{scenario_.base.as_of} : std::nullopt);
    auto part = std::make_unique<Part>(Part{.what = one,
                                            .identity = {.scenario = digest,
                                                         .data = provenance.run,
                                                         .variant = one.name,
                                                         .seed = seed_,
                                                         .futures = futures_,
                                                         .version = std::string{version()}},
                                            .inflow = *inflow,
                                            .world = std::move(*world),
                                            .collector = nullptr,
                                            .drawn = {}});
    const bool is_kept = request_.runs && run::is_kept(*request_.runs, part->identity);
    if (!is_kept) {
      part->collector = std::make_unique<run::Collector>(part->world.frame, futures_);
      part->drawn.resize(futures_);
    }
    parts_.push_back(std::move(part));
    return {};
  }

  bool play_missing(Progress& progress) {
    const bool is_any =
        std::ranges::any_of(parts_, [](const auto& part) { return part->collector != nullptr; });
    if (!is_any) return true;
    refused_.resize(futures_);
    progress.begin("playing futures", futures_);
    parallel_for(futures_, request_.threads, request_.stop, [&](std::size_t future) {
      play_future(static_cast<std::uint32_t>(future));
      progress.advance();
    });
    progress.end();
    return !request_.stop.stop_requested();
  }

  /// Why the first future that could not start was refused, if any was.
  Errors first_errors() const {
    for (auto errors : refused_) {
      if (errors.empty()) continue;
      for (auto& error : errors) error.file = request_.scenario.string();
      return errors;
    }
    return {};
  }

  /// Plays one history, and from it every variant that is missing.
  void play_future(std::uint32_t future) {
    const Luck luck{seed_, Future{future}};
    const auto drawn = scenario::drawn(scenario_.assumptions, luck);
    const simulation::Rates base{scenario::parameters_of(chain_.quantities, drawn)};
    const auto particle = play_past({.world = parts_.front()->world,
                                     .chain = chain_,
                                     .seen = *seen_inflow_,
                                     .known = *seen_inflow_,
                                     .future = future},
                                    base, drawn, luck);
    for (const auto& part : parts_) {
      if (part->collector == nullptr || request_.stop.stop_requested()) continue;
      const auto parameters = scenario::parameters_of(part->what.wishes->chain->quantities, drawn);
      const auto own = parameters == base.parameters
                           ? nullptr
                           : std::make_unique<const simulation::Rates>(parameters);
      const auto& rates = own ? *own : base;
      part->drawn[future] = drawn;
      const auto inflow = inflow_to_come({.world = part->world,
                                          .chain = *part->what.wishes->chain,
                                          .seen = *seen_inflow_,
                                          .known = *part->inflow,
                                          .future = future},
                                         rates, drawn);
      auto start = simulation::start_from(particle, part->world, rates, luck);
      if (!start) {
        append(refused_[future], std::move(start.error()));
        return;
      }
      run::Recorder recorder{part->world.frame};
      simulation::play(part->world, rates, particle, *std::move(start), inflow, luck, recorder);
      part->collector->keep(future, recorder);
    }
  }

  Result<Simulation> collect() {
    Simulation simulation{.scenario = scenario_,
                          .facts = seen_->facts,
                          .later = later_ ? std::optional{later_->facts} : std::nullopt,
                          .variants = {},
                          .provenance = provenance_of(scenario_.digest(), seen_->facts.packages,
                                                      scenario_.base.as_of)};
    for (const auto& part : parts_) {
      PlayedVariant variant{.name = part->what.name,
                            .run = {.identity = part->identity,
                                    .as_of = scenario_.base.as_of,
                                    .assumptions = {},
                                    .columns = run::Columns{part->world.frame, 0}},
                            .was_kept = part->collector == nullptr,
                            .has_later_knowledge = !part->what.wishes->chain->observed.empty()};
      if (variant.was_kept) {
        auto kept = run::read_run(run::run_folder(*request_.runs, part->identity));
        if (!kept) return refuse(kept.error());
        variant.run = std::move(*kept);
      } else {
        variant.run.columns = std::move(*part->collector).take();
        variant.run.assumptions = assumptions_of(*part);
        if (request_.runs) run::write_run(*request_.runs, variant.run);
      }
      simulation.variants.push_back(std::move(variant));
    }
    return simulation;
  }

  std::vector<run::DrawnAssumption> assumptions_of(const Part& part) const {
    std::vector<run::DrawnAssumption> assumptions;
    for (const auto& [name, assumption] : scenario_.assumptions) {
      run::DrawnAssumption drawn{.name = name, .values = {}};
      for (const auto& values : part.drawn) drawn.values.push_back(values.at(name));
      assumptions.push_back(std::move(drawn));
    }
    return assumptions;
  }

  const scenario::Scenario& scenario_;
  const SimulationRequest& request_;
  const Chain& chain_;
  std::uint32_t futures_;
  Seed seed_;
  std::unique_ptr<Knowledge> seen_, later_;
  const ChainInflow* seen_inflow_ = nullptr;  // of the base, as of the day: the past and its state
  Day last_end_{0};
  std::vector<std::unique_ptr<Part>> parts_;
  std::vector<Errors> refused_;  // [future]
};

}  // namespace

const PlayedVariant* Simulation::find(std::string_view name) const {
  const auto found = std::ranges::find(variants, name, &PlayedVariant::name);
  return found == variants.end() ? nullptr : &*found;
}

Result<Simulation> simulate(const scenario::Scenario& scenario, const SimulationRequest& request,
                            Progress& progress) {
  if (!scenario.base.chain) {
    return refuse(
        {.file = request.scenario.string(),
         .key = "state",
         .code = "no_chain",
         .expected = "a table [state], from which the chain is played",
         .found = "none",
         .advice = "see scenarios/lrt-2021-03.toml, or ask `regietafel brief` for tasks"});
  }
  return Player{scenario, request}.play(progress);
}

Result<Simulation> simulate_scenario(const SimulationRequest& request, Progress& progress) {
  const auto scenario = scenario::read_scenario(request.scenario);
  if (!scenario) return refuse(scenario.error());
  auto with_facts = request;
  if (scenario->facts) with_facts.packages.instead = scenario->facts;
  return simulate(*scenario, with_facts, progress);
}

}  // namespace regietafel::study
