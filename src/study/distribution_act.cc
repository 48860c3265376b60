#include "study/distribution_act.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/digest.h"
#include "base/file.h"
#include "data/facts.h"
#include "data/municipal_column.h"

namespace regietafel::study {
namespace {

using Scores = std::map<Municipality, std::int64_t>;

/// The newest score of every municipality that has one, on these boundaries.
Scores known_scores(const data::Tables& tables, const Country& country) {
  const auto& table = tables.table("municipality_score");
  Scores scores;
  std::map<Municipality, std::int64_t> year_of_score;
  for (const auto& record : table.records) {
    const auto code = parse_municipality_code(table.text(record, "gm_code"));
    const auto score = data::parse_fixed(table.text(record, "ses_woa"), law::kScoreDecimals);
    const auto found = country.find(code.value_or(MunicipalityCode{}));
    if (!found || !score) continue;
    const auto row = found.value();
    const auto year = table.integer(record, "year");
    if (year_of_score.contains(row) && year_of_score.at(row) > year) continue;
    year_of_score[row] = year;
    scores[row] = *score;
  }
  return scores;
}

Result<Scores> scores_of(const DistributionRequest& request, const data::Tables& tables,
                         const Country& country) {
  if (!request.scores) return known_scores(tables, country);
  return data::read_municipal_column(
      *request.scores, country,
      {.name = "score",
       .decimals = law::kScoreDecimals,
       .least = -law::kScoreOne + 1,
       .most = 2 * law::kScoreOne,
       .code = "no_score",
       .expected = "a number above -1, at most 2, with at most 4 decimals",
       .advice = "the country is about 0"});
}

/// One error for each municipality without a score.
Result<std::vector<std::int64_t>> without_gaps(const Scores& scores, const Country& country,
                                               const std::string& file) {
  std::vector<std::int64_t> column;
  Errors errors;
  for (std::size_t row = 0; row < country.size(); ++row) {
    const auto found = scores.find(Municipality{static_cast<std::uint16_t>(row)});
    if (found != scores.end()) {
      column.push_back(found->second);
      continue;
    }
    errors.push_back(
        {.file = file,
         .key = "score",
         .code = "no_score",
         .expected =
             fmt::format("a score of {} ({})", country.name[row], to_string(country.code[row])),
         .found = "none",
         .advice = "give all in a file with gm_code,score: a gap would move everybody's share"});
  }
  if (!errors.empty()) return refuse(std::move(errors));
  return column;
}

/// Dwellings of the newest year that can be carried over to the boundaries as inhabitants are;
/// empty when none can.
std::vector<People> known_dwellings(const data::Facts& facts, int year) {
  constexpr int kOldest = 3;
  std::vector<Inhabitants> counted;
  for (const auto& row : facts.dwellings) {
    counted.push_back({.year = row.year,
                       .municipality = row.municipality,
                       .people = People{row.homes},
                       .source = row.source,
                       .is_own = row.is_own});
  }
  for (int tried = year; tried >= year - kOldest; --tried) {
    auto carried = law::reference_population(facts.country, tried, counted, facts.boundary_changes);
    if (carried) return std::move(carried->inhabitants);
  }
  return {};
}

std::vector<std::int64_t> weights_of(const std::vector<People>& counts) {
  std::vector<std::int64_t> weights;
  for (const auto count : counts) weights.push_back(count.value());
  return weights;
}

std::map<std::string, Observed> published_shares(const data::Tables& tables) {
  const auto& table = tables.table("distribution_act");
  std::map<std::string, Observed> shares;
  for (const auto& record : table.records) {
    const auto& measure = table.text(record, "measure");
    const bool is_share = measure == "places_provincial_task" || measure == "places_indicative";
    if (!is_share || table.text(record, "precision") != "as_published" ||
        table.text(record, "status") != "published") {
      continue;
    }
    const auto value = data::parse_fixed(table.text(record, "value"), 0);
    if (!value) continue;
    Observed share;
    share.series = measure;
    share.area = table.text(record, "area_code");
    share.period = table.text(record, "cycle");
    share.about = table.day(record, "about");
    share.published = table.day(record, "published");
    share.value = *value;
    share.source = table.text(record, "source_id");
    shares[share.area] = std::move(share);
  }
  return shares;
}

std::string digest_of(const DistributionRequest& request) {
  Digest digest;
  digest.add("distribution-act");
  digest.add(fmt::format("{} {}", request.year, request.total.value()));
  if (request.minors) digest.add(fmt::format("minors {}", request.minors->value()));
  if (request.scores) digest.add(read_file(*request.scores).value_or(""));
  return "sha256:" + digest.hex();
}

/// Splits the places by every key.
void distribute_by_every_key(DistributionAct& act) {
  const auto& inhabitants = act.figures.population.inhabitants;
  const auto weights = law::distribution_weights(inhabitants, act.figures.score);
  act.by_act = law::distribute(act.total, weights);
  if (act.minors) act.minors_by_act = law::distribute(*act.minors, weights);
  act.by_inhabitants = law::distribute(act.total, weights_of(inhabitants));
  if (!act.figures.dwellings.empty()) {
    act.by_dwellings = law::distribute(act.total, weights_of(act.figures.dwellings));
  }
}

}  // namespace

Result<DistributionAnswer> answer_distribution(const DistributionRequest& request) {
  const auto tables = data::read_tables(request.packages, request.as_of);
  if (!tables) return refuse(tables.error());
  const auto facts = data::facts_from(*tables, day_of(request.year, 1, 1));
  if (!facts) return refuse(facts.error());
  Errors errors;
  auto population = law::reference_population(facts->country, request.year, facts->inhabitants,
                                              facts->boundary_changes);
  if (!population) append(errors, std::move(population.error()));
  const auto scores = scores_of(request, *tables, facts->country);
  if (!scores) append(errors, scores.error());
  auto score =
      scores ? without_gaps(*scores, facts->country, request.scores ? request.scores->string() : "")
             : Result<std::vector<std::int64_t>>{};
  if (!score) append(errors, std::move(score.error()));
  if (!errors.empty()) return refuse(std::move(errors));
  DistributionAct act{.year = request.year,
                      .total = request.total,
                      .minors = request.minors,
                      .country = facts->country,
                      .figures = {.population = std::move(*population),
                                  .score = std::move(*score),
                                  .dwellings = known_dwellings(*facts, request.year),
                                  .is_score_own = request.scores.has_value()},
                      .by_act = {},
                      .by_inhabitants = {},
                      .by_dwellings = {},
                      .minors_by_act = {},
                      .published = published_shares(*tables)};
  distribute_by_every_key(act);
  return DistributionAnswer{std::move(act),
                            provenance_of(digest_of(request), tables->packages, request.as_of)};
}

}  // namespace regietafel::study
