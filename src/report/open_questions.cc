#include "report/open_questions.h"

namespace regietafel::report {

const std::vector<OpenQuestion>& open_questions() {
  static const Text kNoState{
      "Daarvoor moet de keten worden gespeeld; dit scenario heeft geen [state] van waaruit dat "
      "kan.",
      "That takes playing the chain; this scenario has no [state] from which it could be."};
  static const std::vector<OpenQuestion> kQuestions{
      {{"Hoe groot is de achterstand die bij de nieuwe taak komt?",
        "How large is the backlog that comes on top of the new task?"},
       kNoState,
       true},
      {{"Hoeveel asielzoekers komen er?", "How many asylum seekers will come?"},
       {"De instroom van de toekomsten is getrokken uit de jaren die er waren (het commando "
        "forecast toont haar); de weging van meer modellen tegen elkaar (backtest forecast) is er, "
        "maar stuurt de keten nog niet.",
        "The inflow of the futures is drawn from the years that there were (the command forecast "
        "shows it); models are weighed against each other (backtest forecast), but do not drive "
        "the chain yet."}},
      {{"Hoeveel opvangplekken zijn nodig, en wat levert het vasthouden aan de vraag om extra "
        "plekken per provincie op?",
        "How many reception places are needed, and what does keeping the request for extra places "
        "per province buy?"},
       kNoState,
       true},
      {{"Kan preventieve quarantaine op bestaande locaties, of zijn extra locaties nodig?",
        "Can preventive quarantine be held at existing sites, or are extra ones needed?"},
       kNoState,
       true},
      {{"Wat is er nodig voor alleenstaande minderjarige vreemdelingen?",
        "What do unaccompanied minors need?"},
       kNoState,
       true},
      {{"Wat verandert er als de taak regionaal wordt in plaats van lokaal?",
        "What changes when the task is regional instead of local?"},
       kNoState,
       true},
      {{"Welke woningen komen vrij, en hoeveel flexwoningen zijn nodig?",
        "Which homes come free, and how many flex homes are needed?"},
       {"Vrijkomende woningen zijn verdeeld naar woningvoorraad, of naar uw eigen opgave per "
        "gemeente; flexwoningen en verhuisketens zitten nog niet in het programma.",
        "Homes that come free are spread by the stock of dwellings, or by your own figures per "
        "municipality; flex homes and chains of moves are not in the program yet."}},
      {{"Welke maatregelen en goede voorbeelden helpen, en wanneer?",
        "Which measures and good examples help, and when?"},
       {"Er is nog geen catalogus van maatregelen met hun effect.",
        "There is no catalogue of measures with their effect yet."}},
      {{"Wat verwachtten we van eerdere besluiten, en wat kwam er?",
        "What did we expect of earlier decisions, and what came?"},
       {"Vergaderingen en besluiten worden nog niet bewaard.",
        "Meetings and decisions are not kept yet."}},
      {{"Welk huishouden past bij welke gemeente en welke woning?",
        "Which household fits which municipality and which home?"},
       {"Het plaatsen van huishoudens met uitleg zit nog niet in het programma.",
        "Placing households, with reasons, is not in the program yet."}}};
  return kQuestions;
}

}  // namespace regietafel::report
