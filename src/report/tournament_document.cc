#include "report/tournament_document.h"

#include <cmath>
#include <string_view>
#include <utility>

#include "report/briefing_document.h"
#include "report/official_forecast_tables.h"
#include "report/tournament_tables.h"
#include "report/values.h"

namespace regietafel::report {
namespace {

/// The distance of the chart, and of the sentences about the nation.
constexpr std::string_view kYearAhead = "1-12";

std::vector<Sentence> how_to_read() {
  return {
      {.id = "origins",
       .text = {"Elk model voorspelde vanuit elke maand, met niets dan de maanden daarvoor; daarna "
                "is gekeken wat er kwam.",
                "Every model forecast from every month, with nothing but the months before it; "
                "then what came was held against it."}},
      {.id = "crps",
       .text = {"De afstand tussen wat een model mogelijk noemde en wat kwam heet CRPS, in mensen "
                "per maand. Wie één getal noemt, krijgt de fout daarvan; wie een spreiding noemt, "
                "betaalt voor breedte en voor wat erbuiten valt.",
                "How far what a model called possible lay from what came is the CRPS, in people a "
                "month. Who names one number gets its error; who names a spread pays for width "
                "and for what falls outside."}},
      {.id = "skill",
       .text = {"Winst van {0} betekent: die afstand is {0} kleiner dan die van de beste van vier "
                "naïeve regels, die achteraf per reeks gekozen is. Onder nul was de naïeve regel "
                "beter.",
                "A gain of {0} means: that distance is {0} smaller than that of the best of four "
                "naive rules, chosen in hindsight for each series. Below zero the naive rule was "
                "better."},
       .values = {{Number{10, 2}, Unit::share}}},
      {.id = "bands",
       .text =
           {"Een band van {0} is goed als er op den duur {0} van wat komt in valt: minder is te "
            "smal, meer is te breed.",
            "A band of {0} is right when in the long run {0} of what comes falls within: fewer "
            "is too narrow, more is too wide."},
       .values = {{Number{80, 2}, Unit::share}}}};
}

/// What a reader of yearly totals has to know.
std::vector<Sentence> how_totals_were_made() {
  return {
      {.id = "two_lags",
       .text = {"“published” gebruikt wat op de dag van de officiële verwachting gepubliceerd was; "
                "“counted” alle maanden vóór die van de officiële verwachting, zoals ze nu bekend "
                "zijn. De opsteller zelf wist iets daartussenin.",
                "“published” uses what had been published on the day of the official forecast; "
                "“counted” every month before that of the official forecast, as it is known now. "
                "Its makers knew something in between."}},
      {.id = "rest",
       .text = {"Wat het totaal meer heeft dan de getrokken stromen staat stil op het laatste jaar "
                "waarin beide bekend waren (kolom “Rest”); de band is daardoor iets te smal.",
                "What the total has beyond the streams drawn stands still at the last year in "
                "which both were known (column “Rest”), so that the band is a little too narrow."}},
      {.id = "two_counts",
       .text = {"Wat kwam staat er tweemaal: het totaal van de IND, en de som van eerste en "
                "herhaalde aanvragen en gezinshereniging volgens het CBS. Twee verwachtingen van "
                "één dag met een ander midden zijn twee rijen.",
                "What came stands there twice: the total of the immigration service, and the sum "
                "of first and subsequent applications and family reunification by Statistics "
                "Netherlands. Two forecasts of one day with other middles are two rows."}}};
}

/// A bar per model: its gain over the best naive rule in the year ahead.
Table skill_table(const study::Tournament& tournament) {
  const auto share_column = [](const std::string& id, Text name, bool is_signed) {
    return Column{id, label(id, std::move(name)), ColumnType::decimal, Unit::share, 3, is_signed};
  };
  Table table{.id = "skill",
              .title = label("skill", {"Winst op de beste naïeve regel, een jaar vooruit",
                                       "Gain on the best naive rule, a year ahead"}),
              .columns = {text_column("model", {"Model", "Model"}, Unit::code),
                          share_column("gain", {"Winst", "Gain"}, true),
                          share_column("gain_low", {"Ondergrens", "Lower bound"}, true),
                          share_column("gain_high", {"Bovengrens", "Upper bound"}, true),
                          share_column("held", {"Banden die hielden", "Bands that held"}, false)},
              .rows = {}};
  const auto cell = [](double value) { return Number{std::llround(value * 1000), 3}; };
  for (const auto& row : tournament.summaries) {
    if (row.distance != kYearAhead) continue;
    table.rows.push_back(
        {row.model, cell(row.skill), cell(row.low), cell(row.high), cell(row.held.at(1))});
  }
  return table;
}

Bars skill_bars(const Table& table) {
  return {.id = "skill_bars",
          .title = table.title,
          .unit = Unit::share,
          .table = table.id,
          .category = "model",
          .is_horizontal = true,
          .series = {{"gain", table.columns[1].label, "gain_low", "gain_high"}},
          .highlight = "mix"};
}

Section models_section(const study::Tournament& tournament) {
  Section section{.id = "models",
                  .question = label(
                      "models", {"Welk model voorspelde het best?", "Which model forecast best?"}),
                  .sentences = how_to_read()};
  for (auto& sentence : unscored_in_words(tournament)) {
    section.sentences.push_back(std::move(sentence));
  }
  return section;
}

}  // namespace

Document tournament_document(const study::Tournament& tournament,
                             const study::OfficialForecasts& officials) {
  Document document{
      .title = {"Hoe goed waren de voorspellingen?", "How good were the forecasts?"},
      .meeting = label("meeting", {"Instroom, voorspeld vanuit elke maand die voorbij is.",
                                   "Inflow, forecast from every month that is past."}),
      .provenance = provenance_of(tournament.provenance),
      .headlines = tournament_in_words(tournament),
      .sections = {},
      .charts = {},
      .tables = {},
      .sources = {},
      .assumptions = {}};
  auto models = models_section(tournament);
  if (auto skill = skill_table(tournament); !skill.rows.empty()) {
    models.charts = {"skill_bars"};
    models.tables = {"skill", "tournament_summary"};
    document.charts.emplace_back(skill_bars(skill));
    document.tables.push_back(std::move(skill));
    document.tables.push_back(tournament_summary_table(tournament));
  }
  Section years{.id = "years",
                .question = label("years", {"Hoe dichtbij kwamen jaartotalen, naast officiële "
                                            "verwachtingen?",
                                            "How close were yearly totals, beside official "
                                            "forecasts?"}),
                .sentences = officials_in_words(officials),
                .charts = {},
                .tables = {"official_means", "official_forecasts"}};
  for (auto& sentence : how_totals_were_made()) years.sentences.push_back(std::move(sentence));
  document.tables.push_back(official_means_table(officials));
  document.tables.push_back(official_forecast_table(officials));
  for (const auto& [id, source] : officials.sources) {
    document.sources.push_back({id, source.citation, source.is_own});
    years.sources.push_back(id);
  }
  document.sections = {std::move(models), std::move(years)};
  return document;
}

}  // namespace regietafel::report
