#pragma once

#include <CLI/CLI.hpp>
#include <optional>
#include <set>
#include <span>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include "base/result.h"
#include "cli/options.h"
#include "report/run_table.h"
#include "study/simulate_scenario.h"

/// What the commands that play a scenario share.
namespace regietafel::cli {

struct RunOptions {
  std::string scenario, runs = "out/runs", months = "12";
  std::vector<std::string> own, measures, areas, variants;
  std::optional<std::string> futures, seed, threads;
  bool is_quiet = false;
  PrintOptions print;
};

/// How a scenario is played and printed.
void add_play_options(CLI::App& command, RunOptions& options);
/// The same, which scenario, and which rows of it.
void add_run_options(CLI::App& command, RunOptions& options);

/// Numbers of a command line; faults go to `errors`. Threads are those of the machine where none
/// are asked for.
[[nodiscard]] std::optional<std::uint32_t> parse_futures(const std::optional<std::string>& text,
                                                         Errors& errors);
[[nodiscard]] std::optional<Seed> parse_seed(const std::optional<std::string>& text,
                                             Errors& errors);
[[nodiscard]] unsigned parse_threads(const std::optional<std::string>& text, Errors& errors);

/// Codes that cannot be of an area go to `errors` under the key.
/// @return  the codes that can
std::vector<std::string> check_areas(std::string_view key, std::span<const std::string> codes,
                                     Errors& errors);

/// The request and the rows that the options ask for; faults go to `errors`.
[[nodiscard]] study::SimulationRequest parse_run(const RunOptions& options, Errors& errors);
[[nodiscard]] report::RunTableRequest parse_rows(const RunOptions& options, Errors& errors);

/// From now on Ctrl-C asks for a stop; a second one takes the program away.
[[nodiscard]] std::stop_token stop_on_interrupt();

/// Plays, with a bar where somebody watches; Ctrl-C stops it, and nothing is kept then.
[[nodiscard]] Result<study::Simulation> play(study::SimulationRequest request, bool is_quiet);

/// Prints a table of a simulation, and below it, where a person reads it, what it rests on.
/// @param hidden  columns that a person is not shown
void print_simulation(const study::Simulation& simulation, const report::Table& table,
                      const RunOptions& options, const std::set<std::string>& hidden);

}  // namespace regietafel::cli
