#include "report/forecast_document.h"

#include <fmt/format.h>

#include <cmath>

#include "report/briefing_document.h"
#include "report/forecast_judgement.h"
#include "report/forecast_warning.h"
#include "report/values.h"

namespace regietafel::report {
namespace {

using study::InflowForecast;

/// 25 of a thousand is p025, 500 is p50: a last zero is left out.
std::string quantile_id(std::uint32_t quantile) {
  auto id = fmt::format("p{:03}", quantile);
  if (quantile % 10 == 0) id.pop_back();
  return id;
}

/// What is drawn: the stream of a nationality, or a stream as a whole.
std::string measure_of(const std::string& stream) {
  if (stream.starts_with("first_")) return "first_application";
  if (stream.starts_with("family_")) return "family_reunification";
  return stream;
}

std::string period_of(const InflowForecast::Row& row) {
  if (row.first == row.last) return to_string(row.first);
  return fmt::format("{}/{}", to_string(row.first), to_string(row.last));
}

Number share(double value) { return {std::llround(value * 1000), 3}; }

Table month_table(const InflowForecast& forecast) {
  Table table{
      .id = "months",
      .title =
          label("months", {"{0}: mogelijke aantallen per maand", "{0}: possible numbers by month"},
                {word(forecast.stream)}),
      .columns = {month_column("month", {"Maand", "Month"})},
      .rows = {}};
  for (const auto quantile : forecast::kQuantiles) {
    const auto id = quantile_id(quantile);
    table.columns.push_back(
        {id,
         label(id, {"Hoogstens, in {0} van de toekomsten", "At most, in {0} of futures"},
               {{Number{quantile, 3}, Unit::share}}),
         ColumnType::integer, Unit::people});
  }
  for (const auto& row : forecast.rows) {
    if (row.first != row.last) continue;
    std::vector<Datum> cells{cell(row.first)};
    for (const auto value : row.band.quantiles) {
      cells.emplace_back(Number{static_cast<std::int64_t>(value)});
    }
    table.rows.push_back(std::move(cells));
  }
  return table;
}

Table seen_table(const InflowForecast& forecast) {
  Table table{.id = "seen",
              .title = label("seen", {"Wat bekend was", "What was known"}),
              .columns = {month_column("month", {"Maand", "Month"}),
                          count_column("people", {"Mensen", "People"}, Unit::people)},
              .rows = {}};
  for (const auto& [month, people] : forecast.seen) {
    table.rows.push_back({cell(month), Number{people}});
  }
  return table;
}

Fan fan_of(const Table& months) {
  return {.id = "fan",
          .title = months.title,
          .unit = Unit::people,
          .table = months.id,
          .x = "month",
          .bands = {{"p025", "p975",
                     label("band_wide",
                           {"negentien van de twintig toekomsten", "nineteen of twenty futures"})},
                    {"p10", "p90", label("band_usual", {"vier van de vijf", "four of five"})},
                    {"p25", "p75", label("band_narrow", {"de helft", "half"})}},
          .median = "p50",
          .observed = Counted{.table = "seen", .x = "month", .value = "people"}};
}

Sentence seen_sentence(const InflowForecast& forecast) {
  const auto& [last, people] = forecast.seen.back();
  std::uint64_t year = 0;
  std::size_t known = 0;
  for (const auto& [month, count] : forecast.seen) {
    if (month.value() <= last.value() - 12) continue;
    year += count;
    ++known;
  }
  return {.id = "seen",
          .text = {"Gezien tot en met {0}: {1} in die maand, {2} in {3} van de laatste twaalf.",
                   "Seen up to {0}: {1} in that month, {2} in {3} of the last twelve."},
          .values = {month(last), count(people, Unit::people),
                     count(static_cast<std::int64_t>(year), Unit::people),
                     count(static_cast<std::int64_t>(known), Unit::rows)}};
}

Sentence sum_sentence(const InflowForecast::Row& row) {
  const auto at = [&](std::size_t quantile) {
    return count(static_cast<std::int64_t>(row.band.quantiles.at(quantile)), Unit::people);
  };
  return {
      .id = "sum_" + to_string(row.last),
      .text = {"{0} tot en met {1} samen: {2}, in vier van de vijf toekomsten tussen {3} en {4}.",
               "{0} to {1} together: {2}, in four of five futures between {3} and {4}."},
      .values = {month(row.first), month(row.last), at(4), at(2), at(6)}};
}

Sentence drawn_sentence(const InflowForecast& forecast) {
  if (forecast.gaps) {
    return {.id = "gaps",
            .text = {"De maanden van deze reeks hebben gaten ({0}): zij is getrokken uit eerste "
                     "aanvragen, en haar banden zijn niet gescoord.",
                     "The months of this stream have gaps ({0}): it is drawn from first "
                     "applications, and its bands are not scored."},
            .values = {word(*forecast.gaps)}};
  }
  if (forecast.parts.empty()) {
    return {.id = "model",
            .text = {"Getrokken met één model: {0}.", "Drawn by one model: {0}."},
            .values = {word(forecast.model)}};
  }
  const auto& first = forecast.parts.front();
  return {.id = "mix",
          .text = {"Getrokken uit een mengsel; het meest draagt {0}, met {1} van het gewicht in de "
                   "eerste maanden.",
                   "Drawn from a mix; {0} carries most, with {1} of the weight in the first "
                   "months."},
          .values = {word(first.model), {share(first.weight), Unit::share}}};
}

}  // namespace

Table forecast_table(const InflowForecast& forecast) {
  const auto measure = measure_of(forecast.stream);
  Table table{
      .id = "forecast",
      .title = label("forecast", {"Mogelijke aantallen per maand", "Possible numbers per month"}),
      .columns = {text_column("variant", {"Variant", "Variant"}, Unit::code),
                  text_column("measure", {"Maat", "Measure"}, Unit::code),
                  text_column("area", {"Gebied", "Area"}, Unit::code),
                  text_column("group", {"Groep", "Group"}, Unit::code),
                  text_column("period", {"Periode", "Period"}, Unit::code),
                  {"mean", label("mean", {"Gemiddeld", "Mean"}), ColumnType::decimal, Unit::people,
                   1}},
      .rows = {}};
  for (const auto quantile : forecast::kQuantiles) {
    const auto id = quantile_id(quantile);
    table.columns.push_back(count_column(id, {id, id}, Unit::people));
  }
  for (const auto& row : forecast.rows) {
    std::vector<Datum> cells{
        std::string{"base"}, measure,
        std::string{"NL"},   measure == forecast.stream ? std::string{"all"} : forecast.stream,
        period_of(row),      Number{std::llround(row.band.mean * 10), 1}};
    for (const auto value : row.band.quantiles) {
      cells.emplace_back(Number{static_cast<std::int64_t>(value)});
    }
    table.rows.push_back(std::move(cells));
  }
  return table;
}

Table forecast_parts_table(const InflowForecast& forecast) {
  Table table{.id = "mix",
              .title = label("mix", {"Wat het mengsel draagt", "What carries the mix"}),
              .columns = {text_column("months_ahead", {"Maanden vooruit", "Months ahead"}),
                          text_column("model", {"Model", "Model"}, Unit::code),
                          text_column("says", {"Wat het zegt", "What it says"}),
                          {"weight", label("weight", {"Gewicht", "Weight"}), ColumnType::decimal,
                           Unit::share, 3},
                          {"behind_mean",
                           label("behind_mean", {"CRPS boven het gemiddelde der modellen",
                                                 "CRPS above the mean of the models"}),
                           ColumnType::decimal, Unit::share, 3, true}},
              .rows = {}};
  for (const auto& part : forecast.parts) {
    table.rows.push_back({fmt::format("{}-{}", part.first, part.last), part.model, part.name,
                          share(part.weight), share(part.behind)});
  }
  return table;
}

std::vector<Sentence> forecast_in_words(const InflowForecast& forecast) {
  std::vector<Sentence> sentences;
  if (!forecast.seen.empty()) sentences.push_back(seen_sentence(forecast));
  for (const auto& row : forecast.rows) {
    if (row.first != row.last) sentences.push_back(sum_sentence(row));
  }
  sentences.push_back(drawn_sentence(forecast));
  for (auto& sentence : judgement_sentences(forecast)) sentences.push_back(std::move(sentence));
  for (auto& sentence : warning_sentences(forecast)) sentences.push_back(std::move(sentence));
  return sentences;
}

Document forecast_document(const InflowForecast& forecast) {
  auto months = month_table(forecast);
  Document document{
      .title = {"Instroom: " + forecast.stream, "Inflow: " + forecast.stream},
      .meeting = label("meeting", {"Mogelijke maanden, uit wat op die dag bekend was.",
                                   "Possible months, from what was known on that day."}),
      .provenance = provenance_of(forecast.provenance),
      .headlines = forecast_in_words(forecast),
      .sections = {},
      .charts = {},
      .tables = {},
      .sources = {},
      .assumptions = {}};
  Section section{
      .id = "inflow",
      .question = label("inflow", {"Hoeveel mensen kunnen er komen?", "How many people may come?"}),
      .charts = {"fan"},
      .tables = {"months", "seen", "forecast"}};
  document.charts.emplace_back(fan_of(months));
  document.tables = {std::move(months), seen_table(forecast), forecast_table(forecast)};
  if (!forecast.parts.empty()) {
    section.tables.emplace_back("mix");
    document.tables.push_back(forecast_parts_table(forecast));
  }
  if (!forecast.warnings.empty()) {
    section.tables.emplace_back("warning");
    document.tables.push_back(forecast_warning_table(forecast));
  }
  if (forecast.judgement) {
    section.tables.emplace_back("judgement");
    document.tables.push_back(forecast_judgement_table(*forecast.judgement));
  }
  for (const auto& [id, source] : forecast.sources) {
    document.sources.push_back({id, source.citation, source.is_own});
    section.sources.push_back(id);
  }
  document.sections.push_back(std::move(section));
  return document;
}

}  // namespace regietafel::report
