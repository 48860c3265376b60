#include "data/means.h"

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

TEST(Means, are_read_by_municipality) {
  const Folder folder;
  const auto file = folder.write("m.csv", "gm_code,means\nGM0002,0\nGM0001,12\n");
  EXPECT_THAT(
      read_means(file, country()).value(),
      ElementsAre(std::pair{Municipality{0}, People{12}}, std::pair{Municipality{1}, People{0}}));
}

TEST(Means, report_every_broken_row) {
  const Folder folder;
  const auto file = folder.write(
      "m.csv", "gm_code,means\nGM0001,-1\nGM0009,3\nGM0002,many\nGM0002,2\nGM0002,2\n");
  const auto means = read_means(file, country());
  EXPECT_THAT(faults_of(means),
              ElementsAre("2:8 no_whole_number -1", "3:1 unknown_municipality GM0009",
                          "4:8 no_whole_number many", "6:1 doubled_key GM0002"));
  EXPECT_TRUE(has_ways_out(means));
}

TEST(Means, refuse_other_columns) {
  const Folder folder;
  const auto file = folder.write("m.csv", "gm_code,balance\nGM0001,1\n");
  EXPECT_THAT(faults_of(read_means(file, country())), ElementsAre("1:1 wrong_columns 2 columns"));
}

}  // namespace
}  // namespace regietafel::data
