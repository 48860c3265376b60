#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "run/area.h"

namespace regietafel::run {

/// How values of a measure come together over time.
enum class Kind : std::uint8_t {
  stock,  // what there is at the end of a day; of a month: of its last day
  flow,   // what happened; days are added up
  days,   // nights slept or days waited; days are added up
  cents,  // euro cents; days are added up
};

[[nodiscard]] std::string_view to_string(Kind kind);

/// What a run counts. New ones are added at the end of their group, in measure.cc too; a stored run
/// names them by their ids.
enum class Measure : std::uint8_t {
  // who comes
  arrivals,
  arrivals_first_syria,
  arrivals_first_eritrea,
  arrivals_first_turkey,
  arrivals_first_other,
  arrivals_subsequent,
  arrivals_resettlement,
  arrivals_minors,
  family_arrivals,
  births,
  // who is in reception
  residents,
  pending_first_decision,
  refused_in_reception,
  permit_holders_in_reception,
  minors_in_reception,
  waiting_over_14_weeks,
  family_expected,
  // what is decided, and who leaves
  decisions,
  grants,
  refusals,
  grants_after_refusal,
  days_to_decision,
  departures,
  departures_before_decision,
  turned_eighteen,
  // places
  capacity_regular,
  capacity_emergency,
  shortage,
  emergency_nights,
  crisis_nights,
  sports_hall_nights,
  quarantine_beds_blocked,
  places_opened,
  places_closed,
  // tasks and homes
  task,
  corrected_task,
  backlog,
  linked,
  housed,
  days_to_home,
  lettings,
  civic_integration_started,
  // money
  cost,
  cost_regular,
  cost_emergency,
};

inline constexpr std::size_t kMeasures = static_cast<std::size_t>(Measure::cost_emergency) + 1;

struct MeasureInfo {
  Measure measure;
  std::string_view id;    // as in files and tables; the name of the enumerator
  std::string_view unit;  // of a value: persons, places, homes, nights, days, euro_cents
  Kind kind;
  Level finest;  // the nation, and every level down to this one
  /// Whether an area's value is the sum over the areas in it, and is made so by the recorder. Where
  /// not, each area is recorded for itself.
  bool is_sum;
  std::string_view definition;       // one sentence
  std::string_view observed_series;  // the published series it is held against; empty: none
};

/// All measures, in the order of the enumeration.
[[nodiscard]] std::span<const MeasureInfo, kMeasures> all_measures();
[[nodiscard]] const MeasureInfo& info(Measure measure);
[[nodiscard]] std::string_view to_string(Measure measure);
[[nodiscard]] std::optional<Measure> parse_measure(std::string_view id);

}  // namespace regietafel::run
