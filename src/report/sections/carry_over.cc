#include <algorithm>
#include <utility>

#include "report/sections/sections.h"
#include "report/values.h"

namespace regietafel::report::sections {

void add_carry_over(Draft& draft) {
  Section section{.id = "carry_over",
                  .question = {.id = "carry_over",
                               .text = {"Wat komt er bij uit eerdere halfjaren?",
                                        "What is carried over from earlier half-years?"}}};
  if (const auto* balance = draft.last_balance()) {
    section.sentences.push_back(
        {.id = "balance_known",
         .text =
             {"Het laatste landelijke saldo dat op {0} bekend was, is dat van het eind van {1}: "
              "{2} (een voorsprong is positief, een achterstand negatief).",
              "The last national balance known on {0} is that of the end of {1}: {2} (a lead is "
              "positive, a backlog negative)."},
         .values = {date(draft.wishes().as_of), half_year(balance->half),
                    people(People{balance->balance_end->value}, true)},
         .sources = draft.cited({balance->balance_end->source})});
  }
  const auto* before = draft.half_before();
  if (before != nullptr && before->with_balance) {
    section.sentences.push_back({.id = "under_way",
                                 .text = {"Daardoor is in {0} niet {1} maar {2} te huisvesten.",
                                          "So in {0} not {1} but {2} are to be housed."},
                                 .values = {half_year(before->half), people(*before->task),
                                            people(People{before->with_balance->value})},
                                 .sources = draft.cited({before->with_balance->source})});
  }
  section.sentences.push_back(
      {.id = "to_come",
       .text =
           {"Wat daarvan op {0} niet is gelukt, komt bij de taak van {1}. Hoeveel dat is, staat "
            "op {2} nog niet vast; dit programma berekent het nog niet.",
            "What of that has not succeeded by {0} comes on top of the task of {1}. How much that "
            "is, is not settled on {2}; this program does not work it out yet."},
       .values = {date(first_day(draft.base().half)), half_year(draft.base().half),
                  date(draft.wishes().as_of)}});
  const auto known =
      std::ranges::count_if(draft.base().balance, [](const auto& one) { return one.has_value(); });
  section.sentences.push_back(
      {.id = "balances",
       .text =
           {"Van {0} van de {1} gemeenten is een saldo bij het begin van {2} bekend; met eigen "
            "cijfers vult u de andere aan.",
            "For {0} of the {1} municipalities a balance at the start of {2} is known; with your "
            "own figures you fill in the others."},
       .values = {count(known, Unit::municipalities), draft.municipalities(),
                  half_year(draft.base().half)}});
  draft.document.sections.push_back(std::move(section));
}

}  // namespace regietafel::report::sections
