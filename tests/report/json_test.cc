#include "report/json.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "base/file.h"
#include "report/values.h"
#include "support/folder.h"

namespace regietafel::report {
namespace {

using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::Not;

/// As much of JSON Schema (draft-07) as the contract uses of it; says where a value does not fit.
class Schema {
 public:
  explicit Schema(json root) : root_(std::move(root)) {}  // braces would make a list of it

  [[nodiscard]] const json& definition(const std::string& name) const {
    return root_.at("definitions").at(name);
  }
  [[nodiscard]] std::vector<std::string> faults(const json& value, const std::string& name) const {
    std::vector<std::string> found;
    check(value, definition(name), name, found);
    return found;
  }

 private:
  using Faults = std::vector<std::string>;

  void check(const json& value, const json& schema, const std::string& at, Faults& found) const {
    if (schema.contains("$ref")) {
      constexpr std::string_view kStart = "#/definitions/";
      return check(value, definition(schema["$ref"].get<std::string>().substr(kStart.size())), at,
                   found);
    }
    if (schema.contains("const") && value != schema["const"]) found.push_back(at + ": const");
    if (schema.contains("enum") && !std::ranges::count(schema["enum"], value)) {
      found.push_back(at + ": enum");
    }
    if (schema.contains("type") && !has_type(value, schema["type"])) found.push_back(at + ": type");
    check_choice(value, schema, at, found);
    if (value.is_object()) check_object(value, schema, at, found);
    if (value.is_array() && schema.contains("items")) {
      for (const auto& item : value) check(item, schema["items"], at + "[]", found);
    }
  }

  void check_choice(const json& value, const json& schema, const std::string& at,
                    Faults& found) const {
    for (const auto* word : {"oneOf", "anyOf"}) {
      if (!schema.contains(word)) continue;
      const auto fits = [&](const json& choice) {
        Faults faults;
        check(value, choice, at, faults);
        return faults.empty();
      };
      const auto count = std::ranges::count_if(schema[word], fits);
      if (count == 0 || (word == std::string_view{"oneOf"} && count > 1)) {
        found.push_back(at + ": " + word);
      }
    }
  }

  void check_object(const json& value, const json& schema, const std::string& at,
                    Faults& found) const {
    for (const auto& key : schema.value("required", json::array())) {
      if (!value.contains(key)) found.push_back(at + ": lacks " + key.get<std::string>());
    }
    const auto properties = schema.value("properties", json::object());
    const auto others = schema.value("additionalProperties", json{});
    for (const auto& [key, child] : value.items()) {
      const auto where = at + "." + key;
      if (properties.contains(key)) {
        check(child, properties[key], where, found);
      } else if (others.is_object()) {
        check(child, others, where, found);
      } else if (others == false) {
        found.push_back(where + ": unknown");
      }
    }
  }

  static bool has_type(const json& value, const json& type) {
    if (type == "integer") return value.is_number_integer();
    if (type == "number") return value.is_number();
    return type == value.type_name();
  }

  json root_;
};

const Schema& schema() {
  static const Schema kSchema{json::parse(
      read_file(testing::source_folder() / "web" / "schema" / "briefing.schema.json").value())};
  return kSchema;
}

Sentence words_of(const std::string& id) { return label(id, {id, id}); }

/// A chart of every kind, with everything that may be left out.
std::vector<Chart> all_charts() {
  const Series series{"middle", words_of("middle"), "low", "high"};
  return {Cartogram{.id = "map",
                    .title = words_of("map"),
                    .table = "tasks",
                    .key = "code",
                    .label = "name",
                    .group = "province",
                    .sizes = {series},
                    .points = {{"GM0363", {4.9, 52.4}}}},
          Bars{.id = "bars",
               .title = words_of("bars"),
               .unit = Unit::euro,
               .table = "costs",
               .category = "variant",
               .is_horizontal = true,
               .series = {series},
               .highlight = "base"},
          Fan{.id = "fan",
              .title = words_of("fan"),
              .table = "months",
              .x = "month",
              .bands = {{"low", "high", words_of("band")}},
              .median = "middle",
              .lines = {series},
              .observed = Counted{"counted", "date", "value", "known_from"}},
          Lines{.id = "lines",
                .title = words_of("lines"),
                .unit = Unit::homes,
                .table = "months",
                .x = "month",
                .series = {series},
                .is_stepped = true},
          Gantt{.id = "gantt",
                .title = words_of("gantt"),
                .table = "contracts",
                .label = "site",
                .begin = "begin",
                .end = "end",
                .group = "kind",
                .amount = "places"},
          Sankey{.id = "sankey",
                 .title = words_of("sankey"),
                 .table = "flows",
                 .from = "from",
                 .to = "to",
                 .values = {series}}};
}

json written(std::vector<Chart> charts) {
  Document document;
  document.charts = std::move(charts);
  return json::parse(to_json(document, Language::nl))["charts"];
}

TEST(Json, a_chart_of_every_kind_follows_the_schema) {
  const auto charts = written(all_charts());
  EXPECT_EQ(charts.size(), schema().definition("chart").at("oneOf").size());
  for (const auto& chart : charts) {
    EXPECT_THAT(schema().faults(chart, "chart"), IsEmpty()) << chart;
    EXPECT_THAT(schema().faults(chart, chart["kind"]), IsEmpty());
  }
}

TEST(Json, the_schema_refuses_what_lacks_or_adds_something) {
  for (const auto& chart : written(all_charts())) {
    auto broken = chart;
    broken.erase("table");
    EXPECT_THAT(schema().faults(broken, "chart"), Not(IsEmpty()));
    broken = chart;
    broken["colour"] = "red";
    EXPECT_THAT(schema().faults(broken, "chart"), Not(IsEmpty()));
  }
}

TEST(Json, what_a_chart_leaves_out_is_not_written) {
  auto charts = all_charts();
  for (auto& chart : charts) {
    if (auto* fan = std::get_if<Fan>(&chart)) fan->observed.reset();
    if (auto* gantt = std::get_if<Gantt>(&chart)) gantt->group = gantt->amount = "";
  }
  for (const auto& chart : written(charts)) {
    EXPECT_THAT(schema().faults(chart, "chart"), IsEmpty());
    for (const auto* key : {"observed", "amount"}) EXPECT_FALSE(chart.contains(key));
    EXPECT_EQ(chart.contains("group"), chart["kind"] == "cartogram");
  }
}

TEST(Json, units_are_those_of_the_schema) {
  std::vector<std::string> names;
  for (auto unit = Unit::people; unit <= Unit::month;
       unit = static_cast<Unit>(static_cast<int>(unit) + 1)) {
    names.emplace_back(to_string(unit));
  }
  EXPECT_EQ(json(names), schema().definition("unit").at("enum"));
}

TEST(Json, a_column_of_months_follows_the_schema) {
  Document document;
  document.tables = {{.id = "months",
                      .title = words_of("months"),
                      .columns = {month_column("month", {"Maand", "Month"}),
                                  count_column("cost", {"Kosten", "Cost"}, Unit::euro)},
                      .rows = {{std::string{"2021-04"}, Number{1'200}}}}};
  const auto tables = json::parse(to_json(document, Language::nl))["tables"];
  EXPECT_THAT(schema().faults(tables[0], "table"), IsEmpty());
  EXPECT_EQ(tables[0]["columns"][0]["type"], "month");
  EXPECT_THAT(tables[0]["rows"][0], ElementsAre("2021-04", 1'200));
}

}  // namespace
}  // namespace regietafel::report
