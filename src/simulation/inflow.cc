#include "simulation/inflow.h"

#include <cmath>

namespace regietafel::simulation {
namespace {

using enum scenario::Parameter;

constexpr std::int32_t kYear = 12;

std::uint32_t nearest_whole(double value) {
  return static_cast<std::uint32_t>(std::floor(value + 0.5));
}

/// A month's part of a yearly number, so that twelve of them are the year.
std::uint32_t month_of_year(double a_year, Month month) {
  const auto place = static_cast<double>(month.value() % kYear);
  return nearest_whole(a_year * (place + 1) / kYear) - nearest_whole(a_year * place / kYear);
}

}  // namespace

std::array<std::uint32_t, kArrivalStreams> streams_of(const FirstApplications& first, Month month,
                                                      const scenario::Parameters& parameters,
                                                      std::optional<double> subsequent_a_year) {
  std::array<std::uint32_t, kArrivalStreams> streams{};
  const auto at = [&](Stream stream) -> std::uint32_t& {
    return streams.at(static_cast<std::size_t>(stream));
  };
  std::uint32_t all = 0;
  for (std::size_t group = 0; group < first.size(); ++group) {
    const auto minors = nearest_whole(first.at(group) * parameters[minors_share]);
    streams.at(group) = first.at(group) - minors;
    at(Stream::minors) += minors;
    all += first.at(group);
  }
  at(Stream::subsequent) = subsequent_a_year ? month_of_year(*subsequent_a_year, month)
                                             : nearest_whole(all * parameters[subsequent_share]);
  at(Stream::resettlement) = month_of_year(parameters[resettled_per_year], month);
  return streams;
}

}  // namespace regietafel::simulation
