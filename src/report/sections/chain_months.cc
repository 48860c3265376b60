#include <algorithm>
#include <string>
#include <utility>

#include "report/chain_figures.h"
#include "report/sections/chain_parts.h"
#include "report/sections/sections.h"
#include "report/values.h"

namespace regietafel::report::sections {
namespace {

using run::Measure;

/// Columns of run::kPermille that a fan is drawn from: 95, 80 and 50 % of the futures, and their
/// middle.
struct Quantile {
  std::size_t column;
  std::string_view id;
};
constexpr std::array<Quantile, 7> kFan{
    {{0, "p025"}, {2, "p10"}, {3, "p25"}, {4, "p50"}, {5, "p75"}, {6, "p90"}, {8, "p975"}}};

/// A measure by month over the futures of the base, with further measures beside its middle.
Table month_table(const ChainFigures& figures, std::string id, Measure measure,
                  const std::vector<Measure>& beside) {
  Table table{
      .id = std::move(id),
      .title = label("title", {"{0} per maand", "{0} by month"}, {words(name_of(measure))}),
      .columns = {{"month", label("month", {"Maand", "Month"}), ColumnType::month, Unit::date}},
      .rows = {}};
  for (const auto& [column, name] : kFan) {
    const std::string quantile{name};
    const Value share{Number{run::kPermille.at(column), 3}, Unit::share};
    table.columns.push_back(
        {quantile,
         label(quantile, {"Hoogstens, in {0} van de toekomsten", "At most, in {0} of futures"},
               {share}),
         ColumnType::integer, unit_of(measure)});
  }
  for (const auto other : beside) {
    table.columns.push_back(
        count_column(std::string{to_string(other)}, name_of(other), unit_of(other)));
  }
  for (std::size_t row = 0; row < figures.frame().months(); ++row) {
    const auto spread = figures.month_spread(study::kBase, measure, row);
    std::vector<Datum> cells{to_string(figures.month(row))};
    for (const auto& [column, name] : kFan) cells.emplace_back(Number{spread.quantiles.at(column)});
    for (const auto other : beside) {
      cells.emplace_back(Number{figures.of(study::kBase, other, row, row).middle});
    }
    table.rows.push_back(std::move(cells));
  }
  return table;
}

Fan fan_of(const Table& table, Measure measure, const std::vector<Measure>& beside) {
  Fan fan{.id = table.id + "_fan",
          .title = table.title,
          .unit = unit_of(measure),
          .table = table.id,
          .x = "month",
          .bands = {{"p025", "p975",
                     label("band_wide",
                           {"negentien van de twintig toekomsten", "nineteen of twenty futures"})},
                    {"p10", "p90", label("band_usual", {"vier van de vijf", "four of five"})},
                    {"p25", "p75", label("band_narrow", {"de helft", "half"})}},
          .median = "p50"};
  for (const auto other : beside) {
    fan.lines.push_back(
        {std::string{to_string(other)}, label(std::string{to_string(other)}, name_of(other))});
  }
  return fan;
}

/// One sentence per year end: the middle and the interval.
void add_year_ends(const ChainFigures& figures, Measure measure, Section& section) {
  for (const auto& one : figures.years()) {
    Sentence sentence{
        .id = section.id + "_" + std::string{to_string(measure)} + "_" + std::to_string(one.year),
        .text = {"Eind {0}: {1} {2}, in vier van de vijf toekomsten tussen {3} en {4}.",
                 "End of {0}: {1} {2}, in four of five futures between {3} and {4}."},
        .values = {year(one.year)}};
    const auto interval = figures.of(study::kBase, measure, one.last, one.last);
    sentence.values.push_back(figure(measure, interval.middle));
    auto name = name_of(measure);
    for (auto* text : {&name.nl, &name.en}) {
      text->front() = static_cast<char>(std::tolower(static_cast<unsigned char>(text->front())));
    }
    sentence.values.push_back(words(std::move(name)));
    sentence.values.push_back(figure(measure, interval.low));
    sentence.values.push_back(figure(measure, interval.high));
    section.sentences.push_back(std::move(sentence));
  }
}

void add_fan(Draft& draft, const ChainFigures& figures, Section& section, Measure measure,
             const std::vector<Measure>& beside) {
  auto table = month_table(figures, section.id + "_month", measure, beside);
  auto fan = fan_of(table, measure, beside);
  section.charts.push_back(fan.id);
  section.tables.push_back(table.id);
  draft.document.charts.emplace_back(std::move(fan));
  draft.document.tables.push_back(std::move(table));
}

/// Places by province on the first and the last month, since they are what contracts leave.
Table province_table(const ChainFigures& figures, const Draft& draft) {
  Table table{
      .id = "reception_province",
      .title = label("title", {"Plaatsen per provincie", "Places by province"}),
      .columns = {text_column("province", {"Provincie", "Province"}),
                  count_column("regular_first", {"Regulier, eerste maand", "Regular, first month"},
                               Unit::places),
                  count_column("regular_last", {"Regulier, laatste maand", "Regular, last month"},
                               Unit::places),
                  count_column(
                      "emergency_middle",
                      {"Noodplaatsen, laatste maand, midden", "Emergency, last month, middle"},
                      Unit::places),
                  count_column("emergency_high",
                               {"Noodplaatsen, laatste maand, hoog", "Emergency, last month, high"},
                               Unit::places)},
      .rows = {}};
  const auto& columns = figures.columns(study::kBase);
  const auto& areas = figures.frame().areas();
  for (std::uint16_t row = 1; row < areas.size(run::Level::province); ++row) {
    const run::Area area{row};
    const auto at = [&](Measure measure, std::size_t month, std::size_t quantile) {
      return Number{run::month_spread(columns, measure, area, month).quantiles.at(quantile)};
    };
    const auto last = figures.last_month();
    table.rows.push_back({draft.region_name(areas.code(area)), at(Measure::capacity_regular, 0, 4),
                          at(Measure::capacity_regular, last, 4),
                          at(Measure::capacity_emergency, last, 4),
                          at(Measure::capacity_emergency, last, 6)});
  }
  return table;
}

/// What ends and what is kept: places that open and close in each year.
Table contract_table(const ChainFigures& figures) {
  Table table{.id = "reception_contracts",
              .title = label("title", {"Plaatsen die openen en sluiten, midden van de toekomsten",
                                       "Places that open and close, middle of the futures"}),
              .columns = {text_column("year", {"Jaar", "Year"}, Unit::year),
                          count_column("opened", {"Geopend", "Opened"}, Unit::places),
                          count_column("closed", {"Gesloten", "Closed"}, Unit::places)},
              .rows = {}};
  for (const auto& one : figures.years()) {
    const auto middle = [&](Measure measure) {
      return Number{figures.of(study::kBase, measure, one.first, one.last).middle};
    };
    table.rows.push_back(
        {std::to_string(one.year), middle(Measure::places_opened), middle(Measure::places_closed)});
  }
  return table;
}

void add_reception(Draft& draft, const ChainFigures& figures) {
  Section section{.id = "reception",
                  .question = {.id = "reception",
                               .text = {"Hoeveel mensen hebben opvang nodig, en is er plaats?",
                                        "How many people need reception, and is there room?"}}};
  add_year_ends(figures, Measure::residents, section);
  section.sentences.push_back(
      {.id = "chance_emergency",
       .text = {"In {0} van de toekomsten zijn noodplaatsen nodig, in {1} sporthallen.",
                "In {0} of the futures emergency places are needed, in {1} sports halls."},
       .values = {figures.chance_of_any(study::kBase, Measure::emergency_nights),
                  figures.chance_of_any(study::kBase, Measure::sports_hall_nights)}});
  add_fan(draft, figures, section, Measure::residents,
          {Measure::capacity_regular, Measure::capacity_emergency});
  add_contracts(draft, section);
  for (auto table : {province_table(figures, draft), contract_table(figures)}) {
    section.tables.push_back(table.id);
    draft.document.tables.push_back(std::move(table));
  }
  for (const auto* name : {"planning_occupancy", "regular_run_off", "renewed"}) {
    if (draft.briefing.scenario.assumptions.contains(name)) section.assumptions.emplace_back(name);
  }
  draft.document.sections.push_back(std::move(section));
}

void add_permit_holders(Draft& draft, const ChainFigures& figures) {
  Section section{
      .id = "permit_holders",
      .question = {.id = "permit_holders",
                   .text = {"Hoeveel vergunninghouders wachten in de opvang, en hoe lang?",
                            "How many permit holders wait in reception, and for how long?"}}};
  add_year_ends(figures, Measure::permit_holders_in_reception, section);
  add_year_ends(figures, Measure::waiting_over_14_weeks, section);
  add_fan(draft, figures, section, Measure::permit_holders_in_reception,
          {Measure::waiting_over_14_weeks});
  for (const auto* name : {"share", "most_share", "search_slow", "fast_share"}) {
    if (draft.briefing.scenario.assumptions.contains(name)) section.assumptions.emplace_back(name);
  }
  draft.document.sections.push_back(std::move(section));
}

void add_minors(Draft& draft, const ChainFigures& figures) {
  Section section{
      .id = "minors",
      .question = {.id = "minors",
                   .text = {"Hoeveel alleenreizende minderjarigen zijn er in de opvang?",
                            "How many unaccompanied minors are in reception?"}}};
  add_year_ends(figures, Measure::minors_in_reception, section);
  const auto& places = draft.wishes().chain->quantities.at(
      static_cast<std::size_t>(scenario::Parameter::minors_places));
  section.sentences.push_back(
      {.id = "minors_places",
       .text =
           {"Zij hebben {0} eigen plaatsen; wie daar niet past, slaapt in de gewone opvang. Wie "
            "achttien wordt, gaat over naar de plaatsen voor allen.",
            "They have {0} places of their own; those who do not fit sleep in common reception. "
            "Those who turn eighteen move to the places for all."},
       .values = {count(static_cast<std::int64_t>(places.value), Unit::places)}});
  add_fan(draft, figures, section, Measure::minors_in_reception, {});
  if (draft.briefing.scenario.assumptions.contains("minors_share")) {
    section.assumptions.emplace_back("minors_share");
  }
  draft.document.sections.push_back(std::move(section));
}

}  // namespace

void add_chain_months(Draft& draft) {
  const ChainFigures figures{*draft.briefing.chain};
  add_reception(draft, figures);
  add_permit_holders(draft, figures);
  add_minors(draft, figures);
}

}  // namespace regietafel::report::sections
