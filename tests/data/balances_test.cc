#include "data/balances.h"

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

TEST(Balances, are_read_by_municipality) {
  const Folder folder;
  const auto file = folder.write("b.csv", "balance;gm_code\n-12;GM0002\n3;GM0001\n");
  EXPECT_THAT(
      read_balances(file, country()).value(),
      ElementsAre(std::pair{Municipality{0}, People{3}}, std::pair{Municipality{1}, People{-12}}));
}

TEST(Balances, report_every_broken_row) {
  const Folder folder;
  const auto file =
      folder.write("b.csv", "gm_code,balance\nGM0003,1\nGM0001,1.5\nGM0002,4\nGM0002,4\n");
  const auto balances = read_balances(file, country());
  EXPECT_THAT(faults_of(balances),
              ElementsAre("2:1 unknown_municipality GM0003", "3:8 no_whole_number 1.5",
                          "5:1 doubled_key GM0002"));
  EXPECT_TRUE(has_ways_out(balances));
}

TEST(Balances, refuse_other_columns) {
  const Folder folder;
  const auto file = folder.write("b.csv", "gm_code,saldo\nGM0003,1\n");
  EXPECT_EQ(read_balances(file, country()).error().front().code, "wrong_columns");
}

}  // namespace
}  // namespace regietafel::data
