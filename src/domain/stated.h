#pragma once

#include <optional>
#include <string>

#include "domain/observed.h"

namespace regietafel {

/// A term, cost, size, lead time or state of the law as a source states it.
struct StatedParameter {
  std::string topic, item;      // "housing", "share_to_permit_holders"
  std::string period;           // when it held, in the words of the source
  std::optional<double> value;  // nothing where the source has words
  std::string words, unit, basis;
  Origin origin;
};

/// What was forecast or planned officially.
struct OfficialForecast {
  std::string made_on, made_on_precision;  // "2022-W23", "week"
  std::string forecaster;
  std::string target, target_kind;  // "2018-12-31", "date"
  std::string quantity, unit;
  std::optional<double> low, middle, high;  // a band, or only its middle
  Origin origin;
};

/// What came of an official forecast: a fact of its own, known later.
struct OfficialOutcome {
  std::string made_on, forecaster, target, quantity;  // as in the forecast
  double came = 0;
  std::string basis;  // what was counted
  Origin origin;      // its source is that of the forecast
};

}  // namespace regietafel
