#include "study/official_forecasts.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <iterator>
#include <tuple>
#include <utility>

#include "base/digest.h"
#include "base/number.h"
#include "data/facts.h"
#include "forecast/monthly.h"

namespace regietafel::study {
namespace {

constexpr std::string_view kTotal = "total_inflow";

/// Facts, and the tables that they were read from.
struct Known {
  data::Tables tables;
  data::Facts facts;
};

Result<Known> known_on(const data::PackageFolders& packages, std::optional<Day> as_of) {
  auto tables = data::read_tables(packages, as_of);
  if (!tables) return refuse(tables.error());
  auto facts = data::facts_from(*tables, data::latest_boundaries(*tables).value_or(Day{0}));
  if (!facts) return refuse(facts.error());
  return Known{.tables = std::move(*tables), .facts = std::move(*facts)};
}

SeenInflow inflow_of(const data::Facts& facts) {
  return {.months = facts.inflow, .years = facts.inflow_periods};
}

/// What happened before a day, whenever it was published.
SeenInflow before(Day day, const data::Facts& facts) {
  SeenInflow seen;
  const auto is_past = [&](const Observed& figure) { return figure.about < day; };
  std::ranges::copy_if(facts.inflow, std::back_inserter(seen.months), is_past);
  std::ranges::copy_if(facts.inflow_periods, std::back_inserter(seen.years), is_past);
  return seen;
}

/// Draws of the days on which official forecasts were made, each made once.
class Draws {
 public:
  Draws(const OfficialForecastsRequest& request, const data::Facts& facts)
      : request_{request}, facts_{facts} {}

  Result<const TotalDraws*> of(UsedMonths months, Day made) {
    const auto day = months == UsedMonths::published ? made : first_day(month_of(made));
    const std::pair key{months, day};
    if (!draws_.contains(key)) {
      auto seen = seen_on(months, day);
      if (!seen) return refuse(std::move(seen.error()));
      auto drawn = draw_total(*seen, request_.seed, request_.threads);
      if (!drawn) return refuse(std::move(drawn.error()));
      draws_.emplace(key, std::move(*drawn));
    }
    return &draws_.at(key);
  }

 private:
  Result<SeenInflow> seen_on(UsedMonths months, Day day) const {
    if (months == UsedMonths::counted) return before(day, facts_);
    const auto known = known_on(request_.packages, day);
    if (!known) return refuse(known.error());
    return inflow_of(known->facts);
  }

  const OfficialForecastsRequest& request_;
  const data::Facts& facts_;
  std::map<std::pair<UsedMonths, Day>, TotalDraws> draws_;
};

/// Official forecasts of a year's total inflow, in the order of day, year and forecaster.
std::vector<OfficialForecast> of_total_inflow(const data::Facts& facts) {
  std::vector<OfficialForecast> officials;
  for (const auto& official : facts.official_forecasts) {
    if (official.quantity == kTotal && official.target_kind == "year") {
      officials.push_back(official);
    }
  }
  const auto key = [](const OfficialForecast& one) {
    return std::tie(one.origin.published, one.target, one.forecaster, one.origin.source);
  };
  std::ranges::sort(officials,
                    [&](const auto& one, const auto& other) { return key(one) < key(other); });
  return officials;
}

std::optional<double> outcome_of(const data::Facts& facts, const OfficialForecast& official) {
  for (const auto& outcome : facts.official_outcomes) {
    if (std::tie(outcome.made_on, outcome.forecaster, outcome.target, outcome.quantity,
                 outcome.origin.source) == std::tie(official.made_on, official.forecaster,
                                                    official.target, official.quantity,
                                                    official.origin.source)) {
      return outcome.came;
    }
  }
  return std::nullopt;
}

void lay_beside(OfficialRow& row, const TotalDraws& draws) {
  row.why_not = draws.why_not;
  if (draws.why_not != WhyNot::none) return;
  const auto total = total_of(draws, row.year);
  if (!total) {
    row.why_not = WhyNot::too_far_ahead;
    return;
  }
  row.ours = {.total = *total,
              .last_twelve = last_twelve(draws),
              .seen_until = last_seen(draws),
              .drawn = draws.drawn,
              .rest = draws.rest,
              .rest_year = draws.rest_year};
}

/// The year's figure of a stream; as published before rounded ones, then the latest.
std::optional<double> figure_of_year(std::span<const Observed> years, std::string_view stream,
                                     std::string_view scope, int year) {
  const Observed* kept = nullptr;
  for (const auto& figure : years) {
    if (figure.series != stream || figure.group != "all") continue;
    if (!scope.empty() && figure.scope != scope) continue;
    if (parse_number<int>(figure.period) != year) continue;
    const auto rank = [](const Observed& one) {
      return std::tuple{one.is_own, one.precision == Precision::as_published, one.published};
    };
    if (kept == nullptr || rank(figure) > rank(*kept)) kept = &figure;
  }
  if (kept == nullptr) return std::nullopt;
  return static_cast<double>(kept->value);
}

/// The months of a stream that are known in some years: their sum and how many.
std::pair<double, std::size_t> known_months(std::span<const Observed> months,
                                            std::string_view stream, std::string_view scope,
                                            int first_year, int last_year) {
  std::pair<double, std::size_t> known{0, 0};
  for (const auto& [month, figure] : forecast::figures_of(months, stream, "all", scope)) {
    const auto year = year_of(first_day(month));
    if (year < first_year || year > last_year) continue;
    known.first += static_cast<double>(figure->value);
    ++known.second;
  }
  return known;
}

std::optional<double> year_of_stream(const SeenInflow& inflow, std::string_view stream, int year) {
  if (const auto figure = figure_of_year(inflow.years, stream, "CBS", year)) return figure;
  const auto [people, months] = known_months(inflow.months, stream, "estimate", year, year);
  if (months < 12) return std::nullopt;
  return people;
}

std::optional<double> subsequent_of(const SeenInflow& inflow, int year) {
  constexpr std::string_view kStream = "subsequent_application";
  if (const auto figure = figure_of_year(inflow.years, kStream, "", year)) return figure;
  const auto [people, months] = known_months(inflow.months, kStream, "", year - 1, year + 1);
  if (months == 0) return std::nullopt;
  return 12 * people / static_cast<double>(months);
}

OfficialMeans means_of(std::span<const OfficialRow> rows, UsedMonths months, CountOfYear count,
                       bool has_year_after_peak) {
  OfficialMeans means{.months = months, .count = count, .has_year_after_peak = has_year_after_peak};
  for (const auto& row : rows) {
    const auto came = row.came.at(static_cast<std::size_t>(count));
    if (row.months != months || !row.ours || !came) continue;
    if (!has_year_after_peak && row.year == kYearAfterPeak) continue;
    ++means.bands;
    if (row.ours->total.low <= *came && *came <= row.ours->total.high) ++means.held;
    if (!row.official.middle) continue;
    const auto official = log_error(*row.official.middle, *came);
    const auto ours = log_error(row.ours->total.median, *came);
    ++means.rows;
    means.official += official;
    means.ours += ours;
    means.last_twelve += log_error(row.ours->last_twelve, *came);
    if (ours < official) ++means.closer;
  }
  const auto n = static_cast<double>(std::max<std::size_t>(means.rows, 1));
  for (auto* const mean : {&means.official, &means.ours, &means.last_twelve}) *mean /= n;
  return means;
}

std::vector<OfficialMeans> all_means(std::span<const OfficialRow> rows) {
  std::vector<OfficialMeans> means;
  for (const auto months : kUsedMonths) {
    for (const auto count : kCountsOfYear) {
      for (const bool has_year_after_peak : {true, false}) {
        auto one = means_of(rows, months, count, has_year_after_peak);
        if (one.bands > 0) means.push_back(one);
      }
    }
  }
  return means;
}

Error no_year(const OfficialForecast& official) {
  return {.key = "official_forecast.target",
          .code = "no_year",
          .expected = "a year as 2022 where target_kind is year",
          .found = official.target,
          .advice = fmt::format("correct the row of {}, made on {}", official.forecaster,
                                official.made_on)};
}

}  // namespace

double log_error(double forecast, double came) { return std::abs(std::log(forecast / came)); }

std::optional<double> sum_of_streams(const SeenInflow& inflow, int year) {
  const auto first = year_of_stream(inflow, "first_application", year);
  const auto family = year_of_stream(inflow, "family_reunification", year);
  const auto subsequent = subsequent_of(inflow, year);
  if (!first || !family || !subsequent) return std::nullopt;
  return std::round(*first + *family + *subsequent);
}

Result<OfficialForecasts> official_forecasts(const OfficialForecastsRequest& request) {
  const auto known = known_on(request.packages, request.as_of);
  if (!known) return refuse(known.error());
  const auto& facts = known->facts;
  const auto inflow = inflow_of(facts);
  Draws draws{request, facts};
  OfficialForecasts result;
  Errors errors;
  for (const auto& official : of_total_inflow(facts)) {
    const auto year = parse_number<int>(official.target);
    if (!year) {
      errors.push_back(no_year(official));
      continue;
    }
    for (const auto months : kUsedMonths) {
      OfficialRow row{.official = official, .year = *year, .months = months};
      const auto drawn = draws.of(months, official.origin.published);
      if (!drawn) return refuse(drawn.error());
      lay_beside(row, **drawn);
      row.came = {outcome_of(facts, official), sum_of_streams(inflow, *year)};
      result.rows.push_back(std::move(row));
    }
    const auto source = facts.sources.find(official.origin.source);
    if (source != facts.sources.end()) result.sources.insert(*source);
  }
  if (!errors.empty()) return refuse(std::move(errors));
  result.means = all_means(result.rows);
  Digest question;
  for (const auto& part :
       {std::string{"backtest forecast official"}, fmt::format("{}", request.seed.value())}) {
    question.add(part);
  }
  result.provenance =
      provenance_of("sha256:" + question.hex(), known->tables.packages, request.as_of);
  return result;
}

}  // namespace regietafel::study
