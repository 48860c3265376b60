#include "report/task_notice.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <set>
#include <string>
#include <utility>
#include <vector>

#include "law/huisvestingswet_2014.h"
#include "report/briefing_document.h"
#include "report/task_tables.h"
#include "report/task_words.h"
#include "report/values.h"
#include "report/words.h"

namespace regietafel::report {
namespace {

using study::MunicipalTasks;

Value municipalities(std::ptrdiff_t number) { return count(number, Unit::municipalities); }

Section basis_section(const MunicipalTasks& tasks) {
  const auto origin = tasks.national_as_published
                          ? Text{"gepubliceerd, bron " + tasks.national_as_published->source,
                                 "as published, source " + tasks.national_as_published->source}
                          : Text{"gegeven", "given"};
  return {.id = "basis",
          .question = label("basis", {"Landelijke taak en grondslag", "National task and basis"}),
          .sentences = {
              {.id = "national",
               .text = {"De landelijke taak voor {0} is {1} vergunninghouders ({2}).",
                        "The national task for {0} is {1} permit holders ({2})."},
               .values = {half_year(tasks.half), people(tasks.national), words(origin)}},
              {.id = "act",
               .text = {"De grondslag is {0}: elke gemeente huisvest een deel van de landelijke "
                        "taak, naar haar aandeel in de inwoners van het land.",
                        "The basis is {0}: every municipality houses a part of the national task, "
                        "by its share of the country's inhabitants."},
               .values = {article_29()}},
              {.id = "publication",
               .text = {"De minister maakt de landelijke taak uiterlijk op {0} bekend ({1}).",
                        "The minister publishes the national task by {0} at the latest ({1})."},
               .values = {date(law::last_publication_day(tasks.half)),
                          words({"artikel 29, eerste lid, onder a", "article 29(1), under a"})}}}};
}

void add_population(const MunicipalTasks& tasks, std::vector<Sentence>& sentences) {
  sentences.push_back(
      {.id = "population",
       .text = {"De peildatum van de inwoners is {0} ({1}): {2} in het hele land, en per gemeente "
                "op de grenzen van {3}, met {4} gemeenten.",
                "The reference date of the inhabitants is {0} ({1}): {2} in the whole country, "
                "and by municipality on the boundaries of {3}, with {4} municipalities."},
       .values = {date(day_of(tasks.population.year, 1, 1)),
                  words({"artikel 29, eerste lid, onder b en c", "article 29(1), under b and c"}),
                  count(tasks.country_inhabitants.value, Unit::inhabitants),
                  date(tasks.country.boundaries), municipalities(std::ssize(tasks.rows))}});
  std::set<Municipality> changed;
  for (const auto& part : tasks.population.parts) changed.insert(part.into);
  if (changed.empty()) return;
  sentences.push_back({.id = "changed",
                       .text = {"De grenzen zijn daarna veranderd bij {0} van de gemeenten; hun "
                                "inwoners zijn opgebouwd uit delen.",
                                "The boundaries have changed since for {0} of the municipalities; "
                                "their inhabitants are built from parts."},
                       .values = {municipalities(std::ssize(changed))}});
  sentences.push_back(authority_in_words(tasks.half));
}

void add_rounding(const MunicipalTasks& tasks, std::vector<Sentence>& sentences) {
  sentences.push_back(
      {.id = "formula",
       .text = {"Het precieze aandeel van een gemeente is {0} × inwoners van de gemeente / {1}.",
                "The exact share of a municipality is {0} × inhabitants of the municipality / "
                "{1}."},
       .values = {people(tasks.national),
                  count(tasks.country_inhabitants.value, Unit::inhabitants)}});
  sentences.push_back({.id = "statutory",
                       .text = {"Naar de letter van de wet wordt elk aandeel naar boven afgerond; "
                                "samen is dat {0}.",
                                "By the letter of the Act every share is rounded up; together "
                                "that is {0}."},
                       .values = {people(tasks.statutory_sum())}});
  if (tasks.rule == Rule::statutory) {
    sentences.push_back({.id = "rule",
                         .text = {"De taak volgt die letter van de wet.",
                                  "The task follows that letter of the Act."}});
  } else {
    sentences.push_back(
        {.id = "rule",
         .text = {"De taak volgt de regel “{0}”{1}; samen is dat {2}. Het getal naar de letter "
                  "van de wet staat ernaast.",
                  "The task follows the rule “{0}”{1}; together that is {2}. The number by the "
                  "letter of the Act stands beside it."},
         .values = {words(name_of(tasks.rule)),
                    words(tasks.rule == kPractice ? Text{", die gepubliceerde taken ondersteunen",
                                                         ", which published tasks support"}
                                                  : Text{}),
                    people(tasks.task_sum())}});
  }
  if (auto tie = tie_in_words(tasks)) sentences.push_back(std::move(*tie));
}

/// What was agreed or given beside the Act, where anything was.
void add_agreed(const MunicipalTasks& tasks, std::vector<Sentence>& sentences) {
  std::vector<std::string> exempt;
  for (std::size_t row = 0; row < tasks.exempt.size(); ++row) {
    if (tasks.exempt[row] != 0) exempt.push_back(tasks.country.name[row]);
  }
  if (!exempt.empty()) {
    sentences.push_back(
        {.id = "exempt",
         .text = {"Vooraf uit de verdeling genomen: {0}.", "Taken out before the split: {0}."},
         .values = {word(fmt::format("{}", fmt::join(exempt, ", ")))}});
  }
  if (!tasks.joint_change.empty()) {
    const auto changed = std::ranges::count_if(tasks.joint_change,
                                               [](People change) { return change != People{0}; });
    sentences.push_back(
        {.id = "joint_change",
         .text = {"Samen hebben {0} gemeenten hun taken gewijzigd ({1}); de som blijft gelijk.",
                  "Jointly {0} municipalities changed their tasks ({1}); the sum stays the same."},
         .values = {municipalities(changed), words({"artikel 29, tweede lid", "article 29(2)"})}});
  }
  if (tasks.pool) {
    sentences.push_back({.id = "pool",
                         .text = {"De taken zijn per regio bij elkaar gelegd en met de regel “{0}” "
                                  "weer verdeeld.",
                                  "The tasks were pooled per region and split again with the rule "
                                  "“{0}”."},
                         .values = {words(name_of(tasks.pool->rule))}});
  }
  const auto known =
      std::ranges::count_if(tasks.balance, [](const auto& one) { return one.has_value(); });
  if (known > 0) {
    sentences.push_back(
        {.id = "balances",
         .text = {"Het saldo uit eerdere halfjaren is bekend van {0} gemeenten: een voorsprong is "
                  "positief, en de gecorrigeerde taak is de taak min het saldo. Waar een streepje "
                  "staat, is het niet bekend.",
                  "The balance of earlier half-years is known for {0} municipalities: a lead is "
                  "positive, and the corrected task is the task less the balance. A dash means "
                  "that it is not known."},
         .values = {municipalities(known)}});
  }
}

Section working_section(const MunicipalTasks& tasks) {
  Section section{
      .id = "working",
      .question = label("working", {"Hoe de taak is berekend", "How the task was worked out"})};
  add_population(tasks, section.sentences);
  add_rounding(tasks, section.sentences);
  add_agreed(tasks, section.sentences);
  return section;
}

/// A section that is a table and nothing else.
Section table_section(const Table& table, Text heading) {
  return {.id = "section_" + table.id,
          .question = label(table.id, std::move(heading)),
          .tables = {table.id}};
}

struct Meaning {
  std::string_view column;
  Text text;
};

/// What the columns of the task table hold, for a reader who did not follow the sentences.
std::vector<Meaning> meanings() {
  return {
      {"gm_code", {"code van de gemeente bij het CBS", "code of the municipality at CBS"}},
      {"inhabitants",
       {"inwoners op de peildatum, op de grenzen van het halfjaar",
        "inhabitants on the reference date, on the boundaries of the half-year"}},
      {"quota",
       {"aandeel voor het afronden; hier op honderdsten, gerekend is met de breuk",
        "share before rounding; shown in hundredths, worked out with the fraction"}},
      {"statutory_task",
       {"aandeel naar boven afgerond, de letter van de wet",
        "share rounded up, the letter of the Act"}},
      {"task", {"taak naar de regel van deze bekendmaking", "task by the rule of this notice"}},
      {"joint_change",
       {"wat gemeenten samen hebben gewijzigd", "what municipalities changed jointly"}},
      {"agreed_task", {"taak met die wijziging", "task with that change"}},
      {"group", {"groep waarover de taken zijn gebundeld", "group over which tasks were pooled"}},
      {"pooled_task",
       {"taak nadat de taken van een regio opnieuw zijn verdeeld",
        "task after the tasks of a region were split again"}},
      {"balance",
       {"wat meer (voorsprong) of minder (achterstand) is gehuisvest dan de taken tot dit halfjaar",
        "what was housed beyond (lead) or short of (backlog) the tasks up to this half-year"}},
      {"corrected_task",
       {"taak min het saldo: wat in dit halfjaar te huisvesten is",
        "task less the balance: what is to be housed in this half-year"}},
      {"note",
       {"waaruit de inwoners zijn opgebouwd als de grenzen zijn veranderd",
        "what the inhabitants were built from where boundaries changed"}},
      {"own", {"welke cijfers van de gebruiker zelf zijn", "which figures are the user's own"}}};
}

Section columns_section(const Table& tasks) {
  Section section{
      .id = "columns",
      .question = label("columns", {"Wat de kolommen betekenen", "What the columns mean"})};
  for (auto& meaning : meanings()) {
    const auto found = std::ranges::find(tasks.columns, meaning.column, &Column::id);
    if (found == tasks.columns.end()) continue;
    const auto name = found->label;
    section.sentences.push_back(
        {.id = found->id,
         .text = {"{0}: {1}.", "{0}: {1}."},
         .values = {words({fill(name, Language::nl), fill(name, Language::en)}),
                    words(std::move(meaning.text))}});
  }
  return section;
}

/// The table with columns of a choice.
Table with_columns(const Table& table, std::span<const std::size_t> chosen) {
  Table narrower{.id = table.id, .title = table.title, .columns = {}, .rows = {}};
  for (const auto i : chosen) narrower.columns.push_back(table.columns[i]);
  for (const auto& row : table.rows) {
    auto& cells = narrower.rows.emplace_back();
    for (const auto i : chosen) cells.push_back(row[i]);
  }
  return narrower;
}

/// What fits on paper: what is known, without the long note on boundaries.
Table on_paper(const Table& tasks) {
  std::vector<std::size_t> chosen;
  for (std::size_t i = 0; i < tasks.columns.size(); ++i) {
    if (tasks.columns[i].id != "note" && !tasks.is_empty(i)) chosen.push_back(i);
  }
  return with_columns(tasks, chosen);
}

/// The notes on boundaries, of the municipalities that have one.
Table boundaries_table(const Table& tasks) {
  const auto note = tasks.index_of("note");
  const std::array chosen{tasks.index_of("gm_code"), tasks.index_of("municipality"), note};
  auto table = with_columns(tasks, chosen);
  table.id = "boundaries";
  table.title = label(
      "boundaries", {"Waaruit de inwoners zijn opgebouwd", "What the inhabitants were built from"});
  std::erase_if(table.rows,
                [](const auto& row) { return std::holds_alternative<std::monostate>(row.back()); });
  return table;
}

std::vector<Citation> sources_of(const MunicipalTasks& tasks) {
  auto ids = tasks.population.sources;
  ids.insert(tasks.country_inhabitants.source);
  for (const auto& part : tasks.population.parts) ids.insert(part.source);
  ids.insert(tasks.balance_sources.begin(), tasks.balance_sources.end());
  if (tasks.national_as_published) ids.insert(tasks.national_as_published->source);
  std::vector<Citation> sources;
  for (const auto& id : ids) {
    const auto found = tasks.sources.find(id);
    if (found == tasks.sources.end()) continue;
    sources.push_back({id, found->second.citation, found->second.is_own});
  }
  return sources;
}

/// The words of a notice, before its tables.
Document words_of(const study::TaskAnswer& answer) {
  const auto& tasks = answer.tasks;
  const auto title = label("title",
                           {"Taakstelling huisvesting vergunninghouders {0}",
                            "Task of municipalities to house permit holders, {0}"},
                           {half_year(tasks.half)});
  Document document{
      .title = {fill(title, Language::nl), fill(title, Language::en)},
      .meeting = {.id = "subtitle",
                  .text = {"Bekendmaking van het aantal vergunninghouders dat elke gemeente van "
                           "{0} tot en met {1} huisvest.",
                           "Announcement of the number of permit holders that every municipality "
                           "houses from {0} up to and including {1}."},
                  .values = {date(first_day(tasks.half)), date(last_day(tasks.half))}},
      .provenance = provenance_of(answer.provenance),
      .headlines = {},
      .sections = {},
      .charts = {},
      .tables = {},
      .sources = sources_of(tasks),
      .assumptions = {}};
  document.sections.push_back(basis_section(tasks));
  document.sections.push_back(working_section(tasks));
  return document;
}

Table sums_table(const MunicipalTasks& tasks, Grouping sums) {
  return region_table(tasks, sums == Grouping::municipality ? Grouping::province : sums);
}

}  // namespace

Document task_notice(const study::TaskAnswer& answer, Grouping sums) {
  auto document = words_of(answer);
  const auto all = task_table(answer.tasks);
  document.tables = {sums_table(answer.tasks, sums), on_paper(all)};
  document.sections.push_back(
      table_section(document.tables[0], {"Sommen per regio", "Sums by region"}));
  document.sections.push_back(
      table_section(document.tables[1], {"Taak per gemeente", "Task by municipality"}));
  if (auto boundaries = boundaries_table(all); !boundaries.rows.empty()) {
    document.sections.push_back(table_section(
        boundaries,
        {"Gemeenten met gewijzigde grenzen", "Municipalities with changed boundaries"}));
    document.tables.push_back(std::move(boundaries));
  }
  document.sections.push_back(columns_section(document.tables[1]));
  return document;
}

Document task_workbook(const study::TaskAnswer& answer, Grouping sums, Language language) {
  auto document = words_of(answer);
  auto all = task_table(answer.tasks);
  document.sections.push_back(columns_section(all));
  document.tables = {all, sums_table(answer.tasks, sums), explanation_table(all, language)};
  return document;
}

}  // namespace regietafel::report
