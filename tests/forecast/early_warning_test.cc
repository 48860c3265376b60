#include "forecast/early_warning.h"

#include <gmock/gmock.h>

#include <cmath>

#include "forecast/mix.h"

namespace regietafel::forecast {
namespace {

using Transforms = std::vector<std::vector<double>>;

/// Transforms of so many origins, each `value` in every month that came.
Transforms even(std::size_t origins, double value) {
  Transforms transforms;
  for (std::size_t origin = 0; origin < origins; ++origin) {
    transforms.emplace_back(std::min<std::size_t>(origins - origin, 24), value);
  }
  return transforms;
}

/// A series that moves around a level, then times `jump` for its last months.
Record moving(std::size_t months, std::size_t last, double jump) {
  Record record{.series = {"a"}, .first = {Month{180}}, .people = {{}}};
  for (std::size_t month = 0; month < months; ++month) {
    const auto t = static_cast<double>(month);
    const auto level = 500 + 60 * std::sin(t * t * 0.37) + 40 * std::cos(t * 1.9);
    record.people[0].push_back(std::round(month + last >= months ? level * jump : level));
  }
  return record;
}

Warning warning_of(const Record& record) {
  return early_warning(mixture_of(record, mixed_models(), 12, 2).transforms[0]).value();
}

TEST(EarlyWarning, is_the_mean_place_of_three_months_in_the_forecast_before_them) {
  auto transforms = even(10, 0.5);
  transforms[7] = {0.8, 0.95, 1.0};
  EXPECT_DOUBLE_EQ(early_warning(transforms)->value, 2.75 / 3);
  EXPECT_EQ(early_warning(transforms)->signal, Signal::high);
  transforms[7] = {0.4, 0.0, 0.0};
  EXPECT_EQ(early_warning(transforms)->signal, Signal::none);
  transforms[7] = {0.2, 0.0, 0.0};
  EXPECT_EQ(early_warning(transforms)->signal, Signal::low);
}

TEST(EarlyWarning, needs_three_months_that_were_forecast) {
  EXPECT_FALSE(early_warning(even(2, 0.5)));
  auto young = even(10, 0.5);
  young[7].clear();
  EXPECT_FALSE(early_warning(young));
}

TEST(EarlyWarning, counts_past_signals_and_those_that_were_right) {
  auto transforms = even(40, 0.5);
  for (const auto origin : {4U, 10U, 20U}) transforms[origin - 3] = {0.95, 0.95, 0.95, 0.5};
  transforms[4] = std::vector<double>(24, 0.7);   // above the middle
  transforms[10] = std::vector<double>(24, 0.4);  // below it
  transforms[20] = std::vector<double>(11, 0.9);  // not a year yet
  const auto warning = early_warning(transforms).value();
  ASSERT_TRUE(warning.high && warning.low);
  EXPECT_EQ(warning.high->given, 2U);
  EXPECT_EQ(warning.high->right, 1U);
  EXPECT_EQ(warning.low->given, 0U);
}

TEST(EarlyWarning, has_no_record_where_less_than_a_year_is_forecast) {
  Transforms transforms(30, {0.95, 0.95, 0.95});
  EXPECT_EQ(early_warning(transforms)->signal, Signal::high);
  EXPECT_FALSE(early_warning(transforms)->high);
}

TEST(EarlyWarning, is_high_after_a_jump_low_after_a_fall_and_silent_in_between) {
  EXPECT_EQ(warning_of(moving(90, 3, 3)).signal, Signal::high);
  EXPECT_EQ(warning_of(moving(90, 3, 0.3)).signal, Signal::low);
  EXPECT_EQ(warning_of(moving(90, 3, 1)).signal, Signal::none);
}

TEST(EarlyWarning, of_a_day_uses_nothing_that_came_later) {
  const auto whole = mixture_of(moving(90, 6, 3), mixed_models(), 12, 1);
  auto cut = moving(90, 6, 3);
  cut.people[0].resize(84);
  const auto before = mixture_of(cut, mixed_models(), 12, 1);
  for (std::size_t origin = 0; origin < before.transforms[0].size(); ++origin) {
    const auto& known = before.transforms[0][origin];
    for (std::size_t ahead = 0; ahead < known.size(); ++ahead) {
      ASSERT_EQ(known[ahead], whole.transforms[0][origin][ahead]);
    }
  }
  EXPECT_EQ(early_warning(before.transforms[0])->signal, Signal::none);
}

TEST(EarlyWarning, is_that_of_the_mix_as_it_is_scored) {
  const auto record = moving(60, 3, 2);
  const auto models = mixed_models();
  const auto mixture = mixture_of(record, models, 6, 1);
  const auto rolling = rolling_scores(record, models, models.size(), 6, 1);
  for (std::size_t origin = 0; origin < rolling.origins; ++origin) {
    const auto& places = mixture.transforms[0][origin];
    for (std::size_t ahead = 0; ahead < places.size(); ++ahead) {
      const auto& pooled = rolling.scores[0].at(0, origin, ahead);
      ASSERT_TRUE(pooled.is_scored);
      EXPECT_NEAR(places[ahead], pooled.score.transform, 2.0 / kLevels)
          << "pooled to 200 quantiles";
    }
  }
}

}  // namespace
}  // namespace regietafel::forecast
