#include <fmt/format.h>
#include <fmt/ranges.h>

#include <cmath>
#include <ctime>
#include <string_view>
#include <vector>

#include "forecast/arima_order.h"
#include "random/luck.h"

// ARIMA models of 20 simulated series of 120 months on one thread, times of the processor: fits of
// the airline model, and whole selections of an order. With --json also the series and what was
// found, for bench/arima_peers.py, which gives the same work to R and to statsforecast.
namespace regietafel::forecast {
namespace {

constexpr std::size_t kSeries = 20, kMonths = 120, kBefore = 240;
constexpr int kRepeats = 5;
constexpr ArimaOrder kAirline{
    .differences = 1, .ma = 1, .seasonal_differences = 1, .seasonal_ma = 1};

/// About normal, by its name: twelve uniform numbers added up.
double noise(std::size_t series, std::size_t month) {
  const Luck luck{Seed{417}, Future{static_cast<std::uint32_t>(series)}};
  double sum = -6;
  for (std::uint32_t i = 0; i < 12; ++i) {
    const auto nth = static_cast<std::uint32_t>(month) * 12 + i;
    sum += luck.draw(Who::named("bench_arima"), Decision::forecast_shock, nth) / 4294967296.0;
  }
  return sum;
}

/// In turn: the airline model, an autoregression with a seasonal one, a walk with drift, and a
/// mixed process of short memory.
std::vector<double> simulated(std::size_t kind) {
  std::vector<double> e;
  std::vector<double> x;
  const auto back = [](const std::vector<double>& values, std::size_t months) {
    return values.size() >= months ? values[values.size() - months] : 0;
  };
  for (std::size_t t = 0; t < kBefore + kMonths; ++t) {
    const auto now = noise(kind, t);
    switch (kind % 4) {
      case 0:
        x.push_back(back(x, 1) + back(x, 12) - back(x, 13) + now - 0.4 * back(e, 1) -
                    0.6 * back(e, 12) + 0.24 * back(e, 13));
        break;
      case 1:
        x.push_back(0.7 * back(x, 1) + 0.5 * back(x, 12) - 0.35 * back(x, 13) + now);
        break;
      case 2:
        x.push_back(back(x, 1) + 0.1 + now);
        break;
      default:
        x.push_back(0.8 * back(x, 1) - 0.2 * back(x, 2) + now + 0.5 * back(e, 1));
    }
    e.push_back(now);
  }
  return {x.begin() + kBefore, x.end()};
}

std::vector<std::vector<double>> all_series() {
  std::vector<std::vector<double>> series;
  for (std::size_t i = 0; i < kSeries; ++i) series.push_back(simulated(i));
  return series;
}

struct Timed {
  double seconds = 0;         // for all series once
  std::vector<Arima> models;  // [series]
};

template <class Fit>
Timed timed(const std::vector<std::vector<double>>& series, Fit fit) {
  Timed result;
  const auto began = std::clock();
  for (int repeat = 0; repeat < kRepeats; ++repeat) {
    result.models.clear();
    for (const auto& values : series) result.models.push_back(fit(values));
  }
  result.seconds = static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC / kRepeats;
  return result;
}

void print_json(const std::vector<std::vector<double>>& series, const Timed& fits,
                const Timed& choices) {
  std::vector<double> likelihoods;
  std::vector<double> criteria;
  std::vector<std::string> rows;
  for (const auto& model : fits.models) likelihoods.push_back(model.log_likelihood);
  for (const auto& model : choices.models) criteria.push_back(model.aicc());
  for (const auto& values : series) rows.push_back(fmt::format("[{}]", fmt::join(values, ",")));
  fmt::print(R"({{"fit_seconds":{},"choice_seconds":{},"log_likelihoods":[{}],"aicc":[{}],)",
             fits.seconds, choices.seconds, fmt::join(likelihoods, ","), fmt::join(criteria, ","));
  fmt::print(R"("series":[{}]}})", fmt::join(rows, ","));
}

void run(bool as_json) {
  const auto series = all_series();
  const auto fits = timed(series, [](const auto& values) { return fit_arima(values, kAirline); });
  const auto choices = timed(series, [](const auto& values) { return choose_arima(values); });
  if (as_json) {
    print_json(series, fits, choices);
    return;
  }
  fmt::print(
      "{} series of {} months, a second: {:.0f} fits of (0,1,1)(0,1,1), {:.0f} orders chosen\n",
      kSeries, kMonths, kSeries / fits.seconds, kSeries / choices.seconds);
}

}  // namespace
}  // namespace regietafel::forecast

// NOLINTNEXTLINE(misc-const-correctness): the signature is the language's
int main(int count, char** arguments) {
  regietafel::forecast::run(count > 1 && std::string_view{arguments[1]} == "--json");
}
