#pragma once

#include <cstdint>
#include <vector>

#include "data/facts.h"
#include "law/huisvestingswet_2014.h"

namespace regietafel::study {

/// How the country's lettings fall over its municipalities, by Country row: in proportion to homes,
/// and where the user's own lettings are known, to those.
///
/// Homes are those of 1 January of the newest year up to `year` that is known for all
/// municipalities, carried over to the boundaries of the country; where none is, inhabitants take
/// their place. Own lettings are of the newest year before `year` that has any; those of a
/// municipality that went over whole go with it. They are set against the homes of the others by
/// the rate at which these let: what is left of the national lettings of that year, or, where that
/// number is not known or leaves nothing, the rate of the municipalities with own lettings. Where
/// nobody would let anything, homes alone count.
[[nodiscard]] std::vector<std::int64_t> letting_weights(const data::Facts& facts,
                                                        const law::ReferencePopulation& population,
                                                        int year);

}  // namespace regietafel::study
