#include <algorithm>
#include <utility>
#include <vector>

#include "report/chain_figures.h"
#include "report/sections/sections.h"
#include "report/task_tables.h"
#include "report/task_words.h"
#include "report/values.h"

namespace regietafel::report::sections {
namespace {

void add_national_headline(Draft& draft) {
  const auto* before = draft.half_before();
  if (before == nullptr) {
    draft.document.headlines.push_back(
        {.id = "national",
         .text = {"De landelijke taak voor {0} is {1} vergunninghouders.",
                  "The national task for {0} is {1} permit holders."},
         .values = {half_year(draft.base().half), people(draft.base().national)}});
    return;
  }
  const auto change = draft.base().national - *before->task;
  draft.document.headlines.push_back(
      {.id = "national",
       .text =
           {"De landelijke taak voor {0} wordt {1} vergunninghouders; in {2} was die {3}. Dat is "
            "een verschil van {4}.",
            "The national task for {0} becomes {1} permit holders; in {2} it was {3}. That is a "
            "difference of {4}."},
       .values = {half_year(draft.base().half), people(draft.base().national),
                  half_year(before->half), people(*before->task), people(change, true)},
       .sources = before->published ? draft.cited({before->published->source})
                                    : std::vector<std::string>{}});
}

void add_municipalities_headline(Draft& draft) {
  const auto largest = draft.by_size.front(), smallest = draft.by_size.back();
  const auto median = draft.by_size[draft.by_size.size() / 2];
  draft.document.headlines.push_back(
      {.id = "municipalities",
       .text = {"Elke gemeente krijgt een deel naar inwoners: van {0} in {1} tot {2} in {3}. De "
                "middelste van de {4} gemeenten krijgt er {5}.",
                "Every municipality gets a share by inhabitants: from {0} in {1} to {2} in {3}. "
                "The middle one of the {4} municipalities gets {5}."},
       .values = {people(draft.task_of(smallest)), word(draft.base().country.name[smallest]),
                  people(draft.task_of(largest)), word(draft.base().country.name[largest]),
                  draft.municipalities(), people(draft.task_of(median))},
       .sources = draft.population_sources()});
}

void add_variant_headline(Draft& draft, const NamedTasks& variant) {
  if (variant.tasks->national == draft.base().national) return;
  std::int64_t changed = 0;
  for (std::size_t row = 0; row < draft.by_size.size(); ++row) {
    changed += variant.tasks->rows[row].task == draft.task_of(row) ? 0 : 1;
  }
  const auto largest = draft.by_size.front(), median = draft.by_size[draft.by_size.size() / 2];
  const auto difference = [&](std::size_t row) {
    return people(variant.tasks->rows[row].task - draft.task_of(row), true);
  };
  draft.document.headlines.push_back(
      {.id = variant.name,
       .text =
           {"Bij {0} in plaats van {1} verandert de taak van {2} gemeenten: {3} in {4}, {5} in "
            "een middelgrote gemeente als {6}.",
            "At {0} instead of {1} the task of {2} municipalities changes: {3} in {4}, {5} in a "
            "middle-sized one such as {6}."},
       .values = {people(variant.tasks->national), people(draft.base().national),
                  count(changed, Unit::municipalities), difference(largest),
                  word(draft.base().country.name[largest]), difference(median),
                  word(draft.base().country.name[median])}});
}

void add_rounding_headline(Draft& draft) {
  const auto& base = draft.base();
  const auto sum = base.statutory_sum();
  Sentence headline{
      .id = "rounding",
      .text = {"De wet rondt elke gemeente naar boven af; dan tellen de taken op tot {0}, {1} ten "
               "opzichte van {2}.",
               "The Act rounds every municipality up; the tasks then add up to {0}, {1} against "
               "{2}."},
      .values = {people(sum), people(sum - base.national, true), people(base.national)}};
  if (base.rule != Rule::statutory) {
    headline.text.nl += " De regel “{3}” brengt de som op {4}.";
    headline.text.en += " The rule “{3}” brings the sum to {4}.";
    headline.values.push_back(words(name_of(base.rule)));
    headline.values.push_back(people(base.task_sum()));
  }
  draft.document.headlines.push_back(std::move(headline));
}

void add_balance_headline(Draft& draft) {
  const auto* balance = draft.last_balance();
  if (balance == nullptr) return;
  draft.document.headlines.push_back(
      {.id = "balance",
       .text =
           {"Gemeenten voelen de taak mét het saldo van eerder. Aan het eind van {0} was dat "
            "landelijk {1}. Wat er op {2} van over is, komt bij de {3} en is op {4} nog niet "
            "bekend.",
            "Municipalities feel the task with the balance carried over. At the end of {0} that "
            "was {1} nationally. What is left of it on {2} comes on top of the {3} and is not "
            "known yet on {4}."},
       .values = {half_year(balance->half), people(People{balance->balance_end->value}, true),
                  date(first_day(draft.base().half)), people(draft.base().national),
                  date(draft.wishes().as_of)},
       .sources = draft.cited({balance->balance_end->source})});
}

using run::Measure;

/// A year end's value, middle, low and high.
std::vector<Value> at_end(const ChainFigures& figures, Measure measure, std::size_t year) {
  const auto one = figures.years().at(year);
  std::vector<Value> values{report::year(one.year)};
  add_interval(values, measure, figures.of(study::kBase, measure, one.last, one.last));
  return values;
}

void add_corrected_headline(Draft& draft, const ChainFigures& figures) {
  const auto month = month_of(first_day(draft.base().half));
  const auto& frame = figures.frame();
  if (month < frame.first_month() || figures.month(figures.last_month()) < month) return;
  const auto row = frame.month_row(month);
  Sentence headline{
      .id = "corrected_task",
      .text =
          {"Met de achterstand die er dan bij komt, is in {0} naar verwachting {1} te huisvesten, "
           "in vier van de vijf toekomsten tussen {2} en {3}.",
           "With the backlog that comes on top, {1} are expected to be housed in {0}, in four of "
           "five futures between {2} and {3}."},
      .values = {half_year(draft.base().half)}};
  add_interval(headline.values, Measure::corrected_task,
               figures.of(study::kBase, Measure::corrected_task, row, row));
  draft.document.headlines.push_back(std::move(headline));
}

void add_reception_headline(Draft& draft, const ChainFigures& figures) {
  const auto years = figures.years().size();
  auto values = at_end(figures, Measure::residents, std::min<std::size_t>(1, years - 1));
  values.push_back(figures.chance_of_any(study::kBase, Measure::emergency_nights));
  values.push_back(figures.chance_of_any(study::kBase, Measure::sports_hall_nights));
  values.push_back(year(figures.years().back().year));
  draft.document.headlines.push_back(
      {.id = "reception",
       .text =
           {"Eind {0} zijn er {1} mensen in de opvang, in vier van de vijf toekomsten tussen {2} "
            "en "
            "{3}. Tot eind {6} zijn in {4} van de toekomsten noodplaatsen nodig, in {5} "
            "sporthallen.",
            "At the end of {0} there are {1} people in reception, in four of five futures between "
            "{2} and {3}. Up to the end of {6} emergency places are needed in {4} of the futures, "
            "sports halls in {5}."},
       .values = std::move(values)});
}

/// What is saved by keeping the request: the base less the variant without it, so signs are turned.
void add_request_headline(Draft& draft, const ChainFigures& figures) {
  const auto nights =
      figures.difference("without_request", Measure::emergency_nights, 0, figures.last_month());
  const auto cost = figures.difference("without_request", Measure::cost, 0, figures.last_month());
  Sentence headline{
      .id = "request",
      .text =
          {"Zonder het verzoek om extra plaatsen per provincie verandert het aantal nachten "
           "noodopvang tot eind {0} met {1}, in vier van de vijf toekomsten tussen {2} en {3}; de "
           "kosten veranderen met {4}, tussen {5} en {6}.",
           "Without the request for extra places in every province the nights in emergency places "
           "up to the end of {0} change by {1}, in four of five futures between {2} and {3}; cost "
           "changes by {4}, between {5} and {6}."},
      .values = {year(figures.years().back().year)}};
  add_interval(headline.values, Measure::emergency_nights, nights, true);
  add_interval(headline.values, Measure::cost, cost, true);
  draft.document.headlines.push_back(std::move(headline));
}

void add_waiting_headline(Draft& draft, const ChainFigures& figures) {
  auto values = at_end(figures, Measure::permit_holders_in_reception, 0);
  const auto long_waits = at_end(figures, Measure::waiting_over_14_weeks, 0);
  values.insert(values.end(), long_waits.begin() + 1, long_waits.end());
  draft.document.headlines.push_back(
      {.id = "permit_holders",
       .text =
           {"Eind {0} wachten {1} vergunninghouders in de opvang op een woning, in vier van de "
            "vijf "
            "toekomsten tussen {2} en {3}; {4} van hen langer dan veertien weken, tussen {5} en "
            "{6}.",
            "At the end of {0}, {1} permit holders wait in reception for a home, in four of five "
            "futures between {2} and {3}; {4} of them for over fourteen weeks, between {5} and "
            "{6}."},
       .values = std::move(values)});
}

/// With a played chain: five things to know, each with its interval.
void add_chain_headlines(Draft& draft) {
  const ChainFigures figures{*draft.briefing.chain};
  add_national_headline(draft);
  add_corrected_headline(draft, figures);
  add_reception_headline(draft, figures);
  if (figures.has("without_request")) add_request_headline(draft, figures);
  add_waiting_headline(draft, figures);
}

}  // namespace

void add_headlines(Draft& draft) {
  if (draft.briefing.chain) return add_chain_headlines(draft);
  add_national_headline(draft);
  add_municipalities_headline(draft);
  for (const auto& variant : draft.variants) add_variant_headline(draft, variant);
  add_rounding_headline(draft);
  add_balance_headline(draft);
}

}  // namespace regietafel::report::sections
