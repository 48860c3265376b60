#pragma once

#include "forecast/ets.h"
#include "forecast/model.h"
#include "forecast/scale.h"

namespace regietafel::forecast {

/// The variance of the value so many periods ahead, [period ahead], of a model with added errors
/// (Hyndman et al. 2008, chapter 6, class 1; parameters held for certain).
[[nodiscard]] std::vector<double> variance_ahead(const EtsFit& fit, std::size_t periods);

/// What may come, on the scale of the fit. Added errors: normal with that variance. Multiplied
/// ones: 1,000 simulated paths, errors not below -1, whose shocks in a period are the normal
/// quantiles in an order drawn by name.
[[nodiscard]] Outlook distribution_ahead(const EtsFit& fit, std::size_t periods);

/// The model that AICc chooses, fitted on a scale; multiplied parts only on people and only where
/// no month is without anybody. Nobody is below zero.
[[nodiscard]] Outlook ets_outlook(Months people, std::uint32_t months, Scale scale,
                                  EtsChoice choice = {});

}  // namespace regietafel::forecast
