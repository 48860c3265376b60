#include <string>
#include <utility>

#include "report/chain_figures.h"
#include "report/sections/sections.h"
#include "report/values.h"

namespace regietafel::report::sections {

using run::Measure;

/// What reception costs in every variant, and how that differs from the base.
void add_chain_costs(Draft& draft) {
  const ChainFigures figures{*draft.briefing.chain};
  Table table{.id = "costs",
              .title = label("title", {"Kosten van de opvang over de hele looptijd, in euro",
                                       "Cost of reception over the whole run, in euro"}),
              .columns = {text_column("variant", {"Variant", "Variant"}),
                          count_column("low", {"Laag", "Low"}, Unit::euro),
                          count_column("middle", {"Midden", "Middle"}, Unit::euro),
                          count_column("high", {"Hoog", "High"}, Unit::euro),
                          count_column("difference_low", {"Verschil, laag", "Difference, low"},
                                       Unit::euro, true),
                          count_column("difference", {"Verschil, midden", "Difference, middle"},
                                       Unit::euro, true),
                          count_column("difference_high", {"Verschil, hoog", "Difference, high"},
                                       Unit::euro, true)},
              .rows = {}};
  for (const auto& variant : draft.briefing.chain->variants) {
    if (variant.has_later_knowledge) continue;
    const auto cost = figures.of(variant.name, Measure::cost, 0, figures.last_month());
    const auto difference =
        figures.difference(variant.name, Measure::cost, 0, figures.last_month());
    table.rows.push_back({name_of_variant(variant.name), Number{cost.low}, Number{cost.middle},
                          Number{cost.high}, Number{difference.low}, Number{difference.middle},
                          Number{difference.high}});
  }
  Section section{
      .id = "costs",
      .question = {.id = "costs",
                   .text = {"Wat kost elke variant?", "What does every variant cost?"}}};
  Sentence sentence{
      .id = "cost_base",
      .text = {"De opvang kost in de basis samen {0}, in vier van de vijf toekomsten tussen {1} en "
               "{2}, in prijzen van {3}. Eenheidskosten van dat jaar waren op {4} nog niet "
               "gepubliceerd; ze zijn een aanname.",
               "In the base reception costs {0} in total, in four of five futures between {1} and "
               "{2}, in prices of {3}. Unit costs of that year were not published yet on {4}; they "
               "are an assumption."}};
  add_interval(sentence.values, Measure::cost,
               figures.of(study::kBase, Measure::cost, 0, figures.last_month()));
  sentence.values.push_back(year(draft.wishes().chain->price_year));
  sentence.values.push_back(date(draft.wishes().as_of));
  section.sentences.push_back(std::move(sentence));
  for (const auto* name : {"cost_regular", "cost_emergency", "cost_crisis", "cost_empty"}) {
    if (draft.briefing.scenario.assumptions.contains(name)) section.assumptions.emplace_back(name);
  }
  Bars chart{.id = "costs_bars",
             .title = label("title", {"Kosten over de hele looptijd: verschil met de basis",
                                      "Cost over the whole run: difference to the base"}),
             .unit = Unit::euro,
             .table = table.id,
             .category = "variant",
             .is_horizontal = true,
             .series = {{"difference",
                         label("difference", {"Verschil met de basis", "Difference to the base"}),
                         "difference_low", "difference_high"}}};
  section.charts.push_back(chart.id);
  draft.document.charts.emplace_back(std::move(chart));
  section.tables.push_back(table.id);
  draft.document.tables.push_back(std::move(table));
  draft.document.sections.push_back(std::move(section));
}

}  // namespace regietafel::report::sections
