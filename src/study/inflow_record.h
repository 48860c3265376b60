#pragma once

#include <span>
#include <string>
#include <vector>

#include "base/result.h"
#include "domain/observed.h"
#include "forecast/mix.h"

namespace regietafel::study {

/// The monthly series of tournament_series() that have no gap, cut to the last month that all of
/// them have.
/// Refused are negative counts, months published before they were over, and a past of which no
/// series has more than 36 months.
/// @param left_out  gets a line for each series that has gaps or too few months
[[nodiscard]] Result<forecast::Record> inflow_record(std::span<const Observed> inflow,
                                                     std::vector<std::string>& left_out);

/// Adds first_other and family_other, what a stream had beside the nationalities that are listed,
/// at least 0, for the months in which all of these are known.
void add_others(forecast::Record& record);

/// The places of a stream's parts in a record: its nationalities and the others.
[[nodiscard]] std::vector<std::size_t> parts_of(const forecast::Record& record,
                                                std::string_view stream);

}  // namespace regietafel::study
