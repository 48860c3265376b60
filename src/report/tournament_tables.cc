#include "report/tournament_tables.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>

#include "report/values.h"
#include "study/tournament_entries.h"

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

const Value kUsualBand{Number{80, 2}, Unit::share};

Value rows(std::size_t number) { return count(static_cast<std::int64_t>(number), Unit::rows); }

Value percent(double value) { return {decimal(value, 3), Unit::share}; }

Text closer_or_further(double skill) {
  return skill >= 0 ? Text{"dichterbij", "closer"} : Text{"verder weg", "further off"};
}

/// The mix over the nationalities and their sums, some months ahead.
Sentence summary_sentence(const study::TournamentSummary& row) {
  return {.id = "summary_" + row.distance,
          .text = {"{0} maanden vooruit, over de nationaliteiten en hun sommen: {1} {2} dan de "
                   "beste naïeve regel ({3} zeker: {4} tot {5}); van alle banden van {6} hield "
                   "{7}.",
                   "{0} months ahead, over the nationalities and their sums: {1} {2} than the "
                   "best naive rule ({3} sure: {4} to {5}); of all bands of {6}, {7} held."},
          .values = {word(row.distance),
                     percent(std::abs(row.skill)),
                     words(closer_or_further(row.skill)),
                     {Number{90, 2}, Unit::share},
                     percent(row.low),
                     percent(row.high),
                     kUsualBand,
                     percent(row.held[1])}};
}

/// The mix on one stream of the nation.
Sentence series_sentence(const study::TournamentRow& row) {
  return {
      .id = "series_" + row.series,
      .text = {"{0}, {1} maanden vooruit: {2} mensen per maand ernaast (CRPS), {3} {4} dan de "
               "beste naïeve regel ({5}); van alle banden van {6} hield {7}.",
               "{0}, {1} months ahead: off by {2} people a month (CRPS), {3} {4} than the "
               "best naive rule ({5}); of all bands of {6}, {7} held."},
      .values = {word(row.series), word(row.distance), count(std::llround(row.crps), Unit::people),
                 percent(std::abs(row.skill)), words(closer_or_further(row.skill)),
                 word(row.best_naive), kUsualBand, percent(row.held[1])}};
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

Table tournament_entry_table() {
  Table table{.id = "tournament_entries",
              .title = label("tournament_entries", {"Waarop het toernooi gehouden wordt",
                                                    "What the tournament is held on"}),
              .columns = {text_column("kind", {"Soort", "Kind"}, Unit::code),
                          text_column("id", {"Naam", "Name"}, Unit::code),
                          text_column("what", {"Wat", "What"})},
              .rows = {}};
  const auto add = [&](const char* kind, std::string_view id, std::string what) {
    table.rows.push_back({kind, std::string{id}, std::move(what)});
  };
  const auto add_series = [&](const char* kind, const study::TournamentSeries& series) {
    add(kind, series.id,
        fmt::format("{}, {}{}", series.stream, series.nationality,
                    series.scope.empty() ? "" : fmt::format(", {}", series.scope)));
  };
  for (const auto& series : study::tournament_series()) add_series("series", series);
  for (const auto& sum : study::tournament_sums()) {
    add("sum", sum.id, fmt::format("{}, its nationalities", sum.stream));
  }
  for (const auto& series : study::unscored_series()) add_series("not_scored", series);
  add("origin", "monthly",
      fmt::format("every month with at least {} before it, until the last but one; {} months ahead",
                  forecast::kFewestBefore, study::kTournamentMonths));
  add("model", "mix", "those of its models, weighted by past scores");
  const auto models = study::tournament_models();
  for (std::size_t place = 0; place < models.size(); ++place) {
    const bool is_mixed = place < forecast::mixed_models().size();
    add(is_mixed ? "model_of_mix" : "model", models[place].id, models[place].name);
  }
  return table;
}

std::vector<Sentence> tournament_in_words(const study::Tournament& tournament) {
  std::vector<Sentence> sentences{
      {.id = "origins",
       .text = {"Voorspeld vanuit elke maand van {0} tot en met {1}, telkens uit wat ervoor lag.",
                "Forecasts made in every month from {0} to {1}, each from what lay before."},
       .values = {month(tournament.first_origin), month(tournament.last_origin)}}};
  if (tournament.last_bands > 0) {
    sentences.push_back(
        {.id = "last_bands",
         .text = {"Eerste aanvragen een jaar vooruit: van de laatste {0} banden van {1} hielden "
                  "er {2}.",
                  "First applications a year ahead: of the last {0} bands of {1}, {2} held."},
         .values = {rows(tournament.last_bands), kUsualBand, rows(tournament.last_held)}});
  }
  for (const auto& row : tournament.summaries) {
    if (row.model == "mix") sentences.push_back(summary_sentence(row));
  }
  for (const auto* const series : {"first_application", "family_reunification"}) {
    for (const auto& row : tournament.rows) {
      const bool is_whole = row.distance == "1-12" && row.period == "all";
      if (row.model == "mix" && row.series == series && is_whole) {
        sentences.push_back(series_sentence(row));
      }
    }
  }
  return sentences;
}

std::vector<Sentence> unscored_in_words(const study::Tournament& tournament) {
  std::vector<Sentence> sentences;
  for (const auto& reason : tournament.unscored) {
    sentences.push_back({.id = fmt::format("unscored_{}", sentences.size()),
                         .text = {"Niet gescoord: {0}.", "Not scored: {0}."},
                         .values = {word(reason)}});
  }
  return sentences;
}

}  // namespace regietafel::report
