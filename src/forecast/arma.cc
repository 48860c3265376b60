#include "forecast/arma.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numbers>
#include <numeric>

namespace regietafel::forecast {
namespace {

constexpr double kRounding = 1e-14;  // of covariances, below which the gain stays
constexpr std::size_t kChecked = 6;  // months after which that is looked at again

/// The autoregression of one order more, whose last coefficient is `partial` (Durbin 1960).
void extend(std::vector<double>& ar, double partial) {
  const auto order = ar.size();
  for (std::size_t i = 0; 2 * i < order; ++i) {
    const auto low = ar[i];
    const auto high = ar[order - 1 - i];
    ar[i] = low - partial * high;
    ar[order - 1 - i] = high - partial * low;
  }
  ar.push_back(partial);
}

/// Of an autoregression alone: up to its order along Durbin's recursion, then by its own.
std::vector<double> autoregressive_covariances(std::span<const double> ar, std::size_t last) {
  const auto partial = partial_of(ar);
  assert(partial);
  double variance = 1;
  for (const auto one : *partial) variance /= 1 - one * one;
  std::vector<double> covariances{variance};
  covariances.reserve(last + 1);
  std::vector<double> shorter;
  shorter.reserve(ar.size());
  for (std::size_t k = 1; k <= last; ++k) {
    const auto used = k <= ar.size() ? std::span<const double>{shorter} : ar;
    double sum = k <= ar.size() ? (*partial)[k - 1] * variance : 0;
    for (std::size_t i = 0; i < used.size(); ++i) sum += used[i] * covariances[k - 1 - i];
    covariances.push_back(sum);
    if (k > ar.size()) continue;
    extend(shorter, (*partial)[k - 1]);
    variance *= 1 - (*partial)[k - 1] * (*partial)[k - 1];
  }
  return covariances;
}

double at(std::span<const double> coefficients, std::size_t lag) {  // lag from 1
  return lag <= coefficients.size() ? coefficients[lag - 1] : 0;
}

}  // namespace

std::vector<double> from_partial(std::span<const double> partial) {
  std::vector<double> ar;
  ar.reserve(partial.size());
  for (const auto one : partial) extend(ar, one);
  return ar;
}

std::optional<std::vector<double>> partial_of(std::span<const double> ar) {
  std::vector<double> partial(ar.begin(), ar.end());
  for (auto k = partial.size(); k-- > 0;) {
    const auto last = partial[k];
    if (!(std::abs(last) < 1)) return std::nullopt;
    for (std::size_t i = 0; 2 * i < k; ++i) {
      const auto low = partial[i];
      const auto high = partial[k - 1 - i];
      partial[i] = (low + last * high) / (1 - last * last);
      partial[k - 1 - i] = (high + last * low) / (1 - last * last);
    }
  }
  return partial;
}

std::vector<double> multiplied(std::span<const double> ar, std::span<const double> seasonal,
                               std::size_t period) {
  std::vector<double> product(ar.size() + period * seasonal.size());
  std::ranges::copy(ar, product.begin());
  for (std::size_t i = 0; i < seasonal.size(); ++i) {
    const auto lag = (i + 1) * period;
    product[lag - 1] += seasonal[i];
    for (std::size_t j = 0; j < ar.size(); ++j) product[lag + j] -= seasonal[i] * ar[j];
  }
  return product;
}

std::vector<double> autocovariances(const Arma& process, std::size_t last) {
  const auto q = process.ma.size();
  const auto plain = autoregressive_covariances(process.ar, last + q);
  std::vector<double> products(q + 1);  // of the moving average with itself, by distance
  const auto ma = [&](std::size_t j) { return j == 0 ? 1 : process.ma[j - 1]; };
  for (std::size_t distance = 0; distance <= q; ++distance) {
    for (std::size_t j = 0; j + distance <= q; ++j) products[distance] += ma(j) * ma(j + distance);
  }
  std::vector<double> covariances(last + 1);
  for (std::size_t k = 0; k <= last; ++k) {
    covariances[k] = products[0] * plain[k];
    for (std::size_t distance = 1; distance <= q; ++distance) {
      const auto back = k > distance ? k - distance : distance - k;
      covariances[k] += products[distance] * (plain[k + distance] + plain[back]);
    }
  }
  return covariances;
}

std::vector<double> noise_weights(const Arma& process, std::size_t count) {
  std::vector<double> weights;
  for (std::size_t k = 0; k < count; ++k) {
    auto weight = k == 0 ? 1.0 : at(process.ma, k);
    for (std::size_t i = 1; i <= std::min(k, process.ar.size()); ++i) {
      weight += process.ar[i - 1] * weights[k - i];
    }
    weights.push_back(weight);
  }
  return weights;
}

Innovations::Innovations(const Arma& process, Start start)
    : lags_{std::max(process.ar.size(), process.ma.size())} {
  assert(lags_ <= kMostLags);
  std::ranges::copy(process.ar, ar_.begin());
  if (start == Start::stationary && lags_ > 0) {
    start_stationary(process);
    return;
  }
  settled_ = true;
  for (std::size_t i = 0; i < lags_; ++i) {
    gain_.at(i) = at(process.ar, i + 1) + at(process.ma, i + 1);
  }
}

void Innovations::start_stationary(const Arma& process) {
  const auto covariances = autocovariances(process, lags_);
  const auto weights = noise_weights(process, process.ma.size());
  variance_ = covariances[0];
  scale_ = -variance_;
  for (std::size_t i = 0; i < lags_; ++i) {
    double with_first = 0;  // covariance of w(t+1+i), as known in t, with w(t)
    for (auto lag = i + 1; lag <= process.ar.size(); ++lag) {
      with_first += process.ar[lag - 1] * covariances[lag - 1 - i];
    }
    for (auto lag = i + 1; lag <= process.ma.size(); ++lag) {
      with_first += process.ma[lag - 1] * weights[lag - 1 - i];
    }
    gain_.at(i) = with_first / variance_;
  }
  shape_ = gain_;
}

void Innovations::advance(State& state, double error) const {
  const auto first = state[0];
  for (std::size_t i = 0; i < lags_; ++i) {
    state[i] = ar_[i] * first + state[i + 1] + gain_[i] * error;
  }
}

void Innovations::next() {
  if (settled_) return;
  const auto first = shape_[0];
  const auto variance = variance_ + scale_ * first * first;
  const auto kept = variance_ / variance;
  const auto added = scale_ * first / variance;
  for (std::size_t i = 0; i < lags_; ++i) {
    const auto moved = ar_[i] * first + shape_[i + 1];
    gain_[i] = gain_[i] * kept + moved * added;
    shape_[i] = moved - gain_[i] * first;
  }
  scale_ /= kept;
  variance_ = variance;
  if (++months_ % kChecked != 0) return;
  const auto square = std::inner_product(shape_.begin(), shape_.end(), shape_.begin(), 0.0);
  settled_ = -scale_ * square < kRounding;
}

double Concentrated::log_likelihood(std::size_t n) const {
  const auto count = static_cast<double>(n);
  return -count / 2 * (std::log(2 * std::numbers::pi * noise_variance) + 1) - log_variances / 2;
}

Concentrated concentrated(const Arma& process, std::span<const double> values, Mean mean,
                          Innovations::Start start) {
  Innovations innovations{process, start};
  Innovations::State of_values{};
  Innovations::State of_ones{};
  double squares = 0;
  double products = 0;
  double ones = 0;
  Concentrated result;
  for (const auto value : values) {
    const auto variance = innovations.variance();
    const auto error = value - of_values[0];
    squares += error * error / variance;
    if (variance != 1) result.log_variances += std::log(variance);
    innovations.advance(of_values, error);
    if (mean == Mean::estimated) {
      const auto of_one = 1 - of_ones[0];
      products += error * of_one / variance;
      ones += of_one * of_one / variance;
      innovations.advance(of_ones, of_one);
    }
    innovations.next();
  }
  if (mean == Mean::estimated) {
    result.mean = products / ones;
    squares -= result.mean * products;
  }
  result.noise_variance = squares / static_cast<double>(values.size());
  return result;
}

}  // namespace regietafel::forecast
