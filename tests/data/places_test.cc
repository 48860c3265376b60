#include "data/places.h"

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
using ::testing::SizeIs;

const std::string kHeader{"name,gm_code,places,in_use_since,available_until\n"};

Country country() { return read_facts(tiny(), day_of(2021, 4, 1), {})->country; }

TEST(Places, have_a_first_day_and_perhaps_a_last_one) {
  const Folder folder;
  const auto file = folder.write(
      "p.csv",
      kHeader + "\"De Haven, kade 3\",GM0001,250,2024-03,2029-02-28\nHal,GM0002,40,1999,\n");
  const auto places = read_places(file, country()).value();
  ASSERT_THAT(places, SizeIs(2));
  EXPECT_EQ(places[0].name, "De Haven, kade 3");
  EXPECT_EQ(places[0].municipality, Municipality{0});
  EXPECT_EQ(places[0].places, 250);
  EXPECT_EQ(places[0].first, day_of(2024, 3, 1));
  EXPECT_EQ(places[0].last, day_of(2029, 2, 28));
  EXPECT_EQ(places[1].first, day_of(1999, 1, 1));
  EXPECT_EQ(places[1].last, std::nullopt);
}

TEST(Places, report_every_broken_row) {
  const Folder folder;
  const auto file = folder.write("p.csv", kHeader +
                                              "a,GM0001,10,2024-01-01,\n"
                                              "a,GM0001,10,2024-01-01,\n"
                                              ",GM0009,-1,soon,later\n"
                                              "b,GM0002,1.5,2024-05-02,\n"
                                              "b,GM0002,15,2024-05-02,2024-05-01\n"
                                              "c,GM0002,10,,2029\n");
  const auto places = read_places(file, country());
  EXPECT_THAT(
      faults_of(places),
      ElementsAre("3:1 doubled_key a", "4:1 no_name nothing", "4:2 unknown_municipality GM0009",
                  "4:9 no_whole_number -1", "4:12 no_period soon", "4:17 no_date later",
                  "5:10 no_whole_number 1.5", "6:24 ends_before_it_begins 2024-05-01",
                  "7:13 no_period nothing", "7:14 no_date 2029"));
  EXPECT_TRUE(has_ways_out(places));
}

TEST(Places, need_rows_and_their_columns) {
  const Folder folder;
  EXPECT_THAT(faults_of(read_places(folder.write("p.csv", kHeader), country())),
              ElementsAre("1:1 no_rows none"));
  EXPECT_THAT(
      faults_of(read_places(folder.write("q.csv", "gm_code,places\nGM0001,3\n"), country())),
      ElementsAre("1:1 wrong_columns 2 columns"));
}

}  // namespace
}  // namespace regietafel::data
