#pragma once

#include <vector>

#include "report/document.h"

namespace regietafel::report {

/// A question of the table that this version does not answer, and why.
struct OpenQuestion {
  Text question, why;
  bool is_of_chain = false;  // answered where the scenario's chain is played
};

[[nodiscard]] const std::vector<OpenQuestion>& open_questions();

}  // namespace regietafel::report
