#include "report/tournament_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/values.h"

namespace regietafel::report {
namespace {

Column decimal_column(const std::string& id, Text name, Unit unit, std::uint8_t decimals,
                      bool is_signed = false) {
  return {id, label(id, std::move(name)), ColumnType::decimal, unit, decimals, is_signed};
}

Datum decimal(double value, std::uint8_t decimals) {
  return Number{std::llround(value * std::pow(10.0, decimals)), decimals};
}

std::vector<Column> held_columns() {
  return {decimal_column("held_50", {"Gehouden van 50 %", "Held of 50 %"}, Unit::share, 3),
          decimal_column("held_80", {"Gehouden van 80 %", "Held of 80 %"}, Unit::share, 3),
          decimal_column("held_95", {"Gehouden van 95 %", "Held of 95 %"}, Unit::share, 3)};
}

}  // namespace

Table tournament_summary_table(const study::Tournament& tournament) {
  Table table{
      .id = "tournament_summary",
      .title = label("tournament_summary",
                     {"Modellen over alle nationaliteiten", "Models over all nationalities"}),
      .columns = {text_column("model", {"Model", "Model"}, Unit::code),
                  text_column("months_ahead", {"Maanden vooruit", "Months ahead"}, Unit::code),
                  decimal_column("skill", {"Winst op naïef", "Gain on naive"}, Unit::share, 3,
                                 true),
                  decimal_column("skill_low", {"Ondergrens", "Lower bound"}, Unit::share, 3, true),
                  decimal_column("skill_high", {"Bovengrens", "Upper bound"}, Unit::share, 3, true),
                  decimal_column("skill_nationalities",
                                 {"Winst zonder sommen", "Gain without sums"}, Unit::share, 3,
                                 true)},
      .rows = {}};
  for (auto& column : held_columns()) table.columns.push_back(std::move(column));
  table.columns.push_back(decimal_column(
      "uniform_chance", {"Kans op zo scheef", "Chance of as uneven"}, Unit::share, 3));
  for (const auto& row : tournament.summaries) {
    std::vector<Datum> cells{
        row.model,           row.distance,         decimal(row.skill, 3),
        decimal(row.low, 3), decimal(row.high, 3), decimal(row.skill_of_nationalities, 3)};
    for (const auto held : row.held) cells.push_back(decimal(held, 3));
    cells.push_back(decimal(row.uniform_chance, 3));
    table.rows.push_back(std::move(cells));
  }
  return table;
}

Table tournament_score_table(const study::Tournament& tournament) {
  Table table{
      .id = "tournament_scores",
      .title =
          label("tournament_scores", {"Elk model op elke reeks", "Every model on every series"}),
      .columns = {text_column("model", {"Model", "Model"}, Unit::code),
                  text_column("series", {"Reeks", "Series"}, Unit::code),
                  text_column("months_ahead", {"Maanden vooruit", "Months ahead"}, Unit::code),
                  text_column("period", {"Jaren", "Years"}, Unit::code),
                  count_column("forecasts", {"Voorspellingen", "Forecasts"}, Unit::rows),
                  decimal_column("crps", {"CRPS", "CRPS"}, Unit::people, 2),
                  decimal_column("skill", {"Winst op naïef", "Gain on naive"}, Unit::share, 3,
                                 true),
                  text_column("best_naive", {"Beste naïeve", "Best naive"}, Unit::code),
                  decimal_column("wis", {"Intervalscore", "Interval score"}, Unit::people, 2),
                  decimal_column("bias", {"Scheefheid", "Bias"}, Unit::people, 2, true),
                  decimal_column("pit_mean", {"Gemiddelde PIT", "Mean PIT"}, Unit::share, 3)},
      .rows = {}};
  for (auto& column : held_columns()) table.columns.push_back(std::move(column));
  for (const auto* const id : {"width_50", "width_80", "width_95"}) {
    table.columns.push_back(decimal_column(id, {"Breedte", "Width"}, Unit::people, 1));
  }
  for (const auto& row : tournament.rows) {
    std::vector<Datum> cells{row.model,
                             row.series,
                             row.distance,
                             row.period,
                             Number{static_cast<std::int64_t>(row.forecasts)},
                             decimal(row.crps, 2),
                             decimal(row.skill, 3),
                             row.best_naive,
                             decimal(row.weighted_interval, 2),
                             decimal(row.bias, 2),
                             decimal(row.transform, 3)};
    for (const auto held : row.held) cells.push_back(decimal(held, 3));
    for (const auto width : row.width) cells.push_back(decimal(width, 1));
    table.rows.push_back(std::move(cells));
  }
  return table;
}

std::string tournament_in_words(const study::Tournament& tournament) {
  auto words =
      fmt::format("Forecasts made in every month from {} to {}, each from what lay before.\n",
                  to_string(tournament.first_origin), to_string(tournament.last_origin));
  if (tournament.last_bands > 0) {
    words +=
        fmt::format("First applications a year ahead: of the last {} bands of 80 %, {} held.\n",
                    tournament.last_bands, tournament.last_held);
  }
  for (const auto& row : tournament.summaries) {
    if (row.model != "mix") continue;
    words += fmt::format(
        "{} months ahead, over 14 nationalities and their sums: {:.1f} % {} than the best naive "
        "rule (90 % sure: {:.1f} to {:.1f} %); of 100 bands of 80 %, {:.0f} held.\n",
        row.distance, 100 * std::abs(row.skill), row.skill >= 0 ? "closer" : "further off",
        100 * row.low, 100 * row.high, 100 * row.held[1]);
  }
  for (const auto* const series : {"first_application", "family_reunification"}) {
    for (const auto& row : tournament.rows) {
      if (row.model != "mix" || row.series != series || row.distance != "1-12" ||
          row.period != "all") {
        continue;
      }
      words += fmt::format(
          "{}, 1-12 months ahead: off by {:.0f} people a month (CRPS), {:.1f} % {} than the best "
          "naive rule ({}); of 100 bands of 80 %, {:.0f} held.\n",
          series, row.crps, 100 * std::abs(row.skill), row.skill >= 0 ? "closer" : "further off",
          row.best_naive, 100 * row.held[1]);
    }
  }
  for (const auto& reason : tournament.unscored) words += "Not scored: " + reason + ".\n";
  return words;
}

}  // namespace regietafel::report
