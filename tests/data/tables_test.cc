#include "data/tables.h"

#include <gmock/gmock.h>

#include "data/template.h"
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
using ::testing::HasSubstr;
using ::testing::SizeIs;

constexpr auto kHeader =
    "year,gm_code,inhabitants,about,published,published_basis,status,source_id\n";

PackageFolders with_own(PackageFolders folders, const std::filesystem::path& own) {
  folders.own.push_back(own);
  return folders;
}

TEST(Tables, reads_the_shipped_package) {
  const auto tables = read_tables(shipped(), {});
  ASSERT_TRUE(tables) << faults_of(tables).front();
  EXPECT_THAT(tables->table("population").records, SizeIs(4868));
  EXPECT_THAT(tables->packages, SizeIs(1));
}

TEST(Tables, an_own_row_takes_the_place_of_the_shipped_one) {
  const Folder folder;
  folder.write("population.csv", std::string{kHeader} +
                                     "2020,GM0002,31000,2020-01-01,2020-06-30,stated_day,"
                                     "published,OWN\n2020,GM0003,8000,2020-01-01,2020-06-30,"
                                     "stated_day,published,TINY\n");
  folder.write("source.csv", "source_id,kind,citation\nOWN,own,counted by ourselves\n");
  const auto tables = read_tables(with_own(tiny(), folder.path()), {});
  ASSERT_TRUE(tables) << faults_of(tables).front();
  const auto& population = tables->table("population");
  EXPECT_THAT(population.records, SizeIs(7));
  const auto& row = population.records[1];
  EXPECT_EQ(population.integer(row, "inhabitants"), 31000);
  EXPECT_EQ(row.package, 1U);
  EXPECT_EQ(tables->packages[1].name, folder.path().filename());
}

TEST(Tables, the_digest_follows_rows_and_not_their_order) {
  const Folder folder;
  const auto copy = folder.copy(*tiny().instead, "copy");
  auto folders = tiny();
  folders.instead = copy;
  const auto before = read_tables(folders, {})->packages[0].digest;
  change(copy / "population.csv",
         "2020,GM0001,60000,2020-01-01,2020-05-31,assumed,derived,TINY\n"
         "2020,GM0002,30000,2020-01-01,2020-05-31,assumed,derived,TINY\n",
         "2020,GM0002,30000,2020-01-01,2020-05-31,assumed,derived,TINY\n"
         "2020,GM0001,60000,2020-01-01,2020-05-31,assumed,derived,TINY\n");
  EXPECT_EQ(read_tables(folders, {})->packages[0].digest, before);
  change(copy / "population.csv", "60000", "60001");
  EXPECT_NE(read_tables(folders, {})->packages[0].digest, before);
}

TEST(Tables, nothing_of_a_later_row_is_read) {
  const Folder folder;
  const auto copy = folder.copy(*tiny().instead, "copy");
  auto folders = tiny();
  folders.instead = copy;
  const auto as_of = day_of(2021, 3, 15);
  const auto before = read_tables(folders, as_of);
  change(copy / "population.csv", "2021,GM0001,61000,2021-01-01,2021-05-31,assumed,derived,TINY",
         "nonsense,GM9999,minus one,no day,2021-05-31,guessed,wrong,nowhere");
  const auto after = read_tables(folders, as_of);
  ASSERT_TRUE(after) << faults_of(after).front();
  EXPECT_EQ(after->packages[0].digest, before->packages[0].digest);
  EXPECT_THAT(after->table("population").records, SizeIs(4));
  EXPECT_FALSE(read_tables(folders, {})) << "without as_of the row is read, and refused";
}

TEST(Tables, every_year_can_look_at_the_shipped_package) {
  for (int year = 2013; year <= 2025; ++year) {
    for (const auto month : {3U, 10U}) {
      const auto tables = read_tables(shipped(), day_of(year, month, 15));
      EXPECT_TRUE(tables) << year << ' ' << month << ' ' << faults_of(tables).front();
    }
  }
}

TEST(Tables, reports_all_faults_at_once_with_their_places) {
  const Folder folder;
  folder.write("population.csv",
               std::string{kHeader} +
                   "2020,GM0002,-5,2020-01-01,2020-06-30,stated_day,published,TINY\n"
                   "2020,GM0002,ten,2020-01-01,2020-06-31,stated_dya,published,TINY\n"
                   "2020,GM0003,,2020-01-01,2020-06-30,stated_day,published,TINY\n");
  folder.write("dweling.csv", "year\n");
  const auto tables = read_tables(with_own(tiny(), folder.path()), {});
  EXPECT_THAT(
      faults_of(tables),
      ElementsAre("0:0 unknown_table dweling.csv", "2:13 too_small -5", "3:13 no_whole_number ten",
                  "3:28 no_date 2020-06-31", "3:39 unknown_word stated_dya",
                  "4:13 empty_cell an empty cell", "3:1 doubled_key 2020, GM0002 again"));
  EXPECT_TRUE(has_ways_out(tables));
  EXPECT_THAT(tables.error()[0].advice, HasSubstr("dwelling.csv"));
  EXPECT_THAT(tables.error()[4].advice, HasSubstr("stated_day"));
}

TEST(Tables, refuses_references_to_nothing) {
  const Folder folder;
  folder.write("population.csv", std::string{kHeader} +
                                     "2020,GM0099,5,2020-01-01,2020-06-30,stated_day,published,"
                                     "TNIY\n");
  const auto tables = read_tables(with_own(tiny(), folder.path()), {});
  EXPECT_THAT(faults_of(tables),
              ElementsAre("2:58 broken_reference TNIY", "2:6 broken_reference 2020, GM0099"));
  EXPECT_THAT(tables.error()[0].advice, HasSubstr("write TINY"));
}

TEST(Tables, refuses_unknown_and_missing_columns) {
  const Folder folder;
  folder.write("population.csv", "year,gm_code,inhabitans\n2020,GM0002,5\n");
  const auto tables = read_tables(with_own(tiny(), folder.path()), {});
  const auto faults = faults_of(tables);
  EXPECT_EQ(faults.front(), "1:1 unknown_column inhabitans");
  EXPECT_THAT(tables.error().front().advice, HasSubstr("inhabitants"));
  EXPECT_THAT(faults, SizeIs(7));  // and the six columns that are not there
}

TEST(Tables, what_cannot_be_read_is_not_held_against_others) {
  const Folder folder;
  folder.write("source.csv", "source,kind,citation\nOWN,own,counted by ourselves\n");
  folder.write("population.csv", std::string{kHeader} +
                                     "2020,GM0002,31000,2020-01-01,2020-06-30,stated_day,"
                                     "published,OWN\n");
  const auto faults = faults_of(read_tables(with_own(tiny(), folder.path()), {}));
  EXPECT_THAT(faults, ElementsAre("1:1 unknown_column source", "1:1 missing_column none"))
      << "OWN may well be a source";
}

TEST(Tables, every_template_is_a_package_that_can_be_read) {
  const Folder folder;
  const auto schema = read_schema(shipped().shipped / "datapackage.json").value();
  for (const auto& table : schema.tables) folder.write(table.path, template_of(table));
  const auto tables = read_tables(with_own(shipped(), folder.path()), {});
  EXPECT_THAT(faults_of(tables), ElementsAre());
}

TEST(Tables, refuses_folders_without_a_package) {
  const Folder folder;
  EXPECT_THAT(faults_of(read_tables(with_own(tiny(), folder.path()), {})),
              ElementsAre("0:0 empty_package none"));
  EXPECT_THAT(faults_of(read_tables(with_own(tiny(), folder.path() / "none"), {})),
              ElementsAre("0:0 missing_folder no such folder"));
  EXPECT_THAT(faults_of(read_tables({.shipped = folder.path()}, {})),
              ElementsAre("0:0 missing_file nothing of that name"));
  folder.write("datapackage.json", "{\"name\": 5}");
  EXPECT_EQ(read_tables({.shipped = folder.path()}, {}).error().front().code, "broken_package");
}

}  // namespace
}  // namespace regietafel::data
