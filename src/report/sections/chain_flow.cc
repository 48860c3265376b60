#include <algorithm>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "report/chain_figures.h"
#include "report/sections/sections.h"
#include "report/values.h"
#include "report/words.h"

namespace regietafel::report::sections {
namespace {

using run::Measure;

/// When a flow is counted: a stock as the period begins or ends, or what flows in between.
enum class When : std::uint8_t { begins, passes, ends };

/// A flow of people from one step of the chain to the next.
struct Flow {
  Text from, to;
  Measure measure;
  When when = When::passes;
  std::optional<Measure> less = {};  // taken off, future by future
};

const std::vector<Flow>& flows() {
  using enum Measure;
  static const Text kProcedure{"In procedure", "In procedure"}, kRefused{"Afgewezen", "Refused"},
      kPermit{"Vergunning", "Permit"}, kLeft{"Vertrokken", "Left"},
      kWaiting{"Wacht op besluit, begin", "Awaiting decision, start"},
      kStillWaiting{"Wacht op besluit, eind", "Awaiting decision, end"},
      kHolders{"Met vergunning, begin", "With permit, start"},
      kStillHolders{"Met vergunning, eind", "With permit, end"},
      kRefusedBefore{"Afgewezen, begin", "Refused, start"},
      kStillRefused{"Afgewezen, eind", "Refused, end"};
  static const std::vector<Flow> kFlows{
      {{"Nieuwe aanvragen", "New applications"},
       kProcedure,
       arrivals,
       When::passes,
       arrivals_resettlement},
      {kWaiting, kProcedure, pending_first_decision, When::begins},
      {kRefusedBefore, kRefused, refused_in_reception, When::begins},
      {kHolders, kPermit, permit_holders_in_reception, When::begins},
      {{"Nareizigers", "Relatives"}, kPermit, family_arrivals},
      {{"Hervestigd", "Resettled"}, kPermit, arrivals_resettlement},
      {kProcedure, kStillWaiting, pending_first_decision, When::ends},
      {kProcedure, kLeft, departures_before_decision},
      {kProcedure, kRefused, refusals},
      {kProcedure, kPermit, grants},
      {kRefused, kLeft, departures, When::passes, departures_before_decision},
      {kRefused, kStillRefused, refused_in_reception, When::ends},
      {kRefused, kPermit, grants_after_refusal},
      {kPermit, {"Gehuisvest", "Housed"}, housed},
      {kPermit, kStillHolders, permit_holders_in_reception, When::ends}};
  return kFlows;
}

Interval people_in(const Flow& flow, const ChainFigures& figures, const ChainFigures::Year& year) {
  const auto& columns = figures.columns(study::kBase);
  if (flow.when == When::begins) {
    // Of the day before the run nothing is kept: its first evening stands for it.
    const auto first = first_day(figures.month(year.first));
    const Day day{std::max(figures.frame().period().start.value(), first.value() - 1)};
    return interval_of(flow.measure, run::spread_of(run::stock_on(columns, flow.measure, day)));
  }
  auto values = run::national_values(columns, flow.measure, year.first, year.last);
  if (flow.less) {
    const auto less = run::national_values(columns, *flow.less, year.first, year.last);
    for (std::size_t future = 0; future < values.size(); ++future) values[future] -= less[future];
  }
  return interval_of(flow.measure, run::spread_of(std::move(values)));
}

/// A year, or the months of it that are played.
Sentence name_of(const ChainFigures& figures, const ChainFigures::Year& year, std::string id) {
  constexpr std::size_t kMonths = 12;
  if (year.last - year.first + 1 == kMonths) {
    return label(std::move(id), {"{0}", "{0}"}, {report::year(year.year)});
  }
  return label(std::move(id), {"{0} tot en met {1}", "{0} to {1}"},
               {month(figures.month(year.first)), month(figures.month(year.last))});
}

Column people_column(std::string id, Sentence name) {
  return {std::move(id), std::move(name), ColumnType::integer, Unit::people};
}

/// The middle of every flow in every year, and its interval beside it.
Table flow_table(const ChainFigures& figures) {
  Table table{.id = "chain_flow",
              .title = label("title", {"Mensen van stap naar stap in de keten, per jaar",
                                       "People from step to step in the chain, by year"}),
              .columns = {text_column("from", {"Van", "From"}), text_column("to", {"Naar", "To"})},
              .rows = {}};
  for (const auto& year : figures.years()) {
    const auto id = "year_" + std::to_string(year.year);
    table.columns.push_back(people_column(id, name_of(figures, year, id)));
    for (const auto& [suffix, words] : {std::pair{"_low", Text{"{0}, laag", "{0}, low"}},
                                        std::pair{"_high", Text{"{0}, hoog", "{0}, high"}}}) {
      table.columns.push_back(
          people_column(id + suffix, label(id + suffix, words, {report::year(year.year)})));
    }
  }
  for (const auto& flow : flows()) {
    std::vector<Datum> row{flow.from, flow.to};
    for (const auto& year : figures.years()) {
      const auto people = people_in(flow, figures, year);
      for (const auto value : {people.middle, people.low, people.high}) {
        row.emplace_back(Number{value});
      }
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

Sankey flow_chart(const ChainFigures& figures, const Table& table) {
  Sankey chart{.id = "chain_flow_sankey",
               .title = table.title,
               .unit = Unit::people,
               .table = table.id,
               .from = "from",
               .to = "to",
               .values = {}};
  for (const auto& year : figures.years()) {
    const auto id = "year_" + std::to_string(year.year);
    chart.values.push_back({id, name_of(figures, year, id)});
  }
  return chart;
}

/// Who came, who got a permit and who got a home, in a sentence for each year.
Sentence year_sentence(const ChainFigures& figures, const ChainFigures::Year& year) {
  Sentence sentence{
      .id = "flow_" + std::to_string(year.year),
      .text = {
          "{0}: naar verwachting vragen {1} mensen asiel aan of worden zij hervestigd, krijgen "
          "{2} bij het eerste besluit een vergunning en worden {3} gehuisvest, in vier van de "
          "vijf toekomsten tussen {4} en {5}.",
          "{0}: {1} people are expected to apply for asylum or to be resettled, {2} to be "
          "given a permit at the first decision and {3} to be housed, in four of five futures "
          "between {4} and {5}."}};
  const auto name = name_of(figures, year, "");
  sentence.values.push_back(words({fill(name, Language::nl), fill(name, Language::en)}));
  const auto middle = [&](Measure measure) {
    return figure(measure, figures.of(study::kBase, measure, year.first, year.last).middle);
  };
  sentence.values.push_back(middle(Measure::arrivals));
  sentence.values.push_back(middle(Measure::grants));
  add_interval(sentence.values, Measure::housed,
               figures.of(study::kBase, Measure::housed, year.first, year.last));
  return sentence;
}

}  // namespace

/// Every year of the chain as flows: who is there as it begins and who comes, where they go, and
/// who is still there as it ends.
void add_chain_flow(Draft& draft) {
  const ChainFigures figures{*draft.briefing.chain};
  auto table = flow_table(figures);
  auto chart = flow_chart(figures, table);
  Section section{.id = "chain_flow",
                  .question = {.id = "chain_flow",
                               .text = {"Hoe gaan mensen door de keten?",
                                        "How do people flow through the chain?"}},
                  .charts = {chart.id},
                  .tables = {table.id}};
  for (const auto& year : figures.years()) {
    section.sentences.push_back(year_sentence(figures, year));
  }
  section.sentences.push_back(
      {.id = "medians",
       .text = {
           "Elke stroom is het midden van de toekomsten, los van de andere: wat ergens in gaat en "
           "wat eruit komt, hoeft niet precies gelijk te zijn. Kinderen die in de opvang worden "
           "geboren staan er niet bij, en een alleenreizende minderjarige met een vergunning telt "
           "pas bij wie op een woning wacht zodra hij meerderjarig is. Het bereik van elke stroom "
           "staat in de tabel.",
           "Every flow is the middle of the futures, apart from the others: what goes in somewhere "
           "and what comes out need not be exactly equal. Children born in reception are not "
           "drawn, and an unaccompanied minor with a permit counts among those who wait for a "
           "home only once of age. The interval of every flow stands in the table."}});
  draft.document.charts.emplace_back(std::move(chart));
  draft.document.tables.push_back(std::move(table));
  draft.document.sections.push_back(std::move(section));
}

}  // namespace regietafel::report::sections
