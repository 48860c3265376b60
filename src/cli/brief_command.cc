#include <fmt/format.h>
#include <unistd.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "cli/commands.h"
#include "cli/home.h"
#include "cli/options.h"
#include "cli/run_options.h"
#include "report/briefing_document.h"
#include "report/words.h"
#include "report/write_briefing.h"
#include "study/brief.h"

namespace regietafel::cli {
namespace {

struct BriefOptions {
  std::string scenario, out, language = "nl", runs = "out/runs";
  std::optional<std::string> futures, threads;
  std::vector<std::string> own;
  bool is_quiet = false;
};

int run_brief(const BriefOptions& options) {
  Errors errors;
  const auto language = parse_words(options.language, errors);
  if (!errors.empty()) return refuse_input(errors);

  study::BriefRequest request;
  request.scenario = options.scenario;
  request.packages = packages_of(options.own);
  request.futures = parse_futures(options.futures, errors);
  request.threads = parse_threads(options.threads, errors);
  if (options.runs != "none") request.runs = options.runs;
  if (!errors.empty()) return refuse_input(errors);
  request.stop = stop_on_interrupt();
  Progress progress{options.is_quiet ? Progress::Screen{} : Progress::terminal()};
  const auto briefing = study::brief(request, progress);
  if (!briefing) return refuse_input(briefing.error());
  const auto document = report::briefing_document(*briefing);
  const std::filesystem::path folder{options.out.empty() ? "out/" + briefing->scenario.name
                                                         : options.out};
  const bool is_terminal = ::isatty(STDERR_FILENO) == 1;
  if (is_terminal && !options.is_quiet) std::cerr << "writing the briefing …\r" << std::flush;
  const auto written = report::write_briefing(document, language, find_home().bundle, folder);
  for (const auto& notice : written.notices) std::cerr << notice << '\n';
  if (options.is_quiet) return kDone;
  for (const auto& headline : document.headlines) {
    std::cout << "- " << fill(headline, language) << '\n';
  }
  std::cout << '\n';
  for (const auto& file : written.files) std::cout << file.string() << '\n';
  return kDone;
}

}  // namespace

/// regietafel brief scenarios/lrt-2021-03.toml --out out/
void add_brief_command(CLI::App& app, int& exit_code) {
  const auto options = std::make_shared<BriefOptions>();
  auto* command = app.add_subcommand("brief", "The briefing for a meeting, from a scenario");
  command->footer(
      "Examples:\n"
      "  regietafel brief scenarios/lrt-2021-03.toml --out out/\n"
      "  regietafel brief scenarios/lrt-2021-03.toml --lang en --data my-figures/\n");
  command->add_option("scenario", options->scenario, "Scenario file (TOML)")->required();
  command->add_option("--out", options->out,
                      "Folder to write to (default: out/NAME-OF-THE-SCENARIO)");
  command
      ->add_option("--data", options->own,
                   "Folder with your own figures, laid over the shipped ones; repeatable")
      ->allow_extra_args(false);
  command->add_option("--futures", options->futures, "Futures to play (default: the scenario's)");
  command->add_option("--threads", options->threads,
                      "Threads (default: as many as the machine has)");
  command->add_option("--runs", options->runs, "Folder in which runs are kept; none: keep nothing")
      ->capture_default_str();
  command->add_option("--lang", options->language, "Language that it opens in: nl or en")
      ->capture_default_str();
  command->add_flag("--quiet", options->is_quiet, "Print only errors and notices");
  command->callback([options, &exit_code] { exit_code = run_brief(*options); });
}

}  // namespace regietafel::cli
