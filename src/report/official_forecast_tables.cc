#include "report/official_forecast_tables.h"

#include <array>
#include <cmath>
#include <optional>

#include "report/values.h"

namespace regietafel::report {
namespace {

using study::CountOfYear;
using study::UsedMonths;
using study::WhyNot;

constexpr std::array<const char*, 2> kMonths{"published", "counted"};
constexpr std::array<const char*, 2> kCounts{"total", "streams"};

std::string name_of(UsedMonths months) { return kMonths.at(static_cast<std::size_t>(months)); }
std::string name_of(CountOfYear count) { return kCounts.at(static_cast<std::size_t>(count)); }

Datum whole(std::optional<double> number) {
  if (!number) return {};
  return Number{std::llround(*number)};
}

Datum decimal(double number) { return Number{std::llround(number * 1000), 3}; }

Column error_column(const std::string& id, Text name) {
  return {id, label(id, std::move(name)), ColumnType::decimal, Unit::ratio, 3};
}

Text yes_or_no(bool is_so) { return is_so ? Text{"ja", "yes"} : Text{"nee", "no"}; }

Datum reason(WhyNot why) {
  switch (why) {
    case WhyNot::none:
      return {};
    case WhyNot::too_few_months:
      return Text{"geen voorspelling mogelijk: te weinig maanden bekend",
                  "no forecast possible: too few months known"};
    case WhyNot::no_year_to_compare:
      return Text{"geen voorspelling mogelijk: geen jaar met totaal en maanden",
                  "no forecast possible: no year with both total and months"};
    case WhyNot::too_far_ahead:
      return Text{"geen voorspelling mogelijk: te ver vooruit",
                  "no forecast possible: too far ahead"};
  }
  return {};
}

std::string joined(const std::vector<std::string>& streams) {
  std::string text;
  for (const auto& stream : streams) text += (text.empty() ? "" : "+") + stream;
  return text;
}

std::vector<Column> official_columns() {
  return {day_column("published", {"Bekend op", "Known on"}),
          text_column("forecaster", {"Wie", "Who"}),
          {"year", label("year", {"Jaar", "Year"}), ColumnType::integer, Unit::year},
          count_column("low", {"Officieel laag", "Official low"}, Unit::people),
          count_column("middle", {"Officieel midden", "Official middle"}, Unit::people),
          count_column("high", {"Officieel hoog", "Official high"}, Unit::people)};
}

std::vector<Column> our_columns() {
  return {
      text_column("months", {"Maanden", "Months"}, Unit::code),
      month_column("seen_until", {"Gezien tot en met", "Seen up to"}),
      text_column("drawn", {"Getrokken", "Drawn"}, Unit::code),
      count_column("rest", {"Rest", "Rest"}, Unit::people),
      count_column("p10", {"Onze ondergrens", "Our lower bound"}, Unit::people),
      count_column("p50", {"Ons midden", "Our middle"}, Unit::people),
      count_column("p90", {"Onze bovengrens", "Our upper bound"}, Unit::people),
      count_column("last_twelve", {"Laatste twaalf maanden", "Last twelve months"}, Unit::people)};
}

std::vector<Column> score_columns() {
  return {count_column("came", {"Gekomen, totaal", "Came, total"}, Unit::people),
          count_column("came_streams", {"Gekomen, stromen", "Came, streams"}, Unit::people),
          error_column("error_official", {"Fout officieel", "Official error"}),
          error_column("error_ours", {"Onze fout", "Our error"}),
          error_column("error_last_twelve", {"Fout laatste twaalf", "Error of last twelve"}),
          text_column("held", {"Band hield", "Band held"}),
          text_column("why_not", {"Waarom niet", "Why not"})};
}

/// The band and the rule beside it, or eight empty cells.
void add_ours(const study::OfficialRow& row, std::vector<Datum>& cells) {
  cells.emplace_back(name_of(row.months));
  if (!row.ours) {
    cells.resize(cells.size() + our_columns().size() - 1);
    return;
  }
  cells.push_back(cell(row.ours->seen_until));
  cells.emplace_back(joined(row.ours->drawn));
  for (const auto number : {row.ours->rest, row.ours->total.low, row.ours->total.median,
                            row.ours->total.high, row.ours->last_twelve}) {
    cells.push_back(whole(number));
  }
}

void add_scores(const study::OfficialRow& row, std::vector<Datum>& cells) {
  const auto& came = row.came.front();
  const auto error = [&](std::optional<double> forecast) -> Datum {
    if (!forecast || !came) return {};
    return decimal(study::log_error(*forecast, *came));
  };
  cells.push_back(whole(came));
  cells.push_back(whole(row.came.back()));
  cells.push_back(error(row.official.middle));
  if (!row.ours) {
    cells.resize(cells.size() + 3);
  } else {
    cells.push_back(error(row.ours->total.median));
    cells.push_back(error(row.ours->last_twelve));
    cells.push_back(
        came ? Datum{yes_or_no(row.ours->total.low <= *came && *came <= row.ours->total.high)}
             : Datum{});
  }
  cells.push_back(reason(row.why_not));
}

Text words_of(UsedMonths months) {
  return months == UsedMonths::published
             ? Text{"de maanden die toen bekend waren", "the months known by then"}
             : Text{"alle maanden ervóór", "every month before that of the official one"};
}

Text words_of_years(const study::OfficialMeans& means) {
  return means.has_year_after_peak
             ? Text{"alle jaren", "all years"}
             : Text{"zonder het jaar na de piek", "without the year after the peak"};
}

}  // namespace

Table official_forecast_table(const study::OfficialForecasts& officials) {
  Table table{.id = "official_forecasts",
              .title = label("official_forecasts", {"Jaartotalen naast officiële verwachtingen",
                                                    "Yearly totals beside official forecasts"}),
              .columns = official_columns(),
              .rows = {}};
  for (auto& column : our_columns()) table.columns.push_back(std::move(column));
  for (auto& column : score_columns()) table.columns.push_back(std::move(column));
  for (const auto& row : officials.rows) {
    std::vector<Datum> cells{to_string(row.official.origin.published),
                             row.official.forecaster,
                             Number{row.year},
                             whole(row.official.low),
                             whole(row.official.middle),
                             whole(row.official.high)};
    add_ours(row, cells);
    add_scores(row, cells);
    table.rows.push_back(std::move(cells));
  }
  return table;
}

Table official_means_table(const study::OfficialForecasts& officials) {
  Table table{.id = "official_means",
              .title = label("official_means",
                             {"Gemiddelde fout van jaartotalen", "Mean error of yearly totals"}),
              .columns = {text_column("months", {"Maanden", "Months"}, Unit::code),
                          text_column("count", {"Telling", "Count"}, Unit::code),
                          text_column("years", {"Jaren", "Years"}),
                          count_column("rows", {"Rijen", "Rows"}, Unit::rows),
                          error_column("error_official", {"Fout officieel", "Official error"}),
                          error_column("error_ours", {"Onze fout", "Our error"}),
                          error_column("error_last_twelve",
                                       {"Fout laatste twaalf", "Error of last twelve"}),
                          count_column("closer", {"Dichterbij", "Closer"}, Unit::rows),
                          count_column("bands", {"Banden", "Bands"}, Unit::rows),
                          count_column("held", {"Hielden", "Held"}, Unit::rows)},
              .rows = {}};
  for (const auto& means : officials.means) {
    table.rows.push_back({name_of(means.months), name_of(means.count), words_of_years(means),
                          Number{static_cast<std::int64_t>(means.rows)}, decimal(means.official),
                          decimal(means.ours), decimal(means.last_twelve),
                          Number{static_cast<std::int64_t>(means.closer)},
                          Number{static_cast<std::int64_t>(means.bands)},
                          Number{static_cast<std::int64_t>(means.held)}});
  }
  return table;
}

std::vector<Sentence> officials_in_words(const study::OfficialForecasts& officials) {
  std::vector<Sentence> sentences;
  for (const auto& means : officials.means) {
    if (means.count != CountOfYear::total || means.rows == 0) continue;
    const auto rows = [](std::size_t number) {
      return count(static_cast<std::int64_t>(number), Unit::rows);
    };
    const auto error = [](double number) { return Value{decimal(number), Unit::ratio}; };
    sentences.push_back(
        {.id = "officials_" + std::to_string(sentences.size()),
         .text = {"Jaartotalen, uit {0}, {1}: in {2} van {3} rijen lag ons midden dichter bij wat "
                  "kwam dan het officiële. Gemiddelde fout van ons {4}, officieel {5}, van de "
                  "laatste twaalf maanden {6}. Van {7} banden van {8} hielden er {9}.",
                  "Yearly totals, from {0}, {1}: in {2} of {3} rows our middle was closer to what "
                  "came than the official one. Our mean error {4}, official {5}, of the last "
                  "twelve months {6}. Of {7} bands of {8}, {9} held."},
         .values = {words(words_of(means.months)),
                    words(words_of_years(means)),
                    rows(means.closer),
                    rows(means.rows),
                    error(means.ours),
                    error(means.official),
                    error(means.last_twelve),
                    rows(means.bands),
                    {Number{80, 2}, Unit::share},
                    rows(means.held)}});
  }
  return sentences;
}

}  // namespace regietafel::report
