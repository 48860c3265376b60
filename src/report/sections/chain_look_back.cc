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

bool is_shown(const Observed& came, std::string_view series, const run::Period& period) {
  return came.series == series && came.date_grade == DateGrade::day && period.start <= came.about &&
         came.about <= period.end;
}

/// A published figure beside what was played for its day.
void add_rows(Table& table, const ChainFigures& figures, const std::vector<Observed>& later,
              std::string_view series, Measure measure, Draft& draft) {
  for (const auto& came : later) {
    if (!is_shown(came, series, figures.frame().period())) continue;
    const auto played = [&](std::string_view variant) {
      return run::spread_of(run::stock_on(figures.columns(variant), measure, came.about));
    };
    const auto expected = played(study::kBase);
    table.rows.push_back({name_of(measure), to_string(came.about), Number{came.value},
                          Number{expected.quantiles[2]}, Number{expected.quantiles[4]},
                          Number{expected.quantiles[6]}, Number{played("as_it_came").quantiles[4]},
                          came.source});
    draft.cited({came.source});
  }
}

/// Residents as they were counted, and from when that was known.
Table counted_residents(const ChainFigures& figures, const std::vector<Observed>& later) {
  Table table{.id = "look_back_residents",
              .title = label("title", {"Getelde bewoners, met kennis van later",
                                       "Residents counted, with later knowledge"}),
              .columns = {day_column("day", {"Dag", "Day"}),
                          count_column("residents", {"Bewoners", "Residents"}, Unit::people),
                          day_column("known", {"Bekend sinds", "Known since"}),
                          text_column("source", {"Bron", "Source"}, Unit::code)},
              .rows = {}};
  for (const auto& came : later) {
    if (!is_shown(came, "residents", figures.frame().period())) continue;
    table.rows.push_back(
        {to_string(came.about), Number{came.value}, to_string(came.published), came.source});
  }
  return table;
}

/// The fan of residents once more, with dots of what was counted since.
void add_fan_with_dots(Draft& draft, Section& section, Table counted) {
  const auto& charts = draft.document.charts;
  const auto is_fan = [](const Chart& chart) {
    const auto* fan = std::get_if<Fan>(&chart);
    return fan != nullptr && fan->id == kResidentsFan;
  };
  const auto found = std::ranges::find_if(charts, is_fan);
  if (found == charts.end() || counted.rows.empty()) return;
  auto fan = std::get<Fan>(*found);
  fan.id = "look_back_fan";
  fan.title = label("title",
                    {"Bewoners: verwacht op {0}, en geteld sindsdien",
                     "Residents: expected on {0}, and counted since"},
                    {date(draft.wishes().as_of)});
  fan.lines.clear();
  fan.observed =
      Counted{.table = counted.id, .x = "day", .value = "residents", .later_knowledge = "known"};
  section.charts.push_back(fan.id);
  section.tables.push_back(counted.id);
  draft.document.charts.emplace_back(std::move(fan));
  draft.document.tables.push_back(std::move(counted));
}

}  // namespace

/// What came, beside what was expected and what the chain makes of the inflow that came. All of it
/// is later knowledge, and says so.
void add_chain_look_back(Draft& draft) {
  const auto& chain = *draft.briefing.chain;
  const ChainFigures figures{chain};
  if (!figures.has("as_it_came") || !chain.later) return;
  Table table{
      .id = "look_back",
      .title = label("title", {"Verwacht en gekomen, met kennis van later",
                               "Expected and come, with later knowledge"}),
      .columns = {text_column("measure", {"Maat", "Measure"}),
                  {"date", label("date", {"Dag", "Day"}), ColumnType::date, Unit::date},
                  count_column("came", {"Gekomen", "Came"}, Unit::people),
                  count_column("low", {"Verwacht, laag", "Expected, low"}, Unit::people),
                  count_column("middle", {"Verwacht, midden", "Expected, middle"}, Unit::people),
                  count_column("high", {"Verwacht, hoog", "Expected, high"}, Unit::people),
                  count_column(
                      "as_it_came",
                      {"Gespeeld met de instroom die kwam", "Played with the inflow that came"},
                      Unit::people),
                  text_column("source", {"Bron", "Source"}, Unit::code)},
      .rows = {}};
  add_rows(table, figures, chain.later->reception, "residents", Measure::residents, draft);
  add_rows(table, figures, chain.later->reception, "residents_permit_holders",
           Measure::permit_holders_in_reception, draft);
  add_rows(table, figures, chain.later->chain, "stock.pending_cases",
           Measure::pending_first_decision, draft);
  if (table.rows.empty()) return;
  Section section{
      .id = "look_back",
      .question = {.id = "look_back", .text = {"Wat kwam ervan?", "What came of it?"}},
      .sentences =
          {{.id = "later",
            .text = {"Alles in dit deel is kennis van na {0} en stond de tafel niet ter "
                     "beschikking.",
                     "All of this part is knowledge from after {0}, which the table did not "
                     "have."},
            .values = {date(draft.wishes().as_of)}}},
      .charts = {},
      .tables = {table.id}};
  add_fan_with_dots(draft, section, counted_residents(figures, chain.later->reception));
  draft.document.tables.push_back(std::move(table));
  draft.document.sections.push_back(std::move(section));
}

}  // namespace regietafel::report::sections
