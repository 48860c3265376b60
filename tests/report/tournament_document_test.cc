#include "report/tournament_document.h"

#include <gmock/gmock.h>

#include <algorithm>

#include "report/official_forecast_tables.h"
#include "report/tournament_tables.h"
#include "report/words.h"

namespace regietafel::report {
namespace {

using ::testing::HasSubstr;

study::TournamentSummary summary(const char* model, const char* distance, double skill) {
  study::TournamentSummary row;
  row.model = model;
  row.distance = distance;
  row.skill = skill;
  return row;
}

study::Tournament held_on_two_distances() {
  study::Tournament tournament;
  for (const auto* const model : {"mix", "naive"}) {
    tournament.summaries.push_back(summary(model, "1-12", 0.131));
    tournament.summaries.push_back(summary(model, "12", -0.02));
  }
  tournament.last_bands = 20;
  tournament.last_held = 16;
  tournament.unscored = {"total_inflow: months are missing"};
  return tournament;
}

/// One row with a forecast of ours and one without.
study::OfficialForecasts two_rows() {
  study::OfficialForecasts officials;
  study::OfficialRow row;
  row.official.forecaster = "JenV";
  row.official.middle = 200;
  row.year = 2022;
  row.ours.emplace();
  row.ours->total = {90, 100, 110};
  row.ours->last_twelve = 50;
  row.ours->drawn = {"a", "b"};
  row.came = {100.0, 120.0};
  officials.rows.push_back(row);
  row.ours.reset();
  row.why_not = study::WhyNot::too_few_months;
  officials.rows.push_back(row);
  officials.means.emplace_back();
  officials.means.front().rows = 12;
  return officials;
}

std::string shown(const Table& table, std::size_t row, std::string_view column) {
  return show_cell(table, row, table.index_of(column), Language::en);
}

TEST(TournamentDocument, no_digit_stands_in_words_and_every_sentence_can_be_filled) {
  const auto document = tournament_document(held_on_two_distances(), two_rows());
  auto sentences = document.headlines;
  for (const auto& section : document.sections) {
    sentences.push_back(section.question);
    sentences.insert(sentences.end(), section.sentences.begin(), section.sentences.end());
  }
  EXPECT_GT(sentences.size(), 12U);
  for (const auto& sentence : sentences) {
    for (const auto language : {Language::nl, Language::en}) {
      EXPECT_EQ(fill(sentence, language).find('{'), std::string::npos);
      const auto& text = sentence.text.in(language);
      for (auto at = text.find_first_of("0123456789"); at != std::string::npos;
           at = text.find_first_of("0123456789", at + 1)) {
        EXPECT_EQ(text.at(at - 1), '{') << text;
        EXPECT_EQ(text.at(at + 1), '}') << text;
      }
    }
  }
}

TEST(TournamentDocument, says_how_many_of_the_last_bands_held) {
  const auto words = tournament_in_words(held_on_two_distances());
  EXPECT_THAT(fill(words.at(1), Language::en), HasSubstr("of the last 20 bands of 80%, 16 held"));
  EXPECT_THAT(fill(words.at(1), Language::nl),
              HasSubstr("laatste 20 banden van 80% hielden er 16"));
  EXPECT_THAT(fill(words.at(2), Language::en), HasSubstr("13.1% closer"));
  EXPECT_THAT(fill(words.at(3), Language::en), HasSubstr("2.0% further off"));
}

TEST(TournamentDocument, draws_one_bar_per_model) {
  const auto document = tournament_document(held_on_two_distances(), two_rows());
  const auto& table = document.table("skill");
  ASSERT_EQ(table.rows.size(), 2U);
  EXPECT_EQ(shown(table, 0, "gain"), "+13.1%");
  EXPECT_EQ(std::get<Bars>(document.charts.at(0)).table, "skill");
}

TEST(OfficialForecastTable, says_error_band_and_why_there_is_none) {
  const auto table = official_forecast_table(two_rows());
  EXPECT_EQ(shown(table, 0, "drawn"), "a+b");
  EXPECT_EQ(shown(table, 0, "error_official"), "0.693");
  EXPECT_EQ(shown(table, 0, "error_ours"), "0.000");
  EXPECT_EQ(shown(table, 0, "held"), "yes");
  EXPECT_EQ(shown(table, 0, "why_not"), "");
  EXPECT_EQ(shown(table, 1, "p50"), "");
  EXPECT_EQ(shown(table, 1, "came_streams"), "120");
  EXPECT_EQ(shown(table, 1, "why_not"), "no forecast possible: too few months known");
  for (const auto& row : table.rows) EXPECT_EQ(row.size(), table.columns.size());
}

TEST(TournamentEntries, name_series_origins_and_models) {
  const auto table = tournament_entry_table();
  const auto kinds = [&](std::string_view kind) {
    return std::ranges::count_if(
        table.rows, [&](const auto& row) { return std::get<std::string>(row.front()) == kind; });
  };
  EXPECT_EQ(kinds("series"), 16);
  EXPECT_EQ(kinds("sum"), 2);
  EXPECT_EQ(kinds("not_scored"), 3);
  EXPECT_EQ(kinds("origin"), 1);
}

}  // namespace
}  // namespace regietafel::report
