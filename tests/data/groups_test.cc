#include "data/groups.h"

#include <gmock/gmock.h>

#include "data/facts.h"
#include "support/errors.h"
#include "support/folder.h"

namespace regietafel::data {
namespace {

using regietafel::testing::faults_of;
using regietafel::testing::Folder;
using regietafel::testing::has_ways_out;
using regietafel::testing::tiny;
using ::testing::ElementsAre;

Country country() { return read_facts(tiny(), day_of(2021, 4, 1), {})->country; }

TEST(Groups, go_by_names_of_the_users_own) {
  const Folder folder;
  const auto file = folder.write("g.csv", "gm_code;group\nGM0001;de delta\nGM0002;de delta\n");
  EXPECT_THAT(read_groups(file, country()).value(),
              ElementsAre(std::pair{Municipality{0}, std::string{"de delta"}},
                          std::pair{Municipality{1}, std::string{"de delta"}}));
}

TEST(Groups, report_every_broken_row) {
  const Folder folder;
  const auto file = folder.write("g.csv", "gm_code,group\nGM0001,a\nGM0001,a\nGM0002,\nGM0009,b\n");
  const auto groups = read_groups(file, country());
  EXPECT_THAT(faults_of(groups),
              ElementsAre("3:1 doubled_key GM0001", "4:8 no_name nothing",
                          "5:1 unknown_municipality GM0009", "5:8 lone_municipality b"));
  EXPECT_TRUE(has_ways_out(groups));
}

TEST(Groups, need_rows_and_their_columns) {
  const Folder folder;
  EXPECT_THAT(faults_of(read_groups(folder.write("g.csv", "gm_code,group\n"), country())),
              ElementsAre("1:1 no_rows none"));
  EXPECT_THAT(faults_of(read_groups(folder.write("h.csv", "group,gm_code\na,GM0001\n"), country())),
              ElementsAre("1:1 wrong_columns 2 columns"));
}

}  // namespace
}  // namespace regietafel::data
