#include "report/sections/sections.h"

namespace regietafel::report::sections {

void add_sources(Draft& draft) {
  for (const auto& id : draft.sources) {
    const auto found = draft.base().sources.find(id);
    if (found == draft.base().sources.end()) continue;
    draft.document.sources.push_back({id, found->second.citation, found->second.is_own});
  }
}

}  // namespace regietafel::report::sections
