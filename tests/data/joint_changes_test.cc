#include "data/joint_changes.h"

#include <gmock/gmock.h>

#include "data/facts.h"
#include "data/municipal_column.h"
#include "support/errors.h"
#include "support/folder.h"

namespace regietafel::data {
namespace {

using regietafel::testing::faults_of;
using regietafel::testing::Folder;
using regietafel::testing::has_ways_out;
using regietafel::testing::tiny;
using ::testing::ElementsAre;
using ::testing::Optional;

Country country() { return read_facts(tiny(), day_of(2021, 4, 1), {})->country; }

TEST(JointChanges, are_read_by_agreement) {
  const Folder folder;
  const auto file =
      folder.write("s.csv", "agreement,gm_code,change\nnorth,GM0001,5\nnorth,GM0002,-5\n");
  const auto changes = read_joint_changes(file, country()).value();
  ASSERT_EQ(changes.size(), 1U);
  EXPECT_EQ(changes[0].agreement, "north");
  EXPECT_EQ(changes[0].parts[1].change, People{-5});
}

TEST(JointChanges, report_every_fault_with_its_place) {
  const Folder folder;
  const auto file = folder.write("s.csv",
                                 "agreement,gm_code,change\n"
                                 "sum,GM0001,5\n"
                                 "sum,GM0002,-4\n"
                                 "lone,GM0001,0\n"
                                 "broken,GM0099,1\n"
                                 "broken,GM0001,1.5\n");
  const auto changes = read_joint_changes(file, country());
  EXPECT_THAT(faults_of(changes),
              ElementsAre("5:8 unknown_municipality GM0099", "6:15 no_whole_number 1.5",
                          "2:12 sum_not_kept 5", "4:1 lone_change lone"));
  EXPECT_TRUE(has_ways_out(changes));
}

TEST(JointChanges, refuse_other_columns) {
  const Folder folder;
  const auto file = folder.write("s.csv", "gm_code,change\nGM0001,1\n");
  EXPECT_EQ(read_joint_changes(file, country()).error().front().code, "wrong_columns");
}

TEST(FixedNumbers, keep_their_decimals_and_refuse_more) {
  EXPECT_THAT(parse_fixed("-0.2156", 4), Optional(-2'156));
  EXPECT_THAT(parse_fixed("3", 4), Optional(30'000));
  EXPECT_EQ(parse_fixed("0.12345", 4), std::nullopt);
  EXPECT_EQ(parse_fixed("1.", 4), std::nullopt);
  EXPECT_EQ(parse_fixed("1.000.000", 4), std::nullopt);
  EXPECT_EQ(parse_fixed("", 0), std::nullopt);
}

}  // namespace
}  // namespace regietafel::data
