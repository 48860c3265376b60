#include "study/brief.h"

#include <gmock/gmock.h>

#include "base/file.h"
#include "report/briefing_document.h"
#include "report/json.h"
#include "support/errors.h"
#include "support/folder.h"
#include "support/later_rows.h"

namespace regietafel::study {
namespace {

using regietafel::testing::change_later_rows;
using regietafel::testing::faults_of;
using regietafel::testing::Folder;
using regietafel::testing::shipped;
using regietafel::testing::source_folder;
using ::testing::ElementsAre;
using ::testing::SizeIs;

BriefRequest lrt(data::PackageFolders packages = shipped()) {
  return {.scenario = source_folder() / "scenarios" / "lrt-2021-03.toml",
          .packages = std::move(packages),
          .futures = 1};
}

/// The demo in one future without its variants, one of which asks for later knowledge and says so.
BriefRequest alone(const Folder& folder, data::PackageFolders packages = shipped()) {
  auto request = lrt(std::move(packages));
  request.scenario = folder.write(
      "alone.toml", "extends = \"" + request.scenario.string() + "\"\nname = \"alone\"\n");
  return request;
}

std::string json_of(const BriefRequest& request) {
  const auto briefing = brief(request);
  EXPECT_TRUE(briefing) << faults_of(briefing).front();
  return report::to_json(report::briefing_document(*briefing), report::Language::nl);
}

TEST(Brief, reads_nothing_published_after_the_day) {
  const Folder folder;
  auto packages = shipped();
  packages.instead = folder.copy(packages.shipped, "data");
  const auto json = [&](const data::PackageFolders& from) { return json_of(alone(folder, from)); };
  const auto before = json(packages);
  EXPECT_GT(change_later_rows(*packages.instead, day_of(2021, 3, 15)), 2'000U);
  EXPECT_EQ(json(packages), before);
  EXPECT_EQ(before, json(shipped())) << "the place of the package does not show";
}

TEST(Brief, reads_what_was_published_before) {
  const Folder folder;
  auto packages = shipped();
  packages.instead = folder.copy(packages.shipped, "data");
  const auto before = json_of(alone(folder, packages));
  testing::change(*packages.instead / "task_national.csv",
                  "2020-II,balance_end,parliament_table_2024-09-16,-1681",
                  "2020-II,balance_end,parliament_table_2024-09-16,-1682");
  EXPECT_NE(json_of(alone(folder, packages)), before);
}

TEST(Brief, asks_about_the_first_half_year_to_come) {
  const auto briefing = brief(lrt());
  EXPECT_EQ(briefing->base.half, (HalfYear{2021, 2}));
  EXPECT_THAT(briefing->variants, SizeIs(1));
  EXPECT_EQ(briefing->history.back().half, (HalfYear{2021, 2}));
  EXPECT_TRUE(briefing->history.back().is_from_scenario);
}

TEST(Brief, a_variant_that_changes_nothing_differs_by_nothing) {
  const Folder folder;
  const auto file = folder.write("null.toml", R"(schema = 1
name = "null"
[time]
as_of = 2021-03-15
start = 2021-04-01
end = 2021-12-31
[task]
published = { "2021-II" = 11_000 }
[variants]
same = { set = { "task.rule" = "adams" }, scale = { "task.published.2021-II" = 1.0 } }
)");
  const auto briefing = brief({.scenario = file, .packages = shipped()});
  ASSERT_TRUE(briefing) << faults_of(briefing).front();
  for (std::size_t row = 0; row < briefing->base.rows.size(); ++row) {
    EXPECT_EQ(briefing->variants[0].tasks.rows[row].task, briefing->base.rows[row].task);
  }
}

TEST(Brief, refuses_what_it_cannot_answer) {
  const Folder folder;
  const auto write = [&](const std::string& half, const std::string& variants) {
    return folder.write("x.toml",
                        "schema = 1\nname = \"x\"\n[time]\nas_of = 2021-03-15\n"
                        "start = 2021-04-01\nend = 2021-12-31\n[task]\npublished = { \"" +
                            half + "\" = 5 }\nexempt = [\"GM9999\"]\n" + variants);
  };
  const auto past = brief({.scenario = write("2020-I", ""), .packages = shipped()});
  EXPECT_THAT(faults_of(past), ElementsAre("0:0 unknown_municipality GM9999",
                                           "0:0 nothing_to_come none; the last is 2020-I"));
  const auto other_time = brief(
      {.scenario = write("2021-II", "[variants]\nv = { set = { \"time.start\" = 2021-05-01 } }\n"),
       .packages = shipped()});
  EXPECT_THAT(faults_of(other_time), ElementsAre("0:0 unknown_municipality GM9999",
                                                 "0:0 cannot_play_yet a change of [time]"));
}

TEST(Brief, marks_the_users_own_figures) {
  const Folder folder;
  folder.write("population.csv",
               "year,gm_code,inhabitants,about,published,published_basis,status,source_id\n"
               "2020,GM0363,900000,2020-01-01,2020-05-31,stated_day,published,OWN\n");
  auto packages = shipped();
  packages.own = {folder.path()};
  const auto briefing = brief(alone(folder, packages));
  ASSERT_TRUE(briefing) << faults_of(briefing).front();
  const auto document = report::briefing_document(*briefing);
  ASSERT_THAT(document.provenance.own, SizeIs(1));
  const auto& table = document.table("tasks");
  const auto row = briefing->base.country.find(MunicipalityCode{363})->value();
  EXPECT_EQ(std::get<report::Text>(table.rows[row][table.index_of("own")]).en, "own: inhabitants");
  const auto without = brief(alone(folder));
  EXPECT_NE(briefing->provenance.run, without->provenance.run);
  EXPECT_NE(briefing->provenance.data, without->provenance.data)
      << "a shipped row that was replaced is not read";
}

}  // namespace
}  // namespace regietafel::study
