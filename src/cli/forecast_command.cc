#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <filesystem>
#include <iostream>
#include <memory>

#include "base/number.h"
#include "cli/commands.h"
#include "cli/home.h"
#include "cli/options.h"
#include "report/briefing_document.h"
#include "report/forecast_document.h"
#include "report/forecast_warning.h"
#include "report/words.h"
#include "report/write_briefing.h"
#include "study/forecast_inflow.h"

namespace regietafel::cli {
namespace {

struct ForecastOptions {
  FactOptions facts;
  PrintOptions print;
  std::string stream = "first_application", model = "mix", months = "24", futures = "1000",
              seed = "417";
  std::string out, judgement;
  bool is_explained = false, is_warned = false, is_list = false;
};

std::uint32_t parse_count(std::string_view key, const std::string& text, Errors& errors) {
  const auto number = parse_number<std::uint32_t>(text);
  if (!number) {
    errors.push_back({.key = std::string{key},
                      .code = "no_whole_number",
                      .expected = "a whole number",
                      .found = text,
                      .advice = "write it without separators"});
  }
  return number.value_or(0);
}

constexpr std::string_view kForecastFiles =
    "a folder, or a file name that ends in .csv, .json or .xlsx";

/// A file of the table, or a folder with the page and its fan.
int write(const study::InflowForecast& forecast, const std::filesystem::path& out,
          report::Language language) {
  const auto document = report::forecast_document(forecast);
  if (!ending_of(out).empty()) {
    return write_out(report::forecast_table(forecast), document, out, language);
  }
  return show_written(
      report::write_briefing(document, language, find_home().bundle, out, "forecast"));
}

/// What lies beside the numbers: what was seen, how the stream was drawn, and why.
void print_words(const study::InflowForecast& forecast, const ForecastOptions& options,
                 report::Language language) {
  std::cout << '\n';
  for (const auto& sentence : report::forecast_in_words(forecast)) {
    std::cout << fill(sentence, language) << '\n';
  }
  std::cout << fmt::format("{} futures, seed {}. Run {}, data {}, version {}.\n", options.futures,
                           options.seed, forecast.provenance.run.substr(0, 12),
                           forecast.provenance.data.substr(7, 12), forecast.provenance.version);
}

int list_streams(const study::ForecastRequest& request) {
  const auto streams = study::forecast_streams(request);
  if (!streams) return refuse_input(streams.error());
  for (const auto& stream : *streams) std::cout << stream << '\n';
  return kDone;
}

int run_forecast(const ForecastOptions& options) {
  Errors errors;
  study::ForecastRequest request{.packages = packages_of(options.facts.own),
                                 .stream = options.stream,
                                 .model = options.model,
                                 .as_of = parse_as_of(options.facts.as_of, errors),
                                 .months = parse_count("--months", options.months, errors),
                                 .futures = parse_count("--futures", options.futures, errors),
                                 .seed = Seed{parse_count("--seed", options.seed, errors)}};
  if (!options.judgement.empty()) request.judgement = options.judgement;
  check_print(options.print, errors);
  const auto language = parse_words(options.print.language, errors);
  if (!options.out.empty() && !ending_of(options.out).empty()) {
    check_out(options.out, kForecastFiles, errors);
  }
  if (!errors.empty()) return refuse_input(errors);
  if (options.is_list) return list_streams(request);
  const auto forecast = study::forecast_inflow(request);
  if (!forecast) return refuse_input(forecast.error());
  if (!options.out.empty()) return write(*forecast, options.out, language);
  if (options.is_warned) {
    print(report::forecast_warning_table(*forecast), report::provenance_of(forecast->provenance),
          options.print);
  } else if (options.is_explained) {
    print(report::forecast_parts_table(*forecast), report::provenance_of(forecast->provenance),
          options.print);
  } else {
    print(report::forecast_table(*forecast), report::provenance_of(forecast->provenance),
          options.print, {"variant", "measure", "area"});
  }
  if (options.print.format == "table") print_words(*forecast, options, language);
  return kDone;
}

}  // namespace

/// regietafel forecast first_application --as-of 2021-03-15 --months 24
void add_forecast_command(CLI::App& app, int& exit_code) {
  const auto options = std::make_shared<ForecastOptions>();
  auto* command = app.add_subcommand("forecast", "Possible inflow, month by month");
  command->footer(
      "Examples:\n"
      "  regietafel forecast first_application --as-of 2021-03-15 --months 24\n"
      "  regietafel forecast first_syria --format csv\n"
      "  regietafel forecast total_inflow --as-of 2021-03-15 --out out/inflow\n"
      "  regietafel forecast first_application --explain\n"
      "  regietafel forecast --warning\n"
      "  regietafel forecast --as-of 2021-03-15 --judgement scenarios/judgement/example.toml\n"
      "  regietafel forecast --list\n");
  command
      ->add_option("stream", options->stream,
                   "first_application, family_reunification, a nationality of either such as "
                   "first_syria, subsequent_application, unaccompanied_minor or total_inflow")
      ->capture_default_str();
  command->add_option("--months", options->months, "Months ahead, 1 to 60")->capture_default_str();
  command->add_option("--futures", options->futures, "Futures to draw")->capture_default_str();
  command->add_option("--seed", options->seed, "Seed of the draws")->capture_default_str();
  command
      ->add_option("--model", options->model,
                   "The mix, or one model of `regietafel backtest forecast --list`")
      ->capture_default_str();
  command->add_flag("--explain", options->is_explained, "Which models carry the mix, and why");
  auto* warned = command->add_flag("--warning", options->is_warned,
                                   "Whether the last three months of any stream were a surprise, "
                                   "and how often that was right");
  warned->excludes("--explain");
  command->add_option(
      "--judgement", options->judgement,
      "A file (TOML) with an analyst's events and low, middle and high paths, which "
      "become futures too");
  command->add_flag("--list", options->is_list, "The streams that can be asked for");
  command->add_option("--out", options->out,
                      "Write to a file that ends in .csv, .json or .xlsx, or to a folder: a page "
                      "with the fan of what may come (HTML, PDF) and all of these");
  add_fact_options(*command, options->facts);
  add_print_options(*command, options->print);
  command->callback([options, &exit_code] { exit_code = run_forecast(*options); });
}

}  // namespace regietafel::cli
