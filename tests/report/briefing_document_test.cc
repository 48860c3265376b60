#include "report/briefing_document.h"

#include <gmock/gmock.h>

#include <nlohmann/json.hpp>
#include <set>

#include "report/json.h"
#include "report/words.h"
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

}  // namespace
}  // namespace regietafel::report
