#include "run/measure.h"

#include <algorithm>
#include <array>

namespace regietafel::run {
namespace {

constexpr std::array<std::string_view, 4> kKinds{"stock", "flow", "days", "cents"};

constexpr std::array<MeasureInfo, kMeasures> kInfo{{
    {Measure::arrivals, "arrivals", "persons", Kind::flow, Level::nation, true,
     "Persons who ask for asylum or are resettled, of all streams, without relatives who follow.",
     ""},
    {Measure::arrivals_first_syria, "arrivals_first_syria", "persons", Kind::flow, Level::nation,
     true, "Of the arrivals, first applicants from Syria who are no unaccompanied minors.", ""},
    {Measure::arrivals_first_eritrea, "arrivals_first_eritrea", "persons", Kind::flow,
     Level::nation, true,
     "Of the arrivals, first applicants from Eritrea who are no unaccompanied minors.", ""},
    {Measure::arrivals_first_turkey, "arrivals_first_turkey", "persons", Kind::flow, Level::nation,
     true, "Of the arrivals, first applicants from Turkey who are no unaccompanied minors.", ""},
    {Measure::arrivals_first_other, "arrivals_first_other", "persons", Kind::flow, Level::nation,
     true, "Of the arrivals, first applicants from anywhere else who are no unaccompanied minors.",
     ""},
    {Measure::arrivals_subsequent, "arrivals_subsequent", "persons", Kind::flow, Level::nation,
     true, "Of the arrivals, those who apply again after an earlier procedure.", ""},
    {Measure::arrivals_resettlement, "arrivals_resettlement", "persons", Kind::flow, Level::nation,
     true, "Of the arrivals, refugees who were selected abroad and come with a permit.", ""},
    {Measure::arrivals_minors, "arrivals_minors", "persons", Kind::flow, Level::nation, true,
     "Of the arrivals, first applicants under eighteen who come without a parent or guardian.", ""},
    {Measure::family_arrivals, "family_arrivals", "persons", Kind::flow, Level::nation, true,
     "Relatives of permit holders who arrive for family reunification.", ""},
    {Measure::births, "births", "persons", Kind::flow, Level::nation, true,
     "Children born to residents of reception.", ""},
    {Measure::residents, "residents", "persons", Kind::stock, Level::nation, true,
     "Persons who stay in reception tonight, in any kind of place.", "residents"},
    {Measure::pending_first_decision, "pending_first_decision", "persons", Kind::stock,
     Level::nation, true,
     "Persons whose application waits for its first decision, wherever they stay.",
     "pending_cases"},
    {Measure::refused_in_reception, "refused_in_reception", "persons", Kind::stock, Level::nation,
     true, "Residents whose application was refused, in appeal or about to leave.", ""},
    {Measure::permit_holders_in_reception, "permit_holders_in_reception", "persons", Kind::stock,
     Level::nation, true, "Residents who have a permit and wait for a home.",
     "residents_permit_holders"},
    {Measure::minors_in_reception, "minors_in_reception", "persons", Kind::stock, Level::nation,
     true, "Residents under eighteen without a parent or guardian.",
     "residents_unaccompanied_minors"},
    {Measure::waiting_over_14_weeks, "waiting_over_14_weeks", "persons", Kind::stock, Level::nation,
     true, "Permit holders in reception whose permit is more than fourteen weeks old.",
     "permit_holders_over_14_weeks"},
    {Measure::family_expected, "family_expected", "persons", Kind::stock, Level::nation, true,
     "Relatives who will follow a permit that was given, and have not arrived.", ""},
    {Measure::decisions, "decisions", "persons", Kind::flow, Level::nation, true,
     "Persons on whose application a first decision is made.", ""},
    {Measure::grants, "grants", "persons", Kind::flow, Level::nation, true,
     "Of the decisions, persons who are given a permit.", ""},
    {Measure::refusals, "refusals", "persons", Kind::flow, Level::nation, true,
     "Of the decisions, persons who are refused.", ""},
    {Measure::grants_after_refusal, "grants_after_refusal", "persons", Kind::flow, Level::nation,
     true, "Persons who are given a permit after a refusal, in appeal or anew.", ""},
    {Measure::days_to_decision, "days_to_decision", "days", Kind::days, Level::nation, true,
     "Days from arrival to first decision, added up over the decisions of the period.", ""},
    {Measure::departures, "departures", "persons", Kind::flow, Level::nation, true,
     "Persons who leave reception other than to a home.", ""},
    {Measure::departures_before_decision, "departures_before_decision", "persons", Kind::flow,
     Level::nation, true, "Of the departures, persons who leave before their first decision.", ""},
    {Measure::turned_eighteen, "turned_eighteen", "persons", Kind::flow, Level::nation, true,
     "Unaccompanied minors in reception who turn eighteen.", ""},
    {Measure::capacity_regular, "capacity_regular", "places", Kind::stock, Level::province, true,
     "Regular places that can be slept in tonight.", "capacity"},
    {Measure::capacity_emergency, "capacity_emergency", "places", Kind::stock, Level::province,
     true, "Emergency places that can be slept in tonight.", ""},
    {Measure::shortage, "shortage", "persons", Kind::stock, Level::nation, true,
     "Residents beyond all places of the plan tonight, who sleep in crisis places or sports halls.",
     ""},
    {Measure::emergency_nights, "emergency_nights", "nights", Kind::days, Level::nation, true,
     "Nights that residents sleep in emergency places.", ""},
    {Measure::crisis_nights, "crisis_nights", "nights", Kind::days, Level::nation, true,
     "Nights that residents sleep in crisis places, opened from one day to the next.", ""},
    {Measure::sports_hall_nights, "sports_hall_nights", "nights", Kind::days, Level::nation, true,
     "Nights that residents sleep in sports halls.", ""},
    {Measure::quarantine_beds_blocked, "quarantine_beds_blocked", "places", Kind::stock,
     Level::nation, true, "Places that nobody else can use tonight because of quarantine.", ""},
    {Measure::places_opened, "places_opened", "places", Kind::flow, Level::nation, true,
     "Places that open, of every kind.", ""},
    {Measure::places_closed, "places_closed", "places", Kind::flow, Level::nation, true,
     "Places that close, of every kind.", ""},
    {Measure::task, "task", "persons", Kind::stock, Level::municipality, false,
     "The settlement task of the half-year that the day lies in.", "task_set"},
    {Measure::corrected_task, "corrected_task", "persons", Kind::stock, Level::municipality, false,
     "The task of the half-year with the backlog or lead at its beginning.", "task_with_balance"},
    {Measure::backlog, "backlog", "persons", Kind::stock, Level::municipality, true,
     "Tasks so far less persons housed under them; negative where more were housed.", ""},
    {Measure::linked, "linked", "persons", Kind::stock, Level::municipality, true,
     "Permit holders in reception for whom a municipality is to find a home.", ""},
    {Measure::housed, "housed", "persons", Kind::flow, Level::municipality, true,
     "Permit holders who move into a home that counts for the task.", "housed"},
    {Measure::days_to_home, "days_to_home", "days", Kind::days, Level::municipality, true,
     "Days from permit to home, added up over the persons housed in the period.", ""},
    {Measure::lettings, "lettings", "homes", Kind::flow, Level::municipality, true,
     "Homes let to permit holders.", ""},
    {Measure::civic_integration_started, "civic_integration_started", "persons", Kind::flow,
     Level::municipality, true, "Permit holders who begin their civic integration.", ""},
    {Measure::cost, "cost", "euro_cents", Kind::cents, Level::nation, true,
     "What reception costs, in prices of the scenario's price year.", ""},
    {Measure::cost_regular, "cost_regular", "euro_cents", Kind::cents, Level::nation, true,
     "Of the cost, that of regular places.", ""},
    {Measure::cost_emergency, "cost_emergency", "euro_cents", Kind::cents, Level::nation, true,
     "Of the cost, that of emergency, crisis and sports hall places.", ""},
}};

constexpr bool is_in_order() {
  for (std::size_t row = 0; row < kInfo.size(); ++row) {
    if (static_cast<std::size_t>(kInfo.at(row).measure) != row) return false;
  }
  return true;
}
static_assert(is_in_order(), "the table and the enumeration of measures differ");

}  // namespace

std::string_view to_string(Kind kind) { return kKinds.at(static_cast<std::size_t>(kind)); }

std::span<const MeasureInfo, kMeasures> all_measures() { return kInfo; }

const MeasureInfo& info(Measure measure) { return kInfo.at(static_cast<std::size_t>(measure)); }

std::string_view to_string(Measure measure) { return info(measure).id; }

std::optional<Measure> parse_measure(std::string_view id) {
  const auto* const found = std::ranges::find(kInfo, id, &MeasureInfo::id);
  if (found == kInfo.end()) return std::nullopt;
  return found->measure;
}

}  // namespace regietafel::run
