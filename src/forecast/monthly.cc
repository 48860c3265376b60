#include "forecast/monthly.h"

#include <fmt/format.h>

#include <tuple>

namespace regietafel::forecast {
namespace {

void check_figure(const Observed& figure, const std::string& name, Errors& errors) {
  if (figure.value < 0) {
    errors.push_back({.key = name,
                      .code = "negative_count",
                      .expected = fmt::format("at least 0 in {}", figure.period),
                      .found = fmt::format("{}", figure.value),
                      .advice = "correct the figure"});
  }
  if (figure.published < figure.about) {
    errors.push_back({.key = name,
                      .code = "future_month",
                      .expected = fmt::format("{} published after it was over", figure.period),
                      .found = fmt::format("published {}", to_string(figure.published)),
                      .advice = "leave out months that are not over, or correct the day"});
  }
}

}  // namespace

Figures figures_of(std::span<const Observed> seen, std::string_view stream, std::string_view group,
                   std::string_view scope) {
  Figures figures;
  for (const auto& figure : seen) {
    const auto month = parse_month(figure.period);
    if (!month || figure.series != stream || figure.group != group) continue;
    if (!scope.empty() && figure.scope != scope) continue;
    auto& kept = figures[*month];
    const auto rank = [](const Observed& one) { return std::tuple{one.is_own, one.published}; };
    if (kept == nullptr || rank(figure) > rank(*kept)) kept = &figure;
  }
  return figures;
}

Result<MonthlySeries> monthly_series(const Figures& figures, const std::string& name) {
  MonthlySeries series;
  if (figures.empty()) return series;
  Errors errors;
  series.first = figures.begin()->first;
  auto month = series.first;
  for (const auto& [at, figure] : figures) {
    for (; month < at; month = Month{month.value() + 1}) series.missing.push_back(month);
    check_figure(*figure, name, errors);
    series.people.push_back(static_cast<double>(figure->value));
    month = Month{at.value() + 1};
  }
  if (!errors.empty()) return refuse(std::move(errors));
  if (!series.missing.empty()) series.people.clear();
  return series;
}

}  // namespace regietafel::forecast
