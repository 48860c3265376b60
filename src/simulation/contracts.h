#pragma once

#include <cstdint>
#include <optional>
#include <vector>

#include "simulation/state.h"
#include "simulation/world.h"

namespace regietafel::simulation {

/// Emergency sites that stand on the first day, or the user's own sites, and places that were asked
/// for, province by province; also those without places.
[[nodiscard]] std::vector<Site> first_sites(const World& world,
                                            const scenario::Parameters& parameters);

/// Regular places of every province on the first day: in proportion to inhabitants, or on the
/// user's own sites.
[[nodiscard]] std::vector<std::int64_t> first_regular_places(
    const World& world, const scenario::Parameters& parameters);

/// Of so many regular places that end together, how many end in each province.
[[nodiscard]] std::vector<std::uint32_t> ending_in(const std::vector<std::int64_t>& regular,
                                                   std::int64_t ending);

/// Places of one province that end on the same day.
struct Contract {
  enum class Kind : std::uint8_t { regular, emergency, requested };
  Kind kind;
  run::Area province;
  Day begins;
  std::optional<Day> ends;  // the last day; nothing where that is after the run
  std::int64_t places;
};

/// What is contracted or asked for on the first day, as long as nothing is renewed: regular places
/// that end with each quarter and those that outlast the run, then sites; or each own site. By
/// province.
[[nodiscard]] std::vector<Contract> first_contracts(const World& world,
                                                    const scenario::Parameters& parameters);

}  // namespace regietafel::simulation
