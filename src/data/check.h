#pragma once

#include <string>
#include <vector>

#include "base/result.h"
#include "data/tables.h"

namespace regietafel::data {

/// A figure that is not known, and what follows from that. No fault.
struct Gap {
  std::string file;  // the name of its package and the file: "data/municipality.csv"
  std::uint32_t line = 0;
  std::string table, what;
};

/// What a check of sums found.
struct CheckReport {
  struct Done {
    std::string name;   // "inhabitants of a year against the national statistic"
    std::size_t count;  // how many sums were compared
  };
  std::vector<Done> done;
  std::vector<Gap> gaps;
  Errors faults;
};

/// Compares what stands in the tables with independent totals:
/// - the municipalities of a year add up to the national statistic of that year;
/// - every municipality of a year has its inhabitants;
/// - the municipalities of a year are those of the year before with the boundary changes between;
/// - the persons that a boundary change moves add up to the municipality that ended, and that total
///   is the municipality's own figure where it is of a 1 January;
/// - what `check_rows` compares.
[[nodiscard]] CheckReport check_sums(const Tables& tables);

/// Compares the cells of single rows, also in tables with faults; a cell that cannot be read is
/// passed over:
/// - no count was published before the day that it is about;
/// - no reception location closed before it opened;
/// - areas of tasks, shares and lettings are municipalities of some year, or regions.
[[nodiscard]] CheckReport check_rows(const Tables& tables);

}  // namespace regietafel::data
