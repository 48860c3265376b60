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
#include "study/counted_places.h"
#include "study/other_keys.h"
#include "study/provenance.h"

namespace regietafel::study {

/// Whose figures weigh in a distribution.
struct DistributionFigures {
  law::ReferencePopulation population;  // of 1 January of the year asked
  std::vector<std::int64_t> score;      // SES-WOA in ten-thousandths, by Country row
  bool is_score_own = false;
};

/// Asylum places over municipalities by the key of the distribution act, with other keys beside it.
struct DistributionAct {
  int round = law::kFirstRound;
  int year = 0;  // the inhabitants of its 1 January, the boundaries of its 1 January
  law::Places total;
  std::optional<law::Places> minors;  // of whom unaccompanied minors, where asked
  Country country;
  DistributionFigures figures;
  std::vector<law::DistributionRow> by_act;         // by Country row
  std::vector<law::DistributionRow> minors_by_act;  // empty where not asked
  std::vector<KeyShares> by_other_keys;
  std::optional<CountedPlaces> places;        // the user's own, where given
  std::map<std::string, Observed> published;  // by area: the round's shares as published
};

struct DistributionRequest {
  data::PackageFolders packages;
  int round = law::kFirstRound;
  int year = 0;
  law::Places total;
  std::optional<law::Places> minors;
  std::optional<Day> as_of;
  std::optional<std::filesystem::path> scores;  // gm_code,score in place of the known ones
  std::optional<std::filesystem::path> places;  // locations as data::read_places has them
  KeyFiles keys;
};

struct DistributionAnswer {
  DistributionAct act;
  Provenance provenance;
};

/// regietafel distribution-act: refused when inhabitants or a score of any municipality are not
/// known, since a gap would move everybody's share, and for every file that is refused.
[[nodiscard]] Result<DistributionAnswer> answer_distribution(const DistributionRequest& request);

}  // namespace regietafel::study
