#include "forecast/mix.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>

#include "base/parallel.h"

namespace regietafel::forecast {
namespace {

constexpr double kLearningRate = 0.3;
constexpr double kForgetting = 0.97;  // a month
constexpr double kOwnShare = 0.5;     // of a series' own past, against that of all
constexpr double kLeastShare = 0.02;  // a model keeps, before weights are scaled to one
constexpr std::array<std::size_t, kDistanceGroups> kGroupEnds{3, 8, 16, 1000};

using Weights = std::vector<std::vector<std::vector<double>>>;  // [series][group][model]

/// By how much each model's CRPS was above the mean of the models, as a share of it: sums that
/// fade.
struct Regrets {
  Weights sums;
  std::vector<std::vector<double>> seen;  // [series][group], how many forecasts were added, fading

  Regrets(std::size_t series, std::size_t models)
      : sums(series,
             std::vector<std::vector<double>>(kDistanceGroups, std::vector<double>(models))),
        seen(series, std::vector<double>(kDistanceGroups)) {}

  /// Their means, 0 where nothing was seen.
  [[nodiscard]] Weights means() const {
    auto means = sums;
    for (std::size_t series = 0; series < means.size(); ++series) {
      for (std::size_t group = 0; group < kDistanceGroups; ++group) {
        for (auto& mean : means[series][group]) mean /= std::max(seen[series][group], 1e-9);
      }
    }
    return means;
  }
};

Month month_after(Month month, std::size_t months) {
  return Month{month.value() + static_cast<std::int32_t>(months)};
}

/// Which models carry the mix of a series, [series][model].
using Carriers = std::vector<std::vector<bool>>;

Carriers carriers_of(const Record& record, std::span<const Model> mixed) {
  Carriers carriers(record.series.size(), std::vector<bool>(mixed.size(), true));
  for (std::size_t series = 0; series < record.is_whole.size(); ++series) {
    for (std::size_t model = 0; model < mixed.size(); ++model) {
      carriers[series][model] = !record.is_whole[series] || !mixed[model].is_for_parts;
    }
  }
  return carriers;
}

/// The mean CRPS of a series' carriers for one month, of a forecast made at an origin.
double mean_of(const std::vector<Grid<Scored>>& scores, const std::vector<bool>& carriers,
               std::size_t series, std::size_t origin, std::size_t ahead) {
  double sum = 0;
  double count = 0;
  for (std::size_t model = 0; model < carriers.size(); ++model) {
    if (!carriers[model]) continue;
    sum += scores[model].at(series, origin, ahead).score.crps;
    count += 1;
  }
  return sum / count;
}

/// Adds what became known in the month of `origin`: forecasts made j months before it, for it.
void learn(Regrets& regrets, const std::vector<Grid<Scored>>& scores, const Carriers& carriers,
           std::size_t origin, std::size_t months) {
  for (std::size_t series = 0; series < regrets.sums.size(); ++series) {
    for (auto& group : regrets.sums[series]) {
      for (auto& regret : group) regret *= kForgetting;
    }
    for (auto& seen : regrets.seen[series]) seen *= kForgetting;
    for (std::size_t ahead = 0; ahead < months && ahead < origin; ++ahead) {
      const auto made = origin - ahead - 1;
      if (!scores[0].at(series, made, ahead).is_scored) continue;
      const auto mean = mean_of(scores, carriers[series], series, made, ahead);
      if (mean <= 0) continue;
      const auto group = distance_group(ahead);
      const auto begin = group == 0 ? 0 : kGroupEnds.at(group - 1);
      const auto size = std::min(kGroupEnds.at(group), months) - begin;
      auto& of_group = regrets.sums[series][group];
      regrets.seen[series][group] += 1 / static_cast<double>(size);
      for (std::size_t model = 0; model < of_group.size(); ++model) {
        const auto own = scores[model].at(series, made, ahead).score.crps;
        of_group[model] += (own / mean - 1) / static_cast<double>(size);
      }
    }
  }
}

std::vector<double> weights_from(const std::vector<double>& regrets,
                                 const std::vector<bool>& carriers) {
  const auto least = *std::ranges::min_element(regrets);
  std::vector<double> weights(regrets.size());
  double sum = 0;
  double carrying = 0;
  for (std::size_t model = 0; model < weights.size(); ++model) {
    if (!carriers[model]) continue;
    weights[model] = std::exp(-kLearningRate * (regrets[model] - least));
    sum += weights[model];
    carrying += 1;
  }
  for (std::size_t model = 0; model < weights.size(); ++model) {
    if (!carriers[model]) continue;
    weights[model] = (weights[model] / sum + kLeastShare) / (1 + kLeastShare * carrying);
  }
  return weights;
}

Weights weights_from(const Weights& regrets, const Carriers& carriers) {
  auto weights = regrets;
  for (std::size_t group = 0; group < kDistanceGroups; ++group) {
    std::vector<double> of_all(regrets.front()[group].size());
    for (const auto& series : regrets) {
      for (std::size_t model = 0; model < of_all.size(); ++model) {
        of_all[model] += series[group][model] / static_cast<double>(regrets.size());
      }
    }
    for (std::size_t series = 0; series < regrets.size(); ++series) {
      auto mixed = of_all;
      for (std::size_t model = 0; model < mixed.size(); ++model) {
        mixed[model] += kOwnShare * (regrets[series][group][model] - of_all[model]);
      }
      weights[series][group] = weights_from(mixed, carriers[series]);
    }
  }
  return weights;
}

/// [model][panel's series]
using Outlooks = std::vector<std::vector<Outlook>>;

Outlooks forecast_all(std::span<const Model> models, const Panel& panel, std::uint32_t months) {
  Outlooks outlooks;
  for (const auto& model : models) outlooks.push_back(model.forecast(panel, months));
  return outlooks;
}

Outlook mixed_outlook(const Outlooks& outlooks, std::size_t series,
                      const std::vector<std::vector<double>>& weights, std::uint32_t months) {
  Outlook mix;
  for (std::size_t ahead = 0; ahead < months; ++ahead) {
    std::vector<Quantiles> parts;
    for (const auto& model : outlooks) parts.push_back(model[series][ahead]);
    mix.push_back(pooled(parts, weights[distance_group(ahead)]));
  }
  return mix;
}

class Rolling {
 public:
  Rolling(const Record& record, std::span<const Model> models, std::size_t mixed,
          std::uint32_t months, unsigned threads)
      : record_{record}, models_{models}, mixed_{mixed}, months_{months}, threads_{threads} {
    first_ = *std::ranges::min_element(record.first);
    first_ = month_after(first_, kFewestBefore - 1);
    const auto span = record.last().value() - first_.value();
    origins_ = static_cast<std::size_t>(std::max(span, 0));
  }

  RollingScores play() {
    score_models();
    learn_weights();
    RollingScores result{.models = {"mix"},
                         .first_origin = first_,
                         .origins = origins_,
                         .months = months_,
                         .scores = {score_mix()},
                         .weights = std::move(weights_)};
    for (std::size_t model = 0; model < models_.size(); ++model) {
      result.models.push_back(models_[model].id);
      result.scores.push_back(std::move(scores_[model]));
    }
    return result;
  }

  Mixture mixture() {
    score_models();
    learn_weights();
    std::vector<std::size_t> which;
    const auto panel = record_.until(record_.last(), which);
    assert(which.size() == record_.series.size());
    const auto outlooks = forecast_all(models_, panel, months_);
    Mixture mixture{
        .outlooks = {}, .weights = weights_.back(), .behind = behind_, .transforms = transforms()};
    for (std::size_t series = 0; series < panel.size(); ++series) {
      mixture.outlooks.push_back(mixed_outlook(outlooks, series, mixture.weights[series], months_));
    }
    return mixture;
  }

 private:
  void score_models() {
    scores_.assign(models_.size(), Grid<Scored>{record_.series.size(), origins_, months_});
    parallel_for(origins_, threads_, {}, [&](std::size_t origin) {
      std::vector<std::size_t> which;
      const auto panel = record_.until(month_after(first_, origin), which);
      const auto months = months_to_score(origin);
      for (std::size_t model = 0; model < models_.size(); ++model) {
        const auto outlooks = models_[model].forecast(panel, months);
        for (std::size_t i = 0; i < which.size(); ++i) {
          score(scores_[model], which[i], origin, outlooks[i]);
        }
      }
    });
  }

  /// Weights at every origin, and after the last one.
  void learn_weights() {
    Regrets regrets{record_.series.size(), mixed_};
    const auto carriers = carriers_of(record_, models_.first(mixed_));
    for (std::size_t origin = 0; origin <= origins_; ++origin) {
      learn(regrets, scores_, carriers, origin, months_);
      weights_.push_back(weights_from(regrets.sums, carriers));
    }
    behind_ = regrets.means();
  }

  Grid<Scored> score_mix() {
    Grid<Scored> scores{record_.series.size(), origins_, months_};
    parallel_for(origins_, threads_, {}, [&](std::size_t origin) {
      std::vector<std::size_t> which;
      const auto panel = record_.until(month_after(first_, origin), which);
      const auto months = months_to_score(origin);
      const auto outlooks = forecast_all(models_.first(mixed_), panel, months);
      for (std::size_t i = 0; i < which.size(); ++i) {
        score(scores, which[i], origin,
              mixed_outlook(outlooks, i, weights_[origin][which[i]], months));
      }
    });
    return scores;
  }

  /// The distribution function of a linear pool is the weighted mean of those of its models.
  [[nodiscard]] double transform(std::size_t series, std::size_t origin, std::size_t ahead) const {
    const auto& weights = weights_[origin][series][distance_group(ahead)];
    double sum = 0;
    for (std::size_t model = 0; model < weights.size(); ++model) {
      sum += weights[model] * scores_[model].at(series, origin, ahead).score.transform;
    }
    return sum;
  }

  [[nodiscard]] std::vector<std::vector<std::vector<double>>> transforms() const {
    std::vector<std::vector<std::vector<double>>> all(record_.series.size());
    for (std::size_t series = 0; series < all.size(); ++series) {
      all[series].resize(origins_);
      for (std::size_t origin = 0; origin < origins_; ++origin) {
        for (std::size_t ahead = 0; ahead < months_; ++ahead) {
          if (!scores_[0].at(series, origin, ahead).is_scored) break;
          all[series][origin].push_back(transform(series, origin, ahead));
        }
      }
    }
    return all;
  }

  /// The months ahead of an origin that have come since.
  [[nodiscard]] std::uint32_t months_to_score(std::size_t origin) const {
    const auto since = record_.last().value() - month_after(first_, origin).value();
    return std::min(months_, static_cast<std::uint32_t>(since));
  }

  void score(Grid<Scored>& scores, std::size_t series, std::size_t origin,
             const Outlook& outlook) const {
    const auto next = month_after(first_, origin + 1).value() - record_.first[series].value();
    const auto& people = record_.people[series];
    for (std::size_t ahead = 0; ahead < outlook.size(); ++ahead) {
      const auto month = static_cast<std::size_t>(next) + ahead;
      if (month >= people.size()) break;
      scores.at(series, origin, ahead) = {true, score_of(outlook[ahead], people[month])};
    }
  }

  const Record& record_;
  std::span<const Model> models_;
  std::size_t mixed_;
  std::uint32_t months_;
  unsigned threads_;
  Month first_{0};
  std::size_t origins_ = 0;
  std::vector<Grid<Scored>> scores_;
  std::vector<Weights> weights_;
  Weights behind_;
};

}  // namespace

Month Record::last() const { return month_after(first.front(), people.front().size() - 1); }

Panel Record::until(Month origin, std::vector<std::size_t>& which) const {
  Panel panel;
  for (std::size_t one = 0; one < series.size(); ++one) {
    const auto months = origin.value() - first[one].value() + 1;
    if (months < static_cast<std::int32_t>(kFewestBefore)) continue;
    which.push_back(one);
    panel.emplace_back(people[one].begin(), people[one].begin() + months);
  }
  return panel;
}

std::size_t distance_group(std::size_t ahead) {
  std::size_t group = 0;
  while (ahead >= kGroupEnds.at(group)) ++group;
  return group;
}

RollingScores rolling_scores(const Record& record, std::span<const Model> models, std::size_t mixed,
                             std::uint32_t months, unsigned threads) {
  assert(mixed >= 1 && mixed <= models.size());
  return Rolling{record, models, mixed, months, threads}.play();
}

Mixture mixture_of(const Record& record, std::span<const Model> mixed, std::uint32_t months,
                   unsigned threads) {
  return Rolling{record, mixed, mixed.size(), months, threads}.mixture();
}

}  // namespace regietafel::forecast
