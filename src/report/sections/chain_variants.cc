#include <algorithm>
#include <array>
#include <string>
#include <utility>
#include <vector>

#include "report/chain_figures.h"
#include "report/sections/chain_parts.h"
#include "report/sections/sections.h"
#include "report/values.h"

namespace regietafel::report::sections {
namespace {

using run::Measure;

/// A question that is answered by variants beside the base.
struct VariantQuestion {
  std::string_view id;
  Text question;
  std::vector<std::string_view> variants;
  std::vector<Measure> measures;  // the first is drawn, and said in a sentence
  std::string_view assumption;    // that matters most; empty: none
  bool is_of_areas = false;       // some municipalities gain by it and others lose
};

const std::vector<VariantQuestion>& questions() {
  using enum Measure;
  static const std::vector<VariantQuestion> kQuestions{
      {"request",
       {"Wat levert het op om het verzoek om extra plaatsen per provincie te handhaven?",
        "What does keeping the request for extra places in every province buy?"},
       {"without_request"},
       {emergency_nights, sports_hall_nights, shortage, capacity_regular, cost},
       "share_delivered"},
      {"quarantine",
       {"Kan preventieve quarantaine op bestaande locaties, of zijn extra locaties nodig?",
        "Can preventive quarantine be held at existing sites, or are extra ones needed?"},
       {"quarantine_existing", "quarantine_extra"},
       {emergency_nights, quarantine_beds_blocked, shortage, sports_hall_nights, cost},
       "cohort_factor"},
      {"regional",
       {"Wat verandert er als de taak regionaal wordt in plaats van lokaal?",
        "What changes when the task is regional instead of local?"},
       {"regional"},
       {backlog, housed, permit_holders_in_reception, waiting_over_14_weeks, residents},
       "",
       true},
      {"slower_decisions",
       {"Wat gebeurt er als de immigratiedienst trager beslist?",
        "What happens when the immigration service decides more slowly?"},
       {"slower_decisions"},
       {residents, pending_first_decision, permit_holders_in_reception, emergency_nights, cost},
       "decision_capacity"},
      {"municipalities_lag",
       {"Wat gebeurt er als gemeenten achterblijven met woningen?",
        "What happens when municipalities lag behind with homes?"},
       {"municipalities_lag"},
       {permit_holders_in_reception, backlog, housed, residents, emergency_nights, cost},
       "share"}};
  return kQuestions;
}

std::string id_of(const VariantQuestion& question, std::string_view variant) {
  return question.variants.size() == 1 ? std::string{question.id} : std::string{variant};
}

/// How a difference is shown: a row for each measure and year.
Table difference_table(const ChainFigures& figures, const VariantQuestion& question,
                       std::string_view variant) {
  Table table{
      .id = id_of(question, variant) + "_years",
      .title = label("title", {"{0} naast de basis, per jaar", "{0} beside the base, by year"},
                     {words(name_of_variant(variant))}),
      .columns = {text_column("measure", {"Maat", "Measure"}),
                  text_column("year", {"Jaar", "Year"}, Unit::year),
                  count_column("base", {"Basis", "Base"}, Unit::label),
                  count_column("variant", {"Variant", "Variant"}, Unit::label),
                  count_column("low", {"Verschil, laag", "Difference, low"}, Unit::label, true),
                  count_column("middle", {"Verschil, midden", "Difference, middle"}, Unit::label,
                               true),
                  count_column("high", {"Verschil, hoog", "Difference, high"}, Unit::label, true)},
      .rows = {}};
  for (const auto measure : question.measures) {
    for (const auto& year : figures.years()) {
      const auto base = figures.of(study::kBase, measure, year.first, year.last);
      const auto other = figures.of(variant, measure, year.first, year.last);
      const auto difference = figures.difference(variant, measure, year.first, year.last);
      table.rows.push_back({name_of(measure), Number{year.year}, Number{base.middle},
                            Number{other.middle}, Number{difference.low}, Number{difference.middle},
                            Number{difference.high}});
    }
  }
  return table;
}

/// The first measure by year, for the chart.
Table lead_table(const ChainFigures& figures, const VariantQuestion& question) {
  const auto measure = question.measures.front();
  Table table{
      .id = std::string{question.id} + "_lead",
      .title = label("title",
                     {"{0} per jaar, midden van de toekomsten: basis naast “{1}”",
                      "{0} by year, middle of the futures: base beside “{1}”"},
                     {words(name_of(measure)), words(name_of_variant(question.variants.front()))}),
      .columns = {text_column("year", {"Jaar", "Year"}, Unit::year),
                  count_column("base", name_of_variant(study::kBase), unit_of(measure))},
      .rows = {}};
  for (const auto variant : question.variants) {
    table.columns.push_back(
        count_column(std::string{variant}, name_of_variant(variant), unit_of(measure)));
  }
  for (const auto& year : figures.years()) {
    std::vector<Datum> row{std::to_string(year.year),
                           Number{figures.of(study::kBase, measure, year.first, year.last).middle}};
    for (const auto variant : question.variants) {
      row.emplace_back(Number{figures.of(variant, measure, year.first, year.last).middle});
    }
    table.rows.push_back(std::move(row));
  }
  return table;
}

Bars lead_chart(const Table& table, const VariantQuestion& question) {
  Bars chart{.id = std::string{question.id} + "_bars",
             .title = table.title,
             .unit = unit_of(question.measures.front()),
             .table = table.id,
             .category = "year",
             .is_horizontal = false,
             .series = {{"base", label("base", name_of_variant(study::kBase))}}};
  for (const auto variant : question.variants) {
    chart.series.push_back(
        {std::string{variant}, label(std::string{variant}, name_of_variant(variant))});
  }
  return chart;
}

/// What a variant changes over the whole run, in its first measure and in cost or residents.
std::vector<Sentence> sentences_of(const ChainFigures& figures, const VariantQuestion& question,
                                   std::string_view variant) {
  std::vector<Sentence> sentences;
  const std::array<Measure, 2> said{question.measures.front(), question.measures.back()};
  for (const auto measure : said) {
    const bool is_stock = run::info(measure).kind == run::Kind::stock;
    Sentence sentence{
        .id = std::string{variant} + "_" + std::string{to_string(measure)},
        .text =
            is_stock
                ? Text{"{0}: aan het eind van {1} verschilt “{2}” {3} van de basis, in vier van "
                       "de vijf toekomsten tussen {4} en {5}.",
                       "{0}: at the end of {1} “{2}” differs from the base by {3}, in four of "
                       "five futures between {4} and {5}."}
                : Text{"{0}: tot het eind van {1} verschilt “{2}” samen {3} van de basis, in "
                       "vier van de vijf toekomsten tussen {4} en {5}.",
                       "{0}: up to the end of {1} “{2}” differs in total from the base by {3}, "
                       "in four of five futures between {4} and {5}."},
        .values = {words(name_of_variant(variant)), year(figures.years().back().year),
                   words(name_of(measure))}};
    add_interval(sentence.values, measure,
                 figures.difference(variant, measure, 0, figures.last_month()), true);
    sentences.push_back(std::move(sentence));
  }
  if (std::ranges::find(question.measures, Measure::sports_hall_nights) !=
      question.measures.end()) {
    sentences.push_back(
        {.id = std::string{variant} + "_chance",
         .text = {"{0}: in {1} van de toekomsten zijn tot het eind van {2} sporthallen nodig, "
                  "in de basis in {3}.",
                  "{0}: sports halls are needed up to the end of {2} in {1} of the futures, in "
                  "the base in {3}."},
         .values = {words(name_of_variant(variant)),
                    figures.chance_of_any(variant, Measure::sports_hall_nights),
                    year(figures.years().back().year),
                    figures.chance_of_any(study::kBase, Measure::sports_hall_nights)}});
  }
  return sentences;
}

}  // namespace

void add_chain_variants(Draft& draft) {
  const ChainFigures figures{*draft.briefing.chain};
  for (const auto& question : questions()) {
    const bool is_played = std::ranges::all_of(
        question.variants, [&](std::string_view variant) { return figures.has(variant); });
    if (!is_played) continue;
    Section section{.id = std::string{question.id},
                    .question = {.id = std::string{question.id}, .text = question.question}};
    const auto& known = draft.briefing.scenario.assumptions;
    if (known.contains(std::string{question.assumption})) {
      section.assumptions.emplace_back(question.assumption);
    }
    auto lead = lead_table(figures, question);
    auto chart = lead_chart(lead, question);
    section.charts.push_back(chart.id);
    section.tables.push_back(lead.id);
    draft.document.charts.emplace_back(std::move(chart));
    draft.document.tables.push_back(std::move(lead));
    for (const auto variant : question.variants) {
      std::ranges::move(sentences_of(figures, question, variant),
                        std::back_inserter(section.sentences));
      auto table = difference_table(figures, question, variant);
      section.tables.push_back(table.id);
      draft.document.tables.push_back(std::move(table));
      if (question.is_of_areas) add_areas(draft, figures, variant, section);
    }
    draft.document.sections.push_back(std::move(section));
  }
}

}  // namespace regietafel::report::sections
