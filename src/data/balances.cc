#include "data/balances.h"

#include "data/municipal_column.h"

namespace regietafel::data {

Result<Balances> read_balances(const std::filesystem::path& path, const Country& country) {
  constexpr std::int64_t kMost = 1'000'000;
  const auto figures = read_municipal_column(path, country,
                                             {.name = "balance",
                                              .least = -kMost,
                                              .most = kMost,
                                              .code = "no_whole_number",
                                              .expected = "a whole number of persons",
                                              .advice = "lead positive, backlog negative"});
  if (!figures) return refuse(figures.error());
  Balances balances;
  for (const auto& [municipality, figure] : *figures)
    balances.emplace(municipality, People{figure});
  return balances;
}

}  // namespace regietafel::data
