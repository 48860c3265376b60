#include <cmath>
#include <map>
#include <string>
#include <utility>

#include "report/chain_figures.h"
#include "report/sections/sections.h"
#include "report/values.h"

namespace regietafel::report::sections {
namespace {

using run::Measure;

/// A published figure beside what was played for its day.
void add_rows(Table& table, const ChainFigures& figures, const std::vector<Observed>& later,
              std::string_view series, Measure measure, Draft& draft) {
  const auto& period = figures.frame().period();
  for (const auto& came : later) {
    const bool is_in_run = period.start <= came.about && came.about <= period.end;
    if (came.series != series || came.date_grade != DateGrade::day || !is_in_run) continue;
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
  draft.document.sections.push_back(
      {.id = "look_back",
       .question = {.id = "look_back", .text = {"Wat kwam ervan?", "What came of it?"}},
       .sentences =
           {{.id = "later",
             .text = {"Alles in dit deel is kennis van na {0} en stond de tafel niet ter "
                      "beschikking.",
                      "All of this part is knowledge from after {0}, which the table did not "
                      "have."},
             .values = {date(draft.wishes().as_of)}}},
       .charts = {},
       .tables = {table.id}});
  draft.document.tables.push_back(std::move(table));
}

}  // namespace regietafel::report::sections
