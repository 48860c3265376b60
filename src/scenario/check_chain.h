#pragma once

#include <array>

#include "scenario/chain.h"
#include "scenario/table_reader.h"

namespace regietafel::scenario {

/// The quantities of a chain as far as they could be read, each with its place in the file.
struct QuantitiesRead {
  Quantities values;
  std::array<const Wish*, kParameters> places{};  // nothing where there is none, or a fault
};

/// Complains about values that are possible alone and impossible together, taken where every
/// assumption has its middle value.
void check_chain(TableReader& file, const Chain& chain, const QuantitiesRead& quantities,
                 const Assumptions& assumptions);

}  // namespace regietafel::scenario
