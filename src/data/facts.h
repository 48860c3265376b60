#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/result.h"
#include "data/tables.h"
#include "domain/country.h"
#include "domain/homes.h"
#include "domain/location.h"
#include "domain/municipality.h"
#include "domain/observed.h"
#include "domain/stated.h"

namespace regietafel::data {

/// What is known on a day, on the boundaries of a day.
struct Facts {
  Country country;
  std::vector<Inhabitants> inhabitants;          // in the order of year and code
  std::map<int, Observed> national_inhabitants;  // by year, on 1 January
  std::vector<BoundaryChange> boundary_changes;  // in the order of date and codes
  std::vector<Observed> national_tasks;          // series: the measures of table task_national
  std::vector<Observed> local_tasks;             // series: the measures of table task_local
  std::vector<Observed> inflow;  // months; series: the streams, group: the nationality or all
  std::vector<Observed> inflow_periods;     // the same of quarters, years and other periods
  std::vector<Observed> reception;          // series: the measures of table reception_observation
  std::vector<Observed> chain;              // series: topic.measure of table chain_observation
  std::vector<Dwellings> dwellings;         // in the order of year and code
  std::vector<Lettings> lettings;           // in the order of year and area
  std::vector<Location> locations;          // in the order of name and day
  std::vector<StatedParameter> parameters;  // in the order of topic, item and period
  std::vector<OfficialForecast> official_forecasts;    // in the order of the file
  std::vector<OfficialOutcome> official_outcomes;      // in the order of the file
  std::map<std::string, Source, std::less<>> sources;  // by id
  std::vector<Package> packages;                       // the shipped one first
};

/// Reads packages into facts. Nothing published after `as_of` is read; no `as_of` means all.
///
/// Refused are all faults of `read_tables`, codes and periods that cannot be read, and boundaries
/// of a year without a list of municipalities.
[[nodiscard]] Result<Facts> read_facts(const PackageFolders& packages, Day boundaries,
                                       std::optional<Day> as_of);

/// The same from tables that were read before.
[[nodiscard]] Result<Facts> facts_from(const Tables& tables, Day boundaries);

/// The 1 January of the newest list of municipalities, for a study whose answer does not depend on
/// boundaries; nothing when no list could be seen.
[[nodiscard]] std::optional<Day> latest_boundaries(const Tables& tables);

}  // namespace regietafel::data
