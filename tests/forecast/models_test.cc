#include <gmock/gmock.h>

#include <cmath>

#include "forecast/empirical.h"
#include "forecast/log_reversion.h"
#include "forecast/mix.h"
#include "forecast/model.h"
#include "forecast/naive.h"
#include "forecast/panel_regression.h"
#include "forecast/season.h"

namespace regietafel::forecast {
namespace {

/// 20 people more every month, and a season of 12 numbers on top.
std::vector<double> rising(std::size_t months, double season) {
  std::vector<double> people;
  for (std::size_t t = 0; t < months; ++t) {
    people.push_back(100 + 20 * static_cast<double>(t) + season * static_cast<double>(t % 12));
  }
  return people;
}

/// The same uneven numbers in every year.
std::vector<double> repeating(std::size_t months) {
  std::vector<double> people;
  for (std::size_t t = 0; t < months; ++t)
    people.push_back(50 + 13 * static_cast<double>(t * 5 % 12));
  return people;
}

Record record_of(std::vector<std::vector<double>> people) {
  Record record;
  for (std::size_t i = 0; i < people.size(); ++i) {
    record.series.push_back("series_" + std::to_string(i));
    record.first.emplace_back(180);
  }
  record.people = std::move(people);
  return record;
}

std::vector<Model> all_models() {
  auto models = mixed_models();
  models.insert(models.end(), naive_models().begin(), naive_models().end());
  models.insert(models.end(), textbook_models().begin(), textbook_models().end());
  return models;
}

TEST(Models, quantiles_rise_and_nobody_is_below_zero) {
  const Panel panel{rising(50, 7), repeating(60), std::vector<double>(40, 0.0)};
  for (const auto& model : all_models()) {
    SCOPED_TRACE(model.id);
    const auto outlooks = model.forecast(panel, 36);
    ASSERT_EQ(outlooks.size(), panel.size());
    for (const auto& outlook : outlooks) {
      ASSERT_EQ(outlook.size(), 36);
      for (const auto& quantiles : outlook) {
        EXPECT_TRUE(std::ranges::is_sorted(quantiles));
        EXPECT_GE(quantiles.front(), 0);
        EXPECT_TRUE(std::isfinite(quantiles.back()));
      }
    }
  }
}

TEST(Models, a_series_without_anybody_stays_without) {
  const Panel nobody{std::vector<double>(48, 0.0), std::vector<double>(48, 0.0)};
  for (const auto& model : all_models()) {
    EXPECT_NEAR(quantile_at(model.forecast(nobody, 12)[0][11], 0.5), 0, 1e-6) << model.id;
  }
}

TEST(Naive, errors_grow_with_the_root_of_the_distance) {
  const std::vector<double> people{100, 110, 100, 110, 100, 110, 100, 110, 100, 110, 100, 110, 100};
  const auto outlook = Naive{}.forecast(people, 4);
  const auto width = [&](std::size_t ahead) {
    return quantile_at(outlook[ahead], 0.9) - quantile_at(outlook[ahead], 0.1);
  };
  EXPECT_NEAR(quantile_at(outlook[0], 0.5), 100, 1e-6);
  EXPECT_NEAR(width(0), 2 * 1.2816 * 10, 0.05);
  EXPECT_NEAR(width(3), 2 * width(0), 1e-6);
}

TEST(Naive, the_season_comes_again) {
  const auto people = repeating(48);
  const auto outlook = Naive{.is_seasonal = true}.forecast(people, 24);
  for (std::size_t ahead = 0; ahead < 24; ++ahead) {
    EXPECT_NEAR(quantile_at(outlook[ahead], 0.5), people[36 + ahead % 12], 1e-9);
  }
}

TEST(EmpiricalChanges, are_those_of_the_past_with_both_signs) {
  const auto outlook = empirical_changes(rising(48, 0), 3, {.scale = Scale::people, .gain = 1}, 0);
  EXPECT_NEAR(outlook[2].front(), 1040 - 60, 1e-9);
  EXPECT_NEAR(outlook[2].back(), 1040 + 60, 1e-9);
}

TEST(Season, of_a_year_that_repeats_is_kept_nearly_whole) {
  const auto people = repeating(72);
  const auto season = shrunk_season(people);
  const auto outlook = with_season(all_models()[1]).forecast({people}, 12)[0];
  EXPECT_NEAR(season[5] - season[0], std::log((people[5] + 5) / (people[0] + 5)),
              0.07);  // the ends of the series know half a year
  for (std::size_t ahead = 0; ahead < 12; ++ahead) {
    EXPECT_NEAR(quantile_at(outlook[ahead], 0.5), people[60 + ahead], 15) << ahead;
  }
}

TEST(Season, of_luck_is_hardly_kept) {
  // Numbers without any order: what twelve means differ by is chance.
  std::vector<double> people;
  std::uint64_t state = 7;
  for (int t = 0; t < 96; ++t) {
    state = state * 6364136223846793005U + 1442695040888963407U;
    people.push_back(80 + static_cast<double>(state >> 59U));
  }
  for (const auto month : shrunk_season(people)) EXPECT_LT(std::abs(month), 0.05);
}

TEST(LogReversion, finds_the_persistence_it_was_made_with) {
  // Pushed up and down in turn every year, each push decaying by 0.8 a month.
  std::vector<double> people;
  double deviation = 1;
  for (std::size_t t = 0; t < 120; ++t) {
    if (t % 12 == 0) deviation = t % 24 == 0 ? 1 : -1;
    people.push_back(100 * std::exp(deviation) - kAddedToLog);
    deviation *= 0.8;
  }
  const auto outlook = log_reversion(people, 24);
  const auto off = [&](double one) { return std::log((one + kAddedToLog) / 100); };
  const auto phi = off(quantile_at(outlook[1], 0.5)) / off(quantile_at(outlook[0], 0.5));
  EXPECT_NEAR(phi, 0.77, 0.03);  // the pushes themselves draw it below 0.8
  EXPECT_NEAR(off(quantile_at(outlook[23], 0.5)), 0, 0.02);
}

TEST(PanelRegression, takes_the_reversion_that_all_series_share) {
  // Each series swings around its own mean; from a peak the way is down.
  Panel panel;
  for (const auto mean : {100.0, 400.0, 900.0}) {
    std::vector<double> people;
    for (std::size_t t = 0; t < 96; ++t) {
      people.push_back(mean * (1 + 0.5 * std::sin(static_cast<double>(t) * 0.26)));
    }
    panel.push_back(people);
  }
  auto at_peak = panel;
  for (auto& people : at_peak) people.resize(79);  // sin(78 * 0.26) is near its top
  const auto outlooks = panel_regression(at_peak, 12, Scale::cube_root);
  for (std::size_t series = 0; series < panel.size(); ++series) {
    EXPECT_LT(quantile_at(outlooks[series][11], 0.5), at_peak[series].back());
  }
}

TEST(RollingScores, see_nothing_after_their_origin) {
  auto longer = record_of({rising(72, 9), repeating(72)});
  auto changed = longer;
  for (auto& people : changed.people) {
    for (std::size_t t = 60; t < people.size(); ++t) people[t] = 5000;
  }
  const auto models = all_models();
  const auto mixed = mixed_models().size();
  const auto one = rolling_scores(longer, models, mixed, 6, 1);
  const auto other = rolling_scores(changed, models, mixed, 6, 1);
  ASSERT_EQ(one.origins, 36);
  for (std::size_t model = 0; model < one.scores.size(); ++model) {
    for (std::size_t origin = 0; origin + 36 < 60; ++origin) {
      // The target of one month ahead is month 36 + origin, before the change.
      EXPECT_EQ(one.scores[model].at(0, origin, 0).score.crps,
                other.scores[model].at(0, origin, 0).score.crps)
          << one.models[model] << ' ' << origin;
    }
  }
}

TEST(RollingScores, are_the_same_for_any_number_of_threads) {
  const auto record = record_of({rising(60, 9), repeating(60)});
  const auto mixed = mixed_models().size();
  const auto one = rolling_scores(record, mixed_models(), mixed, 12, 1);
  const auto three = rolling_scores(record, mixed_models(), mixed, 12, 3);
  for (std::size_t origin = 0; origin < one.origins; ++origin) {
    EXPECT_EQ(one.scores[0].at(1, origin, 0).score.crps,
              three.scores[0].at(1, origin, 0).score.crps);
  }
}

TEST(Mixture, learns_which_model_was_right) {
  // Nothing but the season: models that know it earn the most weight.
  const auto record = record_of({repeating(96), repeating(96)});
  const auto mixture = mixture_of(record, mixed_models(), 12, 1);
  const auto& weights = mixture.weights[0][0];
  const auto weight_of = [&](std::string_view id) {
    const auto found = std::ranges::find(mixed_models(), id, &Model::id);
    return weights[static_cast<std::size_t>(std::distance(mixed_models().begin(), found))];
  };
  EXPECT_GT(weight_of("season_changes"), 2 * weight_of("changes"));
  double sum = 0;
  for (const auto weight : weights) sum += weight;
  EXPECT_NEAR(sum, 1, 1e-9);
}

}  // namespace
}  // namespace regietafel::forecast
