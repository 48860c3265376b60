#include <utility>

#include "report/chain_figures.h"
#include "report/sections/sections.h"
#include "report/values.h"

namespace regietafel::report::sections {

using run::Measure;

/// The corrected task of the half-year in question, with the backlog that is expected at its start.
void add_chain_task(Draft& draft) {
  const ChainFigures figures{*draft.briefing.chain};
  const auto month = month_of(first_day(draft.base().half));
  const auto& frame = figures.frame();
  if (month < frame.first_month() || figures.month(figures.last_month()) < month) return;
  const auto row = frame.month_row(month);
  Section section{
      .id = "corrected_task",
      .question = {.id = "corrected_task",
                   .text = {"Hoe groot wordt de taak met de achterstand die er dan bij komt?",
                            "How large does the task become with the backlog that comes on top?"}}};
  Table table{
      .id = "corrected_task",
      .title = label("title", {"Gecorrigeerde taakstelling van {0}", "Corrected task of {0}"},
                     {half_year(draft.base().half)}),
      .columns = {text_column("variant", {"Taak", "Task"}),
                  count_column("task", {"Landelijke taak", "National task"}, Unit::people),
                  count_column("low", {"Met achterstand, laag", "With backlog, low"}, Unit::people),
                  count_column("middle", {"Met achterstand, midden", "With backlog, middle"},
                               Unit::people),
                  count_column("high", {"Met achterstand, hoog", "With backlog, high"},
                               Unit::people)},
      .rows = {}};
  const auto add = [&](std::string_view variant, const Text& name) {
    const auto task = figures.of(variant, Measure::task, row, row).middle;
    const auto corrected = figures.of(variant, Measure::corrected_task, row, row);
    table.rows.push_back({name, Number{task}, Number{corrected.low}, Number{corrected.middle},
                          Number{corrected.high}});
    section.sentences.push_back(
        {.id = "corrected_" + std::string{variant},
         .text =
             {"Bij een taak van {0} is in {1} naar verwachting {2} te huisvesten, in vier van de "
              "vijf toekomsten tussen {3} en {4}: de achterstand op {5} is dan {6}, tussen {7} en "
              "{8}.",
              "At a task of {0}, {2} are expected to be housed in {1}, in four of five futures "
              "between {3} and {4}: the backlog on {5} is then {6}, between {7} and {8}."},
         .values = {people(People{task}), half_year(draft.base().half),
                    people(People{corrected.middle}), people(People{corrected.low}),
                    people(People{corrected.high}), date(first_day(draft.base().half)),
                    people(People{corrected.middle - task}), people(People{corrected.low - task}),
                    people(People{corrected.high - task})}});
  };
  add(study::kBase, name_of_variant(study::kBase));
  for (const auto& variant : draft.variants) {
    if (figures.has(variant.name)) add(variant.name, name_of_variant(variant.name));
  }
  section.tables.push_back(table.id);
  draft.document.tables.push_back(std::move(table));
  draft.document.sections.push_back(std::move(section));
}

}  // namespace regietafel::report::sections
