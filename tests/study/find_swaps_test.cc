#include "study/find_swaps.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "data/joint_changes.h"
#include "report/csv.h"
#include "report/swap_tables.h"
#include "report/words.h"
#include "support/errors.h"
#include "support/folder.h"

namespace regietafel::study {
namespace {

using regietafel::testing::faults_of;
using regietafel::testing::Folder;
using regietafel::testing::has_ways_out;
using regietafel::testing::tiny;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::SizeIs;

/// The tiny country of 2021: Grootstad alone in PV20, Middelburcht and Kleinveld in PV21. Nobody
/// has a balance.
class SwapsOfTheTinyCountry : public ::testing::Test {
 protected:
  SwapRequest asking(std::string_view means, SwapRegions regions = {.code = "PV21"}) {
    SwapRequest request{
        .task = {}, .regions = std::move(regions), .means = folder_.write("means.csv", means)};
    request.task.packages = tiny();
    request.task.question.half = HalfYear{2021, 1};
    request.task.question.national = People{100};
    request.task.balances = folder_.write("balance.csv", "gm_code,balance\n");
    return request;
  }

  /// Means that differ from the task by so many persons.
  std::string means(std::int64_t middelburcht, std::int64_t kleinveld) {
    const auto task = answer_task(asking("").task)->tasks.rows;
    return fmt::format("gm_code,means\nGM0002,{}\nGM0005,{}\n", task[1].task.value() + middelburcht,
                       task[2].task.value() + kleinveld);
  }

  Folder folder_;
};

TEST_F(SwapsOfTheTinyCountry, one_takes_over_what_the_other_cannot_house) {
  const auto answer = find_swaps(asking(means(-3, 5)));
  ASSERT_TRUE(answer);
  ASSERT_THAT(answer->regions, SizeIs(1));
  EXPECT_THAT(answer->regions[0].found.swaps, ElementsAre(planning::Swap{1, 2, People{3}}));
  EXPECT_TRUE(answer->regions[0].found.is_proven());
  EXPECT_EQ(answer->agreed_corrected_task(1), *answer->means[1]);
  EXPECT_THAT(answer->tasks.joint_change, ElementsAre(People{0}, People{-3}, People{3}));
}

TEST_F(SwapsOfTheTinyCountry, what_is_written_is_what_task_reads) {
  const auto answer = find_swaps(asking(means(4, -2)));
  ASSERT_TRUE(answer);
  const auto file = folder_.write(
      "agreed.csv", report::to_csv(report::joint_changes_table(*answer), report::Language::nl));
  const auto changes = data::read_joint_changes(file, answer->tasks.country);
  ASSERT_TRUE(changes);
  ASSERT_THAT(*changes, SizeIs(1));
  EXPECT_EQ((*changes)[0].agreement, "GM0005-GM0002");
  auto request = asking("").task;
  request.joint_changes = file;
  const auto task = answer_task(request);
  ASSERT_TRUE(task);
  EXPECT_EQ(task->tasks.joint_change, answer->tasks.joint_change);
}

TEST_F(SwapsOfTheTinyCountry, says_what_stays_above_the_means) {
  const auto answer = find_swaps(asking(means(-5, 2)));
  ASSERT_TRUE(answer);
  EXPECT_EQ(answer->regions[0].found.left, People{3});
  const auto sentences = report::swaps_in_words(*answer);
  ASSERT_THAT(sentences, SizeIs(3));
  EXPECT_THAT(fill(sentences[0], report::Language::en),
              HasSubstr("3 persons more than the region"));
  EXPECT_THAT(fill(sentences[0], report::Language::nl), HasSubstr("3 personen meer dan de regio"));
  EXPECT_THAT(fill(sentences[1], report::Language::en), HasSubstr("swaps 1, persons moved 2."));
}

TEST_F(SwapsOfTheTinyCountry, claims_no_more_than_what_was_proven) {
  auto answer = find_swaps(asking(means(-3, 5)));
  ASSERT_TRUE(answer);
  answer->regions[0].found.least = 0;  // as when the time ended before the proof
  const auto sentence = report::swaps_in_words(*answer).front();
  EXPECT_THAT(fill(sentence, report::Language::en),
              HasSubstr("the lower bound that HiGHS proved is 0"));
  EXPECT_THAT(fill(sentence, report::Language::nl), HasSubstr("ondergrens van HiGHS is 0"));
}

TEST_F(SwapsOfTheTinyCountry, regions_do_not_help_each_other) {
  const auto text = means(-3, 0) + "GM0001,1000\n";
  const auto answer = find_swaps(asking(text, {.every = Grouping::province}));
  ASSERT_TRUE(answer);
  ASSERT_THAT(answer->regions, SizeIs(2));
  EXPECT_EQ(answer->regions[0].found.left, People{0});
  EXPECT_EQ(answer->regions[1].found.left, People{3});
  const auto groups = folder_.write("g.csv", "gm_code,group\nGM0001,samen\nGM0002,samen\n");
  const auto together = find_swaps(asking(text, {.file = groups}));
  ASSERT_TRUE(together);
  EXPECT_THAT(together->regions[0].found.swaps, ElementsAre(planning::Swap{1, 0, People{3}}));
}

TEST_F(SwapsOfTheTinyCountry, reports_all_faults_at_once) {
  auto request = asking("gm_code,means\nGM0002,x\n", {.code = "PV99"});
  request.task.balances = folder_.write("balance.csv", "gm_code,balance\nGM0002,1.5\n");
  const auto answer = find_swaps(request);
  EXPECT_THAT(faults_of(answer), ElementsAre("2:8 no_whole_number 1.5", "0:0 unknown_region PV99",
                                             "2:8 no_whole_number x"));
  EXPECT_TRUE(has_ways_out(answer));
}

TEST_F(SwapsOfTheTinyCountry, needs_the_means_of_all) {
  EXPECT_THAT(faults_of(find_swaps(asking("gm_code,means\nGM0001,5\n"))),
              ElementsAre("0:0 missing_municipality no row", "0:0 missing_municipality no row"));
}

}  // namespace
}  // namespace regietafel::study
