#include "scenario/parameter.h"

#include <fmt/format.h>

#include <algorithm>

namespace regietafel::scenario {
namespace {

constexpr std::array<ParameterInfo, kParameters> kInfo{{
    {Parameter::residents_start, "state.residents", ParameterKind::people, 27500,
     "Bewoners op de eerste dag", "Residents on the first day"},
    {Parameter::permit_holders_start, "state.permit_holders_in_reception", ParameterKind::people,
     8000, "Vergunninghouders in de opvang op de eerste dag",
     "Permit holders in reception on the first day"},
    {Parameter::pending_start, "state.pending_first_decision", ParameterKind::people, 15500,
     "Wachtenden op een eerste besluit op de eerste dag",
     "Pending a first decision on the first day"},
    {Parameter::family_expected_start, "state.family_expected", ParameterKind::people, 7000,
     "Verwachte nareizigers op de eerste dag", "Relatives expected on the first day"},
    {Parameter::minors_share, "inflow.minors_share", ParameterKind::share, 0.08,
     "Alleenreizende minderjarigen, deel van de eerste aanvragen",
     "Unaccompanied minors, share of first applications"},
    {Parameter::subsequent_share, "inflow.subsequent_share", ParameterKind::share, 0.09,
     "Opvolgende aanvragen, ten opzichte van eerste",
     "Subsequent applications, relative to first ones"},
    {Parameter::resettled_per_year, "inflow.resettled_per_year", ParameterKind::people, 500,
     "Hervestigden per jaar", "Resettled persons a year"},
    {Parameter::single_share, "households.single_share", ParameterKind::share, 0.74,
     "Huishoudens van één persoon bij aankomst", "Households of one person on arrival"},
    {Parameter::family_size, "households.family_size", ParameterKind::factor, 3.2,
     "Personen in andere huishoudens bij aankomst", "Persons in other households on arrival"},
    {Parameter::decisions_per_week, "decision.capacity_per_week", ParameterKind::people, 423,
     "Eerste besluiten per week op de eerste dag", "First decisions a week on the first day"},
    {Parameter::decisions_floor, "decision.capacity_follows_work.floor", ParameterKind::people, 330,
     "Minste besluiten per week", "Least decisions a week"},
    {Parameter::decisions_ceiling, "decision.capacity_follows_work.ceiling", ParameterKind::people,
     620, "Meeste besluiten per week", "Most decisions a week"},
    {Parameter::work_followed, "decision.capacity_follows_work.share", ParameterKind::share, 0.5,
     "Deel van het verschil met het werk dat per maand wordt ingelopen",
     "Share of the gap to the work that is closed each month"},
    {Parameter::training_months, "decision.capacity_follows_work.training_months",
     ParameterKind::months, 9, "Opleiding van een beslismedewerker", "Training of an officer"},
    {Parameter::normal_weeks, "decision.capacity_follows_work.normal_weeks", ParameterKind::weeks,
     26, "Werkvoorraad die de dienst gewoon vindt, in weken werk",
     "Work in hand that the service calls normal, in weeks of work"},
    {Parameter::weeks_to_clear, "decision.capacity_follows_work.weeks_to_clear",
     ParameterKind::weeks, 104, "Weken waarin de dienst de rest wil wegwerken",
     "Weeks in which the service means to clear the rest"},
    {Parameter::least_days_to_decision, "decision.least_days", ParameterKind::days, 30,
     "Minste dagen tot een besluit", "Least days to a decision"},
    {Parameter::dublin_share, "decision.dublin_share", ParameterKind::share, 0.25,
     "Dublin, deel van overige eerste aanvragen", "Dublin, share of other first applications"},
    {Parameter::safe_country_share, "decision.safe_country_share", ParameterKind::share, 0.15,
     "Veilig land, deel van overige eerste aanvragen",
     "Safe country, share of other first applications"},
    {Parameter::leaving_per_year, "decision.leaving_per_year", ParameterKind::share, 0.05,
     "Vertrek vóór het besluit, per jaar", "Leaving before the decision, a year"},
    {Parameter::outside_share, "decision.outside_share", ParameterKind::share, 0.03,
     "Wachtenden buiten de opvang", "Pending persons outside reception"},
    {Parameter::grant_syria, "decision.grant_rate.first_syria", ParameterKind::share, 0.93,
     "Inwilliging Syrië", "Grant rate Syria"},
    {Parameter::grant_eritrea, "decision.grant_rate.first_eritrea", ParameterKind::share, 0.92,
     "Inwilliging Eritrea", "Grant rate Eritrea"},
    {Parameter::grant_turkey, "decision.grant_rate.first_turkey", ParameterKind::share, 0.9,
     "Inwilliging Turkije", "Grant rate Turkey"},
    {Parameter::grant_other, "decision.grant_rate.other", ParameterKind::share, 0.7,
     "Inwilliging overige, zonder Dublin en veilig land",
     "Grant rate of others, without Dublin and safe country"},
    {Parameter::grant_subsequent, "decision.grant_rate.subsequent", ParameterKind::share, 0.35,
     "Inwilliging opvolgende aanvragen", "Grant rate of subsequent applications"},
    {Parameter::grant_minors, "decision.grant_rate.minors", ParameterKind::share, 0.7,
     "Inwilliging minderjarigen", "Grant rate of minors"},
    {Parameter::granted_after_refusal, "refused.granted_after", ParameterKind::share, 0.13,
     "Alsnog een vergunning na afwijzing", "Permit after a refusal"},
    {Parameter::appeal_days, "refused.appeal_days", ParameterKind::days, 120,
     "Dagen tot die vergunning", "Days to that permit"},
    {Parameter::refused_stay_days, "refused.stay_days", ParameterKind::days, 126,
     "Verblijf na afwijzing", "Stay after a refusal"},
    {Parameter::relatives_per_permit, "family.relatives_per_permit", ParameterKind::factor, 0.45,
     "Nareizigers per vergunning", "Relatives per permit"},
    {Parameter::relatives_together, "family.together", ParameterKind::factor, 2.4,
     "Nareizigers die samen komen", "Relatives who come together"},
    {Parameter::relatives_delay_least, "family.delay_least", ParameterKind::days, 140,
     "Minste dagen tussen vergunning en nareis",
     "Least days from permit to the relatives' arrival"},
    {Parameter::relatives_delay_most, "family.delay_most", ParameterKind::days, 546,
     "Meeste dagen tussen vergunning en nareis", "Most days from permit to the relatives' arrival"},
    {Parameter::relatives_via_reception, "family.via_reception", ParameterKind::share, 0.98,
     "Nareizigers die via de opvang komen", "Relatives who pass through reception"},
    {Parameter::relatives_transit_days, "family.transit_days", ParameterKind::days, 75,
     "Dagen in de opvang van wie bij familie met een woning komt",
     "Days in reception of those whose sponsor has a home"},
    {Parameter::births_per_year, "reception.births_per_year", ParameterKind::share, 0.01,
     "Geboorten per bewoner per jaar", "Births per resident a year"},
    {Parameter::planning_occupancy, "reception.planning_occupancy", ParameterKind::share, 0.95,
     "Geplande bezettingsgraad", "Planned occupancy"},
    {Parameter::regular_places, "reception.class.regular.places", ParameterKind::places, 29500,
     "Reguliere plaatsen op de eerste dag", "Regular places on the first day"},
    {Parameter::regular_run_off, "reception.class.regular.ends_per_quarter", ParameterKind::places,
     1200, "Reguliere plaatsen waarvan het contract per kwartaal eindigt",
     "Regular places whose contract ends in a quarter"},
    {Parameter::contracts_renewed, "reception.renewed", ParameterKind::share, 0.8,
     "Deel van aflopende contracten dat wordt verlengd als het nodig is",
     "Share of ending contracts that is renewed where needed"},
    {Parameter::flexible_share, "reception.class.flexible.share", ParameterKind::share, 0.03,
     "Extra bewoners op reguliere locaties", "Extra residents on regular sites"},
    {Parameter::emergency_start, "reception.class.emergency.places", ParameterKind::places, 0,
     "Noodopvangplaatsen op de eerste dag", "Emergency places on the first day"},
    {Parameter::emergency_lead_days, "reception.class.emergency.lead_days", ParameterKind::days, 60,
     "Dagen tot een noodlocatie opent", "Days until an emergency site opens"},
    {Parameter::emergency_contract_days, "reception.class.emergency.contract_days",
     ParameterKind::days, 150, "Looptijd van een noodlocatie", "Contract of an emergency site"},
    {Parameter::emergency_per_week, "reception.class.emergency.per_week", ParameterKind::places,
     500, "Meeste noodplaatsen die per week worden gevonden",
     "Most emergency places found in a week"},
    {Parameter::crisis_lead_days, "reception.class.crisis.lead_days", ParameterKind::days, 10,
     "Dagen tot crisisopvang opent", "Days until crisis places open"},
    {Parameter::crisis_contract_days, "reception.class.crisis.contract_days", ParameterKind::days,
     28, "Looptijd van crisisopvang", "Contract of crisis places"},
    {Parameter::crisis_most, "reception.class.crisis.places", ParameterKind::places, 4000,
     "Meeste crisisplaatsen tegelijk", "Most crisis places at a time"},
    {Parameter::request_places, "reception.request.per_province_417.places", ParameterKind::places,
     417, "Gevraagde plaatsen per provincie", "Places asked of each province"},
    {Parameter::request_delivered, "reception.request.per_province_417.delivered",
     ParameterKind::share, 0.16, "Deel van de gevraagde plaatsen dat er komt",
     "Share of the places asked that comes"},
    {Parameter::request_lead_days, "reception.request.per_province_417.lead_days",
     ParameterKind::days, 270, "Dagen tot gevraagde plaatsen open zijn, vanaf de eerste dag",
     "Days until places asked for open, from the first day"},
    {Parameter::quarantine_days, "reception.quarantine.days", ParameterKind::days, 5,
     "Dagen quarantaine", "Days of quarantine"},
    {Parameter::quarantine_beds_per_person, "reception.quarantine.beds_blocked_per_person",
     ParameterKind::factor, 1.5, "Bedden bezet per persoon in quarantaine",
     "Beds taken per person in quarantine"},
    {Parameter::quarantine_positive, "reception.quarantine.positive", ParameterKind::share, 0.009,
     "Positief getest", "Tested positive"},
    {Parameter::quarantine_site_places, "reception.quarantine.site_places", ParameterKind::places,
     300, "Plaatsen op een eigen quarantainelocatie", "Places on a quarantine site of its own"},
    {Parameter::minors_places, "reception.class.minors.places", ParameterKind::places, 700,
     "Plaatsen voor alleenreizende minderjarigen", "Places for unaccompanied minors"},
    {Parameter::years_to_eighteen, "minors.years_to_eighteen", ParameterKind::years, 2,
     "Meeste jaren tot achttien bij aankomst", "Most years to eighteen on arrival"},
    {Parameter::task_correction, "task.later.correction", ParameterKind::share, 1,
     "Deel van de afwijking dat in de volgende taakstelling komt",
     "Share of the deviation that goes into the next task"},
    {Parameter::task_round_to, "task.later.round_to", ParameterKind::people, 500,
     "Afronding van de landelijke taakstelling", "Rounding of the national task"},
    {Parameter::lettings_per_year, "homes.lettings.per_year", ParameterKind::homes, 169000,
     "Verhuringen van corporatiewoningen per jaar", "Lettings of social homes a year"},
    {Parameter::lettings_decline, "homes.lettings.decline", ParameterKind::share, 0.035,
     "Daling van de verhuringen per jaar", "Decline of lettings a year"},
    {Parameter::lettings_share, "homes.lettings.share", ParameterKind::share, 0.06,
     "Deel van de verhuringen voor vergunninghouders", "Share of lettings for permit holders"},
    {Parameter::lettings_most, "homes.lettings.most_share", ParameterKind::share, 0.085,
     "Meeste dat een gemeente van de verhuringen geeft",
     "Most of its lettings that a municipality gives"},
    {Parameter::beyond_task, "homes.lettings.beyond_task", ParameterKind::share, 0.1,
     "Koppeling boven de taakstelling", "Linking beyond the task"},
    {Parameter::homes_held_weeks, "homes.lettings.held_weeks", ParameterKind::weeks, 4,
     "Weken dat een woning wordt vastgehouden", "Weeks for which a home is held"},
    {Parameter::small_homes, "homes.lettings.small", ParameterKind::share, 0.55,
     "Woningen voor één persoon", "Homes for one person"},
    {Parameter::large_homes, "homes.lettings.large", ParameterKind::share, 0.08,
     "Woningen voor vijf en meer", "Homes for five and more"},
    {Parameter::link_days, "homes.link_days", ParameterKind::days, 14,
     "Dagen van vergunning tot koppeling", "Days from permit to link"},
    {Parameter::fast_share, "homes.fast_share", ParameterKind::share, 0.35,
     "Huishoudens die snel een woning vinden", "Households that find a home fast"},
    {Parameter::search_days_fast, "homes.search_days_fast", ParameterKind::days, 42,
     "Zoektijd van snelle huishoudens", "Search of fast households"},
    {Parameter::search_days_slow, "homes.search_days_slow", ParameterKind::days, 150,
     "Zoektijd van andere huishoudens", "Search of other households"},
    {Parameter::integration_days, "integration.days_to_start", ParameterKind::days, 70,
     "Dagen van woning tot begin van de inburgering",
     "Days from home to the start of civic integration"},
    {Parameter::cost_regular, "costs.per_resident_year.regular", ParameterKind::euro, 27100,
     "Kosten per bewonersjaar, regulier", "Cost of a resident-year, regular"},
    {Parameter::cost_emergency, "costs.per_resident_year.emergency", ParameterKind::euro, 53400,
     "Kosten per bewonersjaar, noodopvang", "Cost of a resident-year, emergency"},
    {Parameter::cost_crisis_night, "costs.per_night.crisis", ParameterKind::euro, 126,
     "Kosten per nacht, crisisopvang", "Cost of a night, crisis places"},
    {Parameter::cost_sports_hall_night, "costs.per_night.sports_hall", ParameterKind::euro, 126,
     "Kosten per nacht, sporthal", "Cost of a night, sports hall"},
    {Parameter::cost_minor, "costs.per_resident_year.minors", ParameterKind::euro, 60000,
     "Kosten per bewonersjaar, minderjarigen", "Cost of a resident-year, minors"},
    {Parameter::cost_empty_place, "costs.per_place_year.empty", ParameterKind::euro, 7100,
     "Kosten van een lege plaats per jaar", "Cost of an empty place a year"},
    {Parameter::cost_opening, "costs.per_place.opening", ParameterKind::euro, 1000,
     "Kosten van het openen van een plaats", "Cost of opening a place"},
    {Parameter::cost_closing, "costs.per_place.closing", ParameterKind::euro, 4100,
     "Kosten van het sluiten van een plaats", "Cost of closing a place"},
    {Parameter::cost_quarantine_place, "costs.per_place_year.quarantine_site", ParameterKind::euro,
     53400, "Kosten van een plaats op een quarantainelocatie per jaar",
     "Cost of a place on a quarantine site a year"},
}};

constexpr bool is_in_order() {
  for (std::size_t row = 0; row < kInfo.size(); ++row) {
    if (static_cast<std::size_t>(kInfo.at(row).parameter) != row) return false;
  }
  return true;
}
static_assert(is_in_order(), "the table and the enumeration of parameters differ");

struct KindInfo {
  double greatest;
  std::string_view words;
};

/// In the order of ParameterKind.
constexpr std::array<KindInfo, 10> kKinds{{{1, "a share"},
                                           {100, "a number"},
                                           {10'000'000, "a number of persons"},
                                           {10'000'000, "a number of places"},
                                           {10'000'000, "a number of homes"},
                                           {3'650, "a number of days"},
                                           {520, "a number of weeks"},
                                           {120, "a number of months"},
                                           {18, "a number of years"},
                                           {10'000'000, "an amount in euro"}}};

const KindInfo& kind_info(ParameterKind kind) { return kKinds.at(static_cast<std::size_t>(kind)); }

}  // namespace

std::span<const ParameterInfo, kParameters> all_parameters() { return kInfo; }

const ParameterInfo& info(Parameter parameter) {
  return kInfo.at(static_cast<std::size_t>(parameter));
}

std::optional<Parameter> parse_parameter(std::string_view key) {
  const auto* const found = std::ranges::find(kInfo, key, &ParameterInfo::key);
  if (found == kInfo.end()) return std::nullopt;
  return found->parameter;
}

double greatest(ParameterKind kind) { return kind_info(kind).greatest; }

std::string expectation(ParameterKind kind) {
  return fmt::format("{} between 0 and {:.0f}", kind_info(kind).words, greatest(kind));
}

}  // namespace regietafel::scenario
