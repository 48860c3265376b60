#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/result.h"
#include "data/tables.h"
#include "forecast/futures.h"
#include "random/luck.h"
#include "study/provenance.h"

namespace regietafel::study {

struct ForecastRequest {
  data::PackageFolders packages;
  std::string stream = "first_application";  // or a group of it: first_syria, …, first_other
  std::optional<Day> as_of;
  std::uint32_t months = 24;     // 1 to 60
  std::uint32_t futures = 1000;  // at least 20
  Seed seed{417};
};

/// A stream's months to come, and its sums over each 12 of them.
struct InflowForecast {
  std::string stream;
  struct Row {
    Month first, last;  // the same month, or a sum of several
    forecast::Band band;
  };
  std::vector<Row> rows;  // in the order of time, a sum after its months
  std::vector<std::pair<Month, std::uint32_t>> seen;  // the last 24 months of the history
  std::vector<std::string> sources;
  Provenance provenance;
};

/// regietafel forecast: futures of a stream by the year-block bootstrap.
[[nodiscard]] Result<InflowForecast> forecast_inflow(const ForecastRequest& request);

}  // namespace regietafel::study
