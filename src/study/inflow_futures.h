#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/observed.h"
#include "forecast/futures.h"
#include "forecast/mix.h"
#include "random/luck.h"
#include "study/judgement_file.h"

namespace regietafel::study {

/// Futures of every inflow stream: those that are known without a gap, their nationalities and the
/// others, which add up to them; then those with gaps, as shares of first applications
/// (forecast::add_share), and total inflow, the sum of first and subsequent applications and family
/// reunification.
struct InflowFutures {
  forecast::Record record;    // what the streams without gaps were drawn from
  forecast::Futures futures;  // in the record's order, then the streams with gaps
  forecast::Mixture mixture;  // of the record's series; outlooks alone where one model was asked
  std::vector<std::string> left_out;       // series with gaps or too few months, one line each
  std::optional<JudgementFile> judgement;  // what an analyst laid over the model
};

/// The mix, and the models that can be asked for by themselves.
inline constexpr std::string_view kMix = "mix";
[[nodiscard]] std::vector<std::string> inflow_models();

/// A file of judgement as it was read, and the name that its faults give.
struct JudgementText {
  std::string file, toml;
};

struct InflowQuestion {
  std::string_view model = kMix;  // one of inflow_models()
  std::uint32_t months = 24;      // 1 to 60
  std::uint32_t count = 1000;
  Seed seed{417};
  unsigned threads = 2;  // equal results for any number
  std::optional<JudgementText> judgement = {};
};

/// Draws them from what was seen, and lets judgement change them (forecast::follow_judgement)
/// before shares of first applications are taken. Refused are what inflow_record and read_judgement
/// refuse, and a past without monthly first applications.
[[nodiscard]] Result<InflowFutures> inflow_futures(std::span<const Observed> inflow,
                                                   const InflowQuestion& question);

}  // namespace regietafel::study
