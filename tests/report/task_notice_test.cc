#include "report/task_notice.h"

#include <gmock/gmock.h>

#include "report/print_page.h"
#include "report/task_tables.h"
#include "report/words.h"
#include "support/folder.h"

namespace regietafel::report {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

study::TaskAnswer answer_of(Rule rule) {
  study::TaskRequest request;
  request.packages = regietafel::testing::shipped();
  request.question.half = {2021, 2};
  request.question.national = People{11'000};
  request.question.rule = rule;
  return study::answer_task(request).value();
}

TEST(TaskNotice, no_digit_stands_in_words) {
  for (const auto rule : {Rule::adams, Rule::statutory}) {
    const auto notice = task_notice(answer_of(rule), Grouping::province);
    std::vector<Sentence> sentences{notice.meeting};
    for (const auto& section : notice.sections) {
      sentences.push_back(section.question);
      sentences.insert(sentences.end(), section.sentences.begin(), section.sentences.end());
    }
    EXPECT_GT(sentences.size(), 15U);
    for (const auto& sentence : sentences) {
      for (const auto& text : {sentence.text.nl, sentence.text.en}) {
        for (auto at = text.find_first_of("0123456789"); at != std::string::npos;
             at = text.find_first_of("0123456789", at + 1)) {
          EXPECT_EQ(text.at(at - 1), '{') << text;
          EXPECT_EQ(text.at(at + 1), '}') << text;
        }
      }
    }
  }
}

TEST(TaskNotice, names_the_authority_of_the_half_year_for_changed_municipalities) {
  auto answer = answer_of(Rule::adams);
  const auto boxtel = answer.tasks.country.find(MunicipalityCode{757})->value();
  const auto said = [&](HalfYear half) {
    answer.tasks.half = half;
    const auto table = task_table(answer.tasks);
    std::string text;
    for (const auto& sentence : table.explain) {
      text += fill(sentence, table, boxtel, Language::en) + "\n";
    }
    const auto notice = task_notice(answer, Grouping::province);
    for (const auto& sentence : notice.sections.at(1).sentences) {
      text += fill(sentence, Language::en) + "\n";
    }
    return text;
  };
  const std::string province{"It is the province that fixes it"},
      minister{"It is the minister that fixes it"};
  const auto before = said({2024, 2}), after = said({2025, 1});
  for (const auto& [text, named, other] :
       {std::tuple{before, province, minister}, std::tuple{after, minister, province}}) {
    EXPECT_NE(text.find(named), text.rfind(named)) << "in the derivation and in the notice";
    EXPECT_THAT(text, Not(HasSubstr(other)));
  }
}

TEST(TaskNotice, leaves_out_what_is_not_known) {
  const auto tasks = task_notice(answer_of(Rule::adams), Grouping::province).table("tasks");
  std::vector<std::string> columns;
  for (const auto& column : tasks.columns) columns.push_back(column.id);
  EXPECT_THAT(columns, ElementsAre("gm_code", "municipality", "province", "inhabitants", "quota",
                                   "statutory_task", "task"));
}

TEST(PrintPage, texts_stay_texts) {
  Document document;
  const std::string hostile{"<img src=x onerror=alert(1)> & \"y\""};
  document.title = {hostile, hostile};
  document.tables.push_back({.id = "t",
                             .title = {.id = "t", .text = {hostile, hostile}},
                             .columns = {{"c", {.id = "c", .text = {hostile, hostile}}}},
                             .rows = {{hostile}}});
  document.sections.push_back({.id = "s", .question = {.id = "s", .text = {"S", "S"}}});
  document.sections.back().tables = {"t"};
  document.sources.push_back({"X", hostile, true});
  const auto page = to_print_page(document, Language::nl);
  EXPECT_THAT(page, Not(HasSubstr("<img")));
  EXPECT_THAT(page, HasSubstr("<th scope=\"row\">&lt;img src=x onerror=alert(1)&gt; &amp; "
                              "&quot;y&quot;</th>"));
  EXPECT_THAT(page, HasSubstr("<html lang=\"nl\">"));
}

}  // namespace
}  // namespace regietafel::report
