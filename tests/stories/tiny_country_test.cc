#include <gmock/gmock.h>

#include "base/file.h"
#include "report/briefing_document.h"
#include "report/csv.h"
#include "report/json.h"
#include "study/brief.h"
#include "support/folder.h"

// A tiny country: Grootstad (60,000 inhabitants), Middelburcht (30,000) and Kleinveld, which was
// made on 1 January 2021 of Kleindorp (7,500) and Heideveld (1,500). Together 99,000.
//
// A task of 100 gives exact shares 60.61, 30.30 and 9.09. The Act rounds up: 61, 31, 10, two more
// than 100. Under Adams two persons go back, from the weakest claims: 60,000 / 60, 30,000 / 30 and
// 9,000 / 9 are all 1,000. Equal claims go to the larger weight, so Kleinveld gives one and
// Middelburcht gives one: 61, 30, 9.
namespace regietafel {
namespace {

using regietafel::testing::shipped;
using regietafel::testing::source_folder;

report::Document tiny_briefing() {
  return report::briefing_document(
      study::brief({.scenario = source_folder() / "scenarios" / "tiny.toml", .packages = shipped()})
          .value());
}

TEST(TinyCountry, a_task_of_100) {
  EXPECT_EQ(report::to_csv(tiny_briefing().table("tasks"), report::Language::en),
            "gm_code,municipality,province,inhabitants,quota,statutory_task,task,half_as_much,"
            "half_as_much_difference,balance,corrected_task,note,own\n"
            "GM0001,Grootstad,Noord,60000,60.61,61,61,30,-31,,,,\n"
            "GM0002,Middelburcht,Zuid,30000,30.30,31,30,15,-15,,,,\n"
            "GM0005,Kleinveld,Zuid,9000,9.09,10,9,5,-4,,,\"7,500 from Kleindorp (GM0003); 1,500 "
            "from Heideveld (GM0004)\",\n");
}

TEST(TinyCountry, what_came_before) {
  // In 2020-II 75 of 100 were housed; 25 are carried over into 2021-I.
  EXPECT_EQ(report::to_csv(tiny_briefing().table("half_years"), report::Language::en),
            "half_year,task,task_with_balance,housed,share_housed,balance_end,own\n"
            "2020-II,80,100,75,0.750,-25,\n"
            "2021-I,90,,,,,\n"
            "2021-II,100,,,,,\n");
}

/// The whole briefing, byte for byte. Changed only by tools/update_golden.
TEST(TinyCountry, the_briefing_is_as_kept) {
  EXPECT_EQ(report::to_json(tiny_briefing(), report::Language::nl),
            read_file(source_folder() / "tests" / "golden" / "tiny_briefing.json").value());
}

}  // namespace
}  // namespace regietafel
