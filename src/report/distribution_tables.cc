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
  law::Places places, minors, by_inhabitants, by_dwellings;
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
  line.by_inhabitants += act.by_inhabitants[row].places;
  if (!act.minors_by_act.empty()) line.minors += act.minors_by_act[row].places;
  if (!act.by_dwellings.empty()) line.by_dwellings += act.by_dwellings[row].places;
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

std::vector<Column> columns_of(const DistributionAct& act, bool is_municipal) {
  std::vector<Column> columns;
  if (is_municipal) {
    columns = {text_column("gm_code", {"Code", "Code"}, Unit::code),
               text_column("municipality", {"Gemeente", "Municipality"}),
               text_column("province", {"Provincie", "Province"})};
  } else {
    columns = {
        text_column("region_code", {"Code", "Code"}, Unit::code),
        text_column("region", {"Gebied", "Region"}),
        count_column("municipalities", {"Gemeenten", "Municipalities"}, Unit::municipalities)};
  }
  columns.push_back(count_column("inhabitants", {"Inwoners", "Inhabitants"}, Unit::inhabitants));
  if (is_municipal) {
    columns.push_back({"score", label("score", {"SES-WOA-score", "SES-WOA score"}),
                       ColumnType::decimal, Unit::ratio, law::kScoreDecimals});
    columns.push_back({"share", label("share", {"Precies aandeel", "Exact share"}),
                       ColumnType::decimal, Unit::people, 2});
  }
  columns.push_back(count_column("places", {"Plekken", "Places"}, Unit::people));
  if (act.minors) {
    columns.push_back(
        count_column("minors", {"Plekken voor amv", "Places for minors"}, Unit::people));
  }
  columns.push_back(
      count_column("by_inhabitants", {"Naar inwoners", "By inhabitants"}, Unit::people));
  if (!act.by_dwellings.empty()) {
    columns.push_back(
        count_column("by_dwellings", {"Naar woningen", "By dwellings"}, Unit::people));
  }
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
  cells.push_back(cell(line.by_inhabitants));
  if (!act.by_dwellings.empty()) cells.push_back(cell(line.by_dwellings));
  const auto published = act.published.find(line.code);
  const bool is_known = published != act.published.end() && published->second.value > 0;
  cells.push_back(is_known ? Datum{Number{published->second.value}} : Datum{});
  cells.push_back(is_known ? Datum{percent_off(line.hundredths, 100 * published->second.value)}
                           : Datum{});
  return cells;
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

Sentence distribution_basis(const DistributionAct& act) {
  return {.id = "basis",
          .text = {"Sleutel: inwoners van {0} maal één plus de SES-WOA-score ({1}), herleid uit "
                   "gepubliceerde aandelen; de wettekst zelf is niet gezien. Plekken tellen alleen "
                   "als zij ten minste vijf jaar blijven.",
                   "Key: inhabitants of {0} times one plus the SES-WOA score ({1}), reconstructed "
                   "from published shares; the text of the act was not seen. Places count only "
                   "when they stand for at least five years."},
          .values = {date(day_of(act.year, 1, 1)),
                     words(act.figures.is_score_own ? Text{"eigen bestand", "own file"}
                                                    : Text{"schatting", "estimate"})}};
}

}  // namespace regietafel::report
