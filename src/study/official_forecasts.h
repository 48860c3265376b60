#pragma once

#include <array>
#include <cstdint>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/result.h"
#include "data/tables.h"
#include "domain/observed.h"
#include "domain/stated.h"
#include "random/luck.h"
#include "study/provenance.h"
#include "study/year_total.h"

namespace regietafel::study {

struct OfficialForecastsRequest {
  data::PackageFolders packages;
  std::optional<Day> as_of;
  Seed seed{417};
  unsigned threads = 2;
};

/// Which months a forecast of ours may use that is laid beside an official one.
enum class UsedMonths : std::uint8_t {
  published,  // what the package says was published on the day of the official forecast
  counted     // every month before that of the official forecast, as it is known now
};
inline constexpr std::array kUsedMonths{UsedMonths::published, UsedMonths::counted};

/// By which count a year came.
enum class CountOfYear : std::uint8_t {
  total,   // as the table of outcomes has it, by the immigration service
  streams  // first and subsequent applications and family reunification, by Statistics Netherlands
};
inline constexpr std::array kCountsOfYear{CountOfYear::total, CountOfYear::streams};

/// What of ours stands beside an official forecast.
struct BesideOfficial {
  YearTotal total;
  double last_twelve = 0;  // the last 12 months known by then
  Month seen_until{0};
  std::vector<std::string> drawn;  // streams; the rest stands still at `rest` people a year
  double rest = 0;
  int rest_year = 0;
};

/// An official forecast of a year's total inflow, and ours of the same year and day.
struct OfficialRow {
  OfficialForecast official;
  int year = 0;
  UsedMonths months = UsedMonths::published;
  std::optional<BesideOfficial> ours = {};
  WhyNot why_not = WhyNot::none;  // where there is none of ours
  std::array<std::optional<double>, kCountsOfYear.size()> came{};
};

/// |ln(forecast / came)|.
[[nodiscard]] double log_error(double forecast, double came);

/// The year after the peak of 2015, without which means are shown too.
inline constexpr int kYearAfterPeak = 2016;

/// Means over the rows that have an official middle, a forecast of ours and what came; the bands
/// are counted over all rows that have the latter two.
struct OfficialMeans {
  UsedMonths months = UsedMonths::published;
  CountOfYear count = CountOfYear::total;
  bool has_year_after_peak = true;
  std::size_t rows = 0;
  double official = 0, ours = 0, last_twelve = 0;  // mean log_error
  std::size_t closer = 0;                          // rows in which ours was nearer than the middle
  std::size_t bands = 0, held = 0;                 // of 80 %
};

struct OfficialForecasts {
  std::vector<OfficialRow> rows;     // by day, year and forecaster, for each of kUsedMonths
  std::vector<OfficialMeans> means;  // none without a row
  std::map<std::string, Source, std::less<>> sources;  // of official forecasts
  Provenance provenance;
};

/// regietafel backtest forecast --official: yearly totals beside every official forecast of one.
///
/// Refused are an official forecast of a year that is no number, and what inflow_futures refuses.
[[nodiscard]] Result<OfficialForecasts> official_forecasts(const OfficialForecastsRequest& request);

/// A year's first and subsequent applications and family reunification: the year's figure of CBS,
/// else its twelve estimated months; of subsequent applications the year's figure, else twelve
/// times the mean of the months known in it and in the years beside it.
[[nodiscard]] std::optional<double> sum_of_streams(const SeenInflow& inflow, int year);

}  // namespace regietafel::study
