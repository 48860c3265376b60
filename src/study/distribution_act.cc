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

std::map<std::string, Observed> published_shares(const data::Tables& tables, int round) {
  const auto& table = tables.table("distribution_act");
  std::map<std::string, Observed> shares;
  for (const auto& record : table.records) {
    const auto& measure = table.text(record, "measure");
    const bool is_share = measure == "places_provincial_task" || measure == "places_indicative";
    const auto cycle = table.integer(record, "cycle");
    const bool is_of_round = law::kFirstRound + (cycle - 1) * law::kYearsBetweenRounds == round;
    if (!is_share || !is_of_round || table.text(record, "precision") != "as_published" ||
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
  digest.add(fmt::format("{} {} {}", request.round, request.year, request.total.value()));
  if (request.minors) digest.add(fmt::format("minors {}", request.minors->value()));
  const auto add = [&](std::string_view name, const std::optional<std::filesystem::path>& path) {
    if (!path) return;
    digest.add(name);
    digest.add(read_file(*path).value_or(""));
  };
  add("score", request.scores);
  add("places", request.places);
  add("revenue", request.keys.revenue);
  add("balance", request.keys.balances);
  add("weight", request.keys.weights);
  return "sha256:" + digest.hex();
}

/// What an answer is worked out from.
struct Basis {
  DistributionFigures figures;
  KeyFigures keys;
  std::optional<CountedPlaces> places;
};

/// Reads it, with all faults of all files at once.
Result<Basis> basis_of(const DistributionRequest& request, const data::Tables& tables,
                       const data::Facts& facts) {
  Errors errors;
  const auto& country = facts.country;
  const auto file = request.scores ? request.scores->string() : "";
  auto score = scores_of(request, tables, country).and_then([&](const Scores& scores) {
    return without_gaps(scores, country, file);
  });
  auto population =
      law::reference_population(country, request.year, facts.inhabitants, facts.boundary_changes);
  auto keys = read_key_files(request.keys, country);
  auto places = request.places ? count_places(*request.places, country, request.round)
                               : Result<CountedPlaces>{};
  if (!population) append(errors, std::move(population.error()));
  if (!score) append(errors, std::move(score.error()));
  if (!keys) append(errors, std::move(keys.error()));
  if (!places) append(errors, std::move(places.error()));
  if (!errors.empty()) return refuse(std::move(errors));
  return Basis{.figures = {.population = std::move(*population),
                           .score = std::move(*score),
                           .is_score_own = request.scores.has_value()},
               .keys = std::move(*keys),
               .places = request.places ? std::optional{std::move(*places)} : std::nullopt};
}

}  // namespace

Result<DistributionAnswer> answer_distribution(const DistributionRequest& request) {
  const auto tables = data::read_tables(request.packages, request.as_of);
  if (!tables) return refuse(tables.error());
  auto facts = data::facts_from(*tables, day_of(request.year, 1, 1));
  if (!facts) {
    for (auto& error : facts.error()) {
      if (error.code == "no_boundaries") error.advice += ", or take another --year";
    }
    return refuse(std::move(facts.error()));
  }
  auto basis = basis_of(request, *tables, *facts);
  if (!basis) return refuse(std::move(basis.error()));
  const auto& inhabitants = basis->figures.population.inhabitants;
  const auto weights = law::distribution_weights(inhabitants, basis->figures.score);
  auto by_other_keys = other_keys(*facts,
                                  {.total = request.total,
                                   .year = request.year,
                                   .inhabitants = inhabitants,
                                   .weights = weights},
                                  basis->keys);
  DistributionAct act{.round = request.round,
                      .year = request.year,
                      .total = request.total,
                      .minors = request.minors,
                      .country = facts->country,
                      .figures = std::move(basis->figures),
                      .by_act = law::distribute(request.total, weights),
                      .minors_by_act = {},
                      .by_other_keys = std::move(by_other_keys),
                      .places = std::move(basis->places),
                      .published = published_shares(*tables, request.round)};
  if (act.minors) act.minors_by_act = law::distribute(*act.minors, weights);
  return DistributionAnswer{std::move(act),
                            provenance_of(digest_of(request), tables->packages, request.as_of)};
}

}  // namespace regietafel::study
