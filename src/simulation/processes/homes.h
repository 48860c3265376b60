#pragma once

#include "simulation/today.h"

namespace regietafel::simulation {

/// On Mondays permit holders are linked to a municipality, those who wait longest first, as far as
/// the corrected tasks and what goes beyond them leave room. Where a task is pooled, room is
/// checked over the pool, and homes decide which of its municipalities it is.
void link_households(Today& today);

/// A household's search is over: it takes the next home that fits.
void look_for_home(Today& today, Row row);

/// Once a week homes come free in each municipality, whole ones, by size. A home goes to a
/// household that it fits, the one that waits longest there; if there is none, to one that needs
/// the next smaller size. What nobody needs is held for some weeks and then let to others.
void let_homes(Today& today);

/// Permit holders move into a home: their task is met, and civic integration is to start.
void move_in(Today& today, Row row);

/// Resettled refugees come with a permit, and move straight into a home where there is task left;
/// otherwise they wait in reception like others.
void receive_resettled(Today& today, Row row);

/// Civic integration starts, and a household leaves the chain.
void start_integration(Today& today, Row row);

/// Persons are added to a household in reception: a child, or relatives.
void enlarge(Today& today, Row row, std::uint32_t persons);

/// Persons are now to be housed by a municipality.
void link(Today& today, std::uint16_t municipality, std::int64_t persons);

}  // namespace regietafel::simulation
