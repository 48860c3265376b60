#pragma once

#include <filesystem>
#include <vector>

#include "base/result.h"
#include "data/places.h"
#include "domain/country.h"
#include "law/spreidingswet.h"

namespace regietafel::study {

/// Places of a location with what a round of the Spreidingswet makes of them.
struct CountedLocation {
  data::AgreedPlaces agreed;
  law::Counting counting = law::Counting::counts;
};

/// A municipality's places by what the round makes of them.
struct MunicipalPlaces {
  law::Places counted, too_short, not_there;
};

/// Which of a user's places count in a round.
struct CountedPlaces {
  std::vector<CountedLocation> locations;     // in the order of the file
  std::vector<MunicipalPlaces> municipality;  // by Country row
};

/// Refused is what data::read_places refuses.
[[nodiscard]] Result<CountedPlaces> count_places(const std::filesystem::path& path,
                                                 const Country& country, int round);

}  // namespace regietafel::study
