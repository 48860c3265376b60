#include "data/facts.h"

#include <fmt/format.h>

#include <algorithm>
#include <array>
#include <set>
#include <tuple>

#include "base/number.h"
#include "data/openings.h"

namespace regietafel::data {
namespace {

/// 0.73 as 73 with 2 decimals. The text was checked to be a number.
std::pair<std::int64_t, std::uint8_t> decimal(std::string text) {
  const auto point = text.find('.');
  const auto decimals = point == std::string::npos ? 0 : text.size() - point - 1;
  if (point != std::string::npos) text.erase(point, 1);
  return {parse_number<std::int64_t>(text).value_or(0), static_cast<std::uint8_t>(decimals)};
}

/// The enum value of a checked word; the words stand in the order of the enum.
template <class Enum, std::size_t size>
Enum value_of(const std::array<std::string_view, size>& words, std::string_view word) {
  return static_cast<Enum>(std::ranges::find(words, word) - words.begin());
}

constexpr std::array<std::string_view, 5> kPrecisions{"as_published", "rounded", "about", "above",
                                                      "below"};
constexpr std::array<std::string_view, 4> kDateGrades{"day", "month", "approximate", "doubtful"};
constexpr std::array<std::string_view, 4> kLettingSizes{"all", "small", "family", "large"};

bool is_digit(char letter) { return '0' <= letter && letter <= '9'; }

/// How sure the day is of a period in the words of a source: "2021-H1" and "2014-2016" are periods,
/// "early 2017" is about then, "earlier years" could be any.
DateGrade grade_of(const std::string& period) {
  if (parse_day(period)) return DateGrade::day;
  if (parse_month(period)) return DateGrade::month;
  if (!period.empty() && is_digit(period.front())) return DateGrade::period;
  return std::ranges::any_of(period, is_digit) ? DateGrade::approximate : DateGrade::doubtful;
}

/// Turns tables into facts, one function a table, and gathers what cannot be read.
class FactsReader {
 public:
  FactsReader(const Tables& tables, Day boundaries) : tables_{tables} {
    facts_.country.boundaries = boundaries;
    facts_.packages = tables.packages;
  }

  Result<Facts> read() {
    read_sources();
    read_inhabitants();
    read_boundary_changes();
    read_country();
    read_points();
    read_national_tasks();
    read_local_tasks();
    read_inflow();
    read_reception();
    read_chain();
    read_dwellings();
    read_lettings();
    read_locations();
    read_parameters();
    read_official_forecasts();
    read_official_outcomes();
    if (!errors_.empty()) return refuse(std::move(errors_));
    return std::move(facts_);
  }

 private:
  MunicipalityCode code(const Table& table, const Record& record, std::string_view field) {
    const auto code = parse_municipality_code(table.text(record, field));
    if (!code) {
      errors_.push_back(tables_.fault(table, record, field, "no_municipality_code",
                                      "a CBS code as GM0363", "write GM and four digits"));
    }
    return code.value_or(MunicipalityCode{});
  }

  void check_period(const Table& table, const Record& record) {
    const auto& period = table.text(record, "period");
    const bool is_year = period.size() == 4 && std::ranges::all_of(period, is_digit);
    if (is_year || parse_half_year(period)) return;
    errors_.push_back(tables_.fault(table, record, "period", "no_period",
                                    "a half-year as 2021-II or a year", "write I or II"));
  }

  void read_sources() {
    const auto& table = tables_.table("source");
    for (const auto& record : table.records) {
      const auto& id = table.text(record, "source_id");
      facts_.sources[id] = {.id = id,
                            .citation = table.text(record, "citation"),
                            .is_own = record.package > 0 || id == "OWN"};
    }
    const auto& regions = tables_.table("region");
    for (const auto& record : regions.records) {
      facts_.country.region_name[regions.text(record, "region_code")] =
          regions.text(record, "name");
    }
  }

  void read_inhabitants() {
    const auto& table = tables_.table("population");
    for (const auto& record : table.records) {
      facts_.inhabitants.push_back(
          {.year = static_cast<std::int16_t>(table.integer(record, "year")),
           .municipality = code(table, record, "gm_code"),
           .people = People{table.integer(record, "inhabitants")},
           .source = table.text(record, "source_id"),
           .is_own = record.package > 0});
    }
    const auto& national = tables_.table("national_population");
    for (const auto& record : national.records) {
      const auto year = static_cast<int>(national.integer(record, "year"));
      auto figure = observed(national, record, "inhabitants", "NL00");
      figure.period = fmt::format("{}", year);
      figure.value = national.integer(record, "inhabitants");
      facts_.national_inhabitants[year] = std::move(figure);
    }
  }

  void read_boundary_changes() {
    const auto& moved = tables_.table("municipality_persons_moved");
    std::map<std::vector<std::string>, const Record*> persons;
    for (const auto& record : moved.records) {
      persons[{record.cells[0], record.cells[1], record.cells[2]}] = &record;
    }
    const auto& table = tables_.table("municipality_merger");
    for (const auto& record : table.records) {
      BoundaryChange change{.date = table.day(record, "date"),
                            .from = code(table, record, "from_code"),
                            .to = code(table, record, "to_code"),
                            .persons = {},
                            .persons_about = {},
                            .source = table.text(record, "source_id"),
                            .file = tables_.packages[record.package].file_of(moved.schema),
                            .line = 0};
      const auto found = persons.find({record.cells[0], record.cells[1], record.cells[2]});
      if (found != persons.end()) {
        const auto& row = *found->second;
        if (const auto count = moved.optional_integer(row, "persons")) {
          change.persons = People{*count};
        }
        change.persons_about = moved.day(row, "about");
        change.source = moved.text(row, "source_id");
        change.file = tables_.packages[row.package].file_of(moved.schema);
        change.line = row.line;
      }
      facts_.boundary_changes.push_back(std::move(change));
    }
    std::ranges::sort(facts_.boundary_changes, {}, [](const BoundaryChange& change) {
      return std::tuple{change.date, change.from, change.to};
    });
  }

  /// The list of 1 January of the year, with what changed since then up to the day.
  void read_country() {
    auto& country = facts_.country;
    const auto year = year_of(country.boundaries);
    const auto& table = tables_.table("municipality");
    std::set<MunicipalityCode> gone;
    for (const auto& change : facts_.boundary_changes) {
      if (change.date > day_of(year, 1, 1) && change.date <= country.boundaries) {
        gone.insert(change.from);
      }
    }
    std::set<std::int64_t> years;
    for (const auto& record : table.records) {
      const auto listed = table.integer(record, "year");
      const auto municipality = code(table, record, "gm_code");
      years.insert(listed);
      if (listed > year) continue;
      if (listed < year || gone.contains(municipality)) {
        country.former_name[municipality] = table.text(record, "name");
        continue;
      }
      country.former_name.erase(municipality);
      country.code.push_back(municipality);
      country.name.push_back(table.text(record, "name"));
      country.province.push_back(table.text(record, "province_code"));
      country.safety_region.push_back(table.text(record, "safety_region_code"));
      country.corop.push_back(table.text(record, "corop_code"));
    }
    country.point.resize(country.size());
    if (country.size() > 0) return;
    errors_.push_back({.file = tables_.packages.front().file_of(table.schema),
                       .key = "municipality.year",
                       .code = "no_boundaries",
                       .expected = years.empty() ? std::string{"a list of municipalities"}
                                                 : fmt::format("a year from {} to {}",
                                                               *years.begin(), *years.rbegin()),
                       .found = fmt::format("{}", year),
                       .advice = "lay your own municipality.csv over the package "
                                 "(`regietafel data template municipality`)"});
  }

  /// The newest point that is seen, since points move little and boundaries come first.
  void read_points() {
    const auto& table = tables_.table("municipality_point");
    for (const auto& record : table.records) {  // in the order of years
      const auto row = facts_.country.find(code(table, record, "gm_code"));
      if (!row) continue;
      facts_.country.point[row->value()] =
          Point{.latitude = std::stod(table.text(record, "latitude")),
                .longitude = std::stod(table.text(record, "longitude"))};
    }
  }

  static Precision precision_of(const Table& table, const Record& record) {
    if (!table.schema.index_of("precision")) return Precision::as_published;
    return value_of<Precision>(kPrecisions, table.text(record, "precision"));
  }

  static std::optional<double> optional_number(const Table& table, const Record& record,
                                               std::string_view field) {
    return parse_number<double>(table.text(record, field));
  }

  static Origin origin(const Table& table, const Record& record) {
    return {.about = table.day(record, "about"),
            .published = table.day(record, "published"),
            .is_published_day_assumed = table.text(record, "published_basis") == "assumed",
            .precision = precision_of(table, record),
            .source = table.text(record, "source_id"),
            .status = table.text(record, "status"),
            .is_own = record.package > 0};
  }

  Observed observed(const Table& table, const Record& record, std::string series,
                    std::string area) {
    return {.series = std::move(series),
            .area = std::move(area),
            .period = {},
            .about = table.day(record, "about"),
            .published = table.day(record, "published"),
            .is_published_day_assumed = table.text(record, "published_basis") == "assumed",
            .precision = precision_of(table, record),
            .scope = {},
            .source = table.text(record, "source_id"),
            .status = table.text(record, "status"),
            .is_own = record.package > 0};
  }

  void read_national_tasks() {
    const auto& table = tables_.table("task_national");
    for (const auto& record : table.records) {
      check_period(table, record);
      auto figure = observed(table, record, table.text(record, "measure"), "NL00");
      figure.period = table.text(record, "period");
      figure.scope = table.text(record, "series");
      std::tie(figure.value, figure.decimals) = decimal(table.text(record, "value"));
      facts_.national_tasks.push_back(std::move(figure));
    }
  }

  void read_local_tasks() {
    const auto& table = tables_.table("task_local");
    for (const auto& record : table.records) {
      check_period(table, record);
      auto figure =
          observed(table, record, table.text(record, "measure"), table.text(record, "area_code"));
      figure.period = table.text(record, "period");
      figure.scope = table.text(record, "national_task");
      figure.value = table.integer(record, "value");
      facts_.local_tasks.push_back(std::move(figure));
    }
  }

  /// What was published, and the estimated months, which have the scope "estimate".
  void read_inflow() {
    const auto& table = tables_.table("inflow");
    for (const auto& record : table.records) {
      auto figure = observed(table, record, table.text(record, "stream"), "NL00");
      figure.group = table.text(record, "nationality");
      figure.period = table.text(record, "period");
      figure.scope = table.text(record, "publisher");
      figure.value = table.integer(record, "value");
      if (table.text(record, "period_kind") == "month") {
        add_month(table, record, "period", std::move(figure));
      } else {
        figure.date_grade = DateGrade::period;
        facts_.inflow_periods.push_back(std::move(figure));
      }
    }
    const auto& estimates = tables_.table("inflow_estimate");
    for (const auto& record : estimates.records) {
      auto figure = observed(estimates, record, estimates.text(record, "stream"), "NL00");
      figure.group = "all";
      figure.period = estimates.text(record, "month");
      figure.scope = "estimate";
      figure.value = estimates.integer(record, "value");
      add_month(estimates, record, "month", std::move(figure));
    }
  }

  void read_reception() {
    const auto& table = tables_.table("reception_observation");
    for (const auto& record : table.records) {
      auto figure = observed(table, record, table.text(record, "measure"), "NL00");
      figure.period = table.text(record, "date");
      figure.scope = table.text(record, "scope");
      figure.date_grade = value_of<DateGrade>(kDateGrades, table.text(record, "date_precision"));
      std::tie(figure.value, figure.decimals) = decimal(table.text(record, "value"));
      facts_.reception.push_back(std::move(figure));
    }
  }

  void read_chain() {
    const auto& table = tables_.table("chain_observation");
    for (const auto& record : table.records) {
      auto figure = observed(
          table, record, table.text(record, "topic") + "." + table.text(record, "measure"), "NL00");
      figure.group = table.text(record, "population");
      figure.period = table.text(record, "period");
      figure.date_grade = grade_of(figure.period);
      figure.scope = table.text(record, "scope");
      std::tie(figure.value, figure.decimals) = decimal(table.text(record, "value"));
      facts_.chain.push_back(std::move(figure));
    }
  }

  void read_dwellings() {
    const auto& table = tables_.table("dwelling");
    for (const auto& record : table.records) {
      facts_.dwellings.push_back({.year = static_cast<std::int16_t>(table.integer(record, "year")),
                                  .municipality = code(table, record, "gm_code"),
                                  .homes = table.integer(record, "dwellings"),
                                  .source = table.text(record, "source_id"),
                                  .is_own = record.package > 0});
    }
  }

  void read_lettings() {
    const auto& table = tables_.table("lettings");
    for (const auto& record : table.records) {
      facts_.lettings.push_back(
          {.year = static_cast<std::int16_t>(table.integer(record, "year")),
           .area = table.text(record, "area_code"),
           .size = value_of<LettingSize>(kLettingSizes, table.text(record, "size")),
           .homes = table.integer(record, "homes"),
           .origin = origin(table, record)});
    }
  }

  void read_locations() {
    const auto& table = tables_.table("reception_location");
    for (const auto& record : table.records) {
      const auto& opening = table.text(record, "in_use_since");
      Location location{.name = table.text(record, "name"),
                        .municipality = code(table, record, "gm_code"),
                        .places = table.optional_integer(record, "places"),
                        .kind = table.text(record, "kind"),
                        .open_since = parse_opening(opening),
                        .until = parse_day(table.text(record, "available_until")),
                        .point = {},
                        .origin = origin(table, record)};
      if (!opening.empty() && !location.open_since) {
        errors_.push_back(tables_.fault(table, record, "in_use_since", "no_period",
                                        "a year, a month or a day",
                                        "write 1989, 2015-09 or 2015-09-15"));
      }
      if (auto fault = closes_before_it_opens(tables_, table, record)) {
        errors_.push_back(*std::move(fault));
      }
      const auto latitude = optional_number(table, record, "latitude");
      const auto longitude = optional_number(table, record, "longitude");
      if (latitude && longitude) location.point = Point{*latitude, *longitude};
      facts_.locations.push_back(std::move(location));
    }
  }

  void read_parameters() {
    const auto& table = tables_.table("parameter");
    for (const auto& record : table.records) {
      facts_.parameters.push_back({.topic = table.text(record, "topic"),
                                   .item = table.text(record, "item"),
                                   .period = table.text(record, "period"),
                                   .value = optional_number(table, record, "value"),
                                   .words = table.text(record, "value_text"),
                                   .unit = table.text(record, "unit"),
                                   .basis = table.text(record, "basis"),
                                   .origin = origin(table, record)});
    }
  }

  void read_official_forecasts() {
    const auto& table = tables_.table("official_forecast");
    for (const auto& record : table.records) {
      facts_.official_forecasts.push_back(
          {.made_on = table.text(record, "made_on"),
           .made_on_precision = table.text(record, "made_on_precision"),
           .forecaster = table.text(record, "forecaster"),
           .target = table.text(record, "target"),
           .target_kind = table.text(record, "target_kind"),
           .quantity = table.text(record, "quantity"),
           .unit = table.text(record, "unit"),
           .low = optional_number(table, record, "low"),
           .middle = optional_number(table, record, "mid"),
           .high = optional_number(table, record, "high"),
           .origin = origin(table, record)});
    }
  }

  void read_official_outcomes() {
    const auto& table = tables_.table("official_forecast_outcome");
    for (const auto& record : table.records) {
      facts_.official_outcomes.push_back(
          {.made_on = table.text(record, "made_on"),
           .forecaster = table.text(record, "forecaster"),
           .target = table.text(record, "target"),
           .quantity = table.text(record, "quantity"),
           .came = optional_number(table, record, "outcome").value_or(0),
           .basis = table.text(record, "outcome_basis"),
           .origin = origin(table, record)});
    }
  }

  void add_month(const Table& table, const Record& record, std::string_view field,
                 Observed figure) {
    if (!parse_month(figure.period)) {
      errors_.push_back(tables_.fault(table, record, field, "no_month", "a month as 2021-03",
                                      "write year-month"));
    }
    facts_.inflow.push_back(std::move(figure));
  }

  const Tables& tables_;
  Facts facts_;
  Errors errors_;
};

}  // namespace

Result<Facts> read_facts(const PackageFolders& packages, Day boundaries, std::optional<Day> as_of) {
  const auto tables = read_tables(packages, as_of);
  if (!tables) return refuse(tables.error());
  return facts_from(*tables, boundaries);
}

Result<Facts> facts_from(const Tables& tables, Day boundaries) {
  return FactsReader{tables, boundaries}.read();
}

std::optional<Day> latest_boundaries(const Tables& tables) {
  const auto& lists = tables.table("municipality");
  if (lists.records.empty()) return std::nullopt;
  return day_of(static_cast<int>(lists.integer(lists.records.back(), "year")), 1, 1);
}

}  // namespace regietafel::data
