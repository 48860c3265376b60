#include "report/task_notice.h"

#include <gmock/gmock.h>

#include "report/print_page.h"
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
