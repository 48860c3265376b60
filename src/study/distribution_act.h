#pragma once

#include <filesystem>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/calendar.h"
#include "base/result.h"
#include "data/tables.h"
#include "domain/country.h"
#include "domain/observed.h"
#include "law/huisvestingswet_2014.h"
#include "law/spreidingswet.h"
#include "study/provenance.h"

namespace regietafel::study {

/// Whose figures weigh in a distribution.
struct DistributionFigures {
  law::ReferencePopulation population;  // of 1 January of the year asked
  std::vector<std::int64_t> score;      // SES-WOA in ten-thousandths, by Country row
  std::vector<People> dwellings;        // empty when they are not known for these boundaries
  bool is_score_own = false;
};

/// Asylum places over municipalities by the key of the distribution act, with other keys beside it.
struct DistributionAct {
  int year = 0;  // the inhabitants of its 1 January, the boundaries of its 1 January
  law::Places total;
  std::optional<law::Places> minors;  // of whom unaccompanied minors, where asked
  Country country;
  DistributionFigures figures;
  std::vector<law::DistributionRow> by_act, by_inhabitants, by_dwellings;  // by Country row
  std::vector<law::DistributionRow> minors_by_act;                         // empty where not asked
  std::map<std::string, Observed> published;  // by area: the shares of 2024 as published
};

struct DistributionRequest {
  data::PackageFolders packages;
  int year = 0;
  law::Places total;
  std::optional<law::Places> minors;
  std::optional<Day> as_of;
  std::optional<std::filesystem::path> scores;  // gm_code,score in place of the known ones
};

struct DistributionAnswer {
  DistributionAct act;
  Provenance provenance;
};

/// regietafel distribution-act: refused when inhabitants or a score of any municipality are not
/// known, since a gap would move everybody's share.
[[nodiscard]] Result<DistributionAnswer> answer_distribution(const DistributionRequest& request);

}  // namespace regietafel::study
