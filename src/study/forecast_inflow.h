#pragma once

#include <cstdint>
#include <filesystem>
#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/result.h"
#include "data/tables.h"
#include "domain/observed.h"
#include "forecast/early_warning.h"
#include "forecast/futures.h"
#include "random/luck.h"
#include "study/judgement_file.h"
#include "study/provenance.h"

namespace regietafel::study {

struct ForecastRequest {
  data::PackageFolders packages;
  std::string stream = "first_application";  // or another of those that are known by then
  std::string model = "mix";                 // or another of inflow_models()
  std::optional<Day> as_of;
  std::uint32_t months = 24;     // 1 to 60
  std::uint32_t futures = 1000;  // at least 20
  Seed seed{417};
  unsigned threads = 2;
  std::optional<std::filesystem::path> judgement = {};  // a file of it
};

/// How a model carries the mix of a stream over some months ahead.
struct MixPart {
  std::string model, name;            // its id, and in words
  std::uint32_t first = 0, last = 0;  // months ahead, from 1
  double weight = 0;                  // of all 1
  double behind = 0;  // share by which it was above the mean CRPS of the models in the past
};

/// Whether a stream's last months were a surprise.
struct StreamWarning {
  std::string stream;
  forecast::Warning warning;
};

/// A stream's months to come, and its sums over each 12 of them.
struct InflowForecast {
  std::string stream, model;
  struct Row {
    Month first, last;  // the same month, or a sum of several
    forecast::Band band;
  };
  std::vector<Row> rows;  // in the order of time, a sum after its months
  std::vector<std::pair<Month, std::uint32_t>> seen;  // of the last 24 months, those that are known
  std::vector<MixPart> parts;  // by distance, the largest weight first; empty without a mix
  std::vector<StreamWarning> warnings;  // of all streams without gaps; empty without a mix
  std::optional<std::string> gaps;      // what is known of a stream that has gaps
  std::optional<JudgementFile> judgement;
  std::map<std::string, Source, std::less<>> sources;  // by id
  Provenance provenance;
};

/// regietafel forecast: joint futures of all inflow streams, of which one is shown.
///
/// Refused are a stream or model that is not known, a past without monthly first applications, and
/// what inflow_record and read_judgement refuse.
[[nodiscard]] Result<InflowForecast> forecast_inflow(const ForecastRequest& request);

/// The streams that can be asked for, as far as they are known on a day.
[[nodiscard]] Result<std::vector<std::string>> forecast_streams(const ForecastRequest& request);

}  // namespace regietafel::study
