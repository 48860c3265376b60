#include "report/rule_tables.h"

#include <string>
#include <utility>
#include <vector>

#include "report/task_words.h"
#include "report/values.h"

namespace regietafel::report {

Table fit_table(const study::PublishedTasks& published) {
  Table table{
      .id = "rules_fit",
      .title = label("rules_fit",
                     {"Hoe goed elke regel de {0} gepubliceerde taken raakt",
                      "How well each rule meets the {0} published tasks"},
                     {count(static_cast<std::int64_t>(published.tasks.size()), Unit::rows)}),
      .columns = {text_column("rule", {"Regel", "Rule"}, Unit::code),
                  count_column("published", {"Gepubliceerd", "Published"}, Unit::rows),
                  count_column("exact", {"Precies", "Exact"}, Unit::rows),
                  count_column("within_one", {"Binnen één", "Within one"}, Unit::rows)},
      .rows = {}};
  for (const auto& fit : published.fits) {
    table.rows.push_back({std::string{to_string(fit.rule)},
                          Number{static_cast<std::int64_t>(published.tasks.size())},
                          Number{fit.exact}, Number{fit.within_one}});
  }
  return table;
}

Table treatment_table(std::span<const study::Treatment> treatments) {
  Table table{
      .id = "treatments",
      .title = label("treatments", {"Andere wijzen van berekenen naast de gepubliceerde taken",
                                    "Other ways to work tasks out beside the published ones"}),
      .columns = {text_column("exempt", {"Vooraf eruit", "Taken out first"}, Unit::code),
                  count_column("years_before", {"Jaren terug", "Years before"}, Unit::rows),
                  text_column("rule", {"Regel", "Rule"}, Unit::code),
                  count_column("published", {"Gepubliceerd", "Published"}, Unit::rows),
                  count_column("exact", {"Precies", "Exact"}, Unit::rows),
                  count_column("within_one", {"Binnen één", "Within one"}, Unit::rows)},
      .rows = {}};
  for (const auto& treatment : treatments) {
    for (const auto& fit : treatment.fits) {
      table.rows.push_back({treatment.exempt, Number{treatment.years_before},
                            std::string{to_string(fit.rule)}, Number{treatment.tasks},
                            Number{fit.exact}, Number{fit.within_one}});
    }
  }
  return table;
}

Table published_table(const study::PublishedTasks& published) {
  Table table{
      .id = "published_tasks",
      .title = label("published_tasks", {"Gepubliceerde taken van gemeenten naast elke regel",
                                         "Published tasks of municipalities beside every rule"}),
      .columns = {{"half_year", label("half_year", {"Halfjaar", "Half-year"}),
                   ColumnType::half_year, Unit::half_year},
                  text_column("gm_code", {"Code", "Code"}, Unit::code),
                  text_column("municipality", {"Gemeente", "Municipality"}),
                  count_column("national_task", {"Landelijke taak", "National task"}, Unit::people),
                  count_column("published", {"Gepubliceerd", "Published"}, Unit::people)},
      .rows = {}};
  for (const auto rule : kRules) {
    table.columns.push_back(
        count_column(std::string{to_string(rule)}, name_of(rule), Unit::people));
  }
  table.columns.push_back(text_column("source", {"Bron", "Source"}, Unit::code));
  for (const auto& task : published.tasks) {
    std::vector<Datum> cells{to_string(task.half), task.code, task.municipality,
                             cell(task.national), Number{task.published.value}};
    for (const auto given : task.by_rule) cells.push_back(cell(given));
    cells.emplace_back(task.published.source);
    table.rows.push_back(std::move(cells));
  }
  return table;
}

}  // namespace regietafel::report
