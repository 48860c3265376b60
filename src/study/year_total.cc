#include "study/year_total.h"

#include <algorithm>
#include <cmath>
#include <numeric>
#include <span>
#include <utility>

#include "base/number.h"
#include "forecast/joint_futures.h"
#include "forecast/mix.h"
#include "forecast/monthly.h"
#include "study/inflow_futures.h"

namespace regietafel::study {
namespace {

constexpr std::int32_t kYear = 12;

Month january(int year) { return month_of(day_of(year, 1, 1)); }

Month later(Month month, std::size_t months) {
  return Month{month.value() + static_cast<std::int32_t>(months)};
}

std::size_t place_of(std::span<const std::string> series, std::string_view id) {
  return static_cast<std::size_t>(std::ranges::find(series, id) - series.begin());
}

/// Streams of a record and of its futures as one.
TotalDraws sum_of(const forecast::Record& record, const forecast::Futures& futures,
                  std::vector<std::string> streams) {
  TotalDraws draws{.drawn = std::move(streams), .first = record.first.front()};
  std::vector<std::size_t> places;
  for (const auto& stream : draws.drawn) places.push_back(place_of(record.series, stream));
  for (const auto place : places) draws.first = std::max(draws.first, record.first[place]);
  draws.seen.resize(static_cast<std::size_t>(record.last().value() - draws.first.value() + 1));
  draws.ahead.resize(std::size_t{futures.count} * futures.months);
  for (const auto place : places) {
    const auto& people = record.people[place];
    const auto before = people.size() - draws.seen.size();
    for (std::size_t t = 0; t < draws.seen.size(); ++t) draws.seen[t] += people[before + t];
    for (std::uint32_t future = 0; future < futures.count; ++future) {
      for (std::uint32_t month = 0; month < futures.months; ++month) {
        draws.ahead[std::size_t{future} * futures.months + month] +=
            futures.at(future, place, month);
      }
    }
  }
  return draws;
}

/// First and subsequent applications by Eurostat, which go further back than those of CBS.
Result<TotalDraws> drawn_with_subsequent(const SeenInflow& seen, Seed seed, unsigned threads) {
  const std::string stream = "first_and_subsequent";
  auto series = forecast::monthly_series(
      forecast::figures_of(seen.months, stream, "all", "Eurostat"), stream);
  if (!series) return refuse(std::move(series.error()));
  if (series->people.size() <= forecast::kFewestBefore) {
    return TotalDraws{.why_not = WhyNot::too_few_months};
  }
  const forecast::Record record{.series = {stream},
                                .first = {series->first},
                                .people = {std::move(series->people)},
                                .is_whole = {true}};
  const auto mixture =
      forecast::mixture_of(record, forecast::mixed_models(), kTotalMonths, threads);
  return sum_of(record, forecast::joint_futures(record, mixture.outlooks, kTotalFutures, seed),
                {stream});
}

Result<TotalDraws> drawn_streams(const SeenInflow& seen, Seed seed, unsigned threads) {
  const auto inflow = inflow_futures(seen.months, {.model = kMix,
                                                   .months = kTotalMonths,
                                                   .count = kTotalFutures,
                                                   .seed = seed,
                                                   .threads = threads});
  if (!inflow) {
    const bool is_short = std::ranges::all_of(
        inflow.error(), [](const Error& error) { return error.code == "no_history"; });
    if (is_short) return drawn_with_subsequent(seen, seed, threads);
    return refuse(inflow.error());
  }
  std::vector<std::string> streams;
  for (const auto* const stream : {"first_application", "family_reunification"}) {
    if (std::ranges::find(inflow->record.series, stream) != inflow->record.series.end()) {
      streams.emplace_back(stream);
    }
  }
  if (streams.empty() || streams.front() != "first_application") {
    return drawn_with_subsequent(seen, seed, threads);
  }
  return sum_of(inflow->record, inflow->futures, std::move(streams));
}

/// The published total of a year; of several the user's own, then the one published last.
std::optional<double> published_total(std::span<const Observed> years, int year) {
  const Observed* kept = nullptr;
  for (const auto& figure : years) {
    if (figure.series != "total_inflow" || figure.group != "all") continue;
    if (parse_number<int>(figure.period) != year) continue;
    const auto rank = [](const Observed& one) { return std::pair{one.is_own, one.published}; };
    if (kept == nullptr || rank(figure) > rank(*kept)) kept = &figure;
  }
  if (kept == nullptr) return std::nullopt;
  return static_cast<double>(kept->value);
}

void add_rest(TotalDraws& draws, std::span<const Observed> years) {
  const auto last = last_seen(draws);
  for (auto year = year_of(first_day(last)); january(year) >= draws.first; --year) {
    const auto from = static_cast<std::size_t>(january(year).value() - draws.first.value());
    const auto total = published_total(years, year);
    if (!total || from + kYear > draws.seen.size()) continue;
    const auto begin = draws.seen.begin() + static_cast<std::ptrdiff_t>(from);
    draws.rest = std::max(*total - std::accumulate(begin, begin + kYear, 0.0), 0.0);
    draws.rest_year = year;
    return;
  }
  draws.why_not = WhyNot::no_year_to_compare;
}

}  // namespace

Result<TotalDraws> draw_total(const SeenInflow& seen, Seed seed, unsigned threads) {
  auto draws = drawn_streams(seen, seed, threads);
  if (draws && draws->why_not == WhyNot::none) add_rest(*draws, seen.years);
  return draws;
}

std::optional<YearTotal> total_of(const TotalDraws& draws, int year) {
  const auto first = january(year);
  const auto ahead = later(last_seen(draws), 1);
  if (first < draws.first || later(first, kYear) > later(ahead, kTotalMonths)) return std::nullopt;
  double known = draws.rest;
  std::size_t begin = 0;
  std::size_t end = 0;  // of the months to come
  for (auto month = first; month < later(first, kYear); month = later(month, 1)) {
    if (month < ahead) {
      known += draws.seen[static_cast<std::size_t>(month.value() - draws.first.value())];
      continue;
    }
    const auto at = static_cast<std::size_t>(month.value() - ahead.value());
    if (end == 0) begin = at;
    end = at + 1;
  }
  std::vector<std::uint64_t> sample;
  for (std::size_t future = 0; future < kTotalFutures; ++future) {
    const auto row = draws.ahead.begin() + static_cast<std::ptrdiff_t>(future * kTotalMonths);
    const auto drawn = std::accumulate(row + static_cast<std::ptrdiff_t>(begin),
                                       row + static_cast<std::ptrdiff_t>(end), 0.0);
    sample.push_back(static_cast<std::uint64_t>(std::llround(known + drawn)));
  }
  const auto quantiles = forecast::band_of(std::move(sample)).quantiles;
  return YearTotal{.low = static_cast<double>(quantiles[2]),
                   .median = static_cast<double>(quantiles[4]),
                   .high = static_cast<double>(quantiles[6])};
}

double last_twelve(const TotalDraws& draws) {
  return std::accumulate(draws.seen.end() - kYear, draws.seen.end(), draws.rest);
}

Month last_seen(const TotalDraws& draws) {
  return Month{later(draws.first, draws.seen.size()).value() - 1};
}

}  // namespace regietafel::study
