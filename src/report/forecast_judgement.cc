#include "report/forecast_judgement.h"

#include <cmath>

#include "report/values.h"

namespace regietafel::report {
namespace {

Number share(double value) { return {std::llround(value * 1000), 3}; }

}  // namespace

Table forecast_judgement_table(const study::JudgementFile& judgement) {
  Table table{.id = "judgement",
              .title = label("judgement", {"Oordeel van {0}", "Judgement of {0}"},
                             {words({judgement.by_nl, judgement.by_en})}),
              .columns = {text_column("name", {"Naam", "Name"}, Unit::code),
                          text_column("kind", {"Soort", "Kind"}),
                          text_column("stream", {"Reeks", "Stream"}, Unit::code),
                          {"share", label("share", {"Deel van de toekomsten", "Share of futures"}),
                           ColumnType::decimal, Unit::share, 3},
                          text_column("source", {"Bron", "Source"}),
                          text_column("why", {"Waarom", "Why"})},
              .rows = {}};
  for (const auto& note : judgement.notes) {
    table.rows.push_back(
        {note.name, note.is_event ? Text{"gebeurtenis", "event"} : Text{"pad", "path"}, note.stream,
         share(note.share), note.source, Text{note.why_nl, note.why_en}});
  }
  return table;
}

std::vector<Sentence> judgement_sentences(const study::InflowForecast& forecast) {
  std::vector<Sentence> sentences;
  if (!forecast.judgement) return sentences;
  for (const auto& note : forecast.judgement->notes) {
    const Text path{"Bevat het oordeel van {0}: in {1} van de toekomsten volgt {2} het pad {3}.",
                    "Holds judgement of {0}: in {1} of futures {2} follows the path {3}."};
    const Text event{"Bevat het oordeel van {0}: in {1} van de toekomsten treft {3} de reeks {2}.",
                     "Holds judgement of {0}: in {1} of futures {2} meets the event {3}."};
    sentences.push_back({.id = (note.is_event ? "event_" : "path_") + note.name,
                         .text = note.is_event ? event : path,
                         .values = {words({forecast.judgement->by_nl, forecast.judgement->by_en}),
                                    {share(note.share), Unit::share},
                                    word(note.stream),
                                    word(note.name)}});
  }
  return sentences;
}

}  // namespace regietafel::report
