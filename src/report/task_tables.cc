#include "report/task_tables.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cctype>
#include <map>

#include "report/task_words.h"
#include "report/values.h"
#include "report/words.h"

namespace regietafel::report {
namespace {

using study::MunicipalTasks;

/// One part of a municipality's inhabitants, in words.
std::string part_in_words(const Country& country, const law::ReferencePopulation::Part& part,
                          Language language) {
  const auto shown = [&](People persons) { return show(people(persons), language); };
  const auto name = country.former_name.find(part.from);
  const auto from = name == country.former_name.end()
                        ? to_string(part.from)
                        : fmt::format("{} ({})", name->second, to_string(part.from));
  const bool is_dutch = language == Language::nl;
  if (!part.is_split) {
    return fmt::format(fmt::runtime(is_dutch ? "{} uit {}" : "{} from {}"), shown(part.persons),
                       from);
  }
  return fmt::format(
      fmt::runtime(is_dutch ? "{} uit {}, naar het deel van {} op {} dat op {} overging"
                            : "{} from {}, by the share of {} in {} that went over on {}"),
      shown(part.persons), from, shown(part.counted), shown(part.counted_of),
      show(date(part.counted_on), language));
}

/// How a municipality's inhabitants were built from parts; not known when it existed as it is.
Datum note_on_boundaries(const MunicipalTasks& tasks, std::size_t row) {
  Text note;
  auto rest = tasks.population.inhabitants[row];
  for (const auto& part : tasks.population.parts) {
    if (part.into.value() != row) continue;
    rest = rest - part.persons;
    const bool is_first = note.nl.empty();
    note.nl += (is_first ? "" : "; ") + part_in_words(tasks.country, part, Language::nl);
    note.en += (is_first ? "" : "; ") + part_in_words(tasks.country, part, Language::en);
  }
  if (note.nl.empty()) return {};
  if (rest > People{0}) {
    note.nl = show(people(rest), Language::nl) + " van de gemeente zelf; " + note.nl;
    note.en = show(people(rest), Language::en) + " of the municipality itself; " + note.en;
  }
  return note;
}

/// Which figures of a row are the user's own; not known when none is.
Datum note_on_own_figures(const MunicipalTasks& tasks, std::size_t row) {
  const bool has_people = tasks.population.is_own[row] != 0;
  const bool has_balance = tasks.balance[row].has_value() && tasks.is_balance_own[row] != 0;
  if (has_people && has_balance) return Text{"eigen: inwoners, saldo", "own: inhabitants, balance"};
  if (has_people) return Text{"eigen: inwoners", "own: inhabitants"};
  if (has_balance) return Text{"eigen: saldo", "own: balance"};
  return {};
}

void add_variant_columns(std::vector<Column>& columns, std::span<const NamedTasks> variants) {
  for (const auto& variant : variants) {
    const auto national = people(variant.tasks->national);
    columns.push_back({variant.name,
                       label(variant.name, {"Taak bij {0}", "Task at {0}"}, {national}),
                       ColumnType::integer, Unit::people});
    const auto difference = variant.name + "_difference";
    columns.push_back({difference,
                       label(difference, {"Verschil bij {0}", "Difference at {0}"}, {national}),
                       ColumnType::integer, Unit::people, 0, true});
  }
}

Text grouping_in_words(Grouping grouping) {
  switch (grouping) {
    case Grouping::safety_region:
      return {"veiligheidsregio", "safety region"};
    case Grouping::corop:
      return {"COROP-gebied", "COROP area"};
    case Grouping::municipality:
    case Grouping::province:
      break;
  }
  return {"provincie", "province"};
}

Text pool_in_words(const study::Pool& pool) {
  return pool.grouping ? grouping_in_words(*pool.grouping)
                       : Text{"groep waarin zij zit", "group that it is in"};
}

/// The sentences that derive a row, each with the article or the practice it follows.
std::vector<RowSentence> derivation(const MunicipalTasks& tasks,
                                    std::span<const NamedTasks> variants) {
  const auto on = date(day_of(tasks.population.year, 1, 1));
  const auto country = count(tasks.country_inhabitants.value, Unit::inhabitants);
  const auto national = people(tasks.national);
  const auto authority = authority_in_words(tasks.half);
  std::vector<RowSentence> sentences{
      {.id = "inhabitants",
       .text = {"{0} telde op {2} {1} inwoners; het hele land telde er {3}.",
                "On {2} {0} had {1} inhabitants; the whole country had {3}."},
       .columns = {"municipality", "inhabitants"},
       .values = {on, country}},
      {.id = "boundaries",
       .text = {"De grenzen zijn daarna veranderd, daarom is dit getal opgebouwd uit zijn delen: "
                "{0}.",
                "The boundaries have changed since, so this number is built from its parts: "
                "{0}."},
       .columns = {"note"},
       .values = {},
       .when = "note"},
      {.id = authority.id,
       .text = authority.text,
       .columns = {},
       .values = authority.values,
       .when = "note"},
      {.id = "quota",
       .text = {"Van de landelijke taak van {2} voor {3} is het precieze aandeel {2} × {0} / {4} "
                "= {1}.",
                "Of the national task of {2} for {3} the exact share is {2} × {0} / {4} = {1}."},
       .columns = {"inhabitants", "quota"},
       .values = {national, half_year(tasks.half), country}},
      {.id = "statutory",
       .text = {"De wet rondt dat voor elke gemeente naar boven af: {0} ({1}).",
                "The Act rounds that up for every municipality: {0} ({1})."},
       .columns = {"statutory_task"},
       .values = {article_29()}}};
  const bool is_statutory = tasks.rule == Rule::statutory;
  if (!is_statutory) {
    sentences.push_back(
        {.id = "task",
         .text = {"De regel “{1}” geeft {0}; zo tellen alle gemeenten samen op tot {2}.",
                  "The rule “{1}” gives {0}; that way all municipalities add up to {2}."},
         .columns = {"task"},
         .values = {words(name_of(tasks.rule)), people(tasks.task_sum())}});
  }
  for (const auto& variant : variants) {
    sentences.push_back({.id = variant.name,
                         .text = {"Bij een landelijke taak van {2} zou het {0} zijn ({1}).",
                                  "At a national task of {2} it would be {0} ({1})."},
                         .columns = {variant.name, variant.name + "_difference"},
                         .values = {people(variant.tasks->national)}});
  }
  if (!tasks.joint_change.empty()) {
    sentences.push_back({.id = "joint_change",
                         .text = {"Gemeenten hebben hun taken samen gewijzigd ({2}): {0}, dus {1}.",
                                  "Municipalities changed their tasks jointly ({2}): {0}, so {1}."},
                         .columns = {"joint_change", "agreed_task"},
                         .values = {words({"artikel 29, tweede lid", "article 29(2)"})}});
  }
  if (tasks.pool) {
    sentences.push_back(
        {.id = "pool",
         .text = {"De taken van de {1} zijn bij elkaar gelegd en met de regel “{2}” naar inwoners "
                  "weer verdeeld: {0}.",
                  "The tasks of the {1} were pooled and split again by inhabitants with the rule "
                  "“{2}”: {0}."},
         .columns = {"pooled_task"},
         .values = {words(pool_in_words(*tasks.pool)), words(name_of(tasks.pool->rule))},
         .when = tasks.pool->grouping ? "" : "group"});
  }
  sentences.push_back({.id = "balance",
                       .text = {"Met het saldo van {0} is de gecorrigeerde taak {1}.",
                                "With the balance of {0} the corrected task is {1}."},
                       .columns = {"balance", "corrected_task"},
                       .values = {},
                       .when = "balance"});
  return sentences;
}

/// What was agreed beside the task, where anything was.
void add_agreed_columns(std::vector<Column>& columns, const MunicipalTasks& tasks) {
  if (!tasks.joint_change.empty()) {
    columns.push_back(
        count_column("joint_change", {"Samen gewijzigd", "Jointly changed"}, Unit::people, true));
    columns.push_back(
        count_column("agreed_task", {"Taak na wijziging", "Task after change"}, Unit::people));
  }
  if (tasks.pool) {
    if (!tasks.pool->grouping) columns.push_back(text_column("group", {"Groep", "Group"}));
    columns.push_back(
        count_column("pooled_task", {"Taak na bundeling", "Task after pooling"}, Unit::people));
  }
}

void add_agreed_cells(std::vector<Datum>& cells, const MunicipalTasks& tasks, std::size_t row) {
  if (!tasks.joint_change.empty()) {
    cells.push_back(cell(tasks.joint_change[row]));
    cells.push_back(cell(tasks.agreed_task(row)));
  }
  if (!tasks.pool) return;
  const auto& group = tasks.pool->group[row];
  if (!tasks.pool->grouping) cells.push_back(group.empty() ? Datum{} : Datum{group});
  cells.push_back(cell(tasks.pool->tasks[row]));
}

std::vector<Column> task_columns(const MunicipalTasks& tasks,
                                 std::span<const NamedTasks> variants) {
  std::vector<Column> columns{
      text_column("gm_code", {"Code", "Code"}, Unit::code),
      text_column("municipality", {"Gemeente", "Municipality"}),
      text_column("province", {"Provincie", "Province"}),
      count_column("inhabitants", {"Inwoners", "Inhabitants"}, Unit::inhabitants),
      {"quota", label("quota", {"Precies aandeel", "Exact share"}), ColumnType::decimal,
       Unit::people, 2},
      count_column("statutory_task", {"Taak volgens de wet", "Task by the Act"}, Unit::people),
      count_column("task", {"Taak", "Task"}, Unit::people)};
  add_variant_columns(columns, variants);
  add_agreed_columns(columns, tasks);
  columns.push_back(count_column("balance", {"Saldo", "Balance"}, Unit::people, true));
  columns.push_back(
      count_column("corrected_task", {"Gecorrigeerde taak", "Corrected task"}, Unit::people));
  columns.push_back(text_column("note", {"Grenzen", "Boundaries"}));
  columns.push_back(text_column("own", {"Eigen cijfers", "Own figures"}));
  return columns;
}

std::string region_name(const Country& country, const std::string& code) {
  const auto found = country.region_name.find(code);
  return found == country.region_name.end() ? code : found->second;
}

/// The same at the head of a column.
Text capitalised(Text text) {
  for (auto* word : {&text.nl, &text.en}) {
    word->front() = static_cast<char>(std::toupper(static_cast<unsigned char>(word->front())));
  }
  return text;
}

}  // namespace

Table task_table(const MunicipalTasks& tasks, std::span<const NamedTasks> variants) {
  Table table{.id = "tasks",
              .title = label("tasks",
                             {"Taak per gemeente in {0} bij een landelijke taak van {1}",
                              "Task per municipality in {0} at a national task of {1}"},
                             {half_year(tasks.half), people(tasks.national)}),
              .columns = task_columns(tasks, variants),
              .rows = {},
              .explain = derivation(tasks, variants)};
  const auto& country = tasks.country;
  for (std::size_t row = 0; row < country.size(); ++row) {
    const auto& task = tasks.rows[row];
    std::vector<Datum> cells{to_string(country.code[row]),
                             country.name[row],
                             region_name(country, country.province[row]),
                             cell(tasks.population.inhabitants[row]),
                             quotient(task.numerator, task.denominator, 2),
                             cell(task.statutory),
                             cell(task.task)};
    for (const auto& variant : variants) {
      const auto other = variant.tasks->rows[row].task;
      cells.push_back(cell(other));
      cells.push_back(cell(other - task.task));
    }
    add_agreed_cells(cells, tasks, row);
    const auto& balance = tasks.balance[row];
    const auto to_house = tasks.pool ? tasks.pool->tasks[row] : tasks.agreed_task(row);
    cells.push_back(balance ? cell(*balance) : Datum{});
    cells.push_back(balance ? cell(to_house - *balance) : Datum{});
    cells.push_back(note_on_boundaries(tasks, row));
    cells.push_back(note_on_own_figures(tasks, row));
    table.rows.push_back(std::move(cells));
  }
  return table;
}

Table explanation_table(const Table& tasks, Language language) {
  Table table{
      .id = "explanations",
      .title = label("explanations", {"Hoe elke taak ontstaat", "How every task comes about"}),
      .columns = {tasks.columns[0], tasks.columns[1],
                  text_column("explanation", {"Uitleg", "Explanation"})},
      .rows = {}};
  for (std::size_t row = 0; row < tasks.rows.size(); ++row) {
    std::string text;
    for (const auto& sentence : tasks.explain) {
      const auto filled = fill(sentence, tasks, row, language);
      if (!filled.empty()) text += (text.empty() ? "" : " ") + filled;
    }
    table.rows.push_back({tasks.rows[row][0], tasks.rows[row][1], std::move(text)});
  }
  return table;
}

Table region_table(const MunicipalTasks& tasks, Grouping grouping,
                   std::span<const NamedTasks> variants) {
  Table table{
      .id = std::string{to_string(grouping)},
      .title = label(
          "regions",
          {"Taak per {0} in {1} bij een landelijke taak van {2}",
           "Task per {0} in {1} at a national task of {2}"},
          {words(grouping_in_words(grouping)), half_year(tasks.half), people(tasks.national)}),
      .columns = {text_column("region_code", {"Code", "Code"}, Unit::code),
                  text_column("region", capitalised(grouping_in_words(grouping))),
                  count_column("municipalities", {"Gemeenten", "Municipalities"},
                               Unit::municipalities),
                  count_column("inhabitants", {"Inwoners", "Inhabitants"}, Unit::inhabitants),
                  count_column("statutory_task", {"Taak volgens de wet", "Task by the Act"},
                               Unit::people),
                  count_column("task", {"Taak", "Task"}, Unit::people)},
      .rows = {}};
  add_variant_columns(table.columns, variants);
  std::vector<std::vector<study::RegionalTask>> others;
  for (const auto& variant : variants) others.push_back(by_region(*variant.tasks, grouping));
  const auto regions = by_region(tasks, grouping);
  for (std::size_t row = 0; row < regions.size(); ++row) {
    const auto& region = regions[row];
    std::vector<Datum> cells{
        region.code,
        region.code.empty() ? Datum{Text{"niet bekend", "not known"}} : Datum{region.name},
        Number{region.municipalities},
        cell(region.inhabitants),
        cell(region.statutory),
        cell(region.task)};
    for (const auto& other : others) {
      cells.push_back(cell(other[row].task));
      cells.push_back(cell(other[row].task - region.task));
    }
    table.rows.push_back(std::move(cells));
  }
  return table;
}

}  // namespace regietafel::report
