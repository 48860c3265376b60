#include "report/open_questions.h"

namespace regietafel::report {

const std::vector<OpenQuestion>& open_questions() {
  static const std::vector<OpenQuestion> kQuestions{
      {{"Hoe groot is de achterstand die bij de nieuwe taak komt?",
        "How large is the backlog that comes on top of the new task?"},
       {"Daarvoor moet de uitstroom tot het begin van het halfjaar worden doorgespeeld; dit "
        "scenario heeft geen [state] van waaruit de keten wordt gespeeld.",
        "That takes playing the outflow up to the start of the half-year; this scenario has no "
        "[state] from which the chain is played."},
       true},
      {{"Hoeveel asielzoekers komen er?", "How many asylum seekers will come?"},
       {"Het programma geeft een eerste verwachting met banden (het commando forecast); hier komt "
        "zij pas in als meer modellen tegen elkaar zijn gewogen.",
        "The program gives a first forecast with bands (the command forecast); it comes in here "
        "only when more models have been weighed against each other."}},
      {{"Hoeveel opvangplekken zijn nodig, en wat levert het vasthouden aan de vraag om extra "
        "plekken per provincie op?",
        "How many reception places are needed, and what does keeping the request for extra places "
        "per province buy?"},
       {"De opvang wordt nog niet gesimuleerd; een getal zonder onzekerheid zou schijnzekerheid "
        "zijn.",
        "Reception is not simulated yet; a number without its uncertainty would be false "
        "certainty."},
       true},
      {{"Kan preventieve quarantaine op bestaande locaties, of zijn extra locaties nodig?",
        "Can preventive quarantine be held at existing sites, or are extra ones needed?"},
       {"Dat hangt af van de bezetting per dag, die deze versie niet berekent.",
        "That depends on occupancy per day, which this version does not work out."},
       true},
      {{"Wat is er nodig voor alleenstaande minderjarige vreemdelingen?",
        "What do unaccompanied minors need?"},
       {"Hun instroom en eigen plekken zitten nog niet in het programma.",
        "Their inflow and their own places are not in the program yet."},
       true},
      {{"Wat verandert er als de taak regionaal wordt in plaats van lokaal?",
        "What changes when the task is regional instead of local?"},
       {"De sommen per regio staan hier; wie wie huisvest en welke achterstand blijft, volgt pas "
        "uit woningen en wachttijden.",
        "The sums per region stand here; who houses whom and what backlog is left only follows "
        "from homes and waits."},
       true},
      {{"Welke woningen komen vrij, en hoeveel flexwoningen zijn nodig?",
        "Which homes come free, and how many flex homes are needed?"},
       {"Verhuringen per gemeente en grootte zijn nog niet opgenomen.",
        "Lettings per municipality and size are not included yet."}},
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
