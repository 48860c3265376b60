#include <gmock/gmock.h>

#include <algorithm>
#include <sstream>

#include "scenario/chain_file.h"
#include "scenario/scenario.h"

namespace regietafel::scenario {
namespace {

using testing::ChainFile;

ChainFile assumed() {
  return ChainFile{}
      .with("homes.lettings.share", "\"@share\"")
      .with("assumptions.share",
            "{ value = 0.06, range = [0.04, 0.08], source = \"S207\", why = \"a reason\" }");
}

std::string run_digest(const ChainFile& file) {
  const auto scenario = file.read().value();
  return digest_of(scenario.base, scenario.assumptions);
}

TEST(ScenarioDigest, does_not_see_comments_order_and_defaults) {
  const auto text = assumed().text();
  std::vector<std::string> lines;
  std::istringstream stream{text};
  for (std::string line; std::getline(stream, line);) lines.push_back(line + "  # a comment\n");
  std::ranges::reverse(lines);
  std::string reversed = "# the other way round\n";
  for (const auto& line : lines) reversed += line;
  const auto scenario = read_scenario_text(reversed, "y.toml", "elsewhere").value();
  EXPECT_EQ(scenario.digest(), assumed().read()->digest());
  EXPECT_EQ(digest_of(scenario.base, scenario.assumptions), run_digest(assumed()));
  EXPECT_EQ(
      run_digest(assumed()
                     .with("task.pool", "\"municipality\"")
                     .with("reception.quarantine.mode", "\"none\"")
                     .with("observed", "[]")
                     .with("decision.priority", R"(["dublin", "safe_country", "oldest_first"])")),
      run_digest(assumed()));
}

TEST(ScenarioDigest, sees_every_parameter) {
  const auto before = run_digest(ChainFile{});
  for (const auto& entry : all_parameters()) {
    const auto other = fmt::format("{}", entry.example == 0 ? 0.5 : entry.example * 0.99);
    auto file = ChainFile{}.with(std::string{entry.key}, other);
    if (entry.parameter == Parameter::decisions_floor) file.with(std::string{entry.key}, "1");
    EXPECT_NE(run_digest(file), before) << entry.key;
  }
}

TEST(ScenarioDigest, sees_everything_else_that_is_played) {
  const auto before = run_digest(assumed());
  for (const auto& [key, value] : std::map<std::string, std::string>{
           {"time.as_of", "2021-03-14"},
           {"time.history_from", "2020-01-02"},
           {"history.decisions", R"({ "2020" = 14_401, "2021" = 22_000 })"},
           {"history.grant_other", R"({ "2020" = 0.5 })"},
           {"history.subsequent", R"({ "2020" = 1_500 })"},
           {"decision.priority", R"(["safe_country", "dublin", "oldest_first"])"},
           {"reception.overflow", R"(["crisis"])"},
           {"reception.sites", "\"own\""},
           {"reception.quarantine.mode", "\"extra\""},
           {"task.pool", "\"corop\""},
           {"task.later.set", R"({ "2022-I" = 10_000 })"},
           {"task.rule", "\"dean\""},
           {"observed", R"(["task"])"},
           {"costs.price_year", "2022"},
           {"assumptions.share", "{ value = 0.06, range = [0.04, 0.09], why = \"a reason\" }"}}) {
    EXPECT_NE(run_digest(assumed().with(key, value)), before) << key;
  }
}

TEST(ScenarioDigest, of_a_run_sees_neither_names_nor_reasons) {
  const auto before = run_digest(assumed());
  EXPECT_EQ(run_digest(assumed().with("name", "\"y\"").with("title.en", "\"Another\"")), before);
  EXPECT_EQ(run_digest(assumed().with("assumptions.share",
                                      "{ value = 0.06, range = [0.04, 0.08], why = \"another\" }")),
            before);
  EXPECT_EQ(run_digest(assumed().with("futures", "{ count = 3, seed = 4 }")), before);
  const auto other = assumed()
                         .with("assumptions.days", "{ value = 9, why = \"a reason\" }")
                         .with("variants.v.set", "{ \"homes.link_days\" = \"@days\" }");
  EXPECT_EQ(run_digest(other), before) << "an assumption of another variant";
  EXPECT_NE(other.read()->digest(), assumed().read()->digest());
}

TEST(ScenarioDigest, of_the_same_wishes_is_the_same_in_every_variant) {
  const auto scenario = assumed()
                            .with("variants.one.scale", "{ \"homes.lettings.share\" = 0.8 }")
                            .with("variants.two.scale", "{ \"homes.lettings.share\" = 0.8 }")
                            .with("variants.same.set", "{ \"homes.link_days\" = 14.0 }")
                            .read()
                            .value();
  const auto digest = [&](std::size_t variant) {
    return digest_of(scenario.variants.at(variant).wishes, scenario.assumptions);
  };
  EXPECT_EQ(digest(0), digest(2));
  EXPECT_EQ(digest(1), digest_of(scenario.base, scenario.assumptions));
  EXPECT_NE(digest(0), digest(1));
}

TEST(ScenarioDigest, of_a_scenario_sees_names_reasons_and_futures) {
  const auto before = assumed().read()->digest();
  EXPECT_NE(assumed().with("name", "\"y\"").read()->digest(), before);
  EXPECT_NE(assumed().with("futures.count", "3").read()->digest(), before);
  EXPECT_NE(assumed()
                .with("assumptions.share",
                      "{ value = 0.06, range = [0.04, 0.08], source = \"S207\", why = \"other\" }")
                .read()
                ->digest(),
            before);
}

}  // namespace
}  // namespace regietafel::scenario
