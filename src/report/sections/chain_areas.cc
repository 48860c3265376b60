#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "report/sections/chain_parts.h"
#include "report/values.h"

namespace regietafel::report::sections {
namespace {

using run::Measure;

/// What a variant changes in one area up to the end of the run.
struct Change {
  std::string code;
  Interval base, backlog, housed;  // the last two are differences to the base

  /// Whether all of its interval lies on one side of zero.
  [[nodiscard]] bool is_clear() const { return backlog.low > 0 || backlog.high < 0; }
};

std::vector<Change> changes(const ChainFigures& figures, std::string_view variant,
                            run::Level level) {
  const auto& areas = figures.frame().areas();
  std::vector<Change> found;
  for (std::size_t row = 1; row < areas.size(level); ++row) {
    const run::Area area{static_cast<std::uint16_t>(row)};
    if (areas.level(area) != level) continue;
    found.push_back({.code = areas.code(area),
                     .base = figures.of(study::kBase, Measure::backlog, area),
                     .backlog = figures.difference(variant, Measure::backlog, area),
                     .housed = figures.difference(variant, Measure::housed, area)});
  }
  return found;
}

std::vector<Column> columns_of(Column name) {
  return {std::move(name),
          count_column("base", {"Achterstand in de basis", "Backlog in the base"}, Unit::people),
          count_column("low", {"Achterstand, verschil, laag", "Backlog, difference, low"},
                       Unit::people, true),
          count_column("middle", {"Achterstand, verschil, midden", "Backlog, difference, middle"},
                       Unit::people, true),
          count_column("high", {"Achterstand, verschil, hoog", "Backlog, difference, high"},
                       Unit::people, true),
          count_column("housed_low", {"Gehuisvest, verschil, laag", "Housed, difference, low"},
                       Unit::people, true),
          count_column("housed", {"Gehuisvest, verschil, midden", "Housed, difference, middle"},
                       Unit::people, true),
          count_column("housed_high", {"Gehuisvest, verschil, hoog", "Housed, difference, high"},
                       Unit::people, true)};
}

std::vector<Datum> row_of(std::string name, const Change& change) {
  return {std::move(name),
          Number{change.base.middle},
          Number{change.backlog.low},
          Number{change.backlog.middle},
          Number{change.backlog.high},
          Number{change.housed.low},
          Number{change.housed.middle},
          Number{change.housed.high}};
}

Table province_table(const Draft& draft, const ChainFigures& figures, std::string_view variant) {
  Table table{.id = std::string{variant} + "_provinces",
              .title = label("title",
                             {"Achterstand eind {0} naar provincie: “{1}” naast de basis",
                              "Backlog at the end of {0} by province: “{1}” beside the base"},
                             {year(figures.years().back().year), words(name_of_variant(variant))}),
              .columns = columns_of(text_column("province", {"Provincie", "Province"})),
              .rows = {}};
  for (const auto& change : changes(figures, variant, run::Level::province)) {
    table.rows.push_back(row_of(draft.region_name(change.code), change));
  }
  return table;
}

/// The municipalities whose backlog falls most, then those whose backlog grows most.
Table municipality_table(const Draft& draft, std::string_view variant, std::vector<Change> found) {
  constexpr std::size_t kAtEachEnd = 10;
  Table table{
      .id = std::string{variant} + "_municipalities",
      .title = label("title",
                     {"De {0} gemeenten met de grootste daling en de {0} met de grootste stijging "
                      "van de achterstand: “{1}” naast de basis",
                      "The {0} municipalities whose backlog falls most and the {0} in which it "
                      "grows most: “{1}” beside the base"},
                     {count(kAtEachEnd, Unit::municipalities), words(name_of_variant(variant))}),
      .columns = columns_of(text_column("municipality", {"Gemeente", "Municipality"})),
      .rows = {}};
  std::ranges::stable_sort(found, {}, [](const Change& one) { return one.backlog.middle; });
  const auto& country = draft.base().country;
  for (std::size_t row = 0; row < found.size(); ++row) {
    if (row >= kAtEachEnd && row + kAtEachEnd < found.size()) continue;
    const auto code = parse_municipality_code(found[row].code);
    const auto municipality = code ? country.find(*code) : std::nullopt;
    if (!municipality) continue;
    table.rows.push_back(row_of(country.name[municipality->value()], found[row]));
  }
  return table;
}

Sentence who_gains(const ChainFigures& figures, const std::vector<Change>& found) {
  const auto how_many = [&](const auto& is_so) {
    return count(std::ranges::count_if(found, is_so), Unit::municipalities);
  };
  return {.id = "who_gains",
          .text = {"Eind {0} is de achterstand in het midden van de toekomsten kleiner dan in de "
                   "basis in {1} van de {2} gemeenten, en groter in {3}. In {4} gemeenten ligt het "
                   "hele bereik van vier van de vijf toekomsten aan één kant van nul; elders "
                   "bepaalt het toeval mee wie erop vooruitgaat.",
                   "At the end of {0} the backlog is in the middle of the futures smaller than in "
                   "the base in {1} of the {2} municipalities, and larger in {3}. In {4} "
                   "municipalities the whole interval of four of five futures lies on one side of "
                   "zero; elsewhere chance has a part in who gains."},
          .values = {year(figures.years().back().year),
                     how_many([](const Change& one) { return one.backlog.middle < 0; }),
                     count(static_cast<std::int64_t>(found.size()), Unit::municipalities),
                     how_many([](const Change& one) { return one.backlog.middle > 0; }),
                     how_many([](const Change& one) { return one.is_clear(); })}};
}

}  // namespace

void add_areas(Draft& draft, const ChainFigures& figures, std::string_view variant,
               Section& section) {
  auto found = changes(figures, variant, run::Level::municipality);
  section.sentences.push_back(who_gains(figures, found));
  auto provinces = province_table(draft, figures, variant);
  Bars chart{
      .id = provinces.id + "_bars",
      .title = provinces.title,
      .unit = Unit::people,
      .table = provinces.id,
      .category = "province",
      .is_horizontal = true,
      .series = {{"middle", label("middle", {"Verschil met de basis", "Difference to the base"}),
                  "low", "high"}}};
  section.charts.push_back(chart.id);
  draft.document.charts.emplace_back(std::move(chart));
  for (auto table : {std::move(provinces), municipality_table(draft, variant, std::move(found))}) {
    section.tables.push_back(table.id);
    draft.document.tables.push_back(std::move(table));
  }
}

}  // namespace regietafel::report::sections
