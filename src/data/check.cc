#include "data/check.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <set>

#include "base/nearest.h"
#include "data/openings.h"
#include "domain/location.h"

namespace regietafel::data {
namespace {

using Year = std::int64_t;

class Checker {
 public:
  explicit Checker(const Tables& tables) : tables_{tables} {
    for (const auto& record : tables_.table("population").records) {
      const auto& table = tables_.table("population");
      inhabitants_[{table.integer(record, "year"), table.text(record, "gm_code")}] =
          table.integer(record, "inhabitants");
    }
    for (const auto& record : tables_.table("municipality").records) {
      const auto& table = tables_.table("municipality");
      municipalities_[table.integer(record, "year")].insert(table.text(record, "gm_code"));
    }
  }

  CheckReport check() {
    compare_with_national_statistic();
    find_missing_inhabitants();
    follow_boundaries();
    compare_persons_moved();
    auto rows = check_rows(tables_);
    std::ranges::move(rows.done, std::back_inserter(report_.done));
    append(report_.faults, std::move(rows.faults));
    return std::move(report_);
  }

 private:
  void done(std::string name, std::size_t count) {
    report_.done.push_back({std::move(name), count});
  }

  void compare_with_national_statistic() {
    const auto& table = tables_.table("national_population");
    std::size_t count = 0;
    for (const auto& record : table.records) {
      const auto year = table.integer(record, "year");
      std::int64_t sum = 0;
      bool has_any = false;
      for (const auto& [key, people] : inhabitants_) {
        if (key.first != year) continue;
        sum += people;
        has_any = true;
      }
      if (!has_any) continue;
      ++count;
      const auto total = table.integer(record, "inhabitants");
      if (sum == total) continue;
      report_.faults.push_back(tables_.fault(
          table, record, "inhabitants", "sum_differs",
          fmt::format("{}, the sum of the {} municipalities of {}", sum,
                      municipalities_[year].size(), year),
          fmt::format("they differ by {:+}: correct population.csv or this total", sum - total)));
    }
    done("inhabitants of a year against the national statistic", count);
  }

  void find_missing_inhabitants() {
    const auto& table = tables_.table("municipality");
    std::set<Year> years;  // lists may run ahead of the counts: a year without any count is a gap
    for (const auto& [key, people] : inhabitants_) years.insert(key.first);
    std::size_t count = 0;
    for (const auto& record : table.records) {
      const auto year = table.integer(record, "year");
      if (!years.contains(year)) continue;
      ++count;
      if (inhabitants_.contains({year, table.text(record, "gm_code")})) continue;
      report_.faults.push_back(tables_.fault(table, record, "gm_code", "no_inhabitants",
                                             fmt::format("its inhabitants of {}", year),
                                             "add the row to population.csv"));
    }
    done("municipalities with their inhabitants", count);
  }

  void follow_boundaries() {
    const auto& table = tables_.table("municipality_merger");
    std::size_t count = 0;
    for (const auto& [year, before] : municipalities_) {
      const auto after = municipalities_.find(year + 1);
      if (after == municipalities_.end()) continue;
      ++count;
      auto expected = before;
      for (const auto& record : table.records) {
        const auto date = table.day(record, "date");
        if (date <= day_of(static_cast<int>(year), 1, 1) ||
            date > day_of(static_cast<int>(year + 1), 1, 1)) {
          continue;
        }
        expected.erase(table.text(record, "from_code"));
      }
      for (const auto& record : table.records) {
        const auto date = table.day(record, "date");
        if (date > day_of(static_cast<int>(year), 1, 1) &&
            date <= day_of(static_cast<int>(year + 1), 1, 1)) {
          expected.insert(table.text(record, "to_code"));
        }
      }
      complain_about_difference(year + 1, expected, after->second);
    }
    done("lists of municipalities against the boundary changes since the year before", count);
  }

  void complain_about_difference(Year year, const std::set<std::string>& expected,
                                 const std::set<std::string>& found) {
    const auto& table = tables_.table("municipality");
    for (const auto& record : table.records) {
      if (table.integer(record, "year") != year) continue;
      if (expected.contains(table.text(record, "gm_code"))) continue;
      report_.faults.push_back(tables_.fault(
          table, record, "gm_code", "unexplained_municipality",
          fmt::format("a municipality of {} or one that a boundary change made", year - 1),
          "add the change to municipality_merger.csv"));
    }
    for (const auto& code : expected) {
      if (found.contains(code)) continue;
      report_.faults.push_back(
          {.file = tables_.packages.front().file_of(table.schema),
           .key = "municipality.gm_code",
           .code = "lost_municipality",
           .expected = fmt::format("{} in the list of {}", code, year),
           .found = "no such row",
           .advice = "add the row, or the change that ended it to municipality_merger.csv"});
    }
  }

  void compare_persons_moved() {
    const auto& table = tables_.table("municipality_persons_moved");
    std::map<std::pair<std::string, std::string>, std::vector<const Record*>> changes;
    for (const auto& record : table.records) {
      changes[{table.text(record, "date"), table.text(record, "from_code")}].push_back(&record);
    }
    for (const auto& [key, records] : changes) {
      std::int64_t sum = 0;
      const auto total = table.integer(*records.front(), "persons_from_total");
      bool has_gap = false;
      for (const auto* record : records) {
        const auto persons = table.optional_integer(*record, "persons");
        has_gap = has_gap || !persons;
        sum += persons.value_or(0);
      }
      if (has_gap) {
        note_gap(table, *records.front());
      } else if (sum != total) {
        report_.faults.push_back(
            tables_.fault(table, *records.front(), "persons_from_total", "sum_differs",
                          fmt::format("{}, the persons that {} gave to {} others", sum, key.second,
                                      records.size()),
                          "correct the persons or this total"));
      }
      compare_with_own_figure(table, *records.front());
    }
    done("persons moved against the municipality that ended", changes.size());
  }

  void note_gap(const Table& table, const Record& record) {
    report_.gaps.push_back(
        {.file = tables_.packages[record.package].name + "/" + table.schema.path,
         .line = record.line,
         .table = table.schema.name,
         .what =
             fmt::format("the shares of the split of {} on {} are not known, so tasks over that "
                         "boundary cannot be worked out",
                         table.text(record, "from_code"), table.text(record, "date"))});
  }

  void compare_with_own_figure(const Table& table, const Record& record) {
    const auto& about = table.text(record, "about");
    if (!about.ends_with("-01-01")) return;
    const auto own = inhabitants_.find({std::stoll(about), table.text(record, "from_code")});
    if (own == inhabitants_.end()) return;
    if (own->second == table.integer(record, "persons_from_total")) return;
    report_.faults.push_back(
        tables_.fault(table, record, "persons_from_total", "figure_differs",
                      fmt::format("{}, its inhabitants in population.csv", own->second),
                      "correct one of the two"));
  }

  const Tables& tables_;
  std::map<std::pair<Year, std::string>, std::int64_t> inhabitants_;
  std::map<Year, std::set<std::string>> municipalities_;
  CheckReport report_;
};

/// What can be said of one row without the others.
class RowChecker {
 public:
  explicit RowChecker(const Tables& tables) : tables_{tables} {}

  CheckReport check() {
    compare_dates();
    compare_openings();
    find_unknown_areas();
    return std::move(report_);
  }

 private:
  void compare_dates() {
    std::size_t count = 0;
    for (const auto* name :
         {"population", "national_population", "dwelling", "lettings", "municipality_persons_moved",
          "municipality_point", "municipality_score", "inflow", "inflow_estimate",
          "reception_observation", "chain_observation", "parameter", "official_forecast_outcome",
          "reception_location"}) {
      const auto& table = tables_.table(name);
      for (const auto& record : table.records) {
        ++count;
        const auto published = parse_day(table.text(record, "published"));
        const auto about = parse_day(table.text(record, "about"));
        if (!published || !about || *published >= *about) continue;
        report_.faults.push_back(
            tables_.fault(table, record, "published", "published_too_early",
                          fmt::format("{} or later", table.text(record, "about")),
                          "a count cannot be known before the day that it is about"));
      }
    }
    report_.done.push_back({"counts published no earlier than the day they are about", count});
  }

  void compare_openings() {
    const auto& table = tables_.table("reception_location");
    std::size_t count = 0;
    for (const auto& record : table.records) {
      if (!parse_opening(table.text(record, "in_use_since"))) continue;
      if (!parse_day(table.text(record, "available_until"))) continue;
      ++count;
      if (auto fault = closes_before_it_opens(tables_, table, record)) {
        report_.faults.push_back(*std::move(fault));
      }
    }
    report_.done.push_back({"locations closed no earlier than they opened", count});
  }

  void find_unknown_areas() {
    std::set<std::string> known;
    for (const auto* name : {"municipality", "region"}) {
      const auto& table = tables_.table(name);
      const auto* field = table.schema.index_of("gm_code") ? "gm_code" : "region_code";
      for (const auto& record : table.records) known.insert(table.text(record, field));
    }
    const std::vector<std::string> words{known.begin(), known.end()};
    std::size_t count = 0;
    for (const auto* name : {"task_local", "distribution_act", "lettings"}) {
      const auto& table = tables_.table(name);
      for (const auto& record : table.records) {
        ++count;
        const auto& area = table.text(record, "area_code");
        if (area.empty() || known.contains(area)) continue;
        const auto near = nearest(area, words);
        report_.faults.push_back(tables_.fault(
            table, record, "area_code", "unknown_area", "a municipality of some year, or a region",
            near.empty() ? "correct it, or add it to region.csv"
                         : fmt::format("write {}, or add it to region.csv", near)));
      }
    }
    report_.done.push_back({"areas among the municipalities and regions", count});
  }

  const Tables& tables_;
  CheckReport report_;
};

}  // namespace

CheckReport check_rows(const Tables& tables) { return RowChecker{tables}.check(); }

CheckReport check_sums(const Tables& tables) { return Checker{tables}.check(); }

}  // namespace regietafel::data
