#include "law/sensitivity.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

namespace regietafel::law {
namespace {

using ::testing::Optional;

/// Two municipalities of 30 and 70 inhabitants and a national task of 10.
TaskRequest request_of(const std::vector<People>& inhabitants, std::int64_t national, Rule rule) {
  People country{0};
  for (const auto people : inhabitants) country += people;
  return {.half = {2021, 2},
          .national = People{national},
          .country = country,
          .rule = rule,
          .inhabitants = inhabitants};
}

TEST(Sensitivity, of_an_exact_share_rounded_up) {
  const std::vector inhabitants{People{30}, People{70}};
  const auto found = sensitivity_of(request_of(inhabitants, 10, Rule::statutory), Municipality{0});
  // 10 * 30 / 100 is 3 exactly, so one inhabitant more is already 310 / 101 = 3.07.
  EXPECT_EQ(found.one_more, People{4});
  EXPECT_EQ(found.one_fewer, People{3});
  EXPECT_THAT(found.more_inhabitants, Optional(People{1}));
  EXPECT_THAT(found.fewer_inhabitants, Optional(People{13}));  // 17 of 87: 1.95, so 2
  EXPECT_THAT(found.higher_national, Optional(People{11}));    // 3.3, so 4
  EXPECT_THAT(found.lower_national, Optional(People{6}));      // 1.8, so 2
}

TEST(Sensitivity, says_nothing_where_nothing_moves_the_task) {
  const std::vector inhabitants{People{30}, People{70}};
  auto request = request_of(inhabitants, 10, Rule::adams);
  const std::vector<std::uint8_t> exempt{1, 0};
  request.exempt = exempt;
  const auto found = sensitivity_of(request, Municipality{0});
  EXPECT_EQ(found.more_inhabitants, std::nullopt);
  EXPECT_EQ(found.fewer_inhabitants, std::nullopt);
  EXPECT_EQ(found.higher_national, std::nullopt);
}

RC_GTEST_PROP(Sensitivity, the_number_found_moves_the_task_and_one_less_does_not, ()) {
  const auto count = *rc::gen::inRange(2, 7);
  std::vector<People> inhabitants;
  for (int i = 0; i < count; ++i) inhabitants.emplace_back(*rc::gen::inRange(1, 300));
  const auto rule = *rc::gen::elementOf(std::vector<Rule>{kRules.begin(), kRules.end()});
  const auto request = request_of(inhabitants, *rc::gen::inRange(0, 60), rule);
  const auto found = sensitivity_of(request, Municipality{0});
  const auto with = [&](std::int64_t more) {
    auto changed = request;
    auto people = inhabitants;
    people[0] += People{more};
    changed.country += People{more};
    changed.inhabitants = people;
    return settlement_tasks(changed).rows[0].task;
  };
  if (found.more_inhabitants) {
    RC_ASSERT(with(found.more_inhabitants->value()) > with(0));
    RC_ASSERT(with(found.more_inhabitants->value() - 1) == with(0));
  }
  if (found.fewer_inhabitants) {
    RC_ASSERT(with(-found.fewer_inhabitants->value()) < with(0));
    RC_ASSERT(with(1 - found.fewer_inhabitants->value()) == with(0));
  }
}

}  // namespace
}  // namespace regietafel::law
