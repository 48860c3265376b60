#pragma once

#include "report/draft.h"

/// The parts of a briefing, one file each; every one adds what it says to the draft.
namespace regietafel::report::sections {

void add_assumptions(Draft& draft);
void add_headlines(Draft& draft);
void add_task(Draft& draft);        // what the national task means for every municipality
void add_extremes(Draft& draft);    // the largest and the smallest tasks
void add_half_years(Draft& draft);  // beside the half-years before
void add_provinces(Draft& draft);   // sums per province
void add_rounding(Draft& draft);    // what rounding does
void add_carry_over(Draft& draft);  // what earlier half-years leave

// from the played chain, where the scenario has one
void add_chain_task(Draft& draft);         // the corrected task, with the backlog to come
void add_chain_flow(Draft& draft);         // how people flow through the chain in a year
void add_chain_months(Draft& draft);       // reception, permit holders and minors by month
void add_chain_variants(Draft& draft);     // questions that variants answer
void add_chain_costs(Draft& draft);        // what every variant costs
void add_chain_assumptions(Draft& draft);  // what all of it rests on
void add_chain_look_back(Draft& draft);    // what came, with later knowledge

void add_how_to_read(Draft& draft);
void add_not_answered(Draft& draft);  // the questions of the table that stay open, and why
void add_sources(Draft& draft);       // last: cites what the others cited

}  // namespace regietafel::report::sections
