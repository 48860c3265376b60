#include "data/check.h"

#include <gmock/gmock.h>

#include "support/errors.h"
#include "support/folder.h"

namespace regietafel::data {
namespace {

using regietafel::testing::change;
using regietafel::testing::faults_of;
using regietafel::testing::Folder;
using regietafel::testing::has_ways_out;
using regietafel::testing::shipped;
using regietafel::testing::tiny;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

TEST(Check, the_shipped_package_has_no_fault_and_two_gaps) {
  const auto report = check_sums(read_tables(shipped(), {}).value());
  EXPECT_THAT(report.faults, IsEmpty());
  EXPECT_THAT(report.gaps, SizeIs(2));
}

TEST(Check, one_inhabitant_too_many_in_2020_is_found) {
  const Folder folder;
  auto folders = shipped();
  folders.instead = folder.copy(folders.shipped, "data");
  change(*folders.instead / "population.csv", "2020,GM0363,872757", "2020,GM0363,872758");
  const auto report = check_sums(read_tables(folders, {}).value());
  ASSERT_THAT(report.faults, SizeIs(1));
  const auto& fault = report.faults.front();
  EXPECT_EQ(fault.found, "17407585");
  EXPECT_EQ(fault.expected, "17407586, the sum of the 355 municipalities of 2020");
  EXPECT_EQ(fault.line, 10U);
}

TEST(Check, every_kind_of_fault_is_found) {
  struct Row {
    const char *name, *file, *from, *to;
    std::vector<std::string> codes;
  };
  for (const auto& row : {
           Row{"a wrong total", "national_population.csv", "99000", "99001", {"sum_differs"}},
           Row{"a municipality without inhabitants",
               "population.csv",
               "2021,GM0005,9000,2021-01-01,2021-05-31,assumed,derived,TINY\n",
               "",
               {"sum_differs", "no_inhabitants"}},
           Row{"a municipality from nowhere",
               "municipality_merger.csv",
               "GM0003,GM0005",
               "GM0003,GM0002",
               {"broken_reference"}},
           Row{"persons that were lost",
               "municipality_persons_moved.csv",
               "7480,7480",
               "7479,7480",
               {"sum_differs"}},
           Row{"a count of another day",
               "municipality_persons_moved.csv",
               "2020-12-31",
               "2020-01-01",
               {"figure_differs"}},
           Row{"known too early",
               "population.csv",
               "2020-05-31",
               "2019-05-31",
               {"published_too_early"}},
       }) {
    SCOPED_TRACE(row.name);
    const Folder folder;
    auto folders = tiny();
    folders.instead = folder.copy(*folders.instead, "tiny");
    change(*folders.instead / row.file, row.from, row.to);
    const auto tables = read_tables(folders, {});
    std::vector<std::string> codes;
    for (const auto& error : tables ? check_sums(*tables).faults : tables.error()) {
      codes.push_back(error.code);
    }
    EXPECT_EQ(codes, row.codes);
  }
}

constexpr auto kLocations =
    "name,gm_code,places,in_use_since,available_until,precision,about,published,published_basis,"
    "status,source_id\n";

TEST(Check, reads_rows_that_have_other_faults) {
  const Folder folder;
  folder.write("reception_location.csv",
               std::string{kLocations} +
                   "Noord,GM0001,400,2021-03,2021-02-28,as_published,2021-01-01,2020-12-31,"
                   "stated_day,published,TINY\n"
                   "Zuid,GM0099,many,2019,,as_published,2021-01-01,2021-01-31,"
                   "stated_day,published,TINY\n"
                   "Noord,GM0001,500,,,as_published,2021-01-01,2021-01-31,"
                   "stated_day,published,TINY\n");
  folder.write("lettings.csv",
               "year,area_code,size,homes,precision,about,published,published_basis,status,"
               "source_id\n2020,GM0006,all,300,rounded,2020-12-31,2021-02-28,assumed,published,"
               "TINY\n");
  auto folders = tiny();
  folders.own.push_back(folder.path());
  const auto reading = read_as_found(folders, {}).value();
  const Result<Tables> cells = refuse(reading.faults);
  EXPECT_THAT(faults_of(cells),
              ElementsAre("3:13 no_whole_number many", "4:1 doubled_key Noord, 2021-01-01 again",
                          "3:6 broken_reference GM0099"));
  const Result<Tables> rows = refuse(check_rows(reading.tables).faults);
  EXPECT_THAT(faults_of(rows),
              ElementsAre("2:61 published_too_early 2020-12-31",
                          "2:26 ends_before_it_begins 2021-02-28", "2:6 unknown_area GM0006"));
  EXPECT_TRUE(has_ways_out(rows));
}

TEST(Check, names_the_file_of_a_gap_as_the_user_would) {
  const auto report = check_sums(read_tables(shipped(), {}).value());
  ASSERT_FALSE(report.gaps.empty());
  EXPECT_EQ(report.gaps.front().file, "data/municipality_persons_moved.csv");
}

TEST(Check, follows_boundary_changes_from_year_to_year) {
  const Folder folder;
  auto folders = tiny();
  folders.instead = folder.copy(*folders.instead, "tiny");
  change(*folders.instead / "municipality_merger.csv",
         "2021-01-01,GM0004,GM0005,new,2021-01-01,2020-10-01,assumed,derived,TINY\n", "");
  change(*folders.instead / "municipality_persons_moved.csv",
         "2021-01-01,GM0004,GM0005,1510,1510,2020-12-31,2021-02-01,assumed,derived,TINY\n", "");
  const auto report = check_sums(read_tables(folders, {}).value());
  ASSERT_THAT(report.faults, SizeIs(1));
  EXPECT_EQ(report.faults.front().code, "lost_municipality");
  EXPECT_EQ(report.faults.front().expected, "GM0004 in the list of 2021");
}

}  // namespace
}  // namespace regietafel::data
