#include "report/task_outlook_tables.h"

#include <fmt/ranges.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <map>
#include <set>
#include <utility>

#include "report/values.h"
#include "run/run_key.h"
#include "run/spread.h"

namespace regietafel::report {
namespace {

using run::Measure;
using study::TaskBasis;

/// The quantiles shown: the median and the ends of the intervals.
constexpr std::array<std::string_view, 7> kShown{"p025", "p10", "p25", "p50", "p75", "p90", "p975"};

constexpr std::size_t kKeyLetters = 12;   // of a key, enough to find it
constexpr std::size_t kDigestPrefix = 7;  // sha256:

Column decimal_column(std::string id, Text words, Unit unit) {
  auto words_of_label = label(id, std::move(words));
  return {std::move(id), std::move(words_of_label), ColumnType::decimal, unit, 1};
}

Number tenths(double value) { return {std::llround(value * 10), 1}; }

void add_spread_columns(std::vector<Column>& columns) {
  columns.push_back(decimal_column("mean", {"Gemiddeld", "Mean"}, Unit::people));
  for (const auto name : kShown) {
    const std::string id{name};
    columns.push_back(count_column(id, {id, id}, Unit::people));
  }
}

void add_spread(std::vector<Datum>& row, const run::Spread& spread) {
  row.emplace_back(tenths(spread.mean));
  for (const auto name : kShown) {
    const auto* const found = std::ranges::find(run::kQuantileNames, name);
    const auto place = static_cast<std::size_t>(found - run::kQuantileNames.begin());
    row.emplace_back(Number{spread.quantiles.at(place)});
  }
}

Datum name_of(const study::TaskOutlookRow& row) {
  if (row.name.empty()) return Text{"Nederland", "The Netherlands"};
  return row.name;
}

Text words_of(TaskBasis basis) {
  switch (basis) {
    case TaskBasis::published:
      return {
          "Gepubliceerd, dus zonder marge: de taak van {0}. De gecorrigeerde taak heeft er wel "
          "een.",
          "Published, so without an interval: the task of {0}. The corrected task has one."};
    case TaskBasis::scenario:
      return {
          "Gezet in het scenario, dus zonder marge: de taak van {0}. De gecorrigeerde taak "
          "heeft er wel een.",
          "Set in the scenario, so without an interval: the task of {0}. The corrected task has "
          "one."};
    case TaskBasis::expected:
      break;
  }
  return {
      "In elke toekomst bepaald met de regel van het ministerie, uit wat die toekomst liet zien "
      "tot de laatste dag van publicatie: de taak van {0}.",
      "Set in each future by the ministry's rule, from what that future has shown by the last "
      "day of publication: the task of {0}."};
}

/// One sentence per basis that occurs, with its half-years.
std::vector<Sentence> bases_in_words(const study::TaskOutlook& outlook) {
  std::map<TaskBasis, std::set<HalfYear>> halves;
  for (const auto& row : outlook.rows) halves[row.of.basis].insert(row.of.half);
  std::vector<Sentence> sentences;
  for (const auto& [basis, of] : halves) {
    std::vector<std::string> names;
    for (const auto half : of) names.push_back(to_string(half));
    sentences.push_back({.id = "basis",
                         .text = words_of(basis),
                         .values = {word(fmt::format("{}", fmt::join(names, ", ")))}});
  }
  return sentences;
}

Sentence balance_in_words(const study::TaskOutlook& outlook) {
  if (outlook.last_balance) {
    return {.id = "balance",
            .text = {"Het landelijke saldo is gepubliceerd tot en met het begin van {0}; daarna "
                     "volgt het uit de keten.",
                     "The national balance is published up to the beginning of {0}; from then on "
                     "it follows from the chain."},
            .values = {half_year(*outlook.last_balance)}};
  }
  return {
      .id = "no_balance",
      .text = {"Let op: er was geen landelijk saldo gepubliceerd. De achterstand komt alleen uit "
               "de gespeelde voorgeschiedenis en kan ver naast de werkelijke liggen; lees de "
               "gecorrigeerde taak niet als verwachting.",
               "Beware: no national balance was published. The backlog comes from the played "
               "history alone and may be far from the real one; do not read the corrected task "
               "as an expectation."}};
}

}  // namespace

Table task_outlook_table(const study::TaskOutlook& outlook) {
  Table table{
      .id = "task_outlook",
      .title = label("task_outlook", {"De taak die komt", "The task to come"}),
      .columns = {text_column("area", {"Gebied", "Area"}, Unit::code),
                  text_column("name", {"Naam", "Name"}),
                  {"half_year", label("half_year", {"Halfjaar", "Half-year"}),
                   ColumnType::half_year, Unit::half_year},
                  text_column("measure", {"Maat", "Measure"}, Unit::code),
                  text_column("basis", {"Grond van de taak", "Basis of the task"}, Unit::code)},
      .rows = {}};
  add_spread_columns(table.columns);
  for (const auto& row : outlook.rows) {
    for (const auto& [measure, spread] : {std::pair{Measure::task, &row.task},
                                          std::pair{Measure::corrected_task, &row.corrected}}) {
      table.rows.push_back({row.area, name_of(row), to_string(row.of.half),
                            std::string{to_string(measure)}, std::string{to_string(row.of.basis)}});
      add_spread(table.rows.back(), *spread);
    }
  }
  return table;
}

std::vector<Sentence> task_outlook_in_words(const study::TaskOutlook& outlook) {
  const auto& variant = outlook.simulation.variants.front();
  auto sentences = bases_in_words(outlook);
  sentences.push_back(
      {.id = "corrected",
       .text = {
           "Gecorrigeerde taak: de taak met de achterstand (erbij) of voorsprong (eraf) aan het "
           "begin van het halfjaar.",
           "Corrected task: the task with the backlog (added) or lead (taken off) at the "
           "beginning of the half-year."}});
  sentences.push_back(balance_in_words(outlook));
  sentences.push_back(
      {.id = "intervals",
       .text =
           {"Uit {0} toekomsten van {1}, variant {2}. Van elke {3} liggen er {4} van {5} tot {6}, "
            "{7} van {8} tot {9} en {10} van {11} tot {12}.",
            "From {0} futures of {1}, variant {2}. Of every {3}, {4} lie from {5} to {6}, {7} "
            "from {8} to {9} and {10} from {11} to {12}."},
       .values = {count(variant.run.identity.futures, Unit::rows),
                  word(outlook.simulation.scenario.name), word(variant.name),
                  count(100, Unit::rows), count(50, Unit::rows), word("p25"), word("p75"),
                  count(80, Unit::rows), word("p10"), word("p90"), count(95, Unit::rows),
                  word("p025"), word("p975")}});
  sentences.push_back(
      {.id = "inhabitants",
       .text =
           {"Alle halfjaren zijn verdeeld naar de inwoners van {0}; die van latere jaren zijn "
            "nog niet bekend.",
            "All half-years are apportioned by the inhabitants of {0}; those of later years are "
            "not known yet."},
       .values = {date(day_of(outlook.population_year, 1, 1))}});
  const auto& provenance = outlook.simulation.provenance;
  sentences.push_back(
      {.id = "provenance",
       .text = {"Run {0}{1}; niets van na {2} is gelezen{3}. Gegevens {4}, versie {5}.",
                "Run {0}{1}; nothing published after {2} was read{3}. Data {4}, version {5}."},
       .values = {word(run::run_key(variant.run.identity).substr(0, kKeyLetters)),
                  words(variant.was_kept ? Text{" (zoals bewaard)", " (as it was kept)"} : Text{}),
                  date(*provenance.as_of),
                  words(variant.has_later_knowledge
                            ? Text{", behalve wat de variant overneemt zoals het kwam",
                                   ", but for what the variant takes as it came"}
                            : Text{}),
                  word(provenance.data.substr(kDigestPrefix, kKeyLetters)),
                  word(provenance.version)}});
  return sentences;
}

Table task_outlook_score_table(const study::TaskOutlookBacktest& backtest) {
  Table table{
      .id = "task_outlook_scores",
      .title = label("task_outlook_scores", {"Voorzien en gekomen", "Foreseen and come"}),
      .columns = {text_column("scenario", {"Scenario", "Scenario"}, Unit::code),
                  text_column("group", {"Groep", "Group"}, Unit::code),
                  text_column("measure", {"Maat", "Measure"}, Unit::code),
                  text_column("area", {"Gebied", "Area"}, Unit::code),
                  text_column("period", {"Halfjaar of jaar", "Half-year or year"}, Unit::code),
                  count_column("ahead", {"Halfjaren vooruit", "Half-years ahead"},
                               Unit::half_years),
                  count_column("came", {"Gekomen", "Came"}, Unit::people)},
      .rows = {}};
  add_spread_columns(table.columns);
  table.columns.push_back(decimal_column("crps", {"CRPS", "CRPS"}, Unit::people));
  table.columns.push_back(
      count_column("persistence", {"Persistentie", "Persistence"}, Unit::people));
  table.columns.push_back(text_column("source", {"Bron", "Source"}, Unit::code));
  for (const auto& row : backtest.rows) {
    if (row.group == study::TaskGroup::worked_out) continue;
    table.rows.push_back({row.scenario, std::string{to_string(row.group)},
                          std::string{to_string(row.measure)}, row.area, row.period,
                          Number{row.ahead}, Number{row.came}});
    auto& cells = table.rows.back();
    add_spread(cells, row.outlook);
    cells.emplace_back(tenths(row.crps));
    cells.emplace_back(Number{row.persistence});
    cells.emplace_back(row.source);
  }
  return table;
}

Table task_outlook_summary_table(const study::TaskOutlookBacktest& backtest) {
  Table table{
      .id = "task_outlook_summary",
      .title = label("task_outlook_summary",
                     {"Hoe goed het vooruitzicht was", "How good the outlook was"}),
      .columns = {text_column("group", {"Groep", "Group"}, Unit::code),
                  text_column("measure", {"Maat", "Measure"}, Unit::code),
                  text_column("ahead", {"Halfjaren vooruit", "Half-years ahead"}),
                  count_column("rows", {"Rijen", "Rows"}, Unit::rows),
                  count_column("held_50", {"Binnen de helft", "Within half"}, Unit::rows),
                  count_column("held_80", {"Binnen vier van de vijf", "Within four in five"},
                               Unit::rows),
                  count_column("held_95", {"Binnen de ruimste", "Within the widest"}, Unit::rows),
                  decimal_column("median_error",
                                 {"Gemiddelde fout van de mediaan", "Mean error of the median"},
                                 Unit::people),
                  decimal_column("crps", {"CRPS", "CRPS"}, Unit::people),
                  decimal_column("persistence", {"CRPS van persistentie", "CRPS of persistence"},
                                 Unit::people)},
      .rows = {}};
  for (const auto& row : study::summary_of(backtest.rows)) {
    table.rows.push_back(
        {std::string{to_string(row.group)}, std::string{to_string(row.measure)},
         row.ahead ? Datum{std::to_string(*row.ahead)} : Datum{Text{"alle", "all"}},
         Number{row.rows}, Number{row.held[0]}, Number{row.held[1]}, Number{row.held[2]},
         tenths(row.median_error), tenths(row.crps), tenths(row.persistence)});
  }
  return table;
}

}  // namespace regietafel::report
