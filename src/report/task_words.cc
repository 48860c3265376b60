#include "report/task_words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <ranges>
#include <string>
#include <utility>

#include "law/sensitivity.h"
#include "report/values.h"

namespace regietafel::report {

using study::MunicipalTasks;

Text name_of(Rule rule) {
  switch (rule) {
    case Rule::statutory:
      return {"wet: naar boven", "Act: rounded up"};
    case Rule::adams:
      return {"Adams", "Adams"};
    case Rule::hamilton:
      return {"Hamilton (grootste rest)", "Hamilton (largest remainder)"};
    case Rule::webster:
      return {"Webster", "Webster"};
    case Rule::jefferson:
      return {"Jefferson", "Jefferson"};
    case Rule::huntington_hill:
      return {"Huntington-Hill", "Huntington-Hill"};
    case Rule::dean:
      return {"Dean", "Dean"};
    case Rule::nearest:
      break;
  }
  return {"elk naar het dichtstbijzijnde getal", "each to the nearest whole"};
}

std::optional<Sentence> tie_in_words(const MunicipalTasks& tasks) {
  if (tasks.tie.got.empty()) return std::nullopt;
  const auto names = [&](const std::vector<std::size_t>& rows) {
    constexpr std::size_t kMostNames = 5;
    std::vector<std::string> found;
    for (const auto row : rows | std::views::take(kMostNames)) {
      found.push_back(tasks.country.name[row]);
    }
    const auto list = fmt::format("{}", fmt::join(found, ", "));
    const auto rest = rows.size() - found.size();
    if (rest == 0) return word(list);
    return words(
        {fmt::format("{} en {} andere", list, rest), fmt::format("{} and {} others", list, rest)});
  };
  return Sentence{
      .id = "tie",
      .text = {"Op de laatste persoon hebben {0} en {1} onder de regel “{2}” precies evenveel "
               "aanspraak; de grotere gemeente krijgt die, bij gelijke grootte de laagste code.",
               "To the last person {0} and {1} have exactly equal claims under the rule “{2}”; "
               "the larger municipality gets it, among equals the lowest code."},
      .values = {names(tasks.tie.got), names(tasks.tie.missed), words(name_of(tasks.rule))}};
}

Sentence authority_in_words(HalfYear half) {
  const bool is_minister = law::authority_for_changed(half) == law::Authority::minister;
  return {.id = "authority",
          .text = {"Dat vaststellen doet {0} ({1}); hier is het berekend uit getelde inwoners.",
                   "It is {0} that fixes it ({1}); here it is worked out from counted "
                   "inhabitants."},
          .values = {words(is_minister ? Text{"de minister", "the minister"}
                                       : Text{"de provincie", "the province"}),
                     words(is_minister ? Text{"artikel 30 Huisvestingswet 2014, tekst vanaf 2025",
                                              "article 30 Huisvestingswet 2014, text from 2025 on"}
                                       : Text{"artikel 30 Huisvestingswet 2014, tekst tot en met "
                                              "2024",
                                              "article 30 Huisvestingswet 2014, text until "
                                              "2024"})}};
}

Value article_29() {
  return words(
      {"artikel 29, eerste lid, Huisvestingswet 2014", "article 29(1) Huisvestingswet 2014"});
}

std::vector<Sentence> sensitivity_in_words(const MunicipalTasks& tasks, Municipality municipality) {
  const auto found = law::sensitivity_of(tasks.request(), municipality);
  std::vector<Sentence> sentences{
      {.id = "one_inhabitant",
       .text = {"Met één inwoner minder was de taak {0}, met één meer {1}.",
                "With one inhabitant less the task would be {0}, with one more {1}."},
       .values = {people(found.one_fewer), people(found.one_more)}}};
  const auto add = [&](std::string id, Text text, const std::optional<People>& value, Unit unit) {
    if (!value) return;
    sentences.push_back({std::move(id), std::move(text), {count(value->value(), unit)}});
  };
  add("fewer_inhabitants",
      {"De taak zou pas veranderen bij {0} inwoners minder,",
       "The task would first change with {0} inhabitants less,"},
      found.fewer_inhabitants, Unit::inhabitants);
  add("more_inhabitants", {"of bij {0} inwoners meer;", "or with {0} inhabitants more;"},
      found.more_inhabitants, Unit::inhabitants);
  add("lower_national", {"of bij een landelijke taak van {0}", "or at a national task of {0}"},
      found.lower_national, Unit::people);
  add("higher_national", {"of van {0}.", "or of {0}."}, found.higher_national, Unit::people);
  return sentences;
}

}  // namespace regietafel::report
