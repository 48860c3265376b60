#include "report/table_document.h"

#include <utility>

#include "report/words.h"

namespace regietafel::report {

Document table_document(std::vector<Table> tables, std::vector<Sentence> words,
                        Provenance provenance) {
  const auto title = tables.front().title;
  return {.title = {fill(title, Language::nl), fill(title, Language::en)},
          .meeting = {},
          .provenance = std::move(provenance),
          .headlines = std::move(words),
          .sections = {},
          .charts = {},
          .tables = std::move(tables),
          .sources = {},
          .assumptions = {}};
}

}  // namespace regietafel::report
