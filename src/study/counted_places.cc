#include "study/counted_places.h"

namespace regietafel::study {
namespace {

law::Places& places_by(MunicipalPlaces& places, law::Counting counting) {
  switch (counting) {
    case law::Counting::counts:
      return places.counted;
    case law::Counting::too_short:
      return places.too_short;
    case law::Counting::not_there:
      break;
  }
  return places.not_there;
}

}  // namespace

Result<CountedPlaces> count_places(const std::filesystem::path& path, const Country& country,
                                   int round) {
  auto agreed = data::read_places(path, country);
  if (!agreed) return refuse(std::move(agreed.error()));
  CountedPlaces counted{.locations = {},
                        .municipality = std::vector<MunicipalPlaces>(country.size())};
  for (auto& location : *agreed) {
    const auto counting = law::counting_of({.first = location.first, .last = location.last}, round);
    places_by(counted.municipality[location.municipality.value()], counting) +=
        law::Places{location.places};
    counted.locations.push_back({.agreed = std::move(location), .counting = counting});
  }
  return counted;
}

}  // namespace regietafel::study
