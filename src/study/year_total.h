#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/result.h"
#include "domain/observed.h"
#include "random/luck.h"

namespace regietafel::study {

/// What is known of inflow when a year's total is forecast.
struct SeenInflow {
  std::vector<Observed> months;
  std::vector<Observed> years;  // and other periods
};

/// Why a year's total cannot be forecast.
enum class WhyNot : std::uint8_t {
  none,
  too_few_months,      // neither first applications nor, by Eurostat, with subsequent ones: 37
  no_year_to_compare,  // in which the published total and all months of what is drawn are known
  too_far_ahead        // beyond kTotalMonths
};

/// Total inflow in months to come: streams that are drawn by the mix, all in one, and a rest.
struct TotalDraws {
  WhyNot why_not = WhyNot::none;
  std::vector<std::string> drawn = {};  // the streams
  Month first{0};                       // of what was seen
  std::vector<double> seen = {};        // [month since first], people in these streams
  std::vector<double> ahead = {};       // [future][month since seen]
  double rest = 0;                      // people a year beside these streams
  int rest_year = 0;                    // in which the rest was so
};

/// Months ahead that are drawn, and the futures of them.
inline constexpr std::uint32_t kTotalMonths = 24, kTotalFutures = 1000;

/// Draws first applications and family reunification with inflow_futures, or first applications
/// alone where the months of family reunification are 36 or fewer, or first and subsequent
/// applications by Eurostat where those of first applications are.
///
/// What the published total has beyond these streams stands still at what it was in the last year
/// where both are known: subsequent applications, differences of count, and relatives where they
/// are not drawn.
/// Refused are negative counts and months published before they were over.
[[nodiscard]] Result<TotalDraws> draw_total(const SeenInflow& seen, Seed seed, unsigned threads);

/// A year's total inflow, in people: the months seen, the months drawn and the rest.
struct YearTotal {
  double low = 0, median = 0, high = 0;  // the 10, 50 and 90 % quantiles over the futures
};

/// Nothing where the year ends beyond kTotalMonths, or began before what was seen.
[[nodiscard]] std::optional<YearTotal> total_of(const TotalDraws& draws, int year);

/// The last 12 months seen and the rest: the rule that a forecast has to beat.
[[nodiscard]] double last_twelve(const TotalDraws& draws);

[[nodiscard]] Month last_seen(const TotalDraws& draws);

}  // namespace regietafel::study
