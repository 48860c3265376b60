#include "study/inflow_futures.h"

#include <algorithm>
#include <array>
#include <cassert>

#include "forecast/joint_futures.h"
#include "forecast/monthly.h"
#include "forecast/share_futures.h"
#include "study/inflow_record.h"
#include "study/tournament_entries.h"

namespace regietafel::study {
namespace {

constexpr std::array<std::string_view, 2> kStreams{"first_application", "family_reunification"};
constexpr std::string_view kSubsequent = "subsequent_application", kMinors = "unaccompanied_minor",
                           kTotal = "total_inflow";

/// The months ahead of a single model, as a mixture that it carries alone.
forecast::Mixture alone(const forecast::Model& model, const forecast::Record& record,
                        std::uint32_t months) {
  std::vector<std::size_t> which;
  const auto panel = record.until(record.last(), which);
  return {.outlooks = model.forecast(panel, months), .weights = {}, .behind = {}};
}

forecast::Mixture mixture_of(const forecast::Record& record, const InflowQuestion& question) {
  if (question.model == kMix) {
    return forecast::mixture_of(record, forecast::mixed_models(), question.months,
                                question.threads);
  }
  const auto one = std::ranges::find(tournament_models(), question.model, &forecast::Model::id);
  assert(one != tournament_models().end());
  return alone(*one, record, question.months);
}

/// The streams of which nationalities are known, with these.
std::vector<forecast::Group> groups_of(const forecast::Record& record) {
  std::vector<forecast::Group> groups;
  for (const auto stream : kStreams) {
    const auto whole = std::ranges::find(record.series, stream);
    auto parts = parts_of(record, stream);
    if (whole == record.series.end() || parts.empty()) continue;
    groups.push_back({static_cast<std::size_t>(whole - record.series.begin()), std::move(parts)});
  }
  return groups;
}

forecast::KnownMonths known_months(std::span<const Observed> inflow,
                                   const TournamentSeries& entry) {
  forecast::KnownMonths months;
  const auto figures = forecast::figures_of(inflow, entry.stream, entry.nationality, entry.scope);
  for (const auto& [month, figure] : figures) months[month] = static_cast<double>(figure->value);
  return months;
}

forecast::KnownMonths known_months(const forecast::Record& record, std::size_t one) {
  forecast::KnownMonths months;
  for (std::size_t t = 0; t < record.people[one].size(); ++t) {
    months[Month{record.first[one].value() + static_cast<std::int32_t>(t)}] = record.people[one][t];
  }
  return months;
}

/// Adds the streams with gaps that are a share of first applications, and the total.
void add_streams_with_gaps(InflowFutures& result, std::span<const Observed> inflow, Seed seed) {
  const auto place_of = [&](std::string_view id) {
    return static_cast<std::size_t>(std::ranges::find(result.futures.series, id) -
                                    result.futures.series.begin());
  };
  const auto nation = place_of(kStreams[0]);
  if (nation == result.futures.series.size()) return;
  const auto whole = known_months(result.record, nation);
  for (const auto& entry : unscored_series()) {
    if (entry.id == kTotal) continue;
    const auto known = known_months(inflow, entry);
    const auto both = std::ranges::count_if(
        known, [&](const auto& month) { return whole.contains(month.first); });
    if (both < static_cast<std::ptrdiff_t>(forecast::kFewestShares)) continue;
    forecast::add_share(result.futures, std::string{entry.id}, known, whole, nation,
                        entry.id == kMinors, seed);
  }
  const std::array parts{nation, place_of(kStreams[1]), place_of(kSubsequent)};
  if (std::ranges::max(parts) < result.futures.series.size()) {
    forecast::add_sum(result.futures, std::string{kTotal}, parts);
  }
}

}  // namespace

std::vector<std::string> inflow_models() {
  std::vector<std::string> ids{std::string{kMix}};
  for (const auto& model : tournament_models()) ids.push_back(model.id);
  return ids;
}

Result<InflowFutures> inflow_futures(std::span<const Observed> inflow,
                                     const InflowQuestion& question) {
  InflowFutures result;
  auto record = inflow_record(inflow, result.left_out);
  if (!record) return refuse(std::move(record.error()));
  result.record = std::move(*record);
  add_others(result.record);
  if (question.judgement) {
    auto judgement = read_judgement(question.judgement->toml, question.judgement->file,
                                    result.record, question.months);
    if (!judgement) return refuse(std::move(judgement.error()));
    result.judgement = std::move(*judgement);
  }
  result.mixture = mixture_of(result.record, question);
  result.futures = forecast::joint_futures(result.record, result.mixture.outlooks, question.count,
                                           question.seed);
  const auto groups = groups_of(result.record);
  for (const auto& group : groups) forecast::add_up(result.futures, group.whole, group.parts);
  if (result.judgement) {
    forecast::follow_judgement(result.futures, result.judgement->judgement, groups, question.seed);
  }
  add_streams_with_gaps(result, inflow, question.seed);
  return result;
}

}  // namespace regietafel::study
