#include "forecast/arima_order.h"
#include "forecast/empirical.h"
#include "forecast/ets_outlook.h"
#include "forecast/local_level.h"
#include "forecast/log_reversion.h"
#include "forecast/model.h"
#include "forecast/naive.h"
#include "forecast/panel_regression.h"
#include "forecast/season.h"
#include "forecast/theta.h"
#include "forecast/year_block_bootstrap.h"

namespace regietafel::forecast {
namespace {

Model naive(std::string id, std::string name, Naive kind) {
  return one_by_one(std::move(id), std::move(name), [kind](Months people, std::uint32_t months) {
    return kind.forecast(people, months);
  });
}

Model empirical(std::string id, std::string name, Base base, double half_life) {
  return one_by_one(std::move(id), std::move(name), [=](Months people, std::uint32_t months) {
    return empirical_changes(people, months, base, half_life);
  });
}

Model smoothing(std::string id, std::string name, Scale scale, EtsChoice choice) {
  return one_by_one(std::move(id), std::move(name), [=](Months people, std::uint32_t months) {
    return ets_outlook(people, months, scale, choice);
  });
}

Model panel(std::string id, std::string name, Scale scale) {
  return {.id = std::move(id),
          .name = std::move(name),
          .forecast = [scale](const Panel& series, std::uint32_t months) {
            return panel_regression(series, months, scale);
          }};
}

Model arima() {
  return one_by_one("arima", "an ARIMA model of the logarithm, its order chosen from the series",
                    automatic_arima);
}

Model heavy_tailed_level() {
  return with_season({.id = "local_level",
                      .name = "a level with heavy tails and moving volatility, with a season",
                      .forecast = local_level});
}

}  // namespace

Model one_by_one(std::string id, std::string name,
                 std::function<Outlook(Months, std::uint32_t months)> forecast) {
  return {.id = std::move(id),
          .name = std::move(name),
          .forecast = [forecast = std::move(forecast)](const Panel& panel, std::uint32_t months) {
            std::vector<Outlook> outlooks;
            for (const auto& people : panel) outlooks.push_back(forecast(people, months));
            return outlooks;
          }};
}

const std::vector<Model>& naive_models() {
  static const std::vector<Model> kModels{
      naive("naive", "the last month again", {}),
      naive("naive_log", "the last month again, on the log scale", {.is_log = true}),
      naive("seasonal_naive", "the same month of last year again", {.is_seasonal = true}),
      naive("seasonal_naive_log", "the same month of last year again, on the log scale",
            {.is_seasonal = true, .is_log = true})};
  return kModels;
}

/// For parts of a stream alone: near a model that carries both, or learned from small series.
Model for_parts(Model model) {
  model.is_for_parts = true;
  return model;
}

const std::vector<Model>& mixed_models() {
  static const std::vector<Model> kModels{
      empirical("linear_changes", "the last month and the changes it made before, in people",
                {.scale = Scale::people}, 24),
      for_parts(
          empirical("changes", "the level and the changes it made before", {.gain = 0.7}, 24)),
      with_season(empirical("season_changes",
                            "the level, its season and the changes it made before", {.gain = 0.7},
                            24)),
      for_parts(with_season(empirical("slow_changes",
                                      "a slow level, its season and the changes it made before",
                                      {.gain = 0.35}, 36))),
      for_parts(empirical("plain_reversion", "halfway back to the mean of twelve months",
                          {.gain = 0.7, .to_mean = 0.5, .mean_months = 12}, 36)),
      for_parts(with_season(empirical("year_reversion",
                                      "halfway back to the mean of twelve months, with a season",
                                      {.gain = 0.7, .to_mean = 0.5, .mean_months = 12}, 36))),
      with_season(empirical("long_reversion",
                            "part of the way back to the mean of three years, with a season",
                            {.gain = 0.7, .to_mean = 0.4, .mean_months = 36}, 36)),
      with_season(one_by_one("log_reversion",
                             "back to the mean of all months on the log scale, with a season",
                             log_reversion)),
      for_parts(with_season(panel("panel_root",
                                  "one regression for all series on the cube root, with a season",
                                  Scale::cube_root))),
      for_parts(with_season(panel("panel_log",
                                  "one regression for all series on the log scale, with a season",
                                  Scale::log))),
      heavy_tailed_level()};
  return kModels;
}

const std::vector<Model>& textbook_models() {
  static const std::vector<Model> kModels{
      smoothing("ets", "exponential smoothing, chosen by AICc", Scale::people, {}),
      smoothing("ets_damped",
                "exponential smoothing, chosen by AICc among those without lasting trend",
                Scale::people, {.only_damped = true}),
      smoothing("ets_root", "exponential smoothing on the cube root, chosen by AICc",
                Scale::cube_root, {}),
      one_by_one("theta", "the theta method on the log scale", theta_outlook),
      arima(),
      one_by_one("year_block_bootstrap", "whole years of growth from the past",
                 year_block_bootstrap)};
  return kModels;
}

}  // namespace regietafel::forecast
