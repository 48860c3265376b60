#include "report/swap_tables.h"

#include <algorithm>

#include "report/values.h"

namespace regietafel::report {
namespace {

using planning::RegionalSwaps;
using study::SwapAnswer;
using study::SwapRegion;

Value swap_count(std::int64_t number) { return count(number, Unit::rows); }
Value swap_count(const RegionalSwaps& found) {
  return swap_count(static_cast<std::int64_t>(found.swaps.size()));
}

/// Why persons stay above the means: the region is short of means, or what has to go is no task.
Sentence left_over(const SwapRegion& region) {
  const auto& found = region.found;
  const auto lacking = std::max(People{0}, found.too_much - found.room);
  const std::vector values{word(region.name), people(found.left), people(lacking)};
  if (lacking == found.left) {
    return {.id = "short_of_means",
            .text = {"{0}: de gecorrigeerde taken zijn samen {2} personen meer dan de regio kan "
                     "huisvesten; zoveel blijven boven de mogelijkheden, hoe er ook geruild wordt.",
                     "{0}: the corrected tasks are {2} persons more than the region can house; so "
                     "many stay above the means, whatever is swapped."},
            .values = values};
  }
  return {.id = "backlog_stays",
          .text = {"{0}: hoe er ook geruild wordt, {1} personen blijven boven de mogelijkheden. De "
                   "regio kan {2} personen te weinig huisvesten; de rest is achterstand: meer dan "
                   "haar taak kan een gemeente niet overdragen.",
                   "{0}: whatever is swapped, {1} persons stay above the means. The region can "
                   "house {2} persons too few; the rest is backlog: a municipality can give away "
                   "no more than its task."},
          .values = values};
}

Sentence fewest(const SwapRegion& region, const SwapAnswer& answer) {
  const auto& found = region.found;
  const std::vector values{word(region.name), swap_count(found), people(found.moved()),
                           swap_count(found.least), word(answer.solver)};
  if (found.swaps.empty() && found.is_proven()) {
    return {.id = "no_swaps",
            .text = {"{0}: er hoeft niets geruild te worden.", "{0}: no swaps are needed."},
            .values = values};
  }
  if (found.is_proven()) {
    return {.id = "fewest_swaps",
            .text = {"{0}: aantal ruilen {1}, verplaatste personen {2}. Minder ruilen kan niet "
                     "(ondergrens {3}, bewezen door {4}), en minder personen evenmin.",
                     "{0}: swaps {1}, persons moved {2}. Fewer swaps cannot do (lower bound {3}, "
                     "proven by {4}), nor can fewer persons."},
            .values = values};
  }
  return {
      .id = "not_proven",
      .text = {"{0}: aantal ruilen {1}, verplaatste personen {2}. De tijd was om voordat bewezen "
               "was dat minder niet kan; de bewezen ondergrens van {4} is {3}. Geef meer tijd "
               "met --seconds.",
               "{0}: swaps {1}, persons moved {2}. Time was up before it was proven that fewer "
               "cannot do; the lower bound that {4} proved is {3}. Give more time with "
               "--seconds."},
      .values = values};
}

Sentence basis(const SwapAnswer& answer) {
  const auto& tasks = answer.tasks;
  const auto& provenance = answer.provenance;
  return {
      .id = "basis",
      .text = {"{0}, landelijke taak {1}, regel {2}. Gemeenten mogen hun taken samen wijzigen "
               "als de som gelijk blijft ({3}); elke ruil is vrijwillig. Een controle die de "
               "rekenmethode niet kent, heeft sommen, grenzen en regio's nagerekend. Run {4}, "
               "gegevens {5}, versie {6}.",
               "{0}, national task {1}, rule {2}. Municipalities may change their tasks "
               "together when the sum stays ({3}); every swap is voluntary. A checker that does "
               "not know the method has recomputed sums, limits and regions. Run {4}, data {5}, "
               "version {6}."},
      .values = {half_year(tasks.half), people(tasks.national),
                 word(std::string{to_string(tasks.rule)}),
                 words({"artikel 29, tweede lid, Huisvestingswet 2014",
                        "article 29(2) Huisvestingswet 2014"}),
                 word(provenance.run.substr(0, 12)), word(provenance.data.substr(7, 12)),
                 word(provenance.version)}};
}

std::string code_of(const SwapAnswer& answer, std::size_t row) {
  return to_string(answer.tasks.country.code[row]);
}

}  // namespace

Table swap_municipalities_table(const SwapAnswer& answer) {
  Table table{
      .id = "municipalities",
      .title =
          label("municipalities", {"Taken voor en na de ruil", "Tasks before and after swaps"}),
      .columns =
          {text_column("region", {"Regio", "Region"}),
           text_column("gm_code", {"Code", "Code"}, Unit::code),
           text_column("municipality", {"Gemeente", "Municipality"}),
           count_column("task", {"Taak", "Task"}, Unit::people),
           count_column("balance", {"Saldo", "Balance"}, Unit::people, true),
           count_column("corrected_task", {"Gecorrigeerde taak", "Corrected task"}, Unit::people),
           count_column("means", {"Mogelijkheden", "Means"}, Unit::people),
           count_column("joint_change", {"Samen gewijzigd", "Jointly changed"}, Unit::people, true),
           count_column("agreed_task", {"Taak na wijziging", "Task after change"}, Unit::people),
           count_column("agreed_corrected_task",
                        {"Gecorrigeerde taak na wijziging", "Corrected task after change"},
                        Unit::people),
           count_column("above_means", {"Boven de mogelijkheden", "Above the means"},
                        Unit::people)},
      .rows = {}};
  const auto& tasks = answer.tasks;
  for (const auto& region : answer.regions) {
    for (const auto row : region.members) {
      const auto means = answer.means[row].value_or(People{0});
      const auto after = answer.agreed_corrected_task(row);
      table.rows.push_back(
          {region.name, code_of(answer, row), tasks.country.name[row], cell(tasks.rows[row].task),
           tasks.balance[row] ? cell(*tasks.balance[row]) : Datum{},
           cell(answer.corrected_task(row)), cell(means), cell(tasks.joint_change[row]),
           cell(tasks.agreed_task(row)), cell(after), cell(std::max(People{0}, after - means))});
    }
  }
  return table;
}

Table swaps_table(const SwapAnswer& answer) {
  Table table{.id = "swaps",
              .title = label("swaps", {"Ruilen", "Swaps"}),
              .columns = {text_column("region", {"Regio", "Region"}),
                          text_column("from_gm_code", {"Van, code", "From, code"}, Unit::code),
                          text_column("from_municipality", {"Van", "From"}),
                          text_column("to_gm_code", {"Naar, code", "To, code"}, Unit::code),
                          text_column("to_municipality", {"Naar", "To"}),
                          count_column("persons", {"Personen", "Persons"}, Unit::people)},
              .rows = {}};
  const auto& name = answer.tasks.country.name;
  for (const auto& region : answer.regions) {
    for (const auto& [from, to, persons] : region.found.swaps) {
      table.rows.push_back({region.name, code_of(answer, from), name[from], code_of(answer, to),
                            name[to], cell(persons)});
    }
  }
  return table;
}

Table joint_changes_table(const SwapAnswer& answer) {
  Table table{.id = "joint_changes",
              .title = label("joint_changes", {"Gezamenlijke wijzigingen", "Joint changes"}),
              .columns = {text_column("agreement", {"Afspraak", "Agreement"}),
                          text_column("gm_code", {"Code", "Code"}, Unit::code),
                          count_column("change", {"Wijziging", "Change"}, Unit::people, true)},
              .rows = {}};
  for (const auto& region : answer.regions) {
    for (const auto& [from, to, persons] : region.found.swaps) {
      const auto agreement = code_of(answer, from) + "-" + code_of(answer, to);
      table.rows.push_back({agreement, code_of(answer, from), cell(People{-persons.value()})});
      table.rows.push_back({agreement, code_of(answer, to), cell(persons)});
    }
  }
  return table;
}

std::vector<Sentence> swaps_in_words(const SwapAnswer& answer) {
  std::vector<Sentence> sentences;
  for (const auto& region : answer.regions) {
    if (region.found.left > People{0}) sentences.push_back(left_over(region));
    sentences.push_back(fewest(region, answer));
  }
  sentences.push_back(basis(answer));
  return sentences;
}

}  // namespace regietafel::report
