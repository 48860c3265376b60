#include "report/sections/sections.h"
#include "report/task_words.h"
#include "report/values.h"

namespace regietafel::report::sections {

void add_how_to_read(Draft& draft) {
  draft.document.sections.push_back(
      {.id = "how_to_read",
       .question = {.id = "how_to_read", .text = {"Hoe leest u dit?", "How do you read this?"}},
       .sentences =
           {{.id = "columns",
             .text =
                 {"“Precies aandeel” is het deel naar inwoners, voor het afronden. “Taak volgens "
                  "de wet” rondt dat naar boven af. “Taak” volgt de regel “{0}”, die de som op "
                  "{1} houdt.",
                  "“Exact share” is the part by inhabitants, before rounding. “Task by the Act” "
                  "rounds it up. “Task” follows the rule “{0}”, which keeps the sum at {1}."},
             .values = {words(name_of(draft.base().rule)), people(draft.base().task_sum())}},
            {.id = "persons",
             .text = {"Een taak telt personen, geen woningen.",
                      "A task counts persons, not homes."}},
            {.id = "certain",
             .text =
                 {"De getallen op deze pagina’s zijn uitgerekend, niet geschat: ze hebben geen "
                  "marge zolang het landelijke getal en de inwoners vaststaan.",
                  "The numbers on these pages are worked out, not estimated: they have no margin "
                  "as long as the national number and the inhabitants stand."}},
            {.id = "files",
             .text = {"Elke tabel staat als CSV in de map tables en samen in het rekenblad.",
                      "Every table stands as CSV in the folder tables and together in the "
                      "spreadsheet."}}},
       .charts = {},
       .tables = {},
       .assumptions = {"published_days", "exempt"}});
}

}  // namespace regietafel::report::sections
