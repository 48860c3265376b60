#include "report/sections/sections.h"
#include "report/task_tables.h"
#include "report/task_words.h"
#include "report/values.h"

namespace regietafel::report::sections {

void add_task(Draft& draft) {
  const auto table = task_table(draft.base(), draft.variants);
  Cartogram chart{
      .id = "tasks_map",
      .title = label("tasks_map",
                     {"De taak van {0} gemeenten in {1}", "The task of {0} municipalities in {1}"},
                     {draft.municipalities(), half_year(draft.base().half)}),
      .unit = Unit::people,
      .table = table.id,
      .key = "gm_code",
      .label = "municipality",
      .group = "province",
      .sizes = {{"task",
                 label("task", {"Taak bij {0}", "Task at {0}"}, {people(draft.base().national)})}},
      .points = {}};
  for (const auto& variant : draft.variants) {
    chart.sizes.push_back({variant.name, label(variant.name, {"Taak bij {0}", "Task at {0}"},
                                               {people(variant.tasks->national)})});
  }
  for (std::size_t row = 0; row < draft.base().country.size(); ++row) {
    const auto& point = draft.base().country.point[row];
    if (!point) continue;
    chart.points[to_string(draft.base().country.code[row])] = {point->longitude, point->latitude};
  }
  draft.document.sections.push_back(
      {.id = "task",
       .question = {.id = "task",
                    .text = {"Wat betekent een taak van {0} voor elke gemeente?",
                             "What does a task of {0} mean for every municipality?"},
                    .values = {people(draft.base().national)}},
       .sentences =
           {{.id = "key",
             .text = {"De taak volgt het aantal inwoners op {0} ({1}). Kies een gemeente om te "
                      "zien hoe haar getal ontstaat.",
                      "The task follows the number of inhabitants on {0} ({1}). Pick a "
                      "municipality to see how its number comes about."},
             .values = {date(day_of(draft.base().population.year, 1, 1)), article_29()},
             .sources = draft.population_sources()}},
       .charts = {chart.id},
       .tables = {table.id},
       .assumptions = {"practice"},
       .sources = draft.population_sources()});
  for (const auto& assumption : draft.document.assumptions) {
    if (!assumption.id.starts_with("split_")) continue;
    draft.document.sections.back().assumptions.push_back(assumption.id);
  }
  draft.document.charts.emplace_back(std::move(chart));
  draft.document.tables.push_back(table);
}

}  // namespace regietafel::report::sections
