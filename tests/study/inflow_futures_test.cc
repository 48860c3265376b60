#include "study/inflow_futures.h"

#include <fmt/format.h>
#include <gmock/gmock.h>

#include "data/facts.h"
#include "scenario/words.h"
#include "study/inflow_record.h"
#include "support/folder.h"

namespace regietafel::study {
namespace {

using regietafel::testing::shipped;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::Not;

InflowFutures drawn_on(Day as_of, std::string_view model = kMix) {
  const auto tables = data::read_tables(shipped(), as_of).value();
  const auto facts = data::facts_from(tables, data::latest_boundaries(tables).value()).value();
  return inflow_futures(facts.inflow, {.model = model, .months = 12, .count = 40}).value();
}

std::size_t place_of(const forecast::Futures& futures, std::string_view id) {
  return static_cast<std::size_t>(std::ranges::find(futures.series, id) - futures.series.begin());
}

TEST(InflowFutures, nationalities_and_others_add_up_to_the_nation_in_every_future) {
  const auto drawn = drawn_on(day_of(2021, 3, 15));
  const auto& futures = drawn.futures;
  EXPECT_EQ(to_string(futures.first), "2021-01");
  for (const auto* stream : {"first_application", "family_reunification"}) {
    const auto parts = parts_of(drawn.record, stream);
    EXPECT_EQ(parts.size(), 8U);
    for (std::uint32_t future = 0; future < futures.count; ++future) {
      for (std::uint32_t month = 0; month < futures.months; ++month) {
        std::uint32_t sum = 0;
        for (const auto part : parts) sum += futures.at(future, part, month);
        ASSERT_EQ(sum, futures.at(future, place_of(futures, stream), month));
      }
    }
  }
}

TEST(InflowFutures, with_judgement_add_up_and_carry_it_into_the_total) {
  const auto facts = data::read_facts(shipped(), day_of(2020, 1, 1), day_of(2021, 3, 15)).value();
  const auto draw = [&](double chance) {
    const auto toml = fmt::format(R"(schema = 1
by = {{ nl = "a", en = "a" }}
[[event]]
name = "airlift"
stream = "first_afghanistan"
chance = {:.1f}
from = "2021-01"
months = 12
people = {{ low = 400, high = 400 }}
source = "s"
why = {{ nl = "a", en = "a" }})",
                                  chance);
    const InflowQuestion question{
        .model = "naive", .months = 12, .count = 40, .judgement = JudgementText{"j.toml", toml}};
    return inflow_futures(facts.inflow, question).value();
  };
  const auto before = draw(0);
  const auto after = draw(1);
  const auto& futures = after.futures;
  const auto more = [&](std::string_view id, std::uint32_t future) {
    const auto place = place_of(futures, id);
    return futures.at(future, place, 3) - before.futures.at(future, place, 3);
  };
  const auto parts = parts_of(after.record, "first_application");
  for (std::uint32_t future = 0; future < futures.count; ++future) {
    EXPECT_EQ(more("first_afghanistan", future), 400U);
    EXPECT_EQ(more("first_application", future), 400U);
    EXPECT_EQ(more("first_syria", future), 0U);
    EXPECT_GE(more("total_inflow", future), 400U) << "subsequent applications rise with first ones";
    std::uint32_t sum = 0;
    for (const auto part : parts) sum += futures.at(future, part, 3);
    EXPECT_EQ(sum, futures.at(future, place_of(futures, "first_application"), 3));
  }
}

TEST(InflowFutures, streams_with_gaps_hang_on_first_applications) {
  const auto drawn = drawn_on(day_of(2021, 3, 15));
  const auto& futures = drawn.futures;
  const auto of = [&](std::string_view id, std::uint32_t future) {
    return futures.at(future, place_of(futures, id), 3);
  };
  for (std::uint32_t future = 0; future < futures.count; ++future) {
    EXPECT_LE(of("unaccompanied_minor", future), of("first_application", future));
    EXPECT_EQ(of("total_inflow", future), of("first_application", future) +
                                              of("family_reunification", future) +
                                              of("subsequent_application", future));
  }
  EXPECT_EQ(drawn.left_out.size(), 3U);
}

TEST(InflowFutures, before_nationalities_are_known_for_three_years_the_nation_is_drawn) {
  const auto drawn = drawn_on(day_of(2017, 2, 15));
  EXPECT_THAT(drawn.record.series, Contains("first_application"));
  EXPECT_THAT(drawn.record.series, Not(Contains("first_syria")));
}

TEST(InflowFutures, every_model_of_a_scenario_can_be_drawn) {
  EXPECT_EQ(scenario::inflow_model_names(), inflow_models());
  for (const auto& model : inflow_models()) {
    if (model == kMix) continue;
    EXPECT_EQ(drawn_on(day_of(2019, 3, 15), model).futures.months, 12U) << model;
  }
}

}  // namespace
}  // namespace regietafel::study
