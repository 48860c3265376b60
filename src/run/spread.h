#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "run/columns.h"

namespace regietafel::run {

/// The quantiles that tables show, in thousandths, and their column names.
inline constexpr std::array<std::uint32_t, 9> kPermille{25, 50, 100, 250, 500, 750, 900, 950, 975};
inline constexpr std::array<std::string_view, 9> kQuantileNames{"p025", "p05", "p10", "p25", "p50",
                                                                "p75",  "p90", "p95", "p975"};

/// A value over the futures. A quantile p is the smallest value that at least a share p of the
/// futures do not exceed: always a value that came out, never one between two.
struct Spread {
  double mean = 0;
  std::array<std::int64_t, kPermille.size()> quantiles{};  // in the order of kPermille

  friend bool operator==(const Spread&, const Spread&) = default;
};

/// Exact, of one value per future. Not of none.
[[nodiscard]] Spread spread_of(std::vector<std::int64_t> values);
/// With an exact mean, and quantiles off by at most 1/64 of themselves; exact where they are below
/// 64. Not of an empty histogram.
[[nodiscard]] Spread spread_of(const Histogram& histogram);

/// National values by future over whole months, first <= month <= last (rows of the frame): flows,
/// days and cents added up, of a stock that at the end. Only of futures that are kept, in their
/// order.
[[nodiscard]] std::vector<std::int64_t> national_values(const Columns& columns, Measure measure,
                                                        std::size_t first, std::size_t last);
/// A national stock at the end of a day, by future that is kept.
[[nodiscard]] std::vector<std::int64_t> stock_on(const Columns& columns, Measure stock, Day day);

/// What an area below the nation comes to over the whole run, by future that is kept.
[[nodiscard]] std::vector<std::int64_t> area_values(const Columns& columns, Measure measure,
                                                    Area area);

/// A half-yearly measure of any area in a half-year of the run, by future that is kept.
[[nodiscard]] std::vector<std::int64_t> half_year_values(const Columns& columns, Measure measure,
                                                         Area area, HalfYear half);

/// A month's value in any area that the measure has.
[[nodiscard]] Spread month_spread(const Columns& columns, Measure measure, Area area,
                                  std::size_t month);

}  // namespace regietafel::run
