#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/result.h"
#include "data/check.h"
#include "data/tables.h"
#include "study/provenance.h"

namespace regietafel::study {

/// What a check of the facts found when nothing is wrong; faults are refused as errors.
struct DataCheck {
  struct Count {
    std::string table;
    std::size_t rows = 0, own = 0;
  };
  std::vector<Count> tables;
  std::vector<data::CheckReport::Done> done;
  std::vector<data::Gap> gaps;
  Provenance provenance;
};

struct DataRequest {
  data::PackageFolders packages;
  std::optional<Day> as_of;
};

/// regietafel data check: types, keys, references, then sums against independent totals.
[[nodiscard]] Result<DataCheck> check_data(const DataRequest& request);

/// What is known of something: the tables that speak of it, with only the rows that do.
struct ShownData {
  std::vector<data::Table> tables;
  std::vector<data::Package> packages;
  std::vector<std::pair<std::string, std::string>> sources;  // id and citation, as rows name them
  Provenance provenance;
};

/// regietafel data show: `what` is municipality, task, locations or the name of a table; `which` a
/// code or a period, empty for all.
[[nodiscard]] Result<ShownData> show_data(const DataRequest& request, const std::string& what,
                                          const std::string& which);

/// A CSV file with an example row, and the name that it must have in a package.
struct BlankTable {
  std::string file, text;
  std::string use = {};  // the command that reads it, where it is for one question and no package
};

/// regietafel data template: for a table of the package, locations, or a file for `regietafel
/// swaps`: means, grouping.
[[nodiscard]] Result<BlankTable> data_template(const std::filesystem::path& package,
                                               const std::string& table);

}  // namespace regietafel::study
