#pragma once

#include <cstddef>
#include <set>
#include <string>
#include <vector>

#include "report/document.h"
#include "report/task_tables.h"
#include "study/brief.h"

namespace regietafel::report {

/// A document while it is written: what it is written from, what is there so far, and what several
/// sections look up.
struct Draft {
  explicit Draft(const study::Briefing& briefing);

  const study::Briefing& briefing;
  std::vector<NamedTasks> variants;
  std::vector<std::size_t> by_size;  // rows of the base, the largest task first
  std::set<std::string> sources;     // ids cited so far
  Document document;

  [[nodiscard]] const study::MunicipalTasks& base() const { return briefing.base; }
  [[nodiscard]] const scenario::Wishes& wishes() const { return briefing.scenario.base; }
  [[nodiscard]] People task_of(std::size_t row) const { return base().rows[row].task; }
  [[nodiscard]] Value municipalities() const;
  [[nodiscard]] std::string region_name(const std::string& code) const;
  [[nodiscard]] std::string former_name(MunicipalityCode code) const;

  /// The half-year before the one in question, when its task is known.
  [[nodiscard]] const study::NationalHalfYear* half_before() const;
  /// The last half-year of which the balance at its end was known.
  [[nodiscard]] const study::NationalHalfYear* last_balance() const;

  /// Notes that sources are cited, so that they stand in the list at the end, and gives them back.
  std::vector<std::string> cited(std::vector<std::string> ids);
  /// The sources of the inhabitants, cited.
  std::vector<std::string> population_sources();
};

}  // namespace regietafel::report
