#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <vector>

/// Autoregressive moving averages, and their exact likelihood.
namespace regietafel::forecast {

/// w(t) = Σ ar(i) w(t-i) + e(t) + Σ ma(j) e(t-j), e independent with variance 1; signs as in R.
struct Arma {
  std::vector<double> ar, ma;
};

/// Coefficients of the stationary autoregression with these partial autocorrelations, each within
/// (-1, 1): all stationary ones can be reached so, and no other (Barndorff-Nielsen and Schou 1973;
/// Monahan 1984).
[[nodiscard]] std::vector<double> from_partial(std::span<const double> partial);

/// The way back; nothing when the autoregression is not stationary.
[[nodiscard]] std::optional<std::vector<double>> partial_of(std::span<const double> ar);

/// The product of 1 - Σ ar(i) B^i and 1 - Σ seasonal(i) B^(i period), in the same signs.
[[nodiscard]] std::vector<double> multiplied(std::span<const double> ar,
                                             std::span<const double> seasonal, std::size_t period);

/// Autocovariances of a stationary process at the distances 0 … `last`.
[[nodiscard]] std::vector<double> autocovariances(const Arma& process, std::size_t last);

/// The first weights psi(0) = 1, psi(1), … of w(t) = Σ psi(k) e(t-k).
[[nodiscard]] std::vector<double> noise_weights(const Arma& process, std::size_t count);

/// Forecasts one month on, month after month, and what is wrong with them.
///
/// The Kalman filter of the state "w(t+i) as far as months before t tell it", i = 0 … max(p, q) - 1
/// (Gardner, Harvey and Phillips 1980), started from the stationary distribution. Its gain follows
/// from the last one without a covariance matrix: differences of successive ones have rank one
/// (Pearlman 1980; Mélard 1984, algorithm AS 197). Once they are below rounding, it stays.
class Innovations {
 public:
  static constexpr std::size_t kMostLags = 32;
  using State = std::array<double, kMostLags + 1>;  // zero from place `lags` on

  enum class Start { stationary, settled };  // settled: as if all before the first were zero

  /// At most `kMostLags` coefficients of a kind; the autoregression must be stationary.
  explicit Innovations(const Arma& process, Start start = Start::stationary);

  /// Variance of the next value less its forecast, over that of the noise.
  [[nodiscard]] double variance() const { return variance_; }
  [[nodiscard]] bool has_settled() const { return settled_; }
  [[nodiscard]] std::size_t lags() const { return lags_; }
  /// The difference of this month's covariance of the state and the last: scale · shape shape'.
  [[nodiscard]] double difference_scale() const { return scale_; }
  [[nodiscard]] const State& difference_shape() const { return shape_; }

  /// The state after a value that lay `error` beside its forecast, state[0].
  void advance(State& state, double error) const;
  /// The gain and variance of the month after.
  void next();

 private:
  void start_stationary(const Arma& process);

  std::size_t lags_;
  std::size_t months_ = 0;
  State ar_{}, gain_{}, shape_{};
  double variance_ = 1, scale_ = 0;
  bool settled_ = false;
};

/// What is left to be minimised when the noise's variance, and the mean if asked, are at their
/// best.
struct Concentrated {
  double noise_variance = 0, log_variances = 0, mean = 0;

  /// Of n values, the constant of the normal density included.
  [[nodiscard]] double log_likelihood(std::size_t n) const;
};

enum class Mean { zero, estimated };

[[nodiscard]] Concentrated concentrated(const Arma& process, std::span<const double> values,
                                        Mean mean,
                                        Innovations::Start start = Innovations::Start::stationary);

}  // namespace regietafel::forecast
