#pragma once

#include <set>
#include <span>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/result.h"
#include "base/strong.h"
#include "domain/country.h"
#include "domain/municipality.h"
#include "domain/rule.h"
#include "law/apportionment.h"

/// Huisvestingswet 2014, chapter 5: the task of each municipality to house permit holders.
/// Sources: the text of May 2017 (BWBR0035303) and, for art. 30, that of 1 January 2025.
namespace regietafel::law {

/// The year whose 1 January counts the inhabitants for a half-year: the year before (art. 29(1),
/// under b and c).
[[nodiscard]] int reference_year(HalfYear half);

/// The last day on which the minister publishes the national number: 13 weeks before the half-year
/// begins (art. 29(1), under a).
[[nodiscard]] Day last_publication_day(HalfYear half);

/// Who fixes the inhabitants of municipalities that changed.
enum class Authority : std::uint8_t { province, minister };

/// The authority of art. 30 in the text in force when the half-year begins: the province, before 1
/// October, in the texts until 2024; the minister, from the inhabitants that CBS counts in the
/// component parts, from that of 1 January 2025 on.
[[nodiscard]] Authority authority_for_changed(HalfYear half);

/// Inhabitants of the municipalities of a day, counted on the 1 January of art. 29.
struct ReferencePopulation {
  int year = 0;
  std::vector<People> inhabitants;   // by Country row
  std::vector<std::uint8_t> is_own;  // by Country row: 1 where a user's own figure went in
  People sum;
  std::set<std::string> sources;  // of the inhabitants

  /// A municipality made or enlarged since: its inhabitants are those of its parts (art. 30).
  struct Part {
    Municipality into;
    MunicipalityCode from;
    People persons;              // of 1 January of `year`
    bool is_split = false;       // only a share of `from` went over
    People counted, counted_of;  // the split as it was counted, where is_split
    Day counted_on;
    std::string source;
  };
  std::vector<Part> parts;
};

/// Carries the inhabitants of 1 January of `year` over to the boundaries of `country`.
///
/// Art. 30: of a municipality that goes over whole, all; of one that was split, the persons counted
/// at the split, scaled to its inhabitants of 1 January so that nobody is lost (largest remainder).
/// Where the decision of the authority is known, it can be given as the user's own figures.
/// Refused when inhabitants or shares of a split are not known.
/// @param inhabitants  of all years; @param changes  in the order of their dates
[[nodiscard]] Result<ReferencePopulation> reference_population(
    const Country& country, int year, std::span<const Inhabitants> inhabitants,
    std::span<const BoundaryChange> changes);

struct TaskRequest {
  HalfYear half;
  People national;  // vg, the number that the minister publishes
  People country;   // iN, inhabitants of the country
  Rule rule = kPractice;
  std::span<const People> inhabitants;        // iG, by municipality
  std::span<const std::uint8_t> exempt = {};  // 1: taken out before the rule; empty: none is
};

/// A municipality's task: the exact share numerator / denominator, what the Act makes of it, and
/// what the rule does.
struct TaskRow {
  std::int64_t numerator = 0, denominator = 1;  // iG * vg, iN
  People statutory, task;
};

struct Tasks {
  std::vector<TaskRow> rows;  // by municipality
  Tie tie;                    // who had equal claims to the last person under the rule
};

/// Art. 29(1): the number of permit holders to house is vg * iG / iN, rounded up, for every
/// municipality on its own; together they exceed vg. Do not "repair" that sum: `task` beside it is
/// what a rule makes of the same shares. An exempt municipality has task 0 under the rule, and its
/// statutory task unchanged, since the Act knows no exemption.
[[nodiscard]] Tasks settlement_tasks(const TaskRequest& request);

}  // namespace regietafel::law
