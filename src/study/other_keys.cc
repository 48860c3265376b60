#include "study/other_keys.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "data/municipal_column.h"
#include "law/huisvestingswet_2014.h"
#include "law/other_keys.h"

namespace regietafel::study {
namespace {

using Figures = std::vector<std::int64_t>;  // by Country row

/// The newest dwellings that can be carried over to the boundaries as inhabitants are; empty when
/// none can.
Figures known_dwellings(const data::Facts& facts, int year) {
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
    const auto carried =
        law::reference_population(facts.country, tried, counted, facts.boundary_changes);
    if (!carried) continue;
    Figures homes;
    for (const auto count : carried->inhabitants) homes.push_back(count.value());
    return homes;
  }
  return {};
}

/// A column with a figure for every municipality, or every gap in it.
Result<Figures> whole_column(const std::filesystem::path& path, const Country& country,
                             const data::MunicipalColumn& column) {
  const auto given = data::read_municipal_column(path, country, column);
  if (!given) return refuse(given.error());
  Figures figures;
  Errors errors;
  for (std::size_t row = 0; row < country.size(); ++row) {
    const auto found = given->find(Municipality{static_cast<std::uint16_t>(row)});
    if (found != given->end()) {
      figures.push_back(found->second);
      continue;
    }
    errors.push_back({.file = path.string(),
                      .key = column.name,
                      .code = "missing_municipality",
                      .expected = fmt::format("the {} of {} ({})", column.name, country.name[row],
                                              to_string(country.code[row])),
                      .found = "no row",
                      .advice = "add a row: a gap would move everybody's share"});
  }
  if (!errors.empty()) return refuse(std::move(errors));
  return figures;
}

/// The same for figures that weigh: refused when none does.
Result<Figures> weighing_column(const std::filesystem::path& path, const Country& country,
                                const data::MunicipalColumn& column) {
  auto figures = whole_column(path, country, column);
  if (!figures || std::ranges::any_of(*figures, [](auto figure) { return figure > 0; })) {
    return figures;
  }
  return refuse({.file = path.string(),
                 .key = column.name,
                 .code = "all_zero",
                 .expected = fmt::format("a {} above 0", column.name),
                 .found = "0 for all",
                 .advice = "somebody must take the places"});
}

Result<Figures> revenue_of(const std::filesystem::path& path, const Country& country) {
  return weighing_column(path, country,
                         {.name = "revenue",
                          .least = 0,
                          .most = 100'000'000,
                          .code = "no_whole_number",
                          .expected = "a whole number from 0 to 100000000",
                          .advice = "in any unit, the same for all, e.g. thousands of euros"});
}

Result<Figures> weights_of(const std::filesystem::path& path, const Country& country) {
  return weighing_column(path, country,
                         {.name = "weight",
                          .decimals = 4,
                          .least = 0,
                          .most = 1'000'000'000'000,
                          .code = "no_number",
                          .expected = "a number from 0 to 100000000 with at most 4 decimals",
                          .advice = "only the proportions matter"});
}

/// What each municipality housed beyond its tasks; a backlog is no credit.
Result<Figures> credit_of(const std::filesystem::path& path, const Country& country) {
  auto balances = whole_column(path, country,
                               {.name = "balance",
                                .least = -1'000'000,
                                .most = 1'000'000,
                                .code = "no_whole_number",
                                .expected = "a whole number of persons",
                                .advice = "lead positive, backlog negative"});
  if (!balances) return balances;
  for (auto& balance : *balances) balance = std::max(balance, std::int64_t{0});
  return balances;
}

Figures counts_of(std::span<const People> people) {
  Figures counts;
  for (const auto count : people) counts.push_back(count.value());
  return counts;
}

}  // namespace

Result<KeyFigures> read_key_files(const KeyFiles& files, const Country& country) {
  Errors errors;
  const auto read = [&](const std::optional<std::filesystem::path>& path, auto column) {
    if (!path) return Figures{};
    auto figures = column(*path, country);
    if (!figures) append(errors, std::move(figures.error()));
    return figures ? std::move(*figures) : Figures{};
  };
  KeyFigures figures{.revenue = read(files.revenue, revenue_of),
                     .weights = read(files.weights, weights_of),
                     .credit = read(files.balances, credit_of)};
  if (!errors.empty()) return refuse(std::move(errors));
  return figures;
}

std::vector<KeyShares> other_keys(const data::Facts& facts, const KeyQuestion& question,
                                  const KeyFigures& figures) {
  std::vector<KeyShares> shares;
  const auto add = [&](Key key, const Figures& weights) {
    if (!weights.empty()) shares.push_back({key, law::distribute(question.total, weights)});
  };
  add(Key::inhabitants, counts_of(question.inhabitants));
  add(Key::dwellings, known_dwellings(facts, question.year));
  if (!figures.revenue.empty()) {
    add(Key::koenigstein, law::koenigstein_weights(question.inhabitants, figures.revenue));
  }
  if (!figures.credit.empty()) {
    shares.push_back({Key::over_delivery, law::distribute_after_credit(
                                              question.total, question.weights, figures.credit)});
  }
  add(Key::weight, figures.weights);
  return shares;
}

}  // namespace regietafel::study
