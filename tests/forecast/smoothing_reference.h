#pragma once

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "forecast/ets.h"

/// What R's package forecast makes of series that every R has: bench/reference_forecast.R.
namespace regietafel::forecast::reference {

struct Fit {
  std::string model;
  EtsKind kind;
  EtsParameters parameters;
  double log_likelihood = 0, aicc = 0, variance = 0;
  std::vector<double> path, deviation;
};

struct Theta {
  bool has_season = false;
  double alpha = 0, level = 0, drift = 0, variance = 0;
  std::vector<double> mean;
};

struct Series {
  std::string name, chosen;
  std::size_t period = 1;
  std::vector<double> values;
  std::vector<Fit> fits;
  Theta theta;
};

/// "MAdM" as a kind.
inline EtsKind kind_of(const std::string& model) {
  EtsKind kind;
  if (model.front() == 'M') kind.error = EtsError::multiplied;
  if (model[1] == 'A') kind.trend = model[2] == 'd' ? EtsTrend::damped : EtsTrend::added;
  if (model.back() == 'A') kind.season = EtsSeason::added;
  if (model.back() == 'M') kind.season = EtsSeason::multiplied;
  return kind;
}

inline Fit fit_of(const nlohmann::json& json) {
  return {.model = json["model"],
          .kind = kind_of(json["model"]),
          .parameters = {.alpha = json["alpha"],
                         .beta = json["beta"],
                         .gamma = json["gamma"],
                         .phi = json["phi"],
                         .start = {.level = json["level"],
                                   .growth = json["growth"],
                                   .season = json["season"]}},
          .log_likelihood = json["log_likelihood"],
          .aicc = json["aicc"],
          .variance = json["variance"],
          .path = json["path"],
          .deviation = json["deviation"]};
}

inline const std::vector<Series>& series() {
  static const std::vector<Series> kSeries = [] {
    std::ifstream file{REGIETAFEL_SOURCE "/tests/forecast/reference/smoothing.json"};
    std::vector<Series> series;
    const auto whole = nlohmann::json::parse(file);
    for (const auto& json : whole["series"]) {
      const auto& theta = json["theta"];
      series.push_back({.name = json["name"],
                        .chosen = json["chosen"],
                        .period = json["period"],
                        .values = json["values"],
                        .fits = {},
                        .theta = {.has_season = theta["has_season"],
                                  .alpha = theta["alpha"],
                                  .level = theta["level"],
                                  .drift = theta["drift"],
                                  .variance = theta["variance"],
                                  .mean = theta["mean"]}});
      for (const auto& fit : json["fits"]) series.back().fits.push_back(fit_of(fit));
    }
    return series;
  }();
  return kSeries;
}

}  // namespace regietafel::forecast::reference
