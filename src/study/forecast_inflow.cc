#include "study/forecast_inflow.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <set>
#include <tuple>

#include "base/digest.h"
#include "base/file.h"
#include "base/nearest.h"
#include "data/facts.h"
#include "forecast/mix.h"
#include "forecast/monthly.h"
#include "study/inflow_futures.h"
#include "study/tournament_entries.h"

namespace regietafel::study {
namespace {

using forecast::Futures;

constexpr std::uint32_t kYear = 12;

Errors check_request(const ForecastRequest& request) {
  Errors errors;
  if (request.months < 1 || request.months > 60) {
    errors.push_back({.key = "--months",
                      .code = "out_of_range",
                      .expected = "1 to 60 months",
                      .found = fmt::format("{}", request.months),
                      .advice = "further ahead nothing is known"});
  }
  const auto models = inflow_models();
  if (std::ranges::find(models, request.model) == models.end()) {
    errors.push_back(unknown_word("--model", "unknown_model", request.model, models));
  }
  if (request.futures < 20 || request.futures > 100'000) {
    errors.push_back({.key = "--futures",
                      .code = "out_of_range",
                      .expected = "20 to 100000 futures",
                      .found = fmt::format("{}", request.futures),
                      .advice = "1000 give steady quantiles"});
  }
  return errors;
}

/// The stream's people from one month to another, in every future.
std::vector<std::uint64_t> sums(const Futures& futures, std::size_t stream, std::uint32_t from,
                                std::uint32_t until) {
  std::vector<std::uint64_t> result(futures.count);
  for (std::uint32_t future = 0; future < futures.count; ++future) {
    for (auto month = from; month < until; ++month) {
      result[future] += futures.at(future, stream, month);
    }
  }
  return result;
}

std::vector<InflowForecast::Row> rows_of(const Futures& futures, std::size_t stream) {
  std::vector<InflowForecast::Row> rows;
  const auto month_at = [&](std::uint32_t ahead) {
    return Month{futures.first.value() + static_cast<std::int32_t>(ahead)};
  };
  for (std::uint32_t month = 0; month < futures.months; ++month) {
    rows.push_back({month_at(month), month_at(month),
                    forecast::band_of(sums(futures, stream, month, month + 1))});
    if ((month + 1) % kYear != 0) continue;
    const auto from = month + 1 - kYear;
    rows.push_back({month_at(from), month_at(month),
                    forecast::band_of(sums(futures, stream, from, month + 1))});
  }
  return rows;
}

/// The entry of a stream with gaps, if it is one.
const TournamentSeries* with_gaps(const std::string& stream) {
  const auto entry = std::ranges::find(unscored_series(), stream, &TournamentSeries::id);
  return entry == unscored_series().end() ? nullptr : &*entry;
}

/// What is known of the stream in the last 24 months.
std::vector<std::pair<Month, std::uint32_t>> last_months(const InflowFutures& drawn,
                                                         std::size_t stream,
                                                         std::span<const Observed> inflow) {
  std::vector<std::pair<Month, std::uint32_t>> months;
  const auto last = drawn.record.last();
  const auto first = Month{last.value() - static_cast<std::int32_t>(2 * kYear) + 1};
  if (stream < drawn.record.series.size()) {
    const auto& people = drawn.record.people[stream];
    for (std::size_t t = 0; t < people.size(); ++t) {
      const auto month = Month{drawn.record.first[stream].value() + static_cast<std::int32_t>(t)};
      if (month >= first) months.emplace_back(month, static_cast<std::uint32_t>(people[t]));
    }
    return months;
  }
  const auto* entry = with_gaps(drawn.futures.series[stream]);
  const auto figures = forecast::figures_of(inflow, entry->stream, entry->nationality, "");
  for (const auto& [month, figure] : figures) {
    if (month >= first) months.emplace_back(month, static_cast<std::uint32_t>(figure->value));
  }
  return months;
}

/// First and last month ahead of a distance group, from 1.
std::pair<std::uint32_t, std::uint32_t> months_of(std::size_t group, std::uint32_t months) {
  std::pair<std::uint32_t, std::uint32_t> range{0, 0};
  for (std::uint32_t ahead = 0; ahead < months; ++ahead) {
    if (forecast::distance_group(ahead) != group) continue;
    if (range.first == 0) range.first = ahead + 1;
    range.second = ahead + 1;
  }
  return range;
}

std::vector<MixPart> parts_of_mix(const InflowFutures& drawn, std::size_t stream,
                                  std::uint32_t months) {
  std::vector<MixPart> parts;
  if (stream >= drawn.mixture.weights.size()) return parts;
  const auto& models = forecast::mixed_models();
  for (std::size_t group = 0; group < forecast::kDistanceGroups; ++group) {
    const auto [first, last] = months_of(group, months);
    if (first == 0) continue;
    const auto begin = static_cast<std::ptrdiff_t>(parts.size());
    for (std::size_t model = 0; model < models.size(); ++model) {
      const auto weight = drawn.mixture.weights[stream][group][model];
      if (weight <= 0) continue;
      parts.push_back({.model = models[model].id,
                       .name = models[model].name,
                       .first = first,
                       .last = last,
                       .weight = weight,
                       .behind = drawn.mixture.behind[stream][group][model]});
    }
    std::sort(parts.begin() + begin, parts.end(), [](const MixPart& one, const MixPart& other) {
      return std::tie(other.weight, one.model) < std::tie(one.weight, other.model);
    });
  }
  return parts;
}

/// Sources of the stream's own months, and of the first applications that others are shares of.
std::map<std::string, Source, std::less<>> sources_of(const data::Facts& facts,
                                                      const std::string& stream) {
  const bool is_family = stream.starts_with("family");
  std::map<std::string, Source, std::less<>> sources;
  for (const auto& figure : facts.inflow) {
    if (!parse_month(figure.period)) continue;
    const bool is_first = figure.series == "first_application" && !is_family;
    const bool is_own = figure.series == (is_family ? "family_reunification" : stream);
    const auto source = facts.sources.find(figure.source);
    if ((is_first || is_own) && source != facts.sources.end()) sources.insert(*source);
  }
  return sources;
}

std::vector<StreamWarning> warnings_of(const InflowFutures& drawn) {
  std::vector<StreamWarning> warnings;
  for (std::size_t one = 0; one < drawn.mixture.transforms.size(); ++one) {
    const auto warning = forecast::early_warning(drawn.mixture.transforms[one]);
    if (warning) warnings.push_back({drawn.record.series[one], *warning});
  }
  return warnings;
}

std::string digest_of(const ForecastRequest& request) {
  Digest digest;
  for (const auto& part :
       {std::string{"forecast"}, request.stream, request.model, fmt::format("{}", request.months),
        fmt::format("{}", request.futures), fmt::format("{}", request.seed.value())}) {
    digest.add(part);
  }
  if (request.judgement) digest.add(read_file(*request.judgement).value_or(""));
  return "sha256:" + digest.hex();
}

/// Facts as of the day, and the futures that are asked for.
struct Drawn {
  data::Tables tables;
  data::Facts facts;
  InflowFutures inflow;
};

Result<Drawn> drawn(const ForecastRequest& request) {
  auto errors = check_request(request);
  auto tables = data::read_tables(request.packages, request.as_of);
  if (!tables) append(errors, tables.error());
  InflowQuestion question{.model = request.model,
                          .months = request.months,
                          .count = request.futures,
                          .seed = request.seed,
                          .threads = request.threads};
  if (request.judgement) {
    auto text = read_file(*request.judgement);
    if (!text) append(errors, text.error());
    question.judgement = {request.judgement->string(), text.value_or("")};
  }
  if (!errors.empty()) return refuse(std::move(errors));
  auto facts = data::facts_from(*tables, data::latest_boundaries(*tables).value_or(Day{0}));
  if (!facts) return refuse(facts.error());
  auto inflow = inflow_futures(facts->inflow, question);
  if (!inflow) return refuse(inflow.error());
  return Drawn{
      .tables = std::move(*tables), .facts = std::move(*facts), .inflow = std::move(*inflow)};
}

}  // namespace

Result<InflowForecast> forecast_inflow(const ForecastRequest& request) {
  const auto all = drawn(request);
  if (!all) return refuse(all.error());
  const auto& futures = all->inflow.futures;
  const auto stream = static_cast<std::size_t>(std::ranges::find(futures.series, request.stream) -
                                               futures.series.begin());
  if (stream == futures.series.size()) {
    return refuse(unknown_word("stream", "unknown_word", request.stream, futures.series));
  }
  InflowForecast forecast{
      .stream = request.stream,
      .model = request.model,
      .rows = rows_of(futures, stream),
      .seen = last_months(all->inflow, stream, all->facts.inflow),
      .parts = parts_of_mix(all->inflow, stream, request.months),
      .warnings = warnings_of(all->inflow),
      .gaps = std::nullopt,
      .judgement = all->inflow.judgement,
      .sources = sources_of(all->facts, request.stream),
      .provenance = provenance_of(digest_of(request), all->tables.packages, request.as_of)};
  for (const auto& line : all->inflow.left_out) {
    if (line.starts_with(request.stream + ":")) forecast.gaps = line;
  }
  return forecast;
}

Result<std::vector<std::string>> forecast_streams(const ForecastRequest& request) {
  auto shortest = request;
  shortest.months = 1;
  shortest.futures = 20;
  shortest.judgement.reset();
  const auto all = drawn(shortest);
  if (!all) return refuse(all.error());
  return all->inflow.futures.series;
}

}  // namespace regietafel::study
