#include "report/distribution_tables.h"

#include <cmath>
#include <string>

#include "report/values.h"
#include "report/words.h"

namespace regietafel::report {
namespace {

using study::DistributionAct;

/// A municipality's row or a region's sum.
struct Line {
  std::string code, name, province;
  std::int64_t municipalities = 0, score = 0, hundredths = 0;
  People inhabitants;
  law::Places places, minors;
  std::vector<law::Places> by_other_keys;
  study::MunicipalPlaces own;
};

Datum cell(law::Places places) { return Number{places.value()}; }

/// How much the exact share is above (or below) what was published, in hundredths of a percent: the
/// key is judged, not a rounding that nobody knows.
Number percent_off(std::int64_t given, std::int64_t published) {
  constexpr std::int64_t kHundredthsOfPercent = 10'000;
  const auto off = (given - published) * kHundredthsOfPercent;
  const auto half = off < 0 ? -published / 2 : published / 2;
  return {(off + half) / published, 2};
}

void add(Line& line, const DistributionAct& act, std::size_t row) {
  ++line.municipalities;
  line.inhabitants += act.figures.population.inhabitants[row];
  line.hundredths += act.by_act[row].hundredths;
  line.places += act.by_act[row].places;
  if (!act.minors_by_act.empty()) line.minors += act.minors_by_act[row].places;
  line.by_other_keys.resize(act.by_other_keys.size());
  for (std::size_t key = 0; key < act.by_other_keys.size(); ++key) {
    line.by_other_keys[key] += act.by_other_keys[key].rows[row].places;
  }
  if (!act.places) return;
  const auto& own = act.places->municipality[row];
  line.own.counted += own.counted;
  line.own.too_short += own.too_short;
  line.own.not_there += own.not_there;
}

std::string name_of_region(const Country& country, const std::string& code) {
  const auto found = country.region_name.find(code);
  return found == country.region_name.end() ? code : found->second;
}

std::vector<Line> municipal_lines(const DistributionAct& act) {
  std::vector<Line> lines;
  const auto& country = act.country;
  for (std::size_t row = 0; row < country.size(); ++row) {
    Line line;
    line.code = to_string(country.code[row]);
    line.name = country.name[row];
    line.province = name_of_region(country, country.province[row]);
    line.score = act.figures.score[row];
    add(line, act, row);
    lines.push_back(std::move(line));
  }
  return lines;
}

std::vector<Line> regional_lines(const DistributionAct& act, Grouping grouping) {
  std::map<std::string, Line> regions;
  const auto& region_of = act.country.regions(grouping);
  for (std::size_t row = 0; row < act.country.size(); ++row) {
    auto& line = regions[region_of[row]];
    line.code = region_of[row];
    line.name = name_of_region(act.country, line.code);
    add(line, act, row);
  }
  std::vector<Line> lines;
  for (auto& [code, line] : regions) lines.push_back(std::move(line));
  return lines;
}

Column column_of(study::Key key) {
  switch (key) {
    case study::Key::inhabitants:
      return count_column("by_inhabitants", {"Naar inwoners", "By inhabitants"}, Unit::people);
    case study::Key::dwellings:
      return count_column("by_dwellings", {"Naar woningen", "By dwellings"}, Unit::people);
    case study::Key::koenigstein:
      return count_column("by_koenigstein", {"Naar Königstein", "By Königstein"}, Unit::people);
    case study::Key::over_delivery:
      return count_column("by_over_delivery",
                          {"Met eerdere overprestatie", "With earlier over-delivery"},
                          Unit::people);
    case study::Key::weight:
      break;
  }
  return count_column("by_weight", {"Naar eigen gewicht", "By own weight"}, Unit::people);
}

void add_own_columns(std::vector<Column>& columns) {
  columns.push_back(
      count_column("counted", {"Plekken die tellen", "Places that count"}, Unit::people));
  columns.push_back(
      count_column("too_short", {"Te kort afgesproken", "Agreed for too short"}, Unit::people));
  columns.push_back(
      count_column("not_there", {"Er niet op de dag", "Not there on the day"}, Unit::people));
  columns.push_back(count_column("gap", {"Nog nodig", "Still needed"}, Unit::people, true));
}

/// Who a row is about, up to the places by the act.
std::vector<Column> first_columns(bool is_municipal) {
  if (!is_municipal) {
    return {text_column("region_code", {"Code", "Code"}, Unit::code),
            text_column("region", {"Gebied", "Region"}),
            count_column("municipalities", {"Gemeenten", "Municipalities"}, Unit::municipalities),
            count_column("inhabitants", {"Inwoners", "Inhabitants"}, Unit::inhabitants)};
  }
  return {text_column("gm_code", {"Code", "Code"}, Unit::code),
          text_column("municipality", {"Gemeente", "Municipality"}),
          text_column("province", {"Provincie", "Province"}),
          count_column("inhabitants", {"Inwoners", "Inhabitants"}, Unit::inhabitants),
          {"score", label("score", {"SES-WOA-score", "SES-WOA score"}), ColumnType::decimal,
           Unit::ratio, law::kScoreDecimals},
          {"share", label("share", {"Precies aandeel", "Exact share"}), ColumnType::decimal,
           Unit::people, 2}};
}

std::vector<Column> columns_of(const DistributionAct& act, bool is_municipal) {
  auto columns = first_columns(is_municipal);
  columns.push_back(count_column("places", {"Plekken", "Places"}, Unit::people));
  if (act.minors) {
    columns.push_back(
        count_column("minors", {"Plekken voor amv", "Places for minors"}, Unit::people));
  }
  for (const auto& shares : act.by_other_keys) columns.push_back(column_of(shares.key));
  if (act.places) add_own_columns(columns);
  columns.push_back(count_column("published", {"Gepubliceerd", "Published"}, Unit::people));
  columns.push_back(
      {"difference_percent",
       label("difference_percent", {"Verschil in procenten", "Difference in percent"}),
       ColumnType::decimal, Unit::ratio, 2, true});
  return columns;
}

std::vector<Datum> cells_of(const Line& line, const DistributionAct& act, bool is_municipal) {
  std::vector<Datum> cells{line.code, line.name};
  cells.push_back(is_municipal ? Datum{line.province} : Datum{Number{line.municipalities}});
  cells.push_back(report::cell(line.inhabitants));
  if (is_municipal) {
    cells.emplace_back(Number{line.score, law::kScoreDecimals});
    cells.emplace_back(Number{line.hundredths, 2});
  }
  cells.push_back(cell(line.places));
  if (act.minors) cells.push_back(cell(line.minors));
  for (const auto places : line.by_other_keys) cells.push_back(cell(places));
  if (act.places) {
    for (const auto places : {line.own.counted, line.own.too_short, line.own.not_there,
                              line.places - line.own.counted}) {
      cells.push_back(cell(places));
    }
  }
  const auto published = act.published.find(line.code);
  const bool is_known = published != act.published.end() && published->second.value > 0;
  cells.push_back(is_known ? Datum{Number{published->second.value}} : Datum{});
  cells.push_back(is_known ? Datum{percent_off(line.hundredths, 100 * published->second.value)}
                           : Datum{});
  return cells;
}

/// How a key that rests on a file of the user is meant; nothing for others.
std::optional<Sentence> key_in_words(study::Key key) {
  switch (key) {
    case study::Key::inhabitants:
    case study::Key::dwellings:
      return std::nullopt;
    case study::Key::koenigstein:
      return label("koenigstein",
                   {"Naar Königstein: twee derde naar de inkomsten in het eigen bestand, die voor "
                    "belastinginkomsten staan, een derde naar inwoners. Duitsland verdeelt zo over "
                    "zijn deelstaten; geen Nederlandse wet doet het.",
                    "By Königstein: two thirds by the revenue in the own file, which stands in for "
                    "tax revenue, one third by inhabitants. Germany divides so over its states; no "
                    "Dutch act does."});
    case study::Key::over_delivery:
      return label(
          "over_delivery",
          {"Met eerdere overprestatie: de sleutel van de wet, waarbij een voorsprong op de "
           "taakstelling telt als geleverde plekken. Een achterstand telt niet.",
           "With earlier over-delivery: the key of the act, where a lead on the housing "
           "task counts as places delivered. A backlog does not count."});
    case study::Key::weight:
      break;
  }
  return label("weight", {"Naar eigen gewicht: in verhouding tot de kolom in het eigen bestand.",
                          "By own weight: in proportion to the column in the own file."});
}

}  // namespace

Table distribution_table(const DistributionAct& act, Grouping grouping) {
  const bool is_municipal = grouping == Grouping::municipality;
  Table table{.id = "distribution_act",
              .title = label("distribution_act",
                             {"Opvangplekken volgens de Spreidingswet: {0} in heel het land",
                              "Asylum places under the distribution act: {0} in the country"},
                             {people(People{act.total.value()})}),
              .columns = columns_of(act, is_municipal),
              .rows = {}};
  const auto lines = is_municipal ? municipal_lines(act) : regional_lines(act, grouping);
  for (const auto& line : lines) table.rows.push_back(cells_of(line, act, is_municipal));
  return table;
}

std::vector<Sentence> distribution_in_words(const DistributionAct& act) {
  std::vector<Sentence> sentences{
      {.id = "basis",
       .text = {"Sleutel: inwoners van {0} maal één plus de SES-WOA-score ({1}), herleid uit "
                "gepubliceerde aandelen; de wettekst zelf is niet gezien.",
                "Key: inhabitants of {0} times one plus the SES-WOA score ({1}), reconstructed "
                "from published shares; the text of the act was not seen."},
       .values = {date(day_of(act.year, 1, 1)),
                  words(act.figures.is_score_own ? Text{"eigen bestand", "own file"}
                                                 : Text{"schatting", "estimate"})}}};
  for (const auto& shares : act.by_other_keys) {
    if (auto sentence = key_in_words(shares.key)) sentences.push_back(std::move(*sentence));
  }
  return sentences;
}

}  // namespace regietafel::report
