#include "report/counted_places_tables.h"

#include <string>
#include <utility>

#include "report/values.h"

namespace regietafel::report {
namespace {

Text name_of(law::Counting counting) {
  switch (counting) {
    case law::Counting::counts:
      return {"telt", "counts"};
    case law::Counting::too_short:
      return {"te kort afgesproken", "agreed for too short"};
    case law::Counting::not_there:
      break;
  }
  return {"er niet op de dag", "not there on the day"};
}

/// Which places the round counts.
Sentence round_in_words(int round) {
  const auto years = law::least_years(round);
  std::vector<Value> values{year(round), date(law::due_day(round))};
  if (years == 0) {
    return {.id = "round",
            .text = {"In de ronde van {0} telt elke plek die er op {1} is.",
                     "In the round of {0} every place counts that stands on {1}."},
            .values = std::move(values)};
  }
  values.push_back(word(std::to_string(years)));
  return {.id = "round",
          .text = {"In de ronde van {0} telt een plek die er op {1} is en voor ten minste {2} jaar "
                   "is afgesproken.",
                   "In the round of {0} a place counts that stands on {1} and is agreed for at "
                   "least {2} years."},
          .values = std::move(values)};
}

/// What the round makes of the user's places, summed.
Sentence places_in_words(const study::DistributionAct& act) {
  study::MunicipalPlaces all;
  for (const auto& own : act.places->municipality) {
    all.counted += own.counted;
    all.too_short += own.too_short;
    all.not_there += own.not_there;
  }
  const auto number = [](law::Places places) { return people(People{places.value()}); };
  return {.id = "places",
          .text = {"Van de {0} locaties in het eigen bestand tellen {1} plekken; {2} zijn te kort "
                   "afgesproken en {3} zijn er op die dag niet. Wie niet in het bestand staat, "
                   "heeft er geen.",
                   "Of the {0} locations in the own file {1} places count; {2} are agreed for too "
                   "short and {3} are not there on that day. Who is not in the file has none."},
          .values = {count(static_cast<std::int64_t>(act.places->locations.size()), Unit::rows),
                     number(all.counted), number(all.too_short), number(all.not_there)}};
}

}  // namespace

Table locations_table(const study::DistributionAct& act) {
  Table table{.id = "locations",
              .title = label("locations",
                             {"Welke plekken tellen in de ronde van {0}",
                              "Which places count in the round of {0}"},
                             {year(act.round)}),
              .columns = {text_column("name", {"Locatie", "Location"}),
                          text_column("gm_code", {"Code", "Code"}, Unit::code),
                          text_column("municipality", {"Gemeente", "Municipality"}),
                          count_column("places", {"Plekken", "Places"}, Unit::people),
                          day_column("in_use_since", {"Vanaf", "From"}),
                          day_column("available_until", {"Tot en met", "Up to"}),
                          text_column("counts", {"Telt", "Counts"})},
              .rows = {}};
  for (const auto& [agreed, counting] : act.places->locations) {
    const auto row = agreed.municipality.value();
    table.rows.push_back({agreed.name, to_string(act.country.code[row]), act.country.name[row],
                          Number{agreed.places}, to_string(agreed.first),
                          agreed.last ? Datum{to_string(*agreed.last)} : Datum{},
                          name_of(counting)});
  }
  return table;
}

std::vector<Sentence> counting_in_words(const study::DistributionAct& act) {
  std::vector<Sentence> sentences{round_in_words(act.round)};
  if (act.places) sentences.push_back(places_in_words(act));
  return sentences;
}

}  // namespace regietafel::report
