#include "scenario/layers.h"

#include <gmock/gmock.h>

#include "scenario/chain_file.h"
#include "support/errors.h"
#include "support/folder.h"

namespace regietafel::scenario {
namespace {

using regietafel::testing::faults_of;
using regietafel::testing::Folder;
using testing::ChainFile;
using ::testing::ElementsAre;
using ::testing::EndsWith;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

/// A file that extends that of a chain, and the chain's own scenario.
class Layers : public ::testing::Test {
 protected:
  Result<Scenario> read(const ChainFile& below, std::string_view above) {
    folder_.write("below/below.toml", below.text());
    return read_scenario(folder_.write("above.toml", above));
  }

  Folder folder_;
};

constexpr auto kAbove = "extends = \"below/below.toml\"\nname = \"above\"\n";

TEST_F(Layers, what_is_not_said_is_as_below) {
  const auto above = read(ChainFile{}, kAbove);
  ASSERT_TRUE(above) << faults_of(above).front();
  const auto below = ChainFile{}.read().value();
  EXPECT_EQ(above->name, "above");
  EXPECT_EQ(digest_of(above->base, above->assumptions), digest_of(below.base, below.assumptions));
}

TEST_F(Layers, what_is_said_goes_before) {
  const auto above = read(ChainFile{}, std::string{kAbove} +
                                           "homes.link_days = 3\n[reception.class]\n"
                                           "regular.places = 5\n");
  ASSERT_TRUE(above) << faults_of(above).front();
  const auto value = [&](Parameter parameter) {
    return above->base.chain->quantities.at(static_cast<std::size_t>(parameter)).value;
  };
  EXPECT_EQ(value(Parameter::link_days), 3);
  EXPECT_EQ(value(Parameter::regular_places), 5);
  EXPECT_EQ(value(Parameter::crisis_most), info(Parameter::crisis_most).example);
}

TEST_F(Layers, tables_of_years_and_half_years_are_replaced_as_a_whole) {
  const auto above = read(ChainFile{}, std::string{kAbove} +
                                           "task.published = { \"2021-I\" = 13_500 }\n"
                                           "history.decisions = { \"2020\" = 1, \"2021\" = 2 }\n");
  ASSERT_TRUE(above) << faults_of(above).front();
  EXPECT_EQ(above->base.published.size(), 1U);
  EXPECT_EQ(above->base.chain->history_decisions.at(2020).value, 1);
}

TEST_F(Layers, variants_are_those_of_the_file_itself) {
  const auto above = read(ChainFile{}.with("variants.lower", "{ set = { task.pool = \"corop\" } }"),
                          std::string{kAbove} + "[variants.upper]\nset = { task.rule = \"dean\" }");
  ASSERT_TRUE(above) << faults_of(above).front();
  ASSERT_EQ(above->variants.size(), 1U);
  EXPECT_EQ(above->variants[0].name, "upper");
}

TEST_F(Layers, facts_start_at_the_file_that_names_them) {
  const auto facts = ChainFile{}.with("facts", "\"country\"");
  EXPECT_EQ(read(facts, kAbove)->facts, folder_.path() / "below/country");
  EXPECT_EQ(read(facts, std::string{kAbove} + "facts = \"own\"\n")->facts, folder_.path() / "own");
}

TEST_F(Layers, an_assumption_below_that_is_not_pointed_to_any_more_is_left_out) {
  const auto below = ChainFile{}
                         .with("homes.link_days", "\"@days\"")
                         .with("assumptions.days", "{ value = 9, why = \"a reason\" }");
  EXPECT_EQ(read(below, kAbove)->assumptions.size(), 1U);
  const auto above = read(below, std::string{kAbove} + "homes.link_days = 3\n");
  ASSERT_TRUE(above) << faults_of(above).front();
  EXPECT_THAT(above->assumptions, IsEmpty());
}

TEST_F(Layers, a_fault_below_is_told_with_its_own_name_and_place) {
  const auto above = read(ChainFile{}.with("homes.link_days", "-1"), kAbove);
  ASSERT_FALSE(above);
  ASSERT_EQ(above.error().size(), 1U);
  EXPECT_THAT(above.error()[0].file, EndsWith("below/below.toml"));
  EXPECT_GT(above.error()[0].line, 0U);
}

TEST_F(Layers, a_fault_above_has_its_place_and_what_comes_from_below_has_none) {
  const auto above =
      read(ChainFile{}, std::string{kAbove} +
                            "homes.link_days = -1\nhomes.lettings = 3\nstate.residents = 7_999\n");
  EXPECT_THAT(faults_of(above), ::testing::Contains("3:19 too_small -1"));
  EXPECT_THAT(faults_of(above), ::testing::Contains("4:18 wrong_type 3"));
  EXPECT_THAT(faults_of(above), ::testing::Contains("0:0 contradiction 8000"));
}

TEST_F(Layers, a_file_that_is_not_there_or_extends_itself_is_refused) {
  EXPECT_THAT(faults_of(read_scenario(folder_.write("x.toml", "extends = \"none.toml\"\n"))),
              ElementsAre(HasSubstr("nothing")));
  EXPECT_THAT(faults_of(read_scenario(folder_.write("x.toml", "extends = \"x.toml\"\n"))),
              ElementsAre("1:11 too_deep \"x.toml\""));
  EXPECT_THAT(faults_of(read_scenario(folder_.write("x.toml", "extends = 3\n"))),
              ElementsAre("1:11 wrong_type 3"));
}

TEST_F(Layers, the_shipped_ones_can_be_read) {
  const auto scenarios = regietafel::testing::source_folder() / "scenarios";
  for (const auto& folder : {scenarios, scenarios / "validation"}) {
    for (const auto& entry : std::filesystem::directory_iterator{folder}) {
      if (entry.path().extension() != ".toml") continue;
      EXPECT_THAT(faults_of(read_scenario(entry.path())), IsEmpty()) << entry.path();
    }
  }
}

}  // namespace
}  // namespace regietafel::scenario
