#include "scenario/chain.h"

#include <gmock/gmock.h>

#include <algorithm>
#include <set>

#include "scenario/chain_file.h"
#include "scenario/scenario.h"
#include "support/errors.h"
#include "support/folder.h"

namespace regietafel::scenario {
namespace {

using regietafel::testing::faults_of;
using regietafel::testing::has_ways_out;
using testing::ChainFile;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::SizeIs;

constexpr auto kShare = "homes.lettings.share";
constexpr auto kAssumed = "{ value = 0.06, range = [0.04, 0.08], why = \"a reason\" }";

const Quantity& quantity(const Wishes& wishes, Parameter parameter) {
  return wishes.chain->quantities.at(static_cast<std::size_t>(parameter));
}

/// A file in which the share of lettings is an assumption.
ChainFile assumed(const std::string& assumption = kAssumed) {
  return ChainFile{}.with(kShare, "\"@share\"").with("assumptions.share", assumption);
}

TEST(Chain, takes_every_parameter_from_its_own_key) {
  const auto scenario = ChainFile{}.read();
  ASSERT_TRUE(scenario) << faults_of(scenario).front();
  for (const auto& entry : all_parameters()) {
    EXPECT_EQ(quantity(scenario->base, entry.parameter).value, entry.example) << entry.key;
  }
}

TEST(Chain, every_usual_value_is_possible_for_its_kind) {
  std::set<std::string_view> keys;
  for (const auto& entry : all_parameters()) {
    EXPECT_GE(entry.example, 0) << entry.key;
    EXPECT_LE(entry.example, greatest(entry.kind)) << entry.key;
    EXPECT_TRUE(keys.insert(entry.key).second) << entry.key;
  }
}

TEST(Chain, what_is_not_said_has_a_default) {
  const auto chain = ChainFile{}.read()->base.chain.value();
  EXPECT_EQ(chain.futures, 100U);
  EXPECT_EQ(chain.seed, Seed{0});
  EXPECT_EQ(chain.model, "mix");
  EXPECT_THAT(chain.priority,
              ElementsAre(Priority::dublin, Priority::safe_country, Priority::oldest_first));
  EXPECT_THAT(chain.overflow, ElementsAre(Overflow::flexible, Overflow::emergency, Overflow::crisis,
                                          Overflow::sports_hall));
  EXPECT_EQ(chain.quarantine, Quarantine::none);
  EXPECT_EQ(chain.pool, Grouping::municipality);
  EXPECT_THAT(chain.later_tasks, IsEmpty());
  EXPECT_THAT(chain.observed, IsEmpty());
}

TEST(Chain, takes_what_is_said) {
  const auto scenario =
      assumed()
          .with("futures", "{ count = 7, seed = 417 }")
          .with("decision.priority", R"(["oldest_first", "safe_country", "dublin"])")
          .with("reception.overflow", R"(["crisis", "emergency"])")
          .with("reception.quarantine.mode", "\"extra\"")
          .with("task.pool", "\"province\"")
          .with("task.later.set", R"({ "2022-I" = 10_000 })")
          .with("history.grant_other", R"({ "2020" = "@share", "2021" = 0.5 })")
          .with("history.subsequent", R"({ "2022" = 1_400 })")
          .with("observed", R"(["task"])")
          .with("costs.price_year", "2022")
          .read();
  ASSERT_TRUE(scenario) << faults_of(scenario).front();
  const auto& chain = *scenario->base.chain;
  EXPECT_EQ(chain.futures, 7U);
  EXPECT_EQ(chain.seed, Seed{417});
  EXPECT_THAT(chain.priority,
              ElementsAre(Priority::oldest_first, Priority::safe_country, Priority::dublin));
  EXPECT_THAT(chain.overflow, ElementsAre(Overflow::crisis, Overflow::emergency));
  EXPECT_EQ(chain.quarantine, Quarantine::extra);
  EXPECT_EQ(chain.pool, Grouping::province);
  EXPECT_EQ(chain.later_tasks.at({2022, 1}), People{10'000});
  EXPECT_EQ(chain.history_decisions.at(2020).value, 14'400);
  EXPECT_EQ(chain.history_grant_other.at(2020).assumption, "share");
  EXPECT_EQ(chain.history_subsequent.at(2022).value, 1'400);
  EXPECT_THAT(chain.observed, ElementsAre(ObservedSeries::task));
  EXPECT_EQ(chain.price_year, 2022);
  EXPECT_EQ(chain.history_from, day_of(2020, 1, 1));
}

TEST(Chain, an_assumption_has_a_range_a_reason_and_a_source) {
  const auto scenario =
      assumed(
          R"({ value = 0.06, range = [0.04, 0.08], shape = "pert", source = "S207", known = 2023-05-01, why = { nl = "een reden", en = "a reason" } })")
          .read();
  ASSERT_TRUE(scenario) << faults_of(scenario).front();
  const auto& share = scenario->assumptions.at("share");
  EXPECT_EQ(share.name, "share");
  EXPECT_EQ(share.value, 0.06);
  EXPECT_EQ(share.low, 0.04);
  EXPECT_EQ(share.high, 0.08);
  EXPECT_EQ(share.shape, Shape::pert);
  EXPECT_EQ(share.source, "S207");
  EXPECT_EQ(share.why_nl, "een reden");
  EXPECT_EQ(share.why_en, "a reason");
  EXPECT_EQ(share.known, day_of(2023, 5, 1));
  EXPECT_EQ(quantity(scenario->base, Parameter::lettings_share).assumption, "share");
}

TEST(Chain, the_shape_of_an_assumption_follows_from_its_range) {
  EXPECT_EQ(assumed().read()->assumptions.at("share").shape, Shape::triangular);
  const auto without = assumed("{ value = 0.06, why = \"a reason\" }").read();
  EXPECT_EQ(without->assumptions.at("share").shape, Shape::fixed);
  EXPECT_EQ(without->assumptions.at("share").high, 0.06);
}

TEST(Chain, what_was_known_by_the_day_is_no_later_knowledge) {
  const auto scenario = assumed("{ value = 0.06, known = 2021-03-15, why = \"a reason\" }").read();
  EXPECT_FALSE(scenario->assumptions.at("share").known);
}

TEST(Chain, there_is_none_without_a_state) {
  EXPECT_FALSE(read_scenario_text("schema = 1\nname = \"x\"\ntask.published.2021-II = 5\n"
                                  "time = { as_of = 2021-03-15, start = 2021-04-01, "
                                  "end = 2021-12-31 }",
                                  "x.toml", "")
                   ->base.chain);
  auto file = ChainFile{};
  for (const auto parameter : {Parameter::residents_start, Parameter::permit_holders_start,
                               Parameter::pending_start, Parameter::family_expected_start}) {
    file.without(std::string{info(parameter).key});
  }
  const auto faults = file.faults();
  EXPECT_THAT(faults, SizeIs(13));
  for (const auto& fault : faults) EXPECT_THAT(fault, HasSubstr(" no_state none"));
}

TEST(Chain, all_missing_parameters_are_named_at_once_with_usual_values) {
  const auto scenario = read_scenario_text(
      "schema = 1\nname = \"x\"\nstate = {}\n"
      "task.published.2021-II = 5\n"
      "[time]\nas_of = 2021-03-15\nstart = 2021-04-01\n"
      "end = 2021-12-31\nhistory_from = 2021-01-01\n",
      "x.toml", "");
  ASSERT_FALSE(scenario);
  const auto& errors = scenario.error();
  EXPECT_THAT(errors, SizeIs(kParameters + 1));
  EXPECT_EQ(errors.front().key, "state.residents");
  EXPECT_EQ(errors.front().line, 3U) << "the table that lacks it";
  EXPECT_EQ(errors.front().advice, "add residents = 27500, a usual value");
  EXPECT_EQ(errors.back().key, "history.decisions");
}

struct Wrong {
  const char* key;
  const char* value;
  const char* fault;   // code and what was found
  const char* advice;  // a part of it
};

TEST(Chain, a_wrong_value_is_refused_with_a_way_out) {
  for (const auto& row : {
           Wrong{kShare, "96", "too_large 96", "write 0.96"},
           Wrong{kShare, "1.01", "too_large 1.01", "correct the number"},
           Wrong{kShare, "101", "too_large 101", "correct the number"},
           Wrong{kShare, "-0.1", "too_small -0.1", "correct"},
           Wrong{kShare, "\"0.06\"", "wrong_type \"0.06\"", "without quotes"},
           Wrong{kShare, "\"much\"", "wrong_type \"much\"", "\"@\""},
           Wrong{kShare, "true", "wrong_type true", "digits"},
           Wrong{kShare, "inf", "wrong_type inf", "digits"},
           Wrong{kShare, "nan", "wrong_type nan", "digits"},
           Wrong{kShare, "\"@share\"", "unknown_assumption \"@share\"", "add share"},
           Wrong{"decision.capacity_follows_work.training_months", "200", "too_large 200",
                 "correct"},
           Wrong{"decision.least_days", "4_000", "too_large 4000", "correct"},
           Wrong{"minors.years_to_eighteen", "19", "too_large 19", "correct"},
           Wrong{"futures.count", "0", "too_small 0", "correct"},
           Wrong{"futures.seed", "-1", "too_small -1", "correct"},
           Wrong{"inflow.model", "\"year_blok_bootstrap\"", "unknown_word \"year_blok_bootstrap\"",
                 "\"year_block_bootstrap\""},
           Wrong{"reception.sites", "\"owns\"", "unknown_word \"owns\"", "\"own\""},
           Wrong{"reception.quarantine.mode", "\"exstra\"", "unknown_word \"exstra\"", "\"extra\""},
           Wrong{"task.pool", "\"provice\"", "unknown_word \"provice\"", "\"province\""},
           Wrong{"task.pool", "3", "wrong_type 3", "in quotes"},
           Wrong{"decision.priority", "[\"dublin\", \"safe_country\"]", "not_all a list",
                 "missing"},
           Wrong{"decision.priority", "\"dublin\"", "wrong_type \"dublin\"", "[\"dublin\"]"},
           Wrong{"reception.overflow", "[\"crisis\", \"crisis\"]", "named_twice \"crisis\"",
                 "remove"},
           Wrong{"reception.overflow", "[\"sports_hall\", \"crisis\"]", "not_last a list", "there"},
           Wrong{"reception.overflow", "[\"tents\"]", "unknown_word \"tents\"", "choose"},
           Wrong{"observed", "[\"inflw\"]", "unknown_word \"inflw\"", "\"inflow\""},
           Wrong{"costs.price_year", "21", "too_small 21", "correct"},
           Wrong{"time.history_from", "2021-04-01", "too_late 2021-04-01", "correct one"},
           Wrong{"time.history_from", "1999-12-31", "too_early 1999-12-31", "correct one"},
           Wrong{"time.as_of", "2021-04-02", "too_late 2021-04-02", "before"},
           Wrong{"time.end", "2021-03-31", "too_early 2021-03-31", "exchange"},
       }) {
    SCOPED_TRACE(fmt::format("{} = {}", row.key, row.value));
    const auto file = ChainFile{}.with(row.key, row.value);
    const auto scenario = file.read();
    ASSERT_FALSE(scenario);
    EXPECT_THAT(file.faults(), ElementsAre(fmt::format("{} {}", row.key, row.fault)));
    EXPECT_THAT(scenario.error().front().advice, HasSubstr(row.advice));
    EXPECT_TRUE(has_ways_out(scenario));
    EXPECT_GT(scenario.error().front().line, 0U);
  }
}

TEST(Chain, says_what_a_share_is) {
  const auto scenario = ChainFile{}.with(kShare, "96").read();
  EXPECT_EQ(scenario.error().front().expected, "a share between 0 and 1");
}

TEST(Chain, values_that_contradict_each_other_are_refused) {
  struct Row {
    const char* key;
    const char* value;
    const char* fault;
  };
  for (const auto& row : {
           Row{"state.permit_holders_in_reception", "27_501",
               "state.permit_holders_in_reception contradiction 27501"},
           // 20,104 x 0.97 is 19,500.9, and 27,500 - 8,000 is 19,500
           Row{"state.pending_first_decision", "20_104",
               "state.pending_first_decision contradiction 19500.88"},
           Row{"decision.capacity_follows_work.floor", "700",
               "decision.capacity_follows_work.floor contradiction 700"},
           Row{"decision.dublin_share", "0.9", "decision.safe_country_share contradiction 0.15"},
           Row{"family.delay_least", "547", "family.delay_least contradiction 547"},
           Row{"homes.lettings.small", "0.93", "homes.lettings.large contradiction 0.08"},
       }) {
    SCOPED_TRACE(fmt::format("{} = {}", row.key, row.value));
    EXPECT_THAT(ChainFile{}.with(row.key, row.value).faults(), ElementsAre(row.fault));
  }
  EXPECT_THAT(ChainFile{}
                  .with("state.permit_holders_in_reception", "27_500")
                  .with("state.pending_first_decision", "0")
                  .faults(),
              IsEmpty());
  EXPECT_THAT(ChainFile{}.with("state.pending_first_decision", "20_103").faults(), IsEmpty());
}

TEST(Chain, a_contradiction_is_seen_through_assumptions) {
  const auto file =
      ChainFile{}
          .with("state.residents", "\"@all\"")
          .with("assumptions.all", "{ value = 7_900, range = [7_000, 9_000], why = \"a reason\" }");
  EXPECT_THAT(file.faults(), ElementsAre("state.permit_holders_in_reception contradiction 8000"));
  const auto scenario = file.read();
  EXPECT_THAT(scenario.error().front().expected, HasSubstr("state.residents, 7900"));
}

TEST(Chain, an_assumption_that_cannot_be_is_refused) {
  struct Row {
    const char* assumption;
    const char* fault;
  };
  for (const auto& row : {
           Row{"{ range = [0, 1], why = \"w\" }", "assumptions.share.value missing_key nothing"},
           Row{"{ value = 0.06 }", "assumptions.share.why missing_key nothing"},
           Row{"{ value = \"0.06\", why = \"w\" }", "assumptions.share.value wrong_type \"0.06\""},
           Row{"{ value = 0.06, range = [0.07, 0.08], why = \"w\" }",
               "assumptions.share.range outside_range [0.07, 0.08]"},
           Row{"{ value = 0.06, range = [0.08, 0.04], why = \"w\" }",
               "assumptions.share.range low_above_high [0.08, 0.04]"},
           Row{"{ value = 0.06, range = [0.04], why = \"w\" }",
               "assumptions.share.range wrong_type a list"},
           Row{"{ value = 0.06, range = [0.04, \"0.08\"], why = \"w\" }",
               "assumptions.share.range wrong_type \"0.08\""},
           Row{"{ value = 0.06, range = [-0.04, 0.08], why = \"w\" }",
               "homes.lettings.share outside_range @share, -0.04 to 0.08"},
           Row{"{ value = 0.06, range = [0.04, 8], why = \"w\" }",
               "homes.lettings.share outside_range @share, 0.04 to 8"},
           Row{"{ value = 0.06, shape = \"pert\", why = \"w\" }",
               "assumptions.share.range missing_key nothing"},
           Row{"{ value = 0.06, shape = \"prt\", why = \"w\" }",
               "assumptions.share.shape unknown_word \"prt\""},
           Row{"{ value = 0.06, why = { nl = \"w\" } }",
               "assumptions.share.why.en missing_key nothing"},
           Row{"{ value = 0.06, why = \"w\", reason = \"w\" }",
               "assumptions.share.reason unknown_key reason"},
           Row{"{ value = 0.06, why = \"w\", known = \"2022\" }",
               "assumptions.share.known wrong_type \"2022\""},
           Row{"0.06", "assumptions.share wrong_type 0.06"},
       }) {
    SCOPED_TRACE(row.assumption);
    const auto scenario = assumed(row.assumption).read();
    EXPECT_THAT(assumed(row.assumption).faults(), ::testing::Contains(row.fault));
    EXPECT_TRUE(has_ways_out(scenario));
  }
}

TEST(Chain, an_assumption_that_nothing_points_to_is_refused) {
  EXPECT_THAT(ChainFile{}.with("assumptions.share", kAssumed).faults(),
              ElementsAre("assumptions.share unused_assumption share"));
  EXPECT_THAT(ChainFile{}
                  .with("assumptions.share", kAssumed)
                  .with("variants.other.set", "{ \"homes.lettings.share\" = \"@share\" }")
                  .faults(),
              IsEmpty());
  EXPECT_THAT(assumed().with("variants.other.set", "{ \"homes.lettings.share\" = 0.05 }").faults(),
              IsEmpty());
}

TEST(Chain, a_misspelt_assumption_names_the_nearest) {
  const auto scenario = assumed().with(kShare, "\"@shar\"").read();
  ASSERT_FALSE(scenario);
  EXPECT_EQ(scenario.error().front().advice, "write \"@share\"");
}

TEST(Chain, keys_below_its_tables_that_nobody_reads_are_refused) {
  EXPECT_THAT(ChainFile{}.with("reception.clas.regular.places", "3").faults(),
              ElementsAre("reception.clas unknown_key clas"));
  EXPECT_THAT(ChainFile{}.with("reception.class.regular.place", "3").faults(),
              ElementsAre("reception.class.regular.place unknown_key place"));
  const auto quoted = ChainFile{}.with("\"task.pool\"", "\"province\"");
  EXPECT_THAT(quoted.faults(), ElementsAre("task.pool unknown_key task.pool"));
  EXPECT_EQ(quoted.read().error().front().advice, "write it without quotes");
  EXPECT_THAT(ChainFile{}.without("integration.days_to_start").with("integration", "3").faults(),
              ElementsAre("integration wrong_type 3"));
}

TEST(Chain, a_year_outside_the_history_is_refused) {
  EXPECT_THAT(ChainFile{}.with("history.grant_other", R"({ "2019" = 0.5, "2022" = 0.5 })").faults(),
              ElementsAre("history.grant_other.2019 outside_years 2019",
                          "history.grant_other.2022 outside_years 2022"));
  EXPECT_THAT(ChainFile{}.with("history.decisions", R"({ "2020" = 9_000 })").faults(),
              ElementsAre("history.decisions.2021 missing_key nothing"));
  EXPECT_THAT(
      ChainFile{}.with("history.decisions", R"({ "20" = 1, "2020" = 1, "2021" = 1 })").faults(),
      ElementsAre("history.decisions.20 outside_years 20"));
}

TEST(Chain, a_half_year_has_one_task) {
  EXPECT_THAT(ChainFile{}.with("task.later.set", R"({ "2021-II" = 9_000 })").faults(),
              ElementsAre("task.later.set named_twice 2021-II"));
}

TEST(Chain, a_variant_scales_a_number_or_its_assumption) {
  const auto scenario =
      assumed()
          .with(
              "variants.slow",
              R"({ scale = { "decision.capacity_per_week" = 0.8, "homes.lettings.share" = 0.5, "history.decisions.2020" = 2 } })")
          .read();
  ASSERT_TRUE(scenario) << faults_of(scenario).front();
  const auto& slow = scenario->variants.at(0);
  EXPECT_EQ(quantity(slow.wishes, Parameter::decisions_per_week), (Quantity{423, "", 0.8}));
  EXPECT_EQ(quantity(slow.wishes, Parameter::lettings_share), (Quantity{0, "share", 0.5}));
  EXPECT_EQ(slow.wishes.chain->history_decisions.at(2020), (Quantity{14'400, "", 2}));
  EXPECT_EQ(slow.changed.at("homes.lettings.share"), "0.5 × \"@share\"");
  EXPECT_EQ(quantity(scenario->base, Parameter::lettings_share).scale, 1);
}

TEST(Chain, a_variant_is_checked_as_the_base_is) {
  const auto variant = [](const std::string& change) {
    return assumed().with("variants.v", change).faults();
  };
  EXPECT_THAT(variant("{ scale = { \"homes.lettings.share\" = 17 } }"),
              ElementsAre("variants.v: homes.lettings.share too_large 17 times \"@share\""));
  EXPECT_THAT(variant("{ scale = { \"homes.lettings.share\" = -1 } }"),
              ElementsAre("variants.v.homes.lettings.share cannot_scale -1"));
  EXPECT_THAT(variant("{ scale = { \"state.residents\" = 0.2 } }"),
              ElementsAre("variants.v: state.permit_holders_in_reception contradiction 8000"));
  EXPECT_THAT(variant("{ set = { \"reception.quarantine.mode\" = \"full\" } }"),
              ElementsAre("variants.v: reception.quarantine.mode unknown_word \"full\""));
  EXPECT_THAT(variant("{ set = { \"homes.lettings.share\" = \"@shre\" } }"),
              ElementsAre("variants.v: homes.lettings.share unknown_assumption \"@shre\""));
  EXPECT_THAT(variant("{ set = { \"futures.seed\" = 3 } }"),
              ElementsAre("variants.v.futures.seed shared_by_all futures.seed"));
  EXPECT_THAT(variant("{ set = { \"assumptions.share.value\" = 0.05 } }"),
              ElementsAre("variants.v.assumptions.share.value shared_by_all "
                          "assumptions.share.value"));
  EXPECT_THAT(variant("{ set = { \"homes.link_days\" = 3 }, scale = { \"homes.link_days\" = 3 } }"),
              ElementsAre("variants.v.homes.link_days named_twice homes.link_days"));
}

TEST(Chain, a_variant_takes_series_as_they_were_observed) {
  const auto with = [](const std::string& observed) {
    return ChainFile{}.with("variants.v.observed", observed);
  };
  EXPECT_THAT(with("[\"inflow\", \"family_reunification\", \"task\"]")
                  .read()
                  ->variants.at(0)
                  .wishes.chain->observed,
              ElementsAre(ObservedSeries::inflow, ObservedSeries::family_reunification,
                          ObservedSeries::task));
  EXPECT_THAT(with("[\"housed\"]").faults(),
              ElementsAre("variants.v: observed unknown_word \"housed\""));
  EXPECT_THAT(with("[\"task\", \"task\"]").faults(),
              ElementsAre("variants.v: observed named_twice \"task\""));
}

TEST(Chain, today_reads_and_knows_nothing_later) {
  const auto scenario =
      read_scenario(regietafel::testing::source_folder() / "scenarios" / "today.toml");
  ASSERT_TRUE(scenario) << faults_of(scenario).front();
  EXPECT_EQ(scenario->title.nl, "Vandaag");
  for (const auto& [name, assumption] : scenario->assumptions) {
    EXPECT_FALSE(assumption.known) << name;
  }
}

TEST(Chain, the_shipped_scenario_reads_with_its_variants) {
  const auto scenario =
      read_scenario(regietafel::testing::source_folder() / "scenarios" / "lrt-2021-03.toml");
  ASSERT_TRUE(scenario) << faults_of(scenario).front();
  ASSERT_TRUE(scenario->base.chain);
  for (const auto& [name, assumption] : scenario->assumptions) {
    EXPECT_NE(assumption.why_nl, "") << name;
    EXPECT_NE(assumption.why_nl, assumption.why_en) << name;
  }
  std::set<std::string> names;
  for (const auto& variant : scenario->variants) names.insert(variant.name);
  for (const auto* name : {"without_request", "quarantine_existing", "quarantine_extra", "regional",
                           "task_13500", "slower_decisions", "municipalities_lag", "as_it_came"}) {
    EXPECT_TRUE(names.contains(name)) << name;
  }
}

}  // namespace
}  // namespace regietafel::scenario
