#include "scenario/check_chain.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>

#include "scenario/read_quantity.h"
#include "scenario/words.h"

namespace regietafel::scenario {
namespace {

using enum Parameter;

class Check {
 public:
  Check(TableReader& file, const QuantitiesRead& quantities, const Assumptions& assumptions)
      : file_{file}, quantities_{quantities}, assumptions_{assumptions} {}

  /// The one is no more than the other.
  void in_order(Parameter least, Parameter most) {
    if (!are_read({least, most}) || value(least) <= value(most)) return;
    complain(least, value(least), fmt::format("at most {}, {}", info(most).key, value(most)));
  }

  /// Two shares of the same whole.
  void together_at_most_one(Parameter one, Parameter other) {
    if (!are_read({one, other}) || value(one) + value(other) <= 1) return;
    complain(other, value(other),
             fmt::format("at most 1 together with {}, {}", info(one).key, value(one)));
  }

  /// Permit holders and those who wait for a decision in reception are all residents.
  void residents_hold_all() {
    if (!are_read({residents_start, permit_holders_start, pending_start, outside_share})) return;
    if (value(permit_holders_start) > value(residents_start)) return;  // said already
    const auto inside = value(pending_start) * (1 - value(outside_share));
    const auto others = value(residents_start) - value(permit_holders_start);
    if (inside <= others) return;
    complain(pending_start, inside,
             fmt::format("at most {:.0f} of them in reception: {} {:.0f} less {} {:.0f}", others,
                         info(residents_start).key, value(residents_start),
                         info(permit_holders_start).key, value(permit_holders_start)));
  }

 private:
  [[nodiscard]] bool are_read(std::initializer_list<Parameter> parameters) const {
    return std::ranges::all_of(parameters,
                               [&](Parameter parameter) { return place(parameter) != nullptr; });
  }

  [[nodiscard]] const Wish* place(Parameter parameter) const {
    return quantities_.places.at(static_cast<std::size_t>(parameter));
  }

  [[nodiscard]] double value(Parameter parameter) const {
    return middle_of(quantities_.values.at(static_cast<std::size_t>(parameter)), assumptions_);
  }

  void complain(Parameter parameter, double found, std::string expected) {
    file_.complain_of(fmt::format("{}", found), *place(parameter), info(parameter).key,
                      "contradiction", std::move(expected), "correct one of them");
  }

  TableReader& file_;
  const QuantitiesRead& quantities_;
  const Assumptions& assumptions_;
};

/// A kind of case that is not in the list would never be decided.
void check_priority(TableReader& file, const Chain& chain) {
  const auto* list = file.find("decision.priority");
  if (list == nullptr || chain.priority.size() == priority_names().size()) return;
  file.complain(*list, "decision.priority", "not_all",
                fmt::format("all of {}", fmt::join(priority_names(), ", ")),
                "add those that are missing, the last to be taken last");
}

void check_overflow(TableReader& file, const Chain& chain) {
  const auto& overflow = chain.overflow;
  const auto halls = std::ranges::find(overflow, Overflow::sports_hall);
  if (halls == overflow.end() || halls + 1 == overflow.end()) return;
  file.complain(*file.find("reception.overflow"), "reception.overflow", "not_last",
                "sports_hall at the end: it takes whoever has no other place", "move it there");
}

}  // namespace

void check_chain(TableReader& file, const Chain& chain, const QuantitiesRead& quantities,
                 const Assumptions& assumptions) {
  Check check{file, quantities, assumptions};
  check.in_order(permit_holders_start, residents_start);
  check.residents_hold_all();
  check.in_order(decisions_floor, decisions_ceiling);
  check.together_at_most_one(dublin_share, safe_country_share);
  check.in_order(relatives_delay_least, relatives_delay_most);
  check.together_at_most_one(small_homes, large_homes);
  check_priority(file, chain);
  check_overflow(file, chain);
}

}  // namespace regietafel::scenario
