#include "study/supervision.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/digest.h"
#include "base/file.h"
#include "data/facts.h"

namespace regietafel::study {
namespace {

std::string digest_of(const SupervisionRequest& request) {
  Digest digest;
  digest.add("supervision");
  digest.add(read_file(request.positions).value_or(""));
  for (const auto begin : request.ladder.begins) digest.add(fmt::format("{}", begin));
  return "sha256:" + digest.hex();
}

std::vector<law::Standing> standings_of(const std::vector<data::Position>& positions,
                                        const law::Ladder& ladder) {
  std::vector<law::HalfYearResult> history;
  for (const auto& position : positions) {
    history.push_back({.balance = position.balance,
                       .task = position.task,
                       .housed = position.housed,
                       .is_excused = position.is_excused});
  }
  return law::supervise(history, ladder);
}

}  // namespace

Result<SupervisionAnswer> answer_supervision(const SupervisionRequest& request) {
  const auto positions = data::read_positions(request.positions);
  if (!positions) return refuse(positions.error());
  const auto file = request.positions.string();
  if (positions->empty()) {
    return refuse({.file = file,
                   .key = "positions",
                   .code = "no_rows",
                   .expected = "at least one half-year of one municipality",
                   .found = "none",
                   .advice = "one row per municipality and half-year"});
  }
  HalfYear latest{};
  for (const auto& [code, rows] : *positions) latest = std::max(latest, rows.back().half);
  const auto facts = data::read_facts(request.packages, first_day(latest), request.as_of);
  if (!facts) return refuse(facts.error());

  SupervisionAnswer answer;
  Errors errors;
  for (const auto& [code, rows] : *positions) {
    if (const auto row = facts->country.find(code)) {
      answer.municipalities.push_back({.code = code,
                                       .name = facts->country.name[row->value()],
                                       .positions = rows,
                                       .standings = standings_of(rows, request.ladder)});
      continue;
    }
    errors.push_back(
        {.file = file,
         .line = rows.front().line,
         .column = 1,
         .key = "gm_code",
         .code = "unknown_municipality",
         .expected = fmt::format("a municipality of {}", to_string(facts->country.boundaries)),
         .found = to_string(code),
         .advice = "check the code; a merged municipality goes by its new code"});
  }
  if (!errors.empty()) return refuse(std::move(errors));
  answer.provenance = provenance_of(digest_of(request), facts->packages, request.as_of);
  return answer;
}

}  // namespace regietafel::study
