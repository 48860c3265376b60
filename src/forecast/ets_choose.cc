#include <algorithm>
#include <array>

#include "forecast/ets.h"
#include "forecast/ets_likelihood.h"

namespace regietafel::forecast {
namespace {

constexpr std::array kErrors{EtsError::added, EtsError::multiplied};
constexpr std::array kTrends{EtsTrend::none, EtsTrend::added, EtsTrend::damped};
constexpr std::array kSeasons{EtsSeason::none, EtsSeason::added, EtsSeason::multiplied};

bool is_candidate(EtsKind kind, EtsChoice choice) {
  const bool is_added = kind.error == EtsError::added;
  if (is_added && kind.season == EtsSeason::multiplied) return false;
  if (!is_added && choice.only_added) return false;
  return kind.trend != EtsTrend::added || !choice.only_damped;
}

/// A series that never moves: its level, which takes over whatever comes.
EtsFit constant_fit(std::span<const double> values) {
  EtsFit fit;
  fit.parameters = {.alpha = ets::kMostSmoothing, .start = {.level = values.front()}};
  fit.last = fit.parameters.start;
  return fit;
}

}  // namespace

std::optional<EtsFit> choose_ets(std::span<const double> values, std::size_t period,
                                 EtsChoice choice) {
  if (!values.empty() && std::ranges::all_of(values, [&](double v) { return v == values[0]; })) {
    return constant_fit(values);
  }
  std::optional<EtsFit> best;
  for (const auto error : kErrors) {
    for (const auto trend : kTrends) {
      for (const auto season : kSeasons) {
        const EtsKind kind{error, trend, season};
        if (!is_candidate(kind, choice)) continue;
        auto fit = fit_ets(kind, values, period);
        if (fit && (!best || fit->aicc < best->aicc)) best = std::move(fit);
      }
    }
  }
  return best;
}

}  // namespace regietafel::forecast
