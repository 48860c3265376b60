#include "forecast/panel_regression.h"

#include <Eigen/Dense>
#include <algorithm>
#include <cmath>

namespace regietafel::forecast {
namespace {

constexpr std::size_t kYear = 12;
constexpr double kGain = 0.5;              // of the level
constexpr double kRidge = 300;             // rows' worth of pull towards no change
constexpr double kVolatilityGain = 0.06;   // of the squared monthly change
constexpr double kSharedVolatility = 0.3;  // how far a series' volatility is drawn to the panel's
constexpr double kMostChanges = 8;         // an error over this many root-h volatilities is cut
constexpr int kExplaining = 5;

using Row = Eigen::Matrix<double, kExplaining, 1>;

/// A series on its scale, with what is known of it in each month.
struct Known {
  std::vector<double> values, levels, volatility;
  std::vector<double> sums;  // of the values before, one more than there are months

  [[nodiscard]] double mean(std::size_t from, std::size_t until) const {
    return (sums[until] - sums[from]) / static_cast<double>(until - from);
  }
};

Known known_of(Months people, Scale scale) {
  Known known{.values = to_scale(scale, people), .levels = {}, .volatility = {}, .sums = {0}};
  known.levels = levels_of(known.values, kGain);
  for (const auto value : known.values) known.sums.push_back(known.sums.back() + value);
  const auto squared = [&](std::size_t t) {
    return std::pow(known.values[t] - known.values[t - 1], 2);
  };
  double variance = 0;
  for (std::size_t t = 1; t <= kYear; ++t) variance += squared(t) / kYear;
  const auto least = scale == Scale::log ? 1e-3 : 2e-3;
  for (std::size_t t = 0; t < known.values.size(); ++t) {
    const auto gain = std::max(kVolatilityGain, 1 / static_cast<double>(t + 6));
    if (t > 0) variance += gain * (squared(t) - variance);
    known.volatility.push_back(std::sqrt(std::max(variance, least)));
  }
  return known;
}

/// Draws each volatility towards the geometric mean of those of the same month.
void share_volatility(std::vector<Known>& panel) {
  std::size_t longest = 0;
  for (const auto& one : panel) longest = std::max(longest, one.values.size());
  for (std::size_t back = 1; back <= longest; ++back) {
    double sum = 0;
    double count = 0;
    for (const auto& one : panel) {
      if (one.volatility.size() < back) continue;
      sum += std::log(one.volatility[one.volatility.size() - back]);
      count += 1;
    }
    for (auto& one : panel) {
      if (one.volatility.size() < back) continue;
      auto& own = one.volatility[one.volatility.size() - back];
      own = std::exp((1 - kSharedVolatility) * std::log(own) + kSharedVolatility * sum / count);
    }
  }
}

/// How the same month of the last year that was seen lay to the year around it.
double season(const Known& known, std::size_t t, std::size_t ahead) {
  const auto back = (ahead + kYear - 1) / kYear * kYear;
  if (t + ahead < back) return 0;
  const auto month = t + ahead - back;
  const auto from = month < kYear / 2 ? 0 : month - kYear / 2;
  return known.values[month] - known.mean(from, std::min(t, month + kYear / 2) + 1);
}

/// What explains the change from month t, over the volatility of that month.
Row row_of(const Known& known, std::size_t t, std::size_t ahead) {
  const auto mean_of = [&](std::size_t months) {
    return known.mean(t + 1 < months ? 0 : t + 1 - months, t + 1);
  };
  const Row row{known.values[t] - known.levels[t], mean_of(3) - known.levels[t],
                mean_of(kYear) - known.levels[t], mean_of(t + 1) - known.levels[t],
                season(known, t, ahead)};
  return row / known.volatility[t];
}

struct Learned {
  Row weights;
  Quantiles errors{};
};

struct Examples {
  std::vector<Row> rows;
  std::vector<double> changes;
};

/// Every month with a year before it, and what it was followed by `ahead` months on.
Examples examples_of(const std::vector<Known>& panel, std::size_t ahead) {
  Examples examples;
  const auto most = kMostChanges * std::sqrt(static_cast<double>(ahead));
  for (const auto& one : panel) {
    for (std::size_t t = kYear - 1; t + ahead < one.values.size(); ++t) {
      const auto change = (one.values[t + ahead] - one.levels[t]) / one.volatility[t];
      examples.rows.push_back(row_of(one, t, ahead));
      examples.changes.push_back(std::clamp(change, -most, most));
    }
  }
  return examples;
}

Learned learn(const Examples& examples) {
  Eigen::Matrix<double, kExplaining, kExplaining> squares;
  squares.setZero();
  Row right = Row::Zero();
  for (std::size_t n = 0; n < examples.rows.size(); ++n) {
    squares += examples.rows[n] * examples.rows[n].transpose();
    right += examples.changes[n] * examples.rows[n];
  }
  squares.diagonal() *= 1 + kRidge / static_cast<double>(examples.rows.size());
  squares.diagonal().array() += 1e-6;  // a column of zeros has weight 0
  Learned learned{.weights = squares.ldlt().solve(right), .errors = {}};
  const auto mirrored = std::min(1.0, kRidge / static_cast<double>(examples.rows.size()));
  std::vector<Weighted> errors;
  errors.reserve(2 * examples.rows.size());
  for (std::size_t n = 0; n < examples.rows.size(); ++n) {
    const auto error = examples.changes[n] - learned.weights.dot(examples.rows[n]);
    errors.push_back({error, 1});
    errors.push_back({-error, mirrored});
  }
  learned.errors = quantiles_of(std::move(errors));
  return learned;
}

}  // namespace

std::vector<Outlook> panel_regression(const Panel& panel, std::uint32_t months, Scale scale) {
  std::vector<Known> known;
  std::size_t longest = 0;
  for (const auto& people : panel) {
    known.push_back(known_of(people, scale));
    longest = std::max(longest, people.size());
  }
  share_volatility(known);
  std::vector<Outlook> outlooks(panel.size());
  for (std::size_t ahead = 1; ahead <= months; ++ahead) {
    const auto distance = std::min(ahead, longest - 2 * kYear);  // a year of examples at least
    const auto learned = learn(examples_of(known, distance));
    for (std::size_t series = 0; series < panel.size(); ++series) {
      const auto& one = known[series];
      const auto now = one.values.size() - 1;
      const auto middle = learned.weights.dot(row_of(one, now, distance));
      Quantiles quantiles{};
      for (std::size_t i = 0; i < kLevels; ++i) {
        const auto change = middle + learned.errors.at(i);
        quantiles.at(i) = from_scale(scale, one.levels[now] + change * one.volatility[now]);
      }
      outlooks[series].push_back(quantiles);
    }
  }
  return outlooks;
}

}  // namespace regietafel::forecast
