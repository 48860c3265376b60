#include "report/forecast_table.h"

#include <fmt/format.h>

#include <cmath>

#include "report/values.h"

namespace regietafel::report {

Table forecast_table(const study::InflowForecast& forecast) {
  const bool is_nation = forecast.stream == "first_application";
  Table table{
      .id = "forecast",
      .title = label("forecast", {"Mogelijke aantallen per maand", "Possible numbers per month"}),
      .columns = {text_column("variant", {"Variant", "Variant"}, Unit::code),
                  text_column("measure", {"Maat", "Measure"}, Unit::code),
                  text_column("area", {"Gebied", "Area"}, Unit::code),
                  text_column("group", {"Groep", "Group"}, Unit::code),
                  text_column("period", {"Periode", "Period"}, Unit::code),
                  {"mean", label("mean", {"Gemiddeld", "Mean"}), ColumnType::decimal, Unit::people,
                   1}},
      .rows = {}};
  for (const auto quantile : forecast::kQuantiles) {
    // 25 of a thousand is p025, 500 is p50: a last zero is left out.
    auto id = fmt::format("p{:03}", quantile);
    if (quantile % 10 == 0) id.pop_back();
    table.columns.push_back(count_column(id, {id, id}, Unit::people));
  }
  for (const auto& row : forecast.rows) {
    const auto period = row.first == row.last
                            ? to_string(row.first)
                            : fmt::format("{}/{}", to_string(row.first), to_string(row.last));
    std::vector<Datum> cells{std::string{"base"},
                             std::string{"first_application"},
                             std::string{"NL"},
                             is_nation ? std::string{"all"} : forecast.stream,
                             period,
                             Number{std::llround(row.band.mean * 10), 1}};
    for (const auto value : row.band.quantiles) {
      cells.emplace_back(Number{static_cast<std::int64_t>(value)});
    }
    table.rows.push_back(std::move(cells));
  }
  return table;
}

}  // namespace regietafel::report
