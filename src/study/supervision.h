#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/result.h"
#include "data/positions.h"
#include "data/tables.h"
#include "law/gemeentewet.h"
#include "study/provenance.h"

namespace regietafel::study {

/// A municipality's half-years with what supervision says of each.
struct SupervisedMunicipality {
  MunicipalityCode code;
  std::string name;
  std::vector<data::Position> positions;
  std::vector<law::Standing> standings;  // as many
};

struct SupervisionRequest {
  data::PackageFolders packages;
  std::filesystem::path positions;
  law::Ladder ladder;
  std::optional<Day> as_of;
};

struct SupervisionAnswer {
  std::vector<SupervisedMunicipality> municipalities;  // in the order of codes
  Provenance provenance;
};

/// regietafel supervision: refused for a municipality that does not exist on the first day of the
/// last half-year in the file.
[[nodiscard]] Result<SupervisionAnswer> answer_supervision(const SupervisionRequest& request);

}  // namespace regietafel::study
