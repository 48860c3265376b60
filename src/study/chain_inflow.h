#pragma once

#include <map>
#include <optional>
#include <vector>

#include "data/facts.h"
#include "forecast/futures.h"
#include "forecast/history.h"
#include "scenario/chain.h"
#include "simulation/inflow.h"

namespace regietafel::study {

/// What was seen of inflow, month by month, and what may come.
struct ChainInflow {
  forecast::History seen;                 // first applications
  forecast::Futures futures;              // of the months after those, to the end of the run
  std::map<Month, std::uint32_t> family;  // relatives who came, months in a row as far as seen
};

/// Reads first applications and relatives from facts, and draws futures to the end of a run.
/// Refused are faults of the history, months of relatives that are missing, and a run that would
/// need more months of futures than the model gives.
/// @param threads  equal results for any number
[[nodiscard]] Result<ChainInflow> chain_inflow(const data::Facts& facts,
                                               const scenario::Chain& chain, Day end, Seed seed,
                                               std::uint32_t futures, unsigned threads);

/// The months of one future, from the first of the history to the end of the run.
/// @param family_until  relatives are given from outside up to and with this month
[[nodiscard]] simulation::Inflow inflow_of(const ChainInflow& inflow, std::uint32_t future,
                                           Month first, Month last, Month family_until,
                                           const scenario::Parameters& parameters,
                                           const std::map<int, double>& subsequent);

}  // namespace regietafel::study
