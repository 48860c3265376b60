#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "report/sections/sections.h"
#include "report/values.h"
#include "report/words.h"

namespace regietafel::report::sections {

void add_half_years(Draft& draft) {
  Table table{
      .id = "half_years",
      .title = label("half_years",
                     {"De landelijke taak per halfjaar, zoals bekend op {0}",
                      "The national task per half-year, as known on {0}"},
                     {date(draft.wishes().as_of)}),
      .columns = {{"half_year", label("half_year", {"Halfjaar", "Half-year"}),
                   ColumnType::half_year, Unit::half_year},
                  count_column("task", {"Taak", "Task"}, Unit::people),
                  count_column("task_with_balance", {"Taak met saldo", "Task with balance"},
                               Unit::people),
                  count_column("housed", {"Gehuisvest", "Housed"}, Unit::people),
                  {"share_housed", label("share_housed", {"Deel gehuisvest", "Share housed"}),
                   ColumnType::decimal, Unit::share, 3},
                  count_column("balance_end", {"Saldo aan het eind", "Balance at the end"},
                               Unit::people, true),
                  text_column("own", {"Eigen cijfers", "Own figures"})},
      .rows = {}};
  std::set<std::string> sources;
  std::vector<std::int64_t> shares;
  for (const auto& row : draft.briefing.history) {
    bool has_own = !row.is_from_scenario && row.published && row.published->is_own;
    const auto figure = [&](const std::optional<Observed>& observed) -> Datum {
      if (!observed) return {};
      has_own = has_own || observed->is_own;
      sources.insert(observed->source);
      return Number{observed->value, observed->decimals};
    };
    if (row.published && !row.is_from_scenario) sources.insert(row.published->source);
    const bool has_share = row.housed && row.with_balance && row.with_balance->value > 0;
    Datum share;
    if (has_share) {
      const auto number = quotient(row.housed->value, row.with_balance->value, 3);
      shares.push_back(number.value);
      share = number;
    }
    std::vector<Datum> cells{to_string(row.half),
                             row.task ? cell(*row.task) : Datum{},
                             figure(row.with_balance),
                             figure(row.housed),
                             share,
                             figure(row.balance_end)};
    cells.push_back(has_own ? Datum{Text{"eigen", "own"}} : Datum{});
    table.rows.push_back(std::move(cells));
  }
  Section section{.id = "half_years",
                  .question = {.id = "half_years",
                               .text = {"Hoe verhoudt {0} zich tot eerdere halfjaren?",
                                        "How does {0} compare with earlier half-years?"},
                               .values = {people(draft.base().national)}},
                  .charts = {"half_years_bars"},
                  .tables = {table.id},
                  .assumptions = {"published_days"},
                  .sources = draft.cited({sources.begin(), sources.end()})};
  if (!shares.empty()) {
    const auto [least, most] = std::ranges::minmax(shares);
    section.sentences.push_back(
        {.id = "share_housed",
         .text = {"In {0} halfjaren waarvan het bekend was, is tussen {1} en {2} van de taak met "
                  "saldo gehuisvest.",
                  "In {0} half-years for which it was known, between {1} and {2} of the task with "
                  "balance was housed."},
         .values = {count(static_cast<std::int64_t>(shares.size()), Unit::half_years),
                    {Number{least, 3}, Unit::share},
                    {Number{most, 3}, Unit::share}},
         .sources = section.sources});
  }
  draft.document.sections.push_back(std::move(section));
  draft.document.charts.emplace_back(Bars{.id = "half_years_bars",
                                          .title = table.title,
                                          .unit = Unit::people,
                                          .table = table.id,
                                          .category = "half_year",
                                          .is_horizontal = false,
                                          .series = {{"task", table.columns[1].label},
                                                     {"task_with_balance", table.columns[2].label},
                                                     {"housed", table.columns[3].label}},
                                          .highlight = to_string(draft.base().half)});
  draft.document.tables.push_back(std::move(table));
}

}  // namespace regietafel::report::sections
