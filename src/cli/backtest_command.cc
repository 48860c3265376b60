#include <CLI/CLI.hpp>
#include <algorithm>
#include <iostream>
#include <memory>
#include <thread>

#include "cli/commands.h"
#include "cli/home.h"
#include "cli/options.h"
#include "cli/run_options.h"
#include "report/briefing_document.h"
#include "report/chain_backtest_table.h"
#include "report/official_forecast_tables.h"
#include "report/rule_tables.h"
#include "report/task_outlook_tables.h"
#include "report/tournament_document.h"
#include "report/tournament_tables.h"
#include "report/words.h"
#include "report/write_briefing.h"
#include "study/backtest_chain.h"
#include "study/backtest_task_outlook.h"
#include "study/forecast_tournament.h"
#include "study/official_forecasts.h"
#include "study/published_tasks.h"

namespace regietafel::cli {
namespace {

struct BacktestOptions {
  FactOptions facts;
  PrintOptions print;
  bool has_rows = false;
  std::optional<std::string> hypotheses;
};

struct ChainOptions {
  std::vector<std::string> scenarios, own;
  std::string runs = "out/runs";
  std::optional<std::string> futures, seed, threads;
  bool has_rows = false, is_quiet = false;
  PrintOptions print;
};

/// What both back-tests of played scenarios are asked.
template <class Request>
Request request_of(const ChainOptions& options, Errors& errors) {
  Request request;
  request.scenarios = {options.scenarios.begin(), options.scenarios.end()};
  request.packages = packages_of(options.own);
  request.futures = parse_futures(options.futures, errors);
  request.seed = parse_seed(options.seed, errors);
  request.threads = parse_threads(options.threads, errors);
  return request;
}

int run_backtest_chain(const ChainOptions& options) {
  Errors errors;
  const auto request = request_of<study::ChainBacktestRequest>(options, errors);
  check_print(options.print, errors);
  if (!errors.empty()) return refuse_input(errors);
  Progress progress{options.is_quiet ? Progress::Screen{} : Progress::terminal()};
  const auto backtest = study::backtest_chain(request, progress);
  if (!backtest) return refuse_input(backtest.error());
  print(options.has_rows ? report::chain_backtest_table(*backtest)
                         : report::chain_target_table(*backtest),
        {}, options.print);
  return kDone;
}

int run_backtest_task_outlook(const ChainOptions& options) {
  Errors errors;
  auto request = request_of<study::TaskOutlookBacktestRequest>(options, errors);
  if (options.runs != "none") request.runs = options.runs;
  check_print(options.print, errors);
  if (!errors.empty()) return refuse_input(errors);
  Progress progress{options.is_quiet ? Progress::Screen{} : Progress::terminal()};
  const auto backtest = study::backtest_task_outlook(request, progress);
  if (!backtest) return refuse_input(backtest.error());
  print(options.has_rows ? report::task_outlook_score_table(*backtest)
                         : report::task_outlook_summary_table(*backtest),
        {}, options.print);
  for (const auto& reason : backtest->passed_over) std::cerr << "passed over: " << reason << '\n';
  return kDone;
}

report::Table table_of(const study::TaskBacktest& backtest, const BacktestOptions& options) {
  if (options.has_rows) return report::published_table(backtest.published);
  if (options.hypotheses) return report::treatment_table(backtest.treatments);
  return report::fit_table(backtest.published);
}

int run_backtest_task(const BacktestOptions& options) {
  Errors errors;
  study::TaskBacktestRequest request{.packages = packages_of(options.facts.own),
                                     .as_of = parse_as_of(options.facts.as_of, errors)};
  if (options.hypotheses) request.hypotheses = *options.hypotheses;
  check_print(options.print, errors);
  if (!errors.empty()) return refuse_input(errors);
  const auto backtest = study::backtest_task(request);
  if (!backtest) return refuse_input(backtest.error());
  const auto provenance = report::provenance_of(backtest->provenance);
  print(table_of(*backtest, options), provenance, options.print);
  for (const auto& reason : backtest->published.passed_over) {
    std::cerr << "passed over: " << reason << '\n';
  }
  return kDone;
}

struct ForecastScoreOptions {
  FactOptions facts;
  PrintOptions print;
  std::string out;
  bool has_rows = false, is_official = false, is_list = false;
};

void print_sentences(const std::vector<report::Sentence>& sentences, report::Language language) {
  for (const auto& sentence : sentences) std::cout << fill(sentence, language) << '\n';
}

int print_tournament(const study::Tournament& tournament, const ForecastScoreOptions& options,
                     report::Language language) {
  if (options.print.format == "table") {
    print_sentences(report::tournament_in_words(tournament), language);
    print_sentences(report::unscored_in_words(tournament), language);
    std::cout << '\n';
  }
  print(options.has_rows ? report::tournament_score_table(tournament)
                         : report::tournament_summary_table(tournament),
        report::provenance_of(tournament.provenance), options.print);
  return kDone;
}

/// The rows; for a reader the means, too.
int print_officials(const study::OfficialForecasts& officials, const ForecastScoreOptions& options,
                    report::Language language) {
  const auto provenance = report::provenance_of(officials.provenance);
  print(report::official_forecast_table(officials), provenance, options.print);
  if (options.print.format != "table") return kDone;
  std::cout << '\n';
  print(report::official_means_table(officials), provenance, options.print);
  std::cout << '\n';
  print_sentences(report::officials_in_words(officials), language);
  return kDone;
}

int run_backtest_forecast(const ForecastScoreOptions& options) {
  Errors errors;
  const study::TournamentRequest request{
      .packages = packages_of(options.facts.own),
      .as_of = parse_as_of(options.facts.as_of, errors),
      .threads = std::max(std::thread::hardware_concurrency(), 1U)};
  check_print(options.print, errors);
  const auto language = parse_words(options.print.language, errors);
  if (!errors.empty()) return refuse_input(errors);
  if (options.is_list) {
    print(report::tournament_entry_table(), {}, options.print);
    return kDone;
  }
  const study::OfficialForecastsRequest beside{
      .packages = request.packages, .as_of = request.as_of, .threads = request.threads};
  if (options.is_official) {
    const auto officials = study::official_forecasts(beside);
    if (!officials) return refuse_input(officials.error());
    return print_officials(*officials, options, language);
  }
  const auto tournament = study::forecast_tournament(request);
  if (!tournament) return refuse_input(tournament.error());
  if (options.out.empty()) return print_tournament(*tournament, options, language);
  const auto officials = study::official_forecasts(beside);
  if (!officials) return refuse_input(officials.error());
  return show_written(report::write_briefing(report::tournament_document(*tournament, *officials),
                                             language, find_home().bundle, options.out,
                                             "forecast-score"));
}

/// How scenarios of the past are played and scored.
void add_scenario_options(CLI::App& command, ChainOptions& options) {
  command.add_option("scenarios", options.scenarios, "Scenario files, or folders of them")
      ->required();
  command.add_flag("--rows", options.has_rows, "One row per figure that came");
  command.add_option("--futures", options.futures, "Futures to play (default: the scenario's)");
  command.add_option("--seed", options.seed, "Seed of the draws (default: the scenario's)");
  command.add_option("--threads", options.threads, "Threads (default: as many as the machine has)");
  command
      .add_option("--data", options.own,
                  "Folder with your own figures, laid over the shipped ones; repeatable")
      ->allow_extra_args(false);
  command.add_flag("--quiet", options.is_quiet, "No progress");
  add_print_options(command, options.print);
}

/// The tournament of forecast models, and official forecasts beside it.
void add_forecast_backtest(CLI::App& command, int& exit_code) {
  const auto options = std::make_shared<ForecastScoreOptions>();
  auto* forecast = command.add_subcommand(
      "forecast", "Every forecast model, from every month, against the inflow that came");
  forecast->footer(
      "Examples:\n"
      "  regietafel backtest forecast --rows --format csv\n"
      "  regietafel backtest forecast --official\n"
      "  regietafel backtest forecast --out out/forecast-score\n"
      "  regietafel backtest forecast --list");
  auto* rows = forecast->add_flag("--rows", options->has_rows,
                                  "One row per model, series, distance and period");
  auto* official =
      forecast->add_flag("--official", options->is_official,
                         "Yearly totals of the mix beside every official forecast of one");
  auto* list = forecast->add_flag("--list", options->is_list,
                                  "The series, origins and models of the tournament");
  auto* out = forecast->add_option(
      "--out", options->out,
      "Write to a folder: a page for readers (HTML, PDF), a workbook, JSON and tables as CSV");
  official->excludes(rows, list, out);
  list->excludes(rows, out);
  rows->excludes(out);
  add_fact_options(*forecast, options->facts);
  add_print_options(*forecast, options->print);
  forecast->callback([options, &exit_code] { exit_code = run_backtest_forecast(*options); });
}

}  // namespace

/// regietafel backtest task
/// regietafel backtest forecast
void add_backtest_command(CLI::App& app, int& exit_code) {
  const auto options = std::make_shared<BacktestOptions>();
  auto* command = app.add_subcommand("backtest", "Holds what the program says against what came");
  command->require_subcommand(1);
  command->footer(
      "Example:\n  regietafel backtest task --rows --as-of 2021-03-15\n  regietafel backtest "
      "forecast\n");
  const auto chain_options = std::make_shared<ChainOptions>();
  auto* chain =
      command->add_subcommand("chain", "Scenarios of the past, played and held against what came");
  chain->footer(
      "Examples:\n"
      "  regietafel backtest chain scenarios/validation scenarios/lrt-2021-03.toml\n"
      "  regietafel backtest chain scenarios/validation/mechanics-2021-04.toml --rows");
  add_scenario_options(*chain, *chain_options);
  chain->callback([chain_options, &exit_code] { exit_code = run_backtest_chain(*chain_options); });
  const auto outlook_options = std::make_shared<ChainOptions>();
  auto* outlook = command->add_subcommand(
      "task-outlook", "The task to come, from scenarios of the past, against the tasks that came");
  outlook->footer(
      "Examples:\n"
      "  regietafel backtest task-outlook scenarios/validation scenarios/lrt-2021-03.toml\n"
      "  regietafel backtest task-outlook scenarios/validation --rows --format csv");
  add_scenario_options(*outlook, *outlook_options);
  outlook
      ->add_option("--runs", outlook_options->runs,
                   "Folder in which runs are kept; none: keep nothing")
      ->capture_default_str();
  outlook->callback(
      [outlook_options, &exit_code] { exit_code = run_backtest_task_outlook(*outlook_options); });
  auto* task =
      command->add_subcommand("task", "Every rule against the published tasks of municipalities");
  task->footer("Example: regietafel backtest task --rows --as-of 2021-03-15");
  task->add_flag("--rows", options->has_rows, "One row per published task");
  task->add_option("--hypotheses", options->hypotheses,
                   "CSV with hypothesis,gm_code,why: who might have been taken out first; tried "
                   "with inhabitants of three years, too")
      ->excludes("--rows");
  add_fact_options(*task, options->facts);
  add_print_options(*task, options->print);
  task->callback([options, &exit_code] { exit_code = run_backtest_task(*options); });
  add_forecast_backtest(*command, exit_code);
}

}  // namespace regietafel::cli
