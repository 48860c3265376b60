#pragma once

#include <fstream>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "forecast/arima.h"

namespace regietafel::forecast {

/// What bench/reference_arima.R wrote.
inline const nlohmann::json& arima_reference() {
  static const auto kReference = nlohmann::json::parse(
      std::ifstream{REGIETAFEL_SOURCE "/tests/forecast/reference/arima.json"});
  return kReference;
}

inline std::vector<double> reference_series(const nlohmann::json& name) {
  return arima_reference()["series"][name.get<std::string>()].get<std::vector<double>>();
}

/// A case's order with the coefficients that R estimated.
inline Arima reference_arima(const nlohmann::json& one) {
  const auto& order = one["order"];
  const auto& seasonal = one["seasonal"];
  const auto numbers = [&](const char* key) { return one[key].get<std::vector<double>>(); };
  return {.order = {.ar = order[0],
                    .differences = order[1],
                    .ma = order[2],
                    .seasonal_ar = seasonal[0],
                    .seasonal_differences = seasonal[1],
                    .seasonal_ma = seasonal[2],
                    .period = one["period"],
                    .has_mean = one["constant"]},
          .ar = numbers("ar"),
          .ma = numbers("ma"),
          .seasonal_ar = numbers("sar"),
          .seasonal_ma = numbers("sma"),
          .mean = one["mean"]};
}

}  // namespace regietafel::forecast
