#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "base/calendar.h"
#include "base/strong.h"

/// Spreidingswet (the distribution act for asylum places, in force since 1 February 2024): places
/// per province, with an indicative number per municipality, every two years.
namespace regietafel::law {

using Places = Count<struct PlacesTag>;

/// Scores are whole ten-thousandths: 0.2156 is 2,156.
inline constexpr std::uint8_t kScoreDecimals = 4;
inline constexpr std::int64_t kScoreOne = 10'000;

/// The key as it was reconstructed from published shares; the literal text of the act was not seen:
///
///     places(g) = T * pop(g) * (1 + s(g)) / sum of pop * (1 + s)
///
/// @param inhabitants  by municipality, of 1 January of the year before the round
/// @param scores       SES-WOA in ten-thousandths, above -10,000; the same length
/// @return             pop * (1 + s) in ten-thousandths of a person, by municipality
[[nodiscard]] std::vector<std::int64_t> distribution_weights(std::span<const People> inhabitants,
                                                             std::span<const std::int64_t> scores);

/// A municipality's places.
struct DistributionRow {
  std::int64_t hundredths = 0;  // the exact share in hundredths, halves up, to be shown
  Places places;
};

/// Splits `total` by weights of any key into whole places that add up to it. How the act rounds is
/// not known; largest remainder (Hamilton) is taken, so that every number is within one of its
/// share.
/// @param total    0 to 10^9
/// @param weights  none negative, not all zero, together below 2^63
[[nodiscard]] std::vector<DistributionRow> distribute(Places total,
                                                      std::span<const std::int64_t> weights);

inline constexpr int kFirstRound = 2024, kYearsBetweenRounds = 2;

/// The day on which the places of a round must stand: the decision falls before the end of its
/// year, and half a year is given from there.
[[nodiscard]] Day due_day(int round);

/// How many years a place must be agreed for to count in a round: any time in that of 2024, at
/// least five years from the round of 2026 on.
[[nodiscard]] int least_years(int round);

/// From its first day up to and including its last, where one was agreed.
struct Stay {
  Day first;
  std::optional<Day> last;
};

/// Whether a place counts in a round. One that does not stand on the due day is not there, however
/// long it stands before or after; one that does is too short when it is agreed for less time than
/// the round asks, counted over the whole stay.
enum class Counting : std::uint8_t { counts, too_short, not_there };
[[nodiscard]] Counting counting_of(const Stay& stay, int round);

}  // namespace regietafel::law
