#include <cmath>
#include <string>
#include <utility>

#include "report/sections/chain_parts.h"
#include "report/values.h"

namespace regietafel::report::sections {
namespace {

using simulation::Contract;

Text name_of(Contract::Kind kind) {
  switch (kind) {
    case Contract::Kind::regular:
      return {"Regulier", "Regular"};
    case Contract::Kind::requested:
      return {"Gevraagd, zodra geleverd", "Requested, once delivered"};
    case Contract::Kind::emergency:
      return {"Noodopvang", "Emergency"};
  }
  return {};
}

Table contract_ends(const Draft& draft) {
  Table table{
      .id = "reception_contract_ends",
      .title = label("title", {"Plaatsen en het einde van hun contract als niets wordt verlengd",
                               "Places and the end of their contracts if nothing is renewed"}),
      .columns = {text_column("province", {"Provincie", "Province"}),
                  text_column("kind", {"Soort", "Kind"}),
                  day_column("begin", {"Eerste dag", "First day"}),
                  day_column("end", {"Laatste dag", "Last day"}),
                  count_column("places", {"Plaatsen", "Places"}, Unit::places)},
      .rows = {}};
  const auto& areas = ChainFigures{*draft.briefing.chain}.frame().areas();
  for (const auto& contract : draft.briefing.contracts) {
    table.rows.push_back({draft.region_name(areas.code(contract.province)), name_of(contract.kind),
                          to_string(contract.begins),
                          contract.ends ? Datum{to_string(*contract.ends)} : Datum{},
                          Number{contract.places}});
  }
  return table;
}

std::int64_t places_of(const Draft& draft, Contract::Kind kind, bool has_end) {
  std::int64_t places = 0;
  for (const auto& contract : draft.briefing.contracts) {
    if (contract.kind == kind && (!has_end || contract.ends)) places += contract.places;
  }
  return places;
}

/// How much of what ends is kept, which nobody knows.
Sentence renewals(const Draft& draft) {
  if (draft.wishes().chain->sites == scenario::Sites::own) {
    return {
        .id = "own_sites",
        .text = {"De locaties zijn uw eigen opgave; in de toekomsten eindigen zij op de dag die "
                 "daarin staat, en worden zij niet verlengd.",
                 "The locations are as you gave them; in the futures they end on the day that "
                 "you gave, and are not renewed."},
        .values = {}};
  }
  const auto& quantity = draft.wishes().chain->quantities.at(
      static_cast<std::size_t>(scenario::Parameter::contracts_renewed));
  const auto& known = draft.briefing.scenario.assumptions;
  const auto found = known.find(quantity.assumption);
  const auto share = [](double value) {
    constexpr double kThousand = 1'000;
    return Value{Number{std::llround(value * kThousand), 3}, Unit::share};
  };
  if (found == known.end()) {
    return {.id = "renewals",
            .text = {"In de toekomsten wordt {0} verlengd van wat dan nog nodig is.",
                     "In the futures {0} is renewed of what is still needed by then."},
            .values = {share(quantity.value)}};
  }
  return {
      .id = "renewals",
      .text = {"In de toekomsten wordt naar verwachting {0} verlengd van wat dan nog nodig is, "
               "maar dat is niet zeker: elke toekomst trekt een deel tussen {1} en {2}. De "
               "figuur neemt alle andere aannames op hun middelste waarde.",
               "In the futures {0} is expected to be renewed of what is still needed by then, "
               "but that is not certain: every future draws a share between {1} and {2}. The "
               "figure takes all other assumptions at their middle value."},
      .values = {share(found->second.value), share(found->second.low), share(found->second.high)}};
}

}  // namespace

void add_contracts(Draft& draft, Section& section) {
  if (draft.briefing.contracts.empty()) return;
  auto table = contract_ends(draft);
  section.sentences.push_back(
      {.id = "contracts",
       .text = {"Op {0} hebben {1} reguliere plaatsen een contract dat verder loopt. Zonder "
                "verlenging zijn de contracten van {2} daarvan op {3} afgelopen; van de gevraagde "
                "plaatsen komen er naar verwachting {4}.",
                "On {0} {1} regular places have a contract that goes on. Without renewal the "
                "contracts of {2} of them have ended by {3}; of the places requested {4} are "
                "expected to come."},
       .values = {date(draft.wishes().start),
                  count(places_of(draft, Contract::Kind::regular, false), Unit::places),
                  count(places_of(draft, Contract::Kind::regular, true), Unit::places),
                  date(draft.wishes().end),
                  count(places_of(draft, Contract::Kind::requested, false), Unit::places)}});
  section.sentences.push_back(renewals(draft));
  Gantt chart{.id = "reception_contracts_gantt",
              .title = table.title,
              .unit = Unit::places,
              .table = table.id,
              .label = "province",
              .begin = "begin",
              .end = "end",
              .group = "kind",
              .amount = "places"};
  section.charts.push_back(chart.id);
  section.tables.push_back(table.id);
  draft.document.charts.emplace_back(std::move(chart));
  draft.document.tables.push_back(std::move(table));
}

}  // namespace regietafel::report::sections
