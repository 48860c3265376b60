#pragma once

#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/observed.h"
#include "forecast/futures.h"
#include "forecast/mix.h"
#include "random/luck.h"

namespace regietafel::study {

/// Futures of every inflow stream: those that are known without a gap, their nationalities and the
/// others, which add up to them; then those with gaps, as shares of first applications
/// (forecast::add_share), and total inflow, the sum of first and subsequent applications and family
/// reunification.
struct InflowFutures {
  forecast::Record record;    // what the streams without gaps were drawn from
  forecast::Futures futures;  // in the record's order, then the streams with gaps
  forecast::Mixture mixture;  // of the record's series; outlooks alone where one model was asked
  std::vector<std::string> left_out;  // series with gaps or too few months, one line each
};

/// The mix, and the models that can be asked for by themselves.
inline constexpr std::string_view kMix = "mix";
[[nodiscard]] std::vector<std::string> inflow_models();

/// Draws them from what was seen.
/// Refused are what inflow_record refuses, and a past without monthly first applications.
/// @param model   one of inflow_models()
/// @param months  1 to 60
/// @param threads  equal results for any number
[[nodiscard]] Result<InflowFutures> inflow_futures(std::span<const Observed> inflow,
                                                   std::string_view model, std::uint32_t months,
                                                   std::uint32_t count, Seed seed,
                                                   unsigned threads);

}  // namespace regietafel::study
