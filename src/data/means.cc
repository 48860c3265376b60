#include "data/means.h"

#include "data/municipal_column.h"

namespace regietafel::data {

Result<Means> read_means(const std::filesystem::path& path, const Country& country) {
  const auto figures =
      read_municipal_column(path, country,
                            {.name = "means",
                             .least = 0,
                             .most = 1'000'000,
                             .code = "no_whole_number",
                             .expected = "a whole number of persons, at least 0",
                             .advice = "the persons it can house in the half-year"});
  if (!figures) return refuse(figures.error());
  Means means;
  for (const auto& [municipality, figure] : *figures) means.emplace(municipality, People{figure});
  return means;
}

}  // namespace regietafel::data
