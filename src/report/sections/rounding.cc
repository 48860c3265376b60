#include <utility>
#include <vector>

#include "report/rule_tables.h"
#include "report/sections/sections.h"
#include "report/task_words.h"
#include "report/values.h"

namespace regietafel::report::sections {
namespace {

Sentence fit_sentence(const Draft& draft) {
  const auto exact = [&](Rule rule) {
    return count(draft.briefing.published.fits[static_cast<std::size_t>(rule)].exact, Unit::rows);
  };
  return {
      .id = "fit",
      .text = {"Van de {0} taken van gemeenten die op {1} gepubliceerd waren, raakt afronden naar "
               "boven er {2} precies en de regel “{3}” {4}.",
               "Of the {0} tasks of municipalities that were published by {1}, rounding up meets "
               "{2} exactly and the rule “{3}” {4}."},
      .values = {
          count(static_cast<std::int64_t>(draft.briefing.published.tasks.size()), Unit::rows),
          date(draft.wishes().as_of), exact(Rule::statutory), words(name_of(kPractice)),
          exact(kPractice)}};
}

}  // namespace

void add_rounding(Draft& draft) {
  const auto published = static_cast<std::int64_t>(draft.briefing.published.tasks.size());
  Table table{
      .id = "rules",
      .title = label("rules", {"Wat elke regel van {0} maakt", "What every rule makes of {0}"},
                     {people(draft.base().national)}),
      .columns = {text_column("rule", {"Regel", "Rule"}, Unit::code),
                  text_column("name", {"Naam", "Name"}),
                  count_column("sum", {"Som van de taken", "Sum of the tasks"}, Unit::people),
                  count_column("difference", {"Verschil met landelijk", "Against national"},
                               Unit::people, true),
                  count_column(
                      "unlike_statutory",
                      {"Gemeenten met een ander getal dan de wet", "Municipalities unlike the Act"},
                      Unit::municipalities),
                  {"exact",
                   label("exact", {"Precies van {0}", "Exact of {0}"},
                         {count(published, Unit::rows)}),
                   ColumnType::integer, Unit::rows},
                  {"within_one",
                   label("within_one", {"Binnen één van {0}", "Within one of {0}"},
                         {count(published, Unit::rows)}),
                   ColumnType::integer, Unit::rows}},
      .rows = {}};
  for (const auto& outcome : draft.briefing.rules) {
    table.rows.push_back({std::string{to_string(outcome.rule)}, name_of(outcome.rule),
                          cell(outcome.sum), cell(outcome.sum - draft.base().national),
                          Number{outcome.municipalities_unlike_statutory},
                          Number{outcome.fit.exact}, Number{outcome.fit.within_one}});
  }
  draft.document.sections.push_back(
      {.id = "rounding",
       .question = {.id = "rounding", .text = {"Wat doet afronden?", "What does rounding do?"}},
       .sentences =
           {{.id = "statutory_sum",
             .text = {"Naar de letter van {0} wordt elke taak naar boven afgerond: samen {1} voor "
                      "een landelijk getal van {2}.",
                      "By the letter of {0} every task is rounded up: {1} together for a national "
                      "number of {2}."},
             .values = {article_29(), people(draft.base().statutory_sum()),
                        people(draft.base().national)}},
            fit_sentence(draft)},
       .charts = {},
       .tables = {table.id, "published_tasks"},
       .assumptions = {"practice", "exempt"}});
  if (auto tie = tie_in_words(draft.base())) {
    draft.document.sections.back().sentences.push_back(std::move(*tie));
  }
  draft.document.tables.push_back(std::move(table));
  draft.document.tables.push_back(published_table(draft.briefing.published));
  std::vector<std::string> sources;
  for (const auto& task : draft.briefing.published.tasks) sources.push_back(task.published.source);
  draft.cited(std::move(sources));
}

}  // namespace regietafel::report::sections
