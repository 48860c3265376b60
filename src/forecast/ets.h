#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

/// Exponential smoothing as a state space model with one source of error: error added or multiplied
/// (A, M), trend none, added or damped (N, A, Ad), season none, added or multiplied (N, A, M).
/// Hyndman, Koehler, Ord and Snyder, Forecasting with Exponential Smoothing (2008), table 2.2 and
/// 2.3; likelihood, bounds and first guesses as the function ets of R's package forecast.
namespace regietafel::forecast {

enum class EtsError : std::uint8_t { added, multiplied };
enum class EtsTrend : std::uint8_t { none, added, damped };
enum class EtsSeason : std::uint8_t { none, added, multiplied };

struct EtsKind {
  EtsError error = EtsError::added;
  EtsTrend trend = EtsTrend::none;
  EtsSeason season = EtsSeason::none;

  friend constexpr bool operator==(EtsKind, EtsKind) = default;
};

/// The letters of the taxonomy: "ANN", "MAdM".
[[nodiscard]] std::string name_of(EtsKind kind);

/// Where a series stands between two periods.
struct EtsState {
  double level = 0, growth = 0;
  std::vector<double> season = {};  // of the periods to come, the next one first; empty: none
};

struct EtsParameters {
  double alpha = 0, beta = 0, gamma = 0, phi = 1;
  EtsState start = {};  // before the first value
};

/// What a series makes of a model with given parameters.
struct EtsRun {
  double log_likelihood = 0;  // without constants: -n/2 log(sum of e²), and for multiplied errors
                              // less the sum of log |mean|
  double error_squares = 0;   // of e: value - mean, or that as a share of the mean
  EtsState last = {};         // after the last value
  std::vector<double> means = {};  // one period ahead, [period]
};

struct EtsFit {
  EtsKind kind = {};
  EtsParameters parameters = {};
  EtsState last = {};
  double log_likelihood = 0;
  double aicc = 0;      // Akaike's criterion for small samples; the variance counts as a parameter
  double variance = 0;  // of e, over n less the parameters without the variance
};

/// At most this many periods in a season.
inline constexpr std::size_t kMostPeriods = 24;

/// Smoothing, damping and first states that are estimated.
[[nodiscard]] std::size_t parameter_count(EtsKind kind, std::size_t period);

/// AICc of a log-likelihood from so many values: -2 L + 2 k n / (n - k - 1) with k the parameters
/// and the variance (Hurvich and Tsai 1989).
[[nodiscard]] double aicc_of(EtsKind kind, std::size_t period, std::size_t values,
                             double log_likelihood);

/// The recursion over a series (tables 2.2 and 2.3 of Hyndman et al.).
/// @param parameters  start.season has a value per period of the season, empty without one
[[nodiscard]] EtsRun run_ets(EtsKind kind, const EtsParameters& parameters,
                             std::span<const double> values);

/// The forecast that follows from a state without further errors, [period ahead].
[[nodiscard]] std::vector<double> path_ahead(EtsKind kind, const EtsParameters& parameters,
                                             const EtsState& last, std::size_t periods);

/// Whether forecasts forget old values (Hyndman et al., chapter 10): all roots of the
/// characteristic polynomial lie within the unit circle.
[[nodiscard]] bool is_admissible(EtsKind kind, const EtsParameters& parameters);

/// The parameters and first states of greatest likelihood, within 0.0001 <= alpha <= 0.9999,
/// 0.0001 <= beta <= alpha, 0.0001 <= gamma <= 1 - alpha, 0.8 <= phi <= 0.98, admissible; a
/// season's first values add up to 0, or to the period when multiplied. Nothing when the model asks
/// for more than the series has: fewer values than parameters and three more, a season of fewer
/// than two rounds, or a multiplied part with a value of 0 or less.
[[nodiscard]] std::optional<EtsFit> fit_ets(EtsKind kind, std::span<const double> values,
                                            std::size_t period);

/// Which models are tried.
struct EtsChoice {
  bool only_added = false;   // no multiplied errors or seasons
  bool only_damped = false;  // no trend that goes on for ever
};

/// The fit with the lowest AICc of the candidates of R's ets(): every combination but added errors
/// with a multiplied season. Nothing when no model fits, as with three values.
[[nodiscard]] std::optional<EtsFit> choose_ets(std::span<const double> values, std::size_t period,
                                               EtsChoice choice = {});

}  // namespace regietafel::forecast
