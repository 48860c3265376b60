#include "study/letting_weights.h"

#include <gmock/gmock.h>

#include "support/folder.h"

namespace regietafel::study {
namespace {

using regietafel::testing::Folder;
using regietafel::testing::tiny;
using ::testing::ElementsAre;

using Rows = std::vector<std::string>;

/// A table of the user; `rows` stop before the columns that all tables have.
void write_table(const Folder& folder, const std::string& name, const std::string& columns,
                 const Rows& rows) {
  auto text = columns + ",about,published,published_basis,status,source_id\n";
  for (const auto& row : rows) {
    text += row + ",2021-01-01,2021-02-01,stated_day,published,TINY\n";
  }
  folder.write(name, text);
}

/// The weights of Grootstad, Middelburcht and Kleinveld, which was made of GM0003 and GM0004 on
/// 1 January 2021. Their inhabitants of 2020 are 60,000, 30,000 and 9,000.
std::vector<std::int64_t> weights_with(const Rows& lettings, const Rows& dwellings = {}) {
  const Folder folder;
  write_table(folder, "lettings.csv", "year,area_code,size,homes,precision", lettings);
  write_table(folder, "dwelling.csv", "year,gm_code,dwellings", dwellings);
  auto folders = tiny();
  folders.own.push_back(folder.path());
  const auto facts = data::read_facts(folders, day_of(2021, 4, 1), {}).value();
  const auto population =
      law::reference_population(facts.country, 2020, facts.inhabitants, facts.boundary_changes);
  return letting_weights(facts, *population, 2021);
}

TEST(LettingWeights, follow_homes_and_without_them_inhabitants) {
  EXPECT_THAT(weights_with({}), ElementsAre(60'000, 30'000, 9'000));
  EXPECT_THAT(weights_with({}, {"2021,GM0001,28000", "2021,GM0002,13000", "2021,GM0005,4000"}),
              ElementsAre(28'000, 13'000, 4'000));
}

TEST(LettingWeights, set_own_lettings_against_what_is_left_of_the_country) {
  // 1,980 - 1,290 over 69,000 is one letting to a hundred: 1,290 weigh as 129,000.
  EXPECT_THAT(weights_with({"2020,NL00,all,1980,rounded", "2020,GM0002,all,1290,rounded"}),
              ElementsAre(60'000, 129'000, 9'000));
}

TEST(LettingWeights, take_the_rate_of_their_own_where_the_country_is_not_known) {
  // 2,700 over 90,000 is three to a hundred, which the third has too.
  EXPECT_THAT(weights_with({"2020,GM0001,all,2100,rounded", "2020,GM0002,all,600,rounded"}),
              ElementsAre(70'000, 20'000, 9'000));
}

TEST(LettingWeights, are_those_of_the_newest_year_before) {
  EXPECT_THAT(weights_with({"2019,GM0001,all,1,rounded", "2020,GM0001,all,2100,rounded",
                            "2020,GM0002,all,600,rounded", "2021,GM0002,all,9000,rounded"}),
              ElementsAre(70'000, 20'000, 9'000));
}

TEST(LettingWeights, add_up_sizes_unless_all_is_given) {
  EXPECT_THAT(weights_with({"2020,GM0001,small,1000,rounded", "2020,GM0001,family,900,rounded",
                            "2020,GM0001,large,200,rounded", "2020,GM0002,all,600,rounded",
                            "2020,GM0002,small,300,rounded"}),
              ElementsAre(70'000, 20'000, 9'000));
}

TEST(LettingWeights, go_with_municipalities_that_went_over_whole) {
  // 1,890 - 90 over 90,000 is two to a hundred.
  EXPECT_THAT(weights_with({"2020,NL00,all,1890,rounded", "2020,GM0003,all,60,rounded",
                            "2020,GM0004,all,30,rounded"}),
              ElementsAre(60'000, 30'000, 4'500));
}

TEST(LettingWeights, of_nothing_at_all_are_homes) {
  EXPECT_THAT(weights_with({"2020,GM0001,all,0,rounded", "2020,GM0002,all,0,rounded",
                            "2020,GM0005,all,0,rounded"}),
              ElementsAre(60'000, 30'000, 9'000));
}

}  // namespace
}  // namespace regietafel::study
