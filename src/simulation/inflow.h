#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/calendar.h"
#include "scenario/parameter.h"
#include "simulation/households.h"

namespace regietafel::simulation {

/// Persons who come in each month of one future.
struct Inflow {
  Month first;
  std::vector<std::array<std::uint32_t, kArrivalStreams>> persons;  // [month][stream]
  /// Relatives who come, where their number is given from outside; nothing where they arise from
  /// permits alone.
  std::vector<std::optional<std::uint32_t>> family;  // [month]

  [[nodiscard]] std::size_t row(Month month) const {
    return static_cast<std::size_t>(month.value() - first.value());
  }
};

/// First applications of a month by group: Syria, Eritrea, Turkey, other.
using FirstApplications = std::array<std::uint32_t, 4>;

/// Splits a month's first applications into streams: unaccompanied minors are taken out of every
/// group alike, subsequent applications are in proportion, resettlement is a twelfth of the year.
/// @param subsequent_a_year  where known, instead of a proportion
[[nodiscard]] std::array<std::uint32_t, kArrivalStreams> streams_of(
    const FirstApplications& first, Month month, const scenario::Parameters& parameters,
    std::optional<double> subsequent_a_year);

}  // namespace regietafel::simulation
