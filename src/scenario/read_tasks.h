#pragma once

#include <map>
#include <string_view>

#include "base/calendar.h"
#include "scenario/scenario.h"
#include "scenario/table_reader.h"

namespace regietafel::scenario {

/// Reads what stands in [task] about tasks that are set: published, rule and exempt.
void read_tasks(TableReader& file, Wishes& wishes);

/// Reads a table of half-years and persons, e.g. { "2021-II" = 11_000 }.
/// @param name  its key below `reader`
[[nodiscard]] std::map<HalfYear, People> read_half_years(TableReader& reader, const Wish& table,
                                                         std::string_view name);

}  // namespace regietafel::scenario
