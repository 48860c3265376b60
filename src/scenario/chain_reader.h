#pragma once

#include <string_view>

#include "base/result.h"
#include "scenario/chain.h"
#include "scenario/wish.h"

namespace regietafel::scenario {

/// The keys of the chain at the head of a file; a scenario that has `state` is played.
[[nodiscard]] bool has_chain(const Wish& file);
/// Whether a table at the head of a file belongs to the chain.
[[nodiscard]] bool is_of_chain(std::string_view table);

/// Reads all of a chain: every parameter, a number or "@name", and the words beside them. Faults go
/// to `errors`, all at once: what is missing, with a usual value; what is of the wrong type or out
/// of range; words and keys that are not known, with the nearest.
[[nodiscard]] Chain read_chain(const Wish& file, std::string_view name, Errors& errors);

/// Reads the table [assumptions].
[[nodiscard]] Assumptions read_assumptions(const Wish& file, std::string_view name, Errors& errors);

/// A list of observed series, as a variant or the file's head has it.
[[nodiscard]] std::vector<ObservedSeries> read_observed(const Wish& list, std::string_view key,
                                                        std::string_view name, Errors& errors);

/// What numbers say together that none of them says alone: a state that contradicts itself, shares
/// that add up to more than one, ends that are exchanged, assumptions that are not there or not
/// used.
void check_chain(const Wish& file, const Chain& chain, const Assumptions& assumptions,
                 std::string_view name, Errors& errors);

[[nodiscard]] std::string_view to_string(Shape shape);
[[nodiscard]] std::string_view to_string(ObservedSeries series);
[[nodiscard]] std::string_view to_string(Quarantine mode);
[[nodiscard]] std::string_view to_string(Priority priority);
[[nodiscard]] std::string_view to_string(Overflow overflow);

}  // namespace regietafel::scenario
