#include "report/briefing_document.h"

#include "report/draft.h"
#include "report/sections/sections.h"
#include "report/values.h"

namespace regietafel::report {

Document briefing_document(const study::Briefing& briefing) {
  Draft draft{briefing};
  const auto& title = briefing.scenario.title;
  draft.document.title = {title.nl, title.en};
  draft.document.meeting = {
      .id = "meeting",
      .text = {"Wat op {0} bekend was. Gemeentegrenzen van {1}: {2} gemeenten.",
               "What was known on {0}. Municipal boundaries of {1}: {2} municipalities."},
      .values = {date(draft.wishes().as_of), date(draft.wishes().start), draft.municipalities()}};
  draft.document.provenance = provenance_of(briefing.provenance);
  sections::add_assumptions(draft);
  sections::add_headlines(draft);
  if (briefing.chain) {
    sections::add_chain_task(draft);
    sections::add_chain_flow(draft);
    sections::add_chain_months(draft);
    sections::add_chain_variants(draft);
    sections::add_chain_costs(draft);
  }
  sections::add_task(draft);
  sections::add_extremes(draft);
  sections::add_half_years(draft);
  sections::add_provinces(draft);
  sections::add_rounding(draft);
  sections::add_carry_over(draft);
  if (briefing.chain) {
    sections::add_chain_look_back(draft);
    sections::add_chain_assumptions(draft);
  }
  sections::add_how_to_read(draft);
  sections::add_not_answered(draft);
  sections::add_sources(draft);
  return std::move(draft.document);
}

Provenance provenance_of(const study::Provenance& provenance) {
  Provenance shown{.run = provenance.run,
                   .scenario = provenance.question,
                   .data = provenance.data,
                   .own = {},
                   .as_of = provenance.as_of,
                   .version = provenance.version};
  for (const auto& package : provenance.own) shown.own.emplace_back(package.name, package.digest);
  return shown;
}

}  // namespace regietafel::report
