#include "report/chain_backtest_table.h"

#include <cmath>

#include "report/values.h"

namespace regietafel::report {
namespace {

Number thousandths(double value) { return {std::llround(value * 1'000), 3}; }

Column decimal_column(std::string id, Text words, Unit unit, std::uint8_t decimals) {
  auto words_of_label = label(id, std::move(words));
  return {std::move(id), std::move(words_of_label), ColumnType::decimal, unit, decimals};
}

}  // namespace

Table chain_backtest_table(const study::ChainBacktest& backtest) {
  Table table{
      .id = "chain_backtest",
      .title = label("chain_backtest", {"Gespeeld en gekomen", "Played and come"}),
      .columns = {text_column("scenario", {"Scenario", "Scenario"}, Unit::code),
                  text_column("measure", {"Maat", "Measure"}, Unit::code),
                  text_column("period", {"Dag of halfjaar", "Day or half-year"}, Unit::code),
                  count_column("came", {"Gekomen", "Came"}, Unit::people),
                  decimal_column("mean", {"Gemiddeld gespeeld", "Mean played"}, Unit::people, 0),
                  count_column("p05", {"p05", "p05"}, Unit::people),
                  count_column("p50", {"p50", "p50"}, Unit::people),
                  count_column("p95", {"p95", "p95"}, Unit::people),
                  decimal_column("error", {"Fout", "Error"}, Unit::ratio, 3),
                  decimal_column("crps", {"CRPS", "CRPS"}, Unit::people, 0),
                  count_column("months_ahead", {"Maanden vooruit", "Months ahead"}, Unit::label),
                  decimal_column("persistence", {"Persistentie", "Persistence"}, Unit::people, 0),
                  text_column("source", {"Bron", "Source"}, Unit::code)},
      .rows = {}};
  for (const auto& row : backtest.rows) {
    const auto& quantiles = row.played.quantiles;
    table.rows.push_back(
        {row.scenario, row.measure, row.period, Number{row.came},
         Number{std::llround(row.played.mean)}, Number{quantiles[1]}, Number{quantiles[4]},
         Number{quantiles[7]}, thousandths(row.error), Number{std::llround(row.crps)},
         row.months_ahead ? Datum{Number{*row.months_ahead}} : Datum{},
         row.persistence ? Datum{Number{std::llround(*row.persistence)}} : Datum{}, row.source});
  }
  return table;
}

Table chain_target_table(const study::ChainBacktest& backtest) {
  Table table{.id = "chain_targets",
              .title = label("chain_targets", {"Doelen", "Targets"}),
              .columns = {text_column("scenario", {"Scenario", "Scenario"}, Unit::code),
                          text_column("target", {"Doel", "Target"}, Unit::label),
                          decimal_column("reached", {"Bereikt", "Reached"}, Unit::ratio, 3),
                          decimal_column("bound", {"Grens", "Bound"}, Unit::ratio, 3),
                          text_column("held", {"Gehaald", "Held"}, Unit::label)},
              .rows = {}};
  for (const auto& target : backtest.targets) {
    table.rows.push_back({target.scenario, target.target, thousandths(target.reached),
                          thousandths(target.bound), std::string{target.is_held ? "yes" : "no"}});
  }
  return table;
}

}  // namespace regietafel::report
