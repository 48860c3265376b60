#include <fmt/format.h>

#include <array>
#include <cmath>
#include <ctime>
#include <random>
#include <string>
#include <string_view>
#include <vector>

#include "forecast/ets.h"

// Fits and automatic choices a second, one thread, times of the processor, on 20 simulated series
// of 120 months. With --json also the series and the optima, for bench/ets_peers.py.
namespace regietafel::forecast {
namespace {

constexpr std::size_t kSeries = 20, kMonths = 120, kYear = 12;
constexpr int kRepeats = 5;

constexpr std::array kErrors{EtsError::added, EtsError::multiplied};
constexpr std::array kTrends{EtsTrend::none, EtsTrend::added, EtsTrend::damped};
constexpr std::array kSeasons{EtsSeason::none, EtsSeason::added, EtsSeason::multiplied};

double processor_seconds() {
  return static_cast<double>(std::clock()) / static_cast<double>(CLOCKS_PER_SEC);
}

/// Draws that every standard library makes alike.
class Draws {
 public:
  double uniform(double low, double high) {
    return low + (high - low) * (static_cast<double>(next_()) + 0.5) / 4294967296.0;
  }
  double normal() {
    return std::sqrt(-2 * std::log(uniform(0, 1))) * std::cos(6.283185307179586 * uniform(0, 1));
  }

 private:
  std::mt19937 next_{7};
};

/// A level of 200 to 2,000 with a damped trend, a season that drifts and errors of 3 to 12 %.
std::vector<double> simulated(Draws& draws, std::size_t number) {
  constexpr std::array kSeasonSizes{0.0, 0.1, 0.2, 0.35};
  constexpr std::array kPhis{1.0, 0.97, 0.9};
  auto level = draws.uniform(200, 2000);
  auto growth = level * 0.004 * draws.normal();
  std::array<double, kYear> season{};
  for (auto& factor : season) factor = std::exp(kSeasonSizes.at(number % 4) * draws.normal());
  const auto alpha = draws.uniform(0.05, 0.7);
  const auto beta = alpha * draws.uniform(0, 0.15);
  const auto gamma = (1 - alpha) * draws.uniform(0, 0.2);
  const auto deviation = draws.uniform(0.03, 0.12);
  std::vector<double> values;
  for (std::size_t month = 0; month < kMonths; ++month) {
    auto& factor = season.at(month % kYear);
    const auto carried = std::max(level + kPhis.at(number % 3) * growth, 5.0);
    const auto error = deviation * draws.normal();
    values.push_back(std::max(std::round(carried * factor * (1 + error) * 10) / 10, 1.0));
    level = carried * (1 + alpha * error);
    growth = kPhis.at(number % 3) * growth + beta * carried * error;
    factor *= 1 + gamma * error;
  }
  return values;
}

std::string list_of(const std::vector<double>& values) {
  std::string list;
  for (const auto value : values) list += fmt::format("{}{:.17g}", list.empty() ? "" : ", ", value);
  return '[' + list + ']';
}

struct Timed {
  std::string name;
  double seconds = 0;               // for all series once
  std::vector<double> optima = {};  // log-likelihoods, or AICc of what was chosen
};

template <class Work>
Timed timed(std::string name, const std::vector<std::vector<double>>& series, Work work) {
  Timed result{.name = std::move(name)};
  const auto began = processor_seconds();
  for (int repeat = 0; repeat < kRepeats; ++repeat) {
    result.optima.clear();
    for (const auto& values : series) result.optima.push_back(work(values));
  }
  result.seconds = (processor_seconds() - began) / kRepeats;
  return result;
}

std::vector<Timed> timed_fits(const std::vector<std::vector<double>>& series) {
  std::vector<Timed> fits;
  for (const auto error : kErrors) {
    for (const auto trend : kTrends) {
      for (const auto season : kSeasons) {
        if (error == EtsError::added && season == EtsSeason::multiplied) continue;
        const EtsKind kind{error, trend, season};
        fits.push_back(timed(name_of(kind), series, [&](const std::vector<double>& values) {
          return fit_ets(kind, values, kYear).value().log_likelihood;
        }));
      }
    }
  }
  return fits;
}

void print_json(const std::vector<std::vector<double>>& series, const std::vector<Timed>& rows) {
  fmt::print("{{\"series\": [\n");
  for (std::size_t i = 0; i < series.size(); ++i) {
    fmt::print("{}{}\n", list_of(series[i]), i + 1 < series.size() ? "," : "");
  }
  fmt::print("],\n\"rows\": [\n");
  for (std::size_t i = 0; i < rows.size(); ++i) {
    fmt::print("{{\"name\": \"{}\", \"seconds\": {}, \"optima\": {}}}{}\n", rows[i].name,
               rows[i].seconds, list_of(rows[i].optima), i + 1 < rows.size() ? "," : "");
  }
  fmt::print("]}}\n");
}

}  // namespace
}  // namespace regietafel::forecast

int main(int count, char** arguments) {
  using namespace regietafel::forecast;
  Draws draws;
  std::vector<std::vector<double>> series;
  for (std::size_t number = 0; number < kSeries; ++number) {
    series.push_back(simulated(draws, number));
  }
  auto rows = timed_fits(series);
  rows.push_back(timed("automatic", series, [](const std::vector<double>& values) {
    return choose_ets(values, kYear).value().aicc;
  }));
  if (count > 1 && std::string_view{arguments[1]} == "--json") {
    print_json(series, rows);
    return 0;
  }
  for (const auto& row : rows) {
    fmt::print("{:10} {:8.0f} a second\n", row.name, kSeries / row.seconds);
  }
}
