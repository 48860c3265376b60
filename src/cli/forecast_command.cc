#include <fmt/format.h>

#include <CLI/CLI.hpp>
#include <iostream>
#include <memory>

#include "base/number.h"
#include "cli/commands.h"
#include "cli/home.h"
#include "cli/options.h"
#include "report/briefing_document.h"
#include "report/forecast_table.h"
#include "study/forecast_inflow.h"

namespace regietafel::cli {
namespace {

struct ForecastOptions {
  FactOptions facts;
  PrintOptions print;
  std::string stream = "first_application", months = "24", futures = "1000", seed = "417";
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

int run_forecast(const ForecastOptions& options) {
  Errors errors;
  const study::ForecastRequest request{.packages = packages_of(options.facts.own),
                                       .stream = options.stream,
                                       .as_of = parse_as_of(options.facts.as_of, errors),
                                       .months = parse_count("--months", options.months, errors),
                                       .futures = parse_count("--futures", options.futures, errors),
                                       .seed = Seed{parse_count("--seed", options.seed, errors)}};
  check_print(options.print, errors);
  if (!errors.empty()) return refuse_input(errors);
  const auto forecast = study::forecast_inflow(request);
  if (!forecast) return refuse_input(forecast.error());
  print(report::forecast_table(*forecast), report::provenance_of(forecast->provenance),
        options.print, {"variant", "measure", "area"});
  if (options.print.format != "table") return kDone;
  const auto& [last_month, last_people] = forecast->seen.back();
  std::uint64_t last_year = 0;
  for (std::size_t i = forecast->seen.size() - 12; i < forecast->seen.size(); ++i) {
    last_year += forecast->seen[i].second;
  }
  std::cout << fmt::format(
      "\nSeen up to {}: {} in that month, {} in the last 12. {} futures, seed {}.\n"
      "The estimated monthly series, not a statistic; bands are not recalibrated yet "
      "(docs/model/inflow.md).\nRun {}, data {}, version {}.\n",
      to_string(last_month), last_people, last_year, request.futures, request.seed.value(),
      forecast->provenance.run.substr(0, 12), forecast->provenance.data.substr(7, 12),
      forecast->provenance.version);
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
      "  regietafel forecast first_syria --format csv\n");
  command
      ->add_option("stream", options->stream,
                   "first_application, or a group of it: first_syria, first_eritrea, first_turkey, "
                   "first_other")
      ->capture_default_str();
  command->add_option("--months", options->months, "Months ahead, 1 to 60")->capture_default_str();
  command->add_option("--futures", options->futures, "Futures to draw")->capture_default_str();
  command->add_option("--seed", options->seed, "Seed of the draws")->capture_default_str();
  add_fact_options(*command, options->facts);
  add_print_options(*command, options->print);
  command->callback([options, &exit_code] { exit_code = run_forecast(*options); });
}

}  // namespace regietafel::cli
