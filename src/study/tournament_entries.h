#pragma once

#include <span>
#include <string>
#include <string_view>

#include "forecast/mix.h"

/// What the tournament is held on: the list of series, origins and models that results refer to.
namespace regietafel::study {

struct TournamentSeries {
  std::string_view id, stream, nationality;
  std::string_view scope = {};  // the publication taken; empty: whichever there is
};

/// Series that are scored, as far as they have no gap.
[[nodiscard]] std::span<const TournamentSeries> tournament_series();

/// Sums of the seven nationalities of a stream, scored like series.
struct TournamentSum {
  std::string_view id, stream;
};
[[nodiscard]] std::span<const TournamentSum> tournament_sums();

/// Streams whose published months have gaps: named, not scored.
[[nodiscard]] std::span<const TournamentSeries> unscored_series();

/// Every month that has 36 months before it, until the last but one; 24 months ahead.
inline constexpr std::uint32_t kTournamentMonths = 24;

/// The four naive models, the models of the mix, and the textbook models beside them. Those of the
/// mix come first.
[[nodiscard]] std::span<const forecast::Model> tournament_models();

}  // namespace regietafel::study
