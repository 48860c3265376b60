#include <utility>

#include "report/open_questions.h"
#include "report/sections/sections.h"
#include "report/values.h"

namespace regietafel::report::sections {

void add_not_answered(Draft& draft) {
  Table table{.id = "not_answered",
              .title = label("not_answered", {"Vragen van de tafel die hier nog open staan",
                                              "Questions of the table that are still open here"}),
              .columns = {text_column("question", {"Vraag", "Question"}),
                          text_column("why", {"Waarom nog niet", "Why not yet"})},
              .rows = {}};
  for (const auto& [question, why, is_of_chain] : open_questions()) {
    if (!(is_of_chain && draft.briefing.chain)) table.rows.push_back({question, why});
  }
  draft.document.sections.push_back(
      {.id = "not_answered",
       .question = {.id = "not_answered",
                    .text = {"Wat beantwoordt dit nog niet?", "What does this not answer yet?"}},
       .sentences = {},
       .charts = {},
       .tables = {table.id}});
  draft.document.tables.push_back(std::move(table));
}

}  // namespace regietafel::report::sections
