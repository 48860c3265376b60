#include "study/forecast_inflow.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <iterator>
#include <set>

#include "base/digest.h"
#include "base/nearest.h"
#include "data/facts.h"
#include "forecast/history.h"
#include "forecast/year_block_bootstrap.h"

namespace regietafel::study {
namespace {

using forecast::Futures;
using forecast::History;

constexpr std::uint32_t kYear = 12;
const std::string kNation = "first_application";

/// The nationalities that are kept apart: the largest groups of the years since 2015 whose months
/// differ most from the rest.
const std::vector<std::string>& groups() {
  static const std::vector<std::string> kGroups{"Syria", "Eritrea", "Turkey"};
  return kGroups;
}

Errors check_request(const ForecastRequest& request) {
  Errors errors;
  if (request.months < 1 || request.months > 60) {
    errors.push_back({.key = "--months",
                      .code = "out_of_range",
                      .expected = "1 to 60 months",
                      .found = fmt::format("{}", request.months),
                      .advice = "further ahead nothing is known"});
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

std::optional<Error> check_stream(const std::string& stream, const History& history) {
  auto known = history.groups;
  known.insert(known.begin(), kNation);
  if (std::ranges::find(known, stream) != known.end()) return std::nullopt;
  return unknown_word("stream", "unknown_word", stream, known);
}

/// The stream's people from one month to another, in every future.
std::vector<std::uint64_t> sums(const Futures& futures, const std::string& stream,
                                std::uint32_t from, std::uint32_t until) {
  std::vector<std::uint64_t> result(futures.count);
  for (std::uint32_t future = 0; future < futures.count; ++future) {
    for (std::size_t series = 0; series < futures.series.size(); ++series) {
      if (stream != kNation && stream != futures.series[series]) continue;
      for (auto month = from; month < until; ++month) {
        result[future] += futures.at(future, series, month);
      }
    }
  }
  return result;
}

std::vector<InflowForecast::Row> rows_of(const Futures& futures, const std::string& stream) {
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

std::vector<std::pair<Month, std::uint32_t>> last_months(const History& history,
                                                         const std::string& stream) {
  const auto group = std::ranges::find(history.groups, stream);
  const auto& people =
      group == history.groups.end()
          ? history.national
          : history
                .by_group[static_cast<std::size_t>(std::distance(history.groups.begin(), group))];
  std::vector<std::pair<Month, std::uint32_t>> months;
  const auto shown = std::min<std::size_t>(people.size(), std::size_t{2} * kYear);
  for (auto back = shown; back > 0; --back) {
    months.emplace_back(Month{history.last().value() - static_cast<std::int32_t>(back) + 1},
                        people[people.size() - back]);
  }
  return months;
}

std::string digest_of(const ForecastRequest& request) {
  Digest digest;
  for (const auto& part :
       {std::string{"forecast"}, request.stream, fmt::format("{}", request.months),
        fmt::format("{}", request.futures), fmt::format("{}", request.seed.value())}) {
    digest.add(part);
  }
  return "sha256:" + digest.hex();
}

}  // namespace

Result<InflowForecast> forecast_inflow(const ForecastRequest& request) {
  auto errors = check_request(request);
  const auto tables = data::read_tables(request.packages, request.as_of);
  if (!tables) append(errors, tables.error());
  if (!errors.empty()) return refuse(std::move(errors));
  const auto facts = data::facts_from(*tables, data::latest_boundaries(*tables).value_or(Day{0}));
  if (!facts) return refuse(facts.error());
  const auto history = forecast::first_application_history(facts->inflow, groups());
  if (!history) return refuse(history.error());
  if (const auto error = check_stream(request.stream, *history)) return refuse(*error);

  const auto futures =
      forecast::year_block_bootstrap(*history, request.months, request.futures, request.seed);
  std::set<std::string> sources;
  for (const auto& figure : facts->inflow) {
    const bool is_used =
        figure.series == kNation &&
        (figure.scope == "estimate" || std::ranges::find(groups(), figure.group) != groups().end());
    if (is_used) sources.insert(figure.source);
  }
  return InflowForecast{
      .stream = request.stream,
      .rows = rows_of(futures, request.stream),
      .seen = last_months(*history, request.stream),
      .sources = {sources.begin(), sources.end()},
      .provenance = provenance_of(digest_of(request), tables->packages, request.as_of)};
}

}  // namespace regietafel::study
