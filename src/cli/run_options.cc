#include "cli/run_options.h"

#include <fmt/format.h>

#include <algorithm>
#include <csignal>
#include <iostream>
#include <thread>

#include "base/nearest.h"
#include "base/number.h"
#include "base/progress.h"
#include "cli/home.h"
#include "report/briefing_document.h"

namespace regietafel::cli {
namespace {

/// What a table shows unless asked otherwise.
const std::vector<run::Measure>& usual_measures() {
  using enum run::Measure;
  static const std::vector<run::Measure> kUsual{arrivals,
                                                family_arrivals,
                                                decisions,
                                                grants,
                                                residents,
                                                pending_first_decision,
                                                permit_holders_in_reception,
                                                housed,
                                                corrected_task,
                                                backlog,
                                                capacity_regular,
                                                capacity_emergency,
                                                shortage,
                                                emergency_nights,
                                                sports_hall_nights,
                                                cost};
  return kUsual;
}

std::optional<std::uint32_t> parse_count(std::string_view key,
                                         const std::optional<std::string>& text,
                                         std::uint32_t least, std::uint32_t most, Errors& errors) {
  if (!text) return std::nullopt;
  const auto number = parse_number<std::uint32_t>(*text);
  if (number && least <= *number && *number <= most) return number;
  errors.push_back({.key = std::string{key},
                    .code = number ? "out_of_range" : "no_whole_number",
                    .expected = fmt::format("a whole number from {} to {}", least, most),
                    .found = *text,
                    .advice = "write it without separators"});
  return std::nullopt;
}

/// How fine an area is that a code names; nothing when it names none.
std::optional<run::Level> level_of(std::string_view code) {
  if (code == "NL") return run::Level::nation;
  if (parse_municipality_code(code)) return run::Level::municipality;
  const bool is_province = code.size() == 4 && code.starts_with("PV") &&
                           parse_number<std::uint16_t>(code.substr(2)).has_value();
  return is_province ? std::optional{run::Level::province} : std::nullopt;
}

/// Areas that are none, and measures that were asked for and that no area has.
void check_areas_and_measures(const RunOptions& options, const report::RunTableRequest& rows,
                              Errors& errors) {
  std::optional<run::Level> coarsest;
  for (const auto& code : check_areas("--area", rows.areas, errors)) {
    if (const auto level = level_of(code)) coarsest = std::min(coarsest.value_or(*level), *level);
  }
  if (options.measures.empty() || !coarsest) return;
  for (const auto measure : rows.measures) {
    const auto finest = run::info(measure).finest;
    if (finest >= *coarsest) continue;
    errors.push_back(
        {.key = "--measure",
         .code = "not_divided",
         .expected = fmt::format("a measure that is counted by {}", run::to_string(*coarsest)),
         .found =
             fmt::format("{}, counted down to the {}", to_string(measure), run::to_string(finest)),
         .advice = finest == run::Level::nation ? "ask it of NL" : "ask it of NL or a province"});
  }
}

// A handler of signals can reach nothing but what is static.
std::stop_source& stopping() {
  static std::stop_source source;
  return source;
}
volatile std::sig_atomic_t interrupts = 0;

/// The first Ctrl-C asks for a stop, the second takes the program away.
void interrupt(int signal) {
  interrupts = interrupts + 1;
  if (interrupts > 1) {
    std::signal(signal, SIG_DFL);
    std::raise(signal);
  }
}

/// What an answer rests on, in a line per run and one for all.
void print_run(const study::Simulation& simulation) {
  std::cout << '\n';
  for (const auto& variant : simulation.variants) {
    std::cout << fmt::format("{}: {} futures, seed {}, run {}{}{}\n", variant.name,
                             variant.run.identity.futures, variant.run.identity.seed.value(),
                             run::run_key(variant.run.identity).substr(0, 12),
                             variant.was_kept ? ", as it was kept" : "",
                             variant.has_later_knowledge ? ", with later knowledge" : "");
  }
  std::cout << fmt::format(
      "Nothing published after {} was read{}; data {}, version {}.\n",
      to_string(*simulation.provenance.as_of),
      std::ranges::any_of(simulation.variants, &study::PlayedVariant::has_later_knowledge)
          ? ", but where a variant says so"
          : "",
      simulation.provenance.data.substr(7, 12), simulation.provenance.version);
}

}  // namespace

void add_play_options(CLI::App& command, RunOptions& options) {
  command.add_option("--futures", options.futures, "Futures to play (default: the scenario's)");
  command.add_option("--seed", options.seed, "Seed of the draws (default: the scenario's)");
  command.add_option("--threads", options.threads, "Threads (default: as many as the machine has)");
  command.add_option("--runs", options.runs, "Folder in which runs are kept; none: keep nothing")
      ->capture_default_str();
  command
      .add_option("--data", options.own,
                  "Folder with your own figures, laid over the shipped ones; repeatable")
      ->allow_extra_args(false);
  command.add_flag("--quiet", options.is_quiet, "No progress and no provenance");
  add_print_options(command, options.print);
}

void add_run_options(CLI::App& command, RunOptions& options) {
  command.add_option("scenario", options.scenario, "Scenario file (TOML)")->required();
  command
      .add_option("--measure", options.measures,
                  "Measure to show, e.g. residents; repeatable (default: the main ones)")
      ->allow_extra_args(false);
  command.add_option("--months", options.months, "Months of a period: 1, 3, 6 or 12")
      ->capture_default_str();
  add_play_options(command, options);
}

std::optional<std::uint32_t> parse_futures(const std::optional<std::string>& text, Errors& errors) {
  return parse_count("--futures", text, 1, 100'000, errors);
}

std::optional<Seed> parse_seed(const std::optional<std::string>& text, Errors& errors) {
  const auto seed = parse_count("--seed", text, 0, 0xFFFF'FFFF, errors);
  return seed ? std::optional{Seed{*seed}} : std::nullopt;
}

unsigned parse_threads(const std::optional<std::string>& text, Errors& errors) {
  return parse_count("--threads", text, 1, 1'024, errors)
      .value_or(std::max(1U, std::thread::hardware_concurrency()));
}

std::vector<std::string> check_areas(std::string_view key, std::span<const std::string> codes,
                                     Errors& errors) {
  std::vector<std::string> possible;
  for (const auto& code : codes) {
    if (level_of(code)) {
      possible.push_back(code);
      continue;
    }
    errors.push_back({.key = std::string{key},
                      .code = "no_area",
                      .expected = "NL, a province as PV27 or a municipality as GM0363",
                      .found = code,
                      .advice = "`regietafel data show municipality` lists them"});
  }
  return possible;
}

study::SimulationRequest parse_run(const RunOptions& options, Errors& errors) {
  study::SimulationRequest request;
  request.scenario = options.scenario;
  request.packages = packages_of(options.own);
  request.futures = parse_futures(options.futures, errors);
  request.seed = parse_seed(options.seed, errors);
  request.threads = parse_threads(options.threads, errors);
  request.areas = options.areas;
  if (options.runs != "none") request.runs = options.runs;
  return request;
}

report::RunTableRequest parse_rows(const RunOptions& options, Errors& errors) {
  report::RunTableRequest rows;
  rows.measures = usual_measures();
  std::vector<std::string> names;
  for (const auto& info : run::all_measures()) names.emplace_back(info.id);
  if (!options.measures.empty()) rows.measures.clear();
  for (const auto& name : options.measures) {
    if (const auto measure = run::parse_measure(name)) {
      rows.measures.push_back(*measure);
    } else {
      errors.push_back(unknown_word("--measure", "unknown_measure", name, names));
    }
  }
  if (!options.areas.empty()) rows.areas = options.areas;
  check_areas_and_measures(options, rows, errors);
  const auto months = parse_number<std::int32_t>(options.months);
  if (months && (*months == 1 || *months == 3 || *months == 6 || *months == 12)) {
    rows.months = *months;
  } else {
    errors.push_back({.key = "--months",
                      .code = "unknown_word",
                      .expected = "1, 3, 6 or 12",
                      .found = options.months,
                      .advice = "periods are those of the calendar"});
  }
  check_print(options.print, errors);
  return rows;
}

std::stop_token stop_on_interrupt() {
  std::signal(SIGINT, interrupt);
  // A handler may not request a stop itself: this thread does, as long as the program runs.
  static const std::jthread kWatcher{[](const std::stop_token& done) {
    while (!done.stop_requested()) {
      if (interrupts > 0) stopping().request_stop();
      std::this_thread::sleep_for(std::chrono::milliseconds{50});
    }
  }};
  return stopping().get_token();
}

Result<study::Simulation> play(study::SimulationRequest request, bool is_quiet) {
  Progress progress{is_quiet ? Progress::Screen{} : Progress::terminal()};
  request.stop = stop_on_interrupt();
  return study::simulate_scenario(request, progress);
}

void print_simulation(const study::Simulation& simulation, const report::Table& table,
                      const RunOptions& options, const std::set<std::string>& hidden) {
  print(table, report::provenance_of(simulation.provenance), options.print, hidden);
  if (options.print.format == "table" && !options.is_quiet) print_run(simulation);
}

}  // namespace regietafel::cli
