#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "report/document.h"
#include "run/measure.h"
#include "run/spread.h"
#include "study/simulate_scenario.h"

/// Figures of a played scenario, as sentences and tables of the briefing need them.
namespace regietafel::report {

/// The middle of a figure over the futures, and the interval that holds four of five.
struct Interval {
  std::int64_t low = 0, middle = 0, high = 0;
};

class ChainFigures {
 public:
  explicit ChainFigures(const study::Simulation& simulation) : simulation_{simulation} {}

  [[nodiscard]] bool has(std::string_view variant) const {
    return simulation_.find(variant) != nullptr;
  }
  [[nodiscard]] const run::Columns& columns(std::string_view variant) const;
  [[nodiscard]] const run::Frame& frame() const { return *columns(study::kBase).frame; }

  /// Whole calendar years of the run, the last first cut where the run begins or ends within one.
  struct Year {
    int year = 0;
    std::size_t first = 0, last = 0;  // months
  };
  [[nodiscard]] std::vector<Year> years() const;
  [[nodiscard]] std::size_t last_month() const { return frame().months() - 1; }
  [[nodiscard]] Month month(std::size_t row) const {
    return Month{frame().first_month().value() + static_cast<std::int32_t>(row)};
  }

  /// A flow over months, or a stock at the end of the last of them; cents as whole euro.
  [[nodiscard]] Interval of(std::string_view variant, run::Measure measure, std::size_t first,
                            std::size_t last) const;
  /// The same less the base, future by future.
  [[nodiscard]] Interval difference(std::string_view variant, run::Measure measure,
                                    std::size_t first, std::size_t last) const;
  /// Both in an area below the nation, over the whole run.
  [[nodiscard]] Interval of(std::string_view variant, run::Measure measure, run::Area area) const;
  [[nodiscard]] Interval difference(std::string_view variant, run::Measure measure,
                                    run::Area area) const;
  [[nodiscard]] run::Spread month_spread(std::string_view variant, run::Measure measure,
                                         std::size_t month) const;
  /// The share of futures in which a measure of the whole run is above zero, in thousandths.
  [[nodiscard]] Value chance_of_any(std::string_view variant, run::Measure measure) const;

 private:
  const study::Simulation& simulation_;
};

/// Its middle and interval.
[[nodiscard]] Interval interval_of(run::Measure measure, const run::Spread& spread);
/// A value as it is shown: euro cents in whole euro.
[[nodiscard]] std::int64_t shown(run::Measure measure, std::int64_t value);
/// A number with the unit of a measure.
[[nodiscard]] Unit unit_of(run::Measure measure);
[[nodiscard]] Value figure(run::Measure measure, std::int64_t value, bool is_signed = false);
/// Middle, low and high as the three values of a sentence.
void add_interval(std::vector<Value>& values, run::Measure measure, const Interval& interval,
                  bool is_signed = false);
/// What a measure is called in a table.
[[nodiscard]] Text name_of(run::Measure measure);
/// What a variant is called, after what it changes.
[[nodiscard]] Text name_of_variant(std::string_view variant);

}  // namespace regietafel::report
