#pragma once

#include "report/document.h"
#include "study/backtest_chain.h"

namespace regietafel::report {

/// One row per figure that came: scenario, measure, period, what came, what was played, error,
/// CRPS.
[[nodiscard]] Table chain_backtest_table(const study::ChainBacktest& backtest);

/// One row per target: what was reached, the bound, and whether it was held.
[[nodiscard]] Table chain_target_table(const study::ChainBacktest& backtest);

}  // namespace regietafel::report
