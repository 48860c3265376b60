#include "study/forecast_tournament.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <numeric>
#include <ranges>

#include "base/digest.h"
#include "data/facts.h"
#include "random/luck.h"
#include "study/inflow_record.h"
#include "study/tournament_entries.h"

namespace regietafel::study {
namespace {

using forecast::RollingScores;

constexpr std::size_t kBlock = 12;  // origins that are resampled together
constexpr std::uint32_t kResamples = 1000;
constexpr std::size_t kBins = 20;  // of the transform, for its evenness
constexpr std::size_t kLastBands = 20;
constexpr std::size_t kNationalities = 14;

/// What is summed to make the mean of a row.
struct Sums {
  std::size_t forecasts = 0;
  double crps = 0, weighted_interval = 0, bias = 0, transform = 0;
  std::array<double, forecast::kBands.size()> held{}, width{};

  void add(const forecast::Score& score) {
    ++forecasts;
    crps += score.crps;
    weighted_interval += score.weighted_interval;
    bias += score.bias;
    transform += score.transform;
    for (std::size_t band = 0; band < held.size(); ++band) {
      held.at(band) += score.held.at(band) ? 1 : 0;
      width.at(band) += score.width.at(band);
    }
  }
};

struct Span {
  std::size_t first, last;  // origins, the last one too
};

Sums sums_of(const RollingScores& scores, std::size_t model, std::size_t series,
             const Distance& distance, Span origins) {
  Sums sums;
  for (auto origin = origins.first; origin <= origins.last; ++origin) {
    for (auto ahead = distance.first; ahead <= distance.last; ++ahead) {
      const auto& cell = scores.scores[model].at(series, origin, ahead - 1);
      if (cell.is_scored) sums.add(cell.score);
    }
  }
  return sums;
}

/// The place of a model among those of the scores.
std::size_t place_of(const RollingScores& scores, std::string_view id) {
  return static_cast<std::size_t>(
      std::distance(scores.models.begin(), std::ranges::find(scores.models, id)));
}

struct Benchmark {
  std::size_t model = 0;
  double crps = 0;
};

Benchmark best_naive(const RollingScores& scores, std::size_t series, const Distance& distance,
                     Span origins) {
  Benchmark best;
  for (const auto& naive : forecast::naive_models()) {
    const auto model = place_of(scores, naive.id);
    const auto sums = sums_of(scores, model, series, distance, origins);
    if (best.model == 0 || sums.crps < best.crps) best = {model, sums.crps};
  }
  return best;
}

struct Period {
  std::string id;
  Span origins;
};

int year_of(Month month) { return 2000 + (month.value() >= 0 ? month.value() / 12 : 0); }

/// All origins, then those of each three years.
std::vector<Period> periods_of(const RollingScores& scores) {
  std::vector<Period> periods{{"all", {0, scores.origins - 1}}};
  for (std::size_t origin = 0; origin < scores.origins; ++origin) {
    const auto year =
        year_of(Month{scores.first_origin.value() + static_cast<std::int32_t>(origin)});
    const auto first = 2015 + (year - 2015) / 3 * 3;
    auto id = fmt::format("{}-{}", first, first + 2);
    if (periods.back().id != id) periods.push_back({std::move(id), {origin, origin}});
    periods.back().origins.last = origin;
  }
  return periods;
}

TournamentRow row_of(const RollingScores& scores, const forecast::Record& record, std::size_t model,
                     std::size_t series, const Distance& distance, const Period& period) {
  const auto sums = sums_of(scores, model, series, distance, period.origins);
  const auto count = static_cast<double>(std::max<std::size_t>(sums.forecasts, 1));
  const auto naive = best_naive(scores, series, distance, period.origins);
  TournamentRow row{.model = scores.models[model],
                    .series = record.series[series],
                    .distance = std::string{distance.id},
                    .period = period.id,
                    .forecasts = sums.forecasts,
                    .crps = sums.crps / count,
                    .weighted_interval = sums.weighted_interval / count,
                    .bias = sums.bias / count,
                    .transform = sums.transform / count,
                    .held = sums.held,
                    .width = sums.width,
                    .skill = naive.crps > 0 ? 1 - sums.crps / naive.crps : 0,
                    .best_naive = scores.models[naive.model]};
  for (auto& held : row.held) held /= count;
  for (auto& width : row.width) width /= count;
  return row;
}

/// CRPS of a model and of its benchmark by origin, [series][origin].
struct Paired {
  std::vector<std::vector<double>> model, naive;
};

Paired paired_of(const RollingScores& scores, std::size_t model,
                 std::span<const std::size_t> series, const Distance& distance) {
  Paired paired;
  const Span all{0, scores.origins - 1};
  for (const auto one : series) {
    const auto naive = best_naive(scores, one, distance, all);
    std::vector<double> of_model;
    std::vector<double> of_naive;
    for (std::size_t origin = 0; origin < scores.origins; ++origin) {
      of_model.push_back(sums_of(scores, model, one, distance, {origin, origin}).crps);
      of_naive.push_back(sums_of(scores, naive.model, one, distance, {origin, origin}).crps);
    }
    paired.model.push_back(std::move(of_model));
    paired.naive.push_back(std::move(of_naive));
  }
  return paired;
}

/// One less the geometric mean of the ratios, over some of the series and the origins given.
double geometric_skill(const Paired& paired, std::size_t series,
                       std::span<const std::size_t> origins) {
  double sum = 0;
  for (std::size_t one = 0; one < series; ++one) {
    double model = 0;
    double naive = 0;
    for (const auto origin : origins) {
      model += paired.model[one][origin];
      naive += paired.naive[one][origin];
    }
    sum += std::log(std::max(model, 1e-9) / std::max(naive, 1e-9));
  }
  return 1 - std::exp(sum / static_cast<double>(series));
}

/// Origins from `begin` on, in blocks of 12 drawn with equal chance among all that there are.
std::vector<std::size_t> resampled(std::size_t begin, std::size_t end, std::uint32_t resample) {
  const Luck luck{Seed{417}, Future{resample}};
  const auto blocks = end - begin - std::min(kBlock, end - begin) + 1;
  std::vector<std::size_t> origins;
  for (std::uint32_t nth = 0; origins.size() < end - begin; ++nth) {
    const auto draw = luck.draw(Who::named("tournament"), Decision::bootstrap_block, nth);
    const auto block = begin + static_cast<std::size_t>((std::uint64_t{draw} * blocks) >> 32U);
    for (std::size_t i = 0; i < kBlock && origins.size() < end - begin; ++i) {
      origins.push_back(std::min(block + i, end - 1));
    }
  }
  return origins;
}

/// How the transforms of an origin fall into bins, [origin][bin].
using Bins = std::vector<std::array<double, kBins>>;

Bins bins_of(const RollingScores& scores, std::size_t model, std::span<const std::size_t> series,
             const Distance& distance) {
  Bins bins(scores.origins);
  for (std::size_t origin = 0; origin < scores.origins; ++origin) {
    for (const auto one : series) {
      for (auto ahead = distance.first; ahead <= distance.last; ++ahead) {
        const auto& cell = scores.scores[model].at(one, origin, ahead - 1);
        if (!cell.is_scored) continue;
        const auto bin = static_cast<std::size_t>(cell.score.transform * kBins);
        bins[origin].at(std::min(bin, kBins - 1)) += 1;
      }
    }
  }
  return bins;
}

std::array<double, kBins> shares_of(const Bins& bins, std::span<const std::size_t> origins) {
  std::array<double, kBins> shares{};
  double total = 0;
  for (const auto origin : origins) {
    for (std::size_t bin = 0; bin < kBins; ++bin) {
      shares.at(bin) += bins[origin].at(bin);
      total += bins[origin].at(bin);
    }
  }
  for (auto& share : shares) share /= std::max(total, 1.0);
  return shares;
}

/// The mean squared distance of two cumulated distributions (Cramér and von Mises).
double unevenness(const std::array<double, kBins>& one, const std::array<double, kBins>& other) {
  double sum = 0;
  double distance = 0;
  for (std::size_t bin = 0; bin < kBins; ++bin) {
    sum += one.at(bin) - other.at(bin);
    distance += sum * sum / kBins;
  }
  return distance;
}

/// The first origin at which one of the series is scored.
std::size_t first_scored(const RollingScores& scores, std::size_t series) {
  std::size_t origin = 0;
  while (origin + 1 < scores.origins && !scores.scores[0].at(series, origin, 0).is_scored) ++origin;
  return origin;
}

/// How often resampled origins lie further from what came than what came lies from even.
double uniform_chance(const Bins& bins, std::size_t begin, std::size_t end) {
  std::vector<std::size_t> all(end - begin);
  std::iota(all.begin(), all.end(), begin);
  const auto came = shares_of(bins, all);
  std::array<double, kBins> even{};
  even.fill(1.0 / kBins);
  const auto seen = unevenness(came, even);
  std::uint32_t further = 0;
  for (std::uint32_t resample = 0; resample < kResamples; ++resample) {
    const auto shares = shares_of(bins, resampled(begin, end, resample));
    if (unevenness(shares, came) >= seen) ++further;
  }
  return static_cast<double>(further) / kResamples;
}

/// @param series  the fourteen nationalities first, then their sums
TournamentSummary summary_of(const RollingScores& scores, std::size_t model,
                             std::span<const std::size_t> series, const Distance& distance) {
  const auto begin = first_scored(scores, series.front());
  const auto paired = paired_of(scores, model, series, distance);
  std::vector<std::size_t> all(scores.origins - begin);
  std::iota(all.begin(), all.end(), begin);
  std::vector<double> skills;
  for (std::uint32_t resample = 0; resample < kResamples; ++resample) {
    skills.push_back(
        geometric_skill(paired, series.size(), resampled(begin, scores.origins, resample)));
  }
  std::ranges::sort(skills);
  const auto nationalities = series.first(kNationalities);
  TournamentSummary summary{
      .model = scores.models[model],
      .distance = std::string{distance.id},
      .skill = geometric_skill(paired, series.size(), all),
      .low = skills[kResamples / 20],
      .high = skills[kResamples - kResamples / 20 - 1],
      .skill_of_nationalities = geometric_skill(paired, kNationalities, all),
      .held = {},
      .uniform_chance =
          uniform_chance(bins_of(scores, model, nationalities, distance), begin, scores.origins)};
  std::size_t forecasts = 0;
  for (const auto one : nationalities) {
    const auto sums = sums_of(scores, model, one, distance, {0, scores.origins - 1});
    forecasts += sums.forecasts;
    for (std::size_t band = 0; band < summary.held.size(); ++band) {
      summary.held.at(band) += sums.held.at(band);
    }
  }
  for (auto& held : summary.held) held /= static_cast<double>(std::max<std::size_t>(forecasts, 1));
  return summary;
}

/// The fourteen nationalities, then their sums.
std::vector<std::size_t> summed_series(const forecast::Record& record) {
  std::vector<std::size_t> places;
  const auto add = [&](std::string_view id) {
    const auto found = std::ranges::find(record.series, id);
    if (found != record.series.end()) {
      places.push_back(static_cast<std::size_t>(std::distance(record.series.begin(), found)));
    }
  };
  for (const auto& series : tournament_series()) {
    if (series.nationality != "all") add(series.id);
  }
  for (const auto& sum : tournament_sums()) add(sum.id);
  return places;
}

/// The last bands of 80 % for the nation, of the mix, twelve months ahead.
void count_last_bands(const RollingScores& scores, std::size_t nation, Tournament& tournament) {
  for (auto origin = scores.origins; origin-- > 0 && tournament.last_bands < kLastBands;) {
    const auto& cell = scores.scores[0].at(nation, origin, 11);
    if (!cell.is_scored) continue;
    ++tournament.last_bands;
    tournament.last_held += cell.score.held[1] ? 1 : 0;
  }
}

/// Sums of the nationalities of a stream, as far as they begin together.
void add_sums(forecast::Record& record) {
  const auto listed = record.series.size();
  for (const auto& sum : tournament_sums()) {
    std::vector<double> people;
    Month first{0};
    for (const auto& entry : tournament_series()) {
      if (entry.stream != sum.stream || entry.nationality == "all") continue;
      const auto found = std::ranges::find(record.series, entry.id);
      if (found == record.series.end()) return;
      const auto place = static_cast<std::size_t>(std::distance(record.series.begin(), found));
      if (people.empty()) {
        people.resize(record.people[place].size());
        first = record.first[place];
      }
      if (record.first[place] != first || place >= listed) return;
      std::ranges::transform(people, record.people[place], people.begin(), std::plus{});
    }
    record.series.emplace_back(sum.id);
    record.first.push_back(first);
    record.people.push_back(std::move(people));
    record.is_whole.push_back(false);
  }
}

}  // namespace

Result<Tournament> forecast_tournament(const TournamentRequest& request) {
  const auto tables = data::read_tables(request.packages, request.as_of);
  if (!tables) return refuse(tables.error());
  const auto facts = data::facts_from(*tables, data::latest_boundaries(*tables).value_or(Day{0}));
  if (!facts) return refuse(facts.error());
  Tournament tournament;
  auto record = inflow_record(facts->inflow, tournament.unscored);
  if (!record) return refuse(record.error());
  add_sums(*record);
  const auto scores =
      forecast::rolling_scores(*record, tournament_models(), forecast::mixed_models().size(),
                               kTournamentMonths, request.threads);
  tournament.first_origin = scores.first_origin;
  tournament.last_origin =
      Month{scores.first_origin.value() + static_cast<std::int32_t>(scores.origins) - 1};
  const auto summed = summed_series(*record);
  const auto periods = periods_of(scores);
  for (std::size_t model = 0; model < scores.models.size(); ++model) {
    for (const auto& distance : kDistances) {
      if (summed.size() == kNationalities + tournament_sums().size()) {
        tournament.summaries.push_back(summary_of(scores, model, summed, distance));
      }
      for (std::size_t series = 0; series < record->series.size(); ++series) {
        for (const auto& period : periods) {
          auto row = row_of(scores, *record, model, series, distance, period);
          if (row.forecasts > 0) tournament.rows.push_back(std::move(row));
        }
      }
    }
  }
  const auto nation = std::ranges::find(record->series, "first_application");
  if (nation != record->series.end()) {
    count_last_bands(scores,
                     static_cast<std::size_t>(std::distance(record->series.begin(), nation)),
                     tournament);
  }
  Digest question;
  question.add("backtest forecast");
  tournament.provenance =
      provenance_of("sha256:" + question.hex(), tables->packages, request.as_of);
  return tournament;
}

}  // namespace regietafel::study
