#pragma once

#include <cstdint>
#include <map>

#include "base/calendar.h"
#include "base/result.h"
#include "data/facts.h"
#include "scenario/scenario.h"
#include "simulation/world.h"

namespace regietafel::study {

/// National backlogs at the beginning of half-years, in persons, as they were published; the data
/// count leads, so that theirs are the negative.
[[nodiscard]] std::map<HalfYear, std::int64_t> known_backlogs(const data::Facts& facts);

/// The world of a variant: municipalities of its first day, their inhabitants and homes, and the
/// tasks and backlogs that were published.
///
/// Tasks are those of the scenario, before it those published by its day; with later knowledge of
/// tasks, those published since as well. Task weights are the inhabitants that count for the first
/// half-year of the scenario, for all half-years: later ones are not known yet. Refused are a
/// running half-year whose task nobody knows, and own locations that cannot be played.
/// @param seen  facts of the scenario's day; @param later  all facts, where the variant takes them
[[nodiscard]] Result<simulation::World> chain_world(const data::Facts& seen,
                                                    const data::Facts& later,
                                                    const scenario::Wishes& wishes);

}  // namespace regietafel::study
