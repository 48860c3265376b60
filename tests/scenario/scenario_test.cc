#include "scenario/scenario.h"

#include <gmock/gmock.h>

#include "scenario/chain_file.h"
#include "support/errors.h"
#include "support/folder.h"

namespace regietafel::scenario {
namespace {

using regietafel::testing::faults_of;
using regietafel::testing::has_ways_out;
using regietafel::testing::source_folder;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::SizeIs;

constexpr auto kPlain = R"(schema = 1
name = "plain"
[time]
as_of = 2021-03-15
start = 2021-04-01
end = 2021-12-31
[task]
published = { "2021-II" = 11_000 }
)";

Result<Scenario> read(const std::string& text) {
  return read_scenario_text(text, "x.toml", "here");
}

TEST(Scenario, the_shipped_ones_can_be_read) {
  const auto lrt = read_scenario(source_folder() / "scenarios" / "lrt-2021-03.toml");
  ASSERT_TRUE(lrt) << faults_of(lrt).front();
  EXPECT_EQ(lrt->base.published.at({2021, 2}), People{11'000});
  const auto task_13500 = std::ranges::find(lrt->variants, "task_13500", &Variant::name);
  ASSERT_NE(task_13500, lrt->variants.end());
  EXPECT_EQ(task_13500->wishes.published.at({2021, 2}), People{13'500});
  EXPECT_EQ(task_13500->wishes.published.at({2021, 1}), People{13'500});
  const auto tiny = read_scenario(source_folder() / "scenarios" / "tiny.toml");
  ASSERT_TRUE(tiny) << faults_of(tiny).front();
  EXPECT_EQ(tiny->facts, source_folder() / "scenarios" / "tiny");
}

TEST(Scenario, what_is_not_said_has_a_default) {
  const auto scenario = read(kPlain).value();
  EXPECT_EQ(scenario.title.nl, "plain");
  EXPECT_EQ(scenario.base.rule, Rule::adams);
  EXPECT_TRUE(scenario.base.exempt.empty());
  EXPECT_FALSE(scenario.facts);
}

TEST(Scenario, a_syntax_error_stands_alone) {
  const auto scenario = read("schema = 1\nname = \nrule = 3\n");
  ASSERT_THAT(faults_of(scenario), SizeIs(1));
  EXPECT_EQ(scenario.error()[0].line, 2U);
  EXPECT_EQ(scenario.error()[0].code, "syntax");
}

TEST(Scenario, all_faults_are_reported_at_once_with_their_places) {
  const auto scenario = read(R"(schema = 2
name = "Not a folder!"
titel = { nl = "x" }
[time]
as_of = "2021-03-15"
start = 2021-04-01
end = 2021-01-01
[task]
published = { "2021-III" = 5, "2021-II" = -4, "2022-I" = 1.5, "2022-II" = "9" }
rule = "adms"
exemt = []
exempt = ["GM0088", "Ameland", 3]
)");
  EXPECT_THAT(faults_of(scenario),
              ElementsAre("1:10 too_large 2", "2:8 impossible_name \"Not a folder!\"",
                          "5:9 wrong_type \"2021-03-15\"", "7:7 too_early 2021-01-01",
                          "9:43 too_small -4", "9:28 no_half_year 2021-III", "9:58 wrong_type 1.5",
                          "9:75 wrong_type \"9\"", "10:8 unknown_word \"adms\"",
                          "12:21 no_municipality_code \"Ameland\"", "12:32 no_municipality_code 3",
                          "11:9 unknown_key exemt", "3:9 unknown_key titel"));
  EXPECT_TRUE(has_ways_out(scenario));
  EXPECT_THAT(scenario.error()[8].advice, HasSubstr("\"adams\""));
  EXPECT_THAT(scenario.error()[11].advice, HasSubstr("exempt"));
  EXPECT_THAT(scenario.error()[12].advice, HasSubstr("title"));
}

TEST(Scenario, says_what_is_missing) {
  EXPECT_THAT(faults_of(read("")),
              ElementsAre("1:1 missing_key nothing", "1:1 missing_key nothing",
                          "1:1 missing_key nothing", "1:1 missing_key nothing"));
  EXPECT_THAT(faults_of(read("schema = 1\nname = \"x\"\ntime = 3\ntask = 4\n")),
              ElementsAre("3:8 wrong_type 3", "4:8 wrong_type 4"));
}

TEST(Scenario, a_variant_lays_changes_over_the_base) {
  const auto scenario = read(std::string{kPlain} + R"([variants]
half = { scale = { "task.published.2021-II" = 0.5 } }
other = { set = { task.rule = "statutory", "task.exempt" = ["GM0088"] } }
)");
  ASSERT_TRUE(scenario) << faults_of(scenario).front();
  EXPECT_EQ(scenario->variants[0].wishes.published.at({2021, 2}), People{5'500});
  EXPECT_EQ(scenario->variants[1].wishes.rule, Rule::statutory);
  EXPECT_THAT(scenario->variants[1].wishes.exempt, ElementsAre(MunicipalityCode{88}));
  EXPECT_EQ(scenario->variants[1].wishes.published, scenario->base.published);
}

TEST(Scenario, a_variant_that_leads_nowhere_is_refused) {
  const auto scenario = read(std::string{kPlain} + R"([variants]
typo = { set = { "task.rul" = "adams" } }
words = { set = { "task.published.2021-II" = "many" } }
third = { scale = { "task.published.2021-II" = 0.33333 } }
absent = { scale = { "task.published.2030-I" = 2 } }
unknown = { observed = ["inflow"] }
plain = 3
Bad-Name = { set = { task.rule = "dean" } }
deep = { set = { "name.first" = 1 } }
)");
  EXPECT_THAT(faults_of(scenario),
              ElementsAre("16:12 impossible_name Bad-Name", "13:48 unknown_key 2",
                          "17:33 shared_by_all name.first", "15:9 wrong_type 3",
                          "12:48 cannot_scale 0.33333", "10:31 unknown_key rul",
                          "14:24 no_state none", "11:46 wrong_type \"many\""));
  EXPECT_TRUE(has_ways_out(scenario));
}

TEST(Scenario, comments_and_order_do_not_change_the_digest) {
  const auto digest = read(kPlain)->digest();
  EXPECT_EQ(read("# a comment\n" + std::string{kPlain} + "rule = \"adams\"\n")->digest(), digest);
  EXPECT_EQ(read(R"([task]
published = { "2021-II" = 11000 }
[time]
end = 2021-12-31
start = 2021-04-01
as_of = 2021-03-15
)")
                .has_value(),
            false);
  EXPECT_NE(read(std::string{kPlain} + "rule = \"dean\"\n")->digest(), digest);
  EXPECT_EQ(read(R"(name = "plain"
schema = 1
task = { published = { "2021-II" = 11000 } }
[time]
end = 2021-12-31
start = 2021-04-01
as_of = 2021-03-15
)")
                ->digest(),
            digest);
}

TEST(Scenario, sources_of_assumptions_must_exist) {
  const auto scenario =
      testing::ChainFile{}
          .with("homes.link_days", "\"@days\"")
          .with("homes.lettings.share", "\"@share\"")
          .with("assumptions.days", R"({ value = 9, why = "a judgement" })")
          .with("assumptions.share", R"({ value = 0.06, source = "S2O7", why = "a reason" })")
          .read()
          .value();
  const std::vector<std::string> known{"OWN", "S207"};
  const auto errors = check_sources(scenario, known, "x.toml");
  ASSERT_THAT(errors, SizeIs(1));
  EXPECT_EQ(errors[0].key, "assumptions.share.source");
  EXPECT_EQ(errors[0].line, scenario.assumptions.at("share").line);
  EXPECT_EQ(errors[0].advice, "write S207");
}

TEST(Scenario, municipalities_must_exist) {
  const auto scenario = read(std::string{kPlain} + "exempt = [\"GM0002\", \"GM9999\"]\n").value();
  Country country;
  country.code = {MunicipalityCode{2}};
  const auto errors = check_references(scenario, country, "x.toml");
  ASSERT_THAT(errors, SizeIs(1));
  EXPECT_EQ(errors[0].found, "GM9999");
}

}  // namespace
}  // namespace regietafel::scenario
