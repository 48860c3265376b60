#include "run/spread.h"

#include <algorithm>
#include <cassert>
#include <numeric>

namespace regietafel::run {

Spread spread_of(std::vector<std::int64_t> values) {
  assert(!values.empty());
  std::ranges::sort(values);
  Spread spread;
  const auto sum = std::reduce(values.begin(), values.end(), std::int64_t{0});
  spread.mean = static_cast<double>(sum) / static_cast<double>(values.size());
  for (std::size_t i = 0; i < kPermille.size(); ++i) {
    spread.quantiles.at(i) = values[rank_of(kPermille.at(i), values.size()) - 1];
  }
  return spread;
}

Spread spread_of(const Histogram& histogram) {
  Spread spread;
  spread.mean = static_cast<double>(histogram.sum()) / static_cast<double>(histogram.count());
  for (std::size_t i = 0; i < kPermille.size(); ++i) {
    spread.quantiles.at(i) = histogram.quantile(kPermille.at(i));
  }
  return spread;
}

std::vector<std::int64_t> national_values(const Columns& columns, Measure measure,
                                          std::size_t first, std::size_t last) {
  assert(first <= last && last < columns.frame->months());
  if (info(measure).kind == Kind::stock) first = last;
  std::vector<std::int64_t> values;
  for (std::uint32_t future = 0; future < columns.futures(); ++future) {
    if (columns.is_kept[future] == 0) continue;
    std::int64_t sum = 0;
    for (auto month = first; month <= last; ++month) sum += columns.value(future, month, measure);
    values.push_back(sum);
  }
  return values;
}

std::vector<std::int64_t> stock_on(const Columns& columns, Measure stock, Day day) {
  const auto found = std::ranges::find(stocks(), stock);
  assert(found != stocks().end());
  const auto column = static_cast<std::size_t>(found - stocks().begin());
  std::vector<std::int64_t> values;
  for (std::uint32_t future = 0; future < columns.futures(); ++future) {
    if (columns.is_kept[future] == 0) continue;
    values.push_back(columns.day(future, columns.frame->day_row(day), column));
  }
  return values;
}

std::vector<std::int64_t> area_values(const Columns& columns, Measure measure, Area area) {
  std::vector<std::int64_t> values;
  for (std::uint32_t future = 0; future < columns.futures(); ++future) {
    if (columns.is_kept[future] != 0) values.push_back(columns.total(future, measure, area));
  }
  return values;
}

std::vector<std::int64_t> half_year_values(const Columns& columns, Measure measure, Area area,
                                           HalfYear half) {
  if (area == kNation) {
    const auto end = std::min(last_day(half), columns.frame->period().end);
    const auto month = columns.frame->month_row(end);
    return national_values(columns, measure, month, month);
  }
  std::vector<std::int64_t> values;
  for (std::uint32_t future = 0; future < columns.futures(); ++future) {
    if (columns.is_kept[future] == 0) continue;
    values.push_back(columns.half_year(future, measure, area, half));
  }
  return values;
}

Spread month_spread(const Columns& columns, Measure measure, Area area, std::size_t month) {
  if (area == kNation) return spread_of(national_values(columns, measure, month, month));
  return spread_of(columns.areas[columns.histogram_row(measure, area, month)]);
}

}  // namespace regietafel::run
