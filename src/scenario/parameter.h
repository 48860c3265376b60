#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>

/// The numbers that the chain runs on. Each has a key in the scenario file, where it is a number or
/// points to a named assumption; none is a silent constant of the program.
namespace regietafel::scenario {

/// In the order of the chain. docs/model/parameters.md says where each acts.
enum class Parameter : std::uint8_t {
  // who is there on the first day
  residents_start,
  permit_holders_start,
  pending_start,
  family_expected_start,
  // who comes
  minors_share,
  subsequent_share,
  resettled_per_year,
  single_share,
  family_size,
  // first decisions
  decisions_per_week,
  decisions_floor,
  decisions_ceiling,
  work_followed,
  training_months,
  normal_weeks,
  weeks_to_clear,
  least_days_to_decision,
  dublin_share,
  safe_country_share,
  leaving_per_year,
  outside_share,
  grant_syria,
  grant_eritrea,
  grant_turkey,
  grant_other,
  grant_subsequent,
  grant_minors,
  // after a refusal
  granted_after_refusal,
  appeal_days,
  refused_stay_days,
  // relatives
  relatives_per_permit,
  relatives_together,
  relatives_delay_least,
  relatives_delay_most,
  relatives_via_reception,
  relatives_transit_days,
  births_per_year,
  // reception
  planning_occupancy,
  regular_places,
  regular_run_off,
  contracts_renewed,
  flexible_share,
  emergency_start,
  emergency_lead_days,
  emergency_contract_days,
  emergency_per_week,
  crisis_lead_days,
  crisis_contract_days,
  crisis_most,
  request_places,
  request_delivered,
  request_lead_days,
  quarantine_days,
  quarantine_beds_per_person,
  quarantine_positive,
  quarantine_site_places,
  minors_places,
  years_to_eighteen,
  // tasks and homes
  task_correction,
  task_round_to,
  lettings_per_year,
  lettings_decline,
  lettings_share,
  lettings_most,
  beyond_task,
  homes_held_weeks,
  small_homes,
  large_homes,
  link_days,
  fast_share,
  search_days_fast,
  search_days_slow,
  integration_days,
  // money
  cost_regular,
  cost_emergency,
  cost_crisis_night,
  cost_sports_hall_night,
  cost_minor,
  cost_empty_place,
  cost_opening,
  cost_closing,
  cost_quarantine_place,
};

inline constexpr std::size_t kParameters =
    static_cast<std::size_t>(Parameter::cost_quarantine_place) + 1;

/// What a number counts; it fixes the range that is possible at all.
enum class ParameterKind : std::uint8_t {
  share,   // 0 to 1
  factor,  // 0 to 100
  people,
  places,
  homes,
  days,    // 0 to 3,650
  weeks,   // 0 to 520
  months,  // 0 to 120
  years,   // 0 to 18
  euro,
};

struct ParameterInfo {
  Parameter parameter;
  std::string_view key;  // dotted, as in the scenario
  ParameterKind kind;
  double example;           // a usual value, for the advice when it is missing
  std::string_view nl, en;  // its name in a table
};

[[nodiscard]] std::span<const ParameterInfo, kParameters> all_parameters();
[[nodiscard]] const ParameterInfo& info(Parameter parameter);
[[nodiscard]] std::optional<Parameter> parse_parameter(std::string_view key);

/// The greatest value that a kind can have; the least is 0.
[[nodiscard]] double greatest(ParameterKind kind);
/// "a share between 0 and 1"
[[nodiscard]] std::string expectation(ParameterKind kind);

/// A number in a scenario: as written, or that of a named assumption, times what a variant scales.
struct Quantity {
  double value = 0;        // where no assumption is named
  std::string assumption;  // without @; empty: none
  double scale = 1;

  friend bool operator==(const Quantity&, const Quantity&) = default;
};

/// All parameters, as wished.
using Quantities = std::array<Quantity, kParameters>;

/// All parameters in one future.
class Parameters {
 public:
  [[nodiscard]] double operator[](Parameter parameter) const {
    return values_[static_cast<std::size_t>(parameter)];
  }
  double& operator[](Parameter parameter) { return values_[static_cast<std::size_t>(parameter)]; }

  friend bool operator==(const Parameters&, const Parameters&) = default;

 private:
  std::array<double, kParameters> values_{};
};

}  // namespace regietafel::scenario
