#include "report/briefing_document.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <cstdlib>
#include <nlohmann/json.hpp>
#include <set>
#include <stdexcept>

#include "report/json.h"
#include "report/words.h"
#include "run/spread.h"
#include "support/folder.h"

namespace regietafel::report {
namespace {

using regietafel::testing::shipped;
using regietafel::testing::source_folder;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::StartsWith;

const Document& lrt() {
  static const auto document = briefing_document(
      study::brief({.scenario = source_folder() / "scenarios" / "lrt-2021-03.toml",
                    .packages = shipped(),
                    .futures = 1})
          .value());
  return document;
}

/// Every text of a sentence in the document, wherever it stands.
void collect_templates(const nlohmann::json& json, std::vector<std::string>& found) {
  if (json.is_object() && json.contains("text") && json["text"].is_object()) {
    found.push_back(json["text"]["nl"]);
    found.push_back(json["text"]["en"]);
  }
  if (!json.is_structured()) return;
  for (const auto& child : json) collect_templates(child, found);
}

TEST(BriefingDocument, no_digit_stands_in_words) {
  std::vector<std::string> templates;
  collect_templates(nlohmann::json::parse(to_json(lrt(), Language::nl)), templates);
  EXPECT_GT(templates.size(), 100U);
  for (const auto& text : templates) {
    // Digits stand only in places, {0}; the name of an Act and its article stand in values.
    for (std::size_t at = text.find_first_of("0123456789"); at != std::string::npos;
         at = text.find_first_of("0123456789", at + 1)) {
      EXPECT_EQ(text[at - 1], '{') << text;
      EXPECT_EQ(text[at + 1], '}') << text;
    }
  }
}

TEST(BriefingDocument, every_sentence_can_be_filled_in_both_languages) {
  for (const auto language : {Language::nl, Language::en}) {
    for (const auto& headline : lrt().headlines) EXPECT_FALSE(fill(headline, language).empty());
    for (const auto& section : lrt().sections) {
      for (const auto& sentence : section.sentences) {
        EXPECT_EQ(fill(sentence, language).find('{'), std::string::npos) << sentence.id;
      }
    }
    for (const auto& table : lrt().tables) {
      for (std::size_t row = 0; row < table.rows.size(); ++row) {
        for (const auto& sentence : table.explain) {
          EXPECT_EQ(fill(sentence, table, row, language).find('{'), std::string::npos);
        }
      }
    }
  }
}

TEST(BriefingDocument, names_only_what_it_holds) {
  std::set<std::string> charts, tables, assumptions, sources;
  for (const auto& chart : lrt().charts) {
    std::visit(
        [&](const auto& one) {
          charts.insert(one.id);
          static_cast<void>(lrt().table(one.table));
        },
        chart);
  }
  for (const auto& table : lrt().tables) {
    EXPECT_TRUE(tables.insert(table.id).second) << table.id;
    for (const auto& row : table.rows) EXPECT_EQ(row.size(), table.columns.size()) << table.id;
  }
  for (const auto& assumption : lrt().assumptions) {
    EXPECT_TRUE(assumptions.insert(assumption.id).second) << assumption.id;
  }
  for (const auto& source : lrt().sources) sources.insert(source.id);
  for (const auto& section : lrt().sections) {
    for (const auto& id : section.charts) EXPECT_TRUE(charts.contains(id)) << id;
    for (const auto& id : section.tables) EXPECT_TRUE(tables.contains(id)) << id;
    for (const auto& id : section.assumptions) EXPECT_TRUE(assumptions.contains(id)) << id;
    for (const auto& id : section.sources) EXPECT_TRUE(sources.contains(id)) << id;
  }
  for (const auto& headline : lrt().headlines) {
    for (const auto& id : headline.sources) EXPECT_TRUE(sources.contains(id)) << id;
  }
}

/// A chart of the document.
template <class Kind>
const Kind& chart(std::string_view id) {
  for (const auto& one : lrt().charts) {
    const auto* found = std::get_if<Kind>(&one);
    if (found != nullptr && found->id == id) return *found;
  }
  throw std::out_of_range{std::string{id}};
}

void expect_columns(const Table& table, const std::vector<std::string>& ids) {
  for (const auto& id : ids) {
    EXPECT_EQ(std::ranges::count(table.columns, id, &Column::id), 1) << table.id << " " << id;
  }
}

TEST(BriefingDocument, charts_name_columns_of_their_tables) {
  const auto& gantt = chart<Gantt>("reception_contracts_gantt");
  expect_columns(lrt().table(gantt.table),
                 {gantt.label, gantt.begin, gantt.end, gantt.group, gantt.amount});
  const auto& sankey = chart<Sankey>("chain_flow_sankey");
  EXPECT_THAT(sankey.values, ::testing::SizeIs(3)) << "years of the run";
  for (const auto& series : sankey.values) {
    expect_columns(lrt().table(sankey.table), {sankey.from, sankey.to, series.column});
  }
  for (const auto* id : {"costs_bars", "regional_provinces_bars"}) {
    const auto& bars = chart<Bars>(id);
    const auto& series = bars.series.front();
    expect_columns(lrt().table(bars.table),
                   {bars.category, series.column, series.low, series.high});
  }
}

TEST(BriefingDocument, shows_what_was_counted_as_later_knowledge) {
  const auto& fan = chart<Fan>("look_back_fan");
  ASSERT_TRUE(fan.observed);
  const auto& counted = lrt().table(fan.observed->table);
  expect_columns(counted, {fan.observed->x, fan.observed->value, fan.observed->later_knowledge});
  EXPECT_GT(counted.rows.size(), 5U);
  for (const auto& row : counted.rows) {
    const auto known = std::get<std::string>(row.at(counted.index_of("known")));
    EXPECT_GT(known, "2021-03-15") << "ISO days are in the order of their text";
  }
}

TEST(BriefingDocument, says_who_gains_and_who_loses) {
  EXPECT_THAT(lrt().table("regional_provinces").rows, ::testing::SizeIs(12));
  const auto& table = lrt().table("regional_municipalities");
  ASSERT_THAT(table.rows, ::testing::SizeIs(20));
  const auto middle = [&](std::size_t row) {
    return std::get<Number>(table.rows.at(row).at(table.index_of("middle"))).value;
  };
  EXPECT_LT(middle(0), 0);
  EXPECT_GT(middle(19), 0);
  for (std::size_t row = 1; row < 20; ++row) EXPECT_LE(middle(row - 1), middle(row));
}

TEST(BriefingDocument, loses_nobody_on_the_way_through_the_chain) {
  const auto briefing =
      study::brief({.scenario = source_folder() / "tests" / "stories" / "tiny_chain.toml",
                    .packages = shipped(),
                    .futures = 1});
  ASSERT_TRUE(briefing);
  const auto document = briefing_document(*briefing);
  const auto& table = document.table("chain_flow");
  const auto& columns = briefing->chain->find(study::kBase)->run.columns;
  const auto births = run::national_values(columns, run::Measure::births, 0, 10).front();
  // The first evening stands for the night before the run, so that a day's people are seen twice.
  constexpr std::int64_t kDay = 15;
  for (const auto* name : {"In procedure", "Refused"}) {
    std::int64_t in = 0, out = 0;
    for (const auto& row : table.rows) {
      const auto people = std::get<Number>(row.at(table.index_of("year_2021"))).value;
      if (std::get<Text>(row[1]).en == name) in += people;
      if (std::get<Text>(row[0]).en == name) out += people;
    }
    EXPECT_GT(in, 100) << name;
    EXPECT_LE(std::abs(out - in), births + kDay) << name << ": " << in << " in, " << out << " out";
  }
}

TEST(BriefingDocument, says_what_the_table_wants_to_know) {
  EXPECT_EQ(fill(lrt().headlines[0], Language::en),
            "The national task for 2021-II becomes 11,000 permit holders; in 2021-I it was 13,500. "
            "That is a difference of −2,500.");
  std::vector<std::string> ids;
  for (const auto& headline : lrt().headlines) ids.push_back(headline.id);
  EXPECT_THAT(ids,
              ElementsAre("national", "corrected_task", "reception", "request", "permit_holders"));
  EXPECT_THAT(
      fill(lrt().headlines[1], Language::nl),
      StartsWith("Met de achterstand die er dan bij komt, is in 2021-II naar verwachting "));
}

TEST(BriefingDocument, gives_the_chance_of_sports_halls_with_and_without_the_request) {
  const auto& sections = lrt().sections;
  const auto section = std::ranges::find(sections, "request", &Section::id);
  ASSERT_NE(section, sections.end());
  const auto chance =
      std::ranges::find(section->sentences, "without_request_chance", &Sentence::id);
  ASSERT_NE(chance, section->sentences.end());
  EXPECT_THAT(fill(*chance, Language::en),
              ::testing::MatchesRegex("Without the request for extra places: sports halls are "
                                      "needed up to the end of 2023 in [0-9.]+% of the futures, "
                                      "in the base in [0-9.]+%."));
}

}  // namespace
}  // namespace regietafel::report
