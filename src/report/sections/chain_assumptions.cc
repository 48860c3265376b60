#include <cmath>
#include <string>
#include <utility>

#include "report/sections/sections.h"
#include "report/values.h"

namespace regietafel::report::sections {
namespace {

/// A value with the decimals that its size asks for.
Number written(double value) {
  constexpr double kWhole = 20;
  if (std::abs(value) >= kWhole) return {std::llround(value)};
  return {std::llround(value * 1'000), 3};
}

}  // namespace

/// Every assumption of the scenario, with its range, its reason and its source.
void add_chain_assumptions(Draft& draft) {
  Table table{
      .id = "chain_assumptions",
      .title = label("title", {"Aannames van de keten", "Assumptions of the chain"}),
      .columns = {text_column("assumption", {"Aanname", "Assumption"}, Unit::code),
                  {"value", label("value", {"Waarde", "Value"}), ColumnType::decimal, Unit::label,
                   3},
                  {"low", label("low", {"Laag", "Low"}), ColumnType::decimal, Unit::label, 3},
                  {"high", label("high", {"Hoog", "High"}), ColumnType::decimal, Unit::label, 3},
                  text_column("why", {"Waarom", "Why"}),
                  text_column("source", {"Bron", "Source"}, Unit::code),
                  text_column("known", {"Pas later bekend", "Known only later"}, Unit::date)},
      .rows = {}};
  for (const auto& [name, one] : draft.briefing.scenario.assumptions) {
    table.rows.push_back({name, written(one.value), written(one.low), written(one.high),
                          Text{one.why_nl, one.why_en},
                          one.source.empty() ? Datum{} : Datum{one.source},
                          one.known ? Datum{to_string(*one.known)} : Datum{}});
    Assumption assumption{.id = name,
                          .sentence = {.id = name,
                                       .text = {"{0}: {1}, tussen {2} en {3}; {4}.",
                                                "{0}: {1}, between {2} and {3}; {4}."},
                                       .values = {word(name),
                                                  {written(one.value), Unit::label},
                                                  {written(one.low), Unit::label},
                                                  {written(one.high), Unit::label},
                                                  words({one.why_nl, one.why_en})}}};
    if (!one.source.empty()) assumption.sentence.sources = draft.cited({one.source});
    draft.document.assumptions.push_back(std::move(assumption));
  }
  draft.document.sections.push_back(
      {.id = "chain_assumptions",
       .question = {.id = "chain_assumptions",
                    .text = {"Waarop rust dit?", "What does this rest on?"}},
       .sentences =
           {{.id = "drawn",
             .text = {"Elke toekomst trekt elke aanname één keer uit haar bereik; alle "
                      "varianten van een toekomst delen die trekking.",
                      "Every future draws every assumption once from its range; all variants "
                      "of a future share the draw."}}},
       .charts = {},
       .tables = {table.id}});
  draft.document.tables.push_back(std::move(table));
}

}  // namespace regietafel::report::sections
