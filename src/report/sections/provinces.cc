#include <utility>

#include "report/sections/sections.h"
#include "report/task_tables.h"
#include "report/values.h"

namespace regietafel::report::sections {

void add_provinces(Draft& draft) {
  auto table = region_table(draft.base(), Grouping::province, draft.variants);
  table.id = "provinces";
  Bars chart{.id = "provinces_bars",
             .title = table.title,
             .unit = Unit::people,
             .table = table.id,
             .category = "region",
             .is_horizontal = true,
             .series = {{"task", label("task", {"Taak bij {0}", "Task at {0}"},
                                       {people(draft.base().national)})}}};
  for (const auto& variant : draft.variants) {
    chart.series.push_back({variant.name, label(variant.name, {"Taak bij {0}", "Task at {0}"},
                                                {people(variant.tasks->national)})});
  }
  draft.document.sections.push_back(
      {.id = "provinces",
       .question = {.id = "provinces",
                    .text = {"Wat is de som per provincie?", "What is the sum per province?"}},
       .sentences =
           {{.id = "no_regional_task",
             .text = {"Een taak voor een provincie of regio bestaat niet in de wet: dit zijn "
                      "sommen van gemeenten. Gemeenten kunnen wel samen hun taken wijzigen als de "
                      "som gelijk blijft ({0}).",
                      "The Act knows no task for a province or region: these are sums of "
                      "municipalities. Municipalities can change their tasks together as long as "
                      "the sum stays ({0})."},
             .values = {words({"artikel 29, tweede lid, Huisvestingswet 2014",
                               "article 29(2) Huisvestingswet 2014"})}}},
       .charts = {chart.id},
       .tables = {table.id}});
  draft.document.charts.emplace_back(std::move(chart));
  draft.document.tables.push_back(std::move(table));
}

}  // namespace regietafel::report::sections
