#pragma once

#include <optional>
#include <string_view>

#include "scenario/chain.h"
#include "scenario/table_reader.h"

namespace regietafel::scenario {

/// A number of the chain: as written, or "@name" of an assumption. Its value, the whole range of
/// its assumption, and its value times what a variant scales must be possible for its kind.
/// @param name  its key below `reader`, for complaints
[[nodiscard]] std::optional<Quantity> read_quantity(TableReader& reader, const Wish& wish,
                                                    std::string_view name, ParameterKind kind,
                                                    const Assumptions& assumptions);

/// What a quantity is where every assumption has its middle value.
[[nodiscard]] double middle_of(const Quantity& quantity, const Assumptions& assumptions);

}  // namespace regietafel::scenario
