#include <algorithm>
#include <cstdint>
#include <vector>

#include "report/sections/sections.h"
#include "report/values.h"
#include "report/words.h"

namespace regietafel::report::sections {
namespace {

Value share_of_all(const Draft& draft, std::int64_t part) {
  const auto sum = draft.base().task_sum().value();
  return {sum == 0 ? Datum{} : Datum{quotient(part, sum, 3)}, Unit::share};
}

}  // namespace

void add_extremes(Draft& draft) {
  constexpr std::size_t kShown = 10;
  const auto all = draft.document.table("tasks");
  Table table{.id = "largest_and_smallest",
              .title = label("largest_and_smallest", {"De grootste en de kleinste taken",
                                                      "The largest and the smallest tasks"}),
              .columns = {count_column("rank", {"Plaats", "Rank"}, Unit::rows)},
              .rows = {}};
  std::vector<std::size_t> columns;
  for (const auto* id :
       {"gm_code", "municipality", "province", "inhabitants", "statutory_task", "task"}) {
    columns.push_back(all.index_of(id));
    table.columns.push_back(all.columns[columns.back()]);
  }
  const auto last = draft.by_size.size();
  std::int64_t share_of_largest = 0;
  for (std::size_t rank = 0; rank < last; ++rank) {
    if (rank < kShown) share_of_largest += draft.task_of(draft.by_size[rank]).value();
    if (rank >= kShown && rank + kShown < last) continue;
    std::vector<Datum> cells{Number{static_cast<std::int64_t>(rank + 1)}};
    for (const auto column : columns) cells.push_back(all.rows[draft.by_size[rank]][column]);
    table.rows.push_back(std::move(cells));
  }
  const auto shown = static_cast<std::int64_t>(std::min(kShown, last));
  draft.document.sections.push_back(
      {.id = "extremes",
       .question = {.id = "extremes",
                    .text = {"Wie krijgt het meest, wie het minst?",
                             "Who gets the most, who the least?"}},
       .sentences = {{.id = "largest",
                      .text = {"De {0} grootste taken zijn samen {1}, {2} van het geheel.",
                               "The {0} largest tasks are {1} together, {2} of the whole."},
                      .values = {count(shown, Unit::municipalities),
                                 people(People{share_of_largest}),
                                 share_of_all(draft, share_of_largest)}}},
       .charts = {},
       .tables = {table.id}});
  draft.document.tables.push_back(std::move(table));
}

}  // namespace regietafel::report::sections
