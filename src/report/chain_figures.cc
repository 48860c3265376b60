#include "report/chain_figures.h"

#include <algorithm>
#include <map>

#include "report/values.h"
#include "run/difference.h"

namespace regietafel::report {
namespace {

using run::Measure;

constexpr std::size_t kLow = 2, kMiddle = 4, kHigh = 6;  // p10, p50, p90 of run::kPermille

}  // namespace

Interval interval_of(Measure measure, const run::Spread& spread) {
  const auto& quantiles = spread.quantiles;
  return {.low = shown(measure, quantiles[kLow]),
          .middle = shown(measure, quantiles[kMiddle]),
          .high = shown(measure, quantiles[kHigh])};
}

std::int64_t shown(Measure measure, std::int64_t value) {
  constexpr std::int64_t kCents = 100;
  return run::info(measure).kind == run::Kind::cents ? value / kCents : value;
}

const run::Columns& ChainFigures::columns(std::string_view variant) const {
  return simulation_.find(variant)->run.columns;
}

std::vector<ChainFigures::Year> ChainFigures::years() const {
  std::vector<Year> years;
  for (std::size_t row = 0; row < frame().months(); ++row) {
    const auto year = year_of(first_day(month(row)));
    if (years.empty() || years.back().year != year) years.push_back({year, row, row});
    years.back().last = row;
  }
  return years;
}

Interval ChainFigures::of(std::string_view variant, Measure measure, std::size_t first,
                          std::size_t last) const {
  return interval_of(measure,
                     run::spread_of(run::national_values(columns(variant), measure, first, last)));
}

Interval ChainFigures::difference(std::string_view variant, Measure measure, std::size_t first,
                                  std::size_t last) const {
  return interval_of(
      measure,
      run::paired_difference(columns(variant), columns(study::kBase), measure, first, last).spread);
}

Interval ChainFigures::of(std::string_view variant, Measure measure, run::Area area) const {
  return interval_of(measure, run::spread_of(run::area_values(columns(variant), measure, area)));
}

Interval ChainFigures::difference(std::string_view variant, Measure measure, run::Area area) const {
  return interval_of(
      measure,
      run::paired_difference(columns(variant), columns(study::kBase), measure, area).spread);
}

run::Spread ChainFigures::month_spread(std::string_view variant, Measure measure,
                                       std::size_t month) const {
  return run::month_spread(columns(variant), measure, run::kNation, month);
}

Value ChainFigures::chance_of_any(std::string_view variant, Measure measure) const {
  const auto& of = columns(variant);
  std::int64_t any = 0, all = 0;
  for (std::uint32_t future = 0; future < of.futures(); ++future) {
    std::int64_t sum = 0;
    for (std::size_t row = 0; row < frame().months(); ++row) {
      sum += of.value(future, row, measure);
    }
    any += sum > 0 ? 1 : 0;
    ++all;
  }
  constexpr std::int64_t kThousand = 1'000;
  return {Number{(any * kThousand + all / 2) / all, 3}, Unit::share};
}

Unit unit_of(Measure measure) {
  const auto unit = run::info(measure).unit;
  if (unit == "places") return Unit::places;
  if (unit == "homes") return Unit::homes;
  if (unit == "nights") return Unit::nights;
  if (unit == "days") return Unit::days;
  if (unit == "euro_cents") return Unit::euro;
  return Unit::people;
}

Value figure(Measure measure, std::int64_t value, bool is_signed) {
  return {Number{value}, unit_of(measure), is_signed};
}

void add_interval(std::vector<Value>& values, Measure measure, const Interval& interval,
                  bool is_signed) {
  values.push_back(figure(measure, interval.middle, is_signed));
  values.push_back(figure(measure, interval.low, is_signed));
  values.push_back(figure(measure, interval.high, is_signed));
}

Text name_of(Measure measure) {
  switch (measure) {
    case Measure::residents:
      return {"Bewoners", "Residents"};
    case Measure::pending_first_decision:
      return {"Wachtend op eerste besluit", "Pending a first decision"};
    case Measure::permit_holders_in_reception:
      return {"Vergunninghouders in de opvang", "Permit holders in reception"};
    case Measure::waiting_over_14_weeks:
      return {"Langer dan veertien weken wachtend", "Waiting over fourteen weeks"};
    case Measure::minors_in_reception:
      return {"Alleenreizende minderjarigen", "Unaccompanied minors"};
    case Measure::housed:
      return {"Gehuisvest", "Housed"};
    case Measure::backlog:
      return {"Achterstand", "Backlog"};
    case Measure::corrected_task:
      return {"Gecorrigeerde taakstelling", "Corrected task"};
    case Measure::capacity_regular:
      return {"Reguliere plaatsen", "Regular places"};
    case Measure::capacity_emergency:
      return {"Noodplaatsen", "Emergency places"};
    case Measure::shortage:
      return {"Tekort", "Shortage"};
    case Measure::emergency_nights:
      return {"Nachten noodopvang", "Emergency nights"};
    case Measure::crisis_nights:
      return {"Nachten crisisopvang", "Crisis nights"};
    case Measure::sports_hall_nights:
      return {"Nachten sporthal", "Sports hall nights"};
    case Measure::quarantine_beds_blocked:
      return {"Geblokkeerde bedden", "Beds blocked"};
    case Measure::cost:
      return {"Kosten", "Cost"};
    default:
      return {std::string{to_string(measure)}, std::string{to_string(measure)}};
  }
}

Text name_of_variant(std::string_view variant) {
  static const std::map<std::string_view, Text> kNames{
      {"base", {"Basis", "Base"}},
      {"task_13500", {"De taak zoals eerder verwacht", "The task as expected before"}},
      {"without_request",
       {"Zonder het verzoek om extra plaatsen", "Without the request for extra places"}},
      {"quarantine_existing",
       {"Quarantaine op bestaande locaties", "Quarantine on existing sites"}},
      {"quarantine_extra", {"Quarantaine op een extra locatie", "Quarantine on an extra site"}},
      {"regional", {"Regionale taak", "Regional task"}},
      {"slower_decisions", {"Trager beslissen", "Slower decisions"}},
      {"municipalities_lag", {"Gemeenten blijven achter", "Municipalities lag"}},
      {"as_it_came", {"Zoals het kwam", "As it came"}}};
  const auto found = kNames.find(variant);
  if (found != kNames.end()) return found->second;
  return {std::string{variant}, std::string{variant}};
}

}  // namespace regietafel::report
