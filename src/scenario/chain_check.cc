#include <fmt/format.h>

#include <algorithm>
#include <set>

#include "base/nearest.h"
#include "scenario/chain_reader.h"

namespace regietafel::scenario {
namespace {

/// Looks at a chain with the value of every assumption, as the scenario has it.
class Checker {
 public:
  Checker(const Wish& file, const Chain& chain, const Assumptions& assumptions,
          std::string_view name, Errors& errors)
      : file_{file}, chain_{chain}, assumptions_{assumptions}, name_{name}, errors_{errors} {}

  void check() {
    check_assumptions();
    if (!errors_.empty()) return;  // the rest compares values, which would be half of them
    std::map<std::string, double> values;
    for (const auto& [key, assumption] : assumptions_) values[key] = assumption.value;
    values_ = parameters_of(chain_.quantities, values);
    check_state();
    check_sum(Parameter::small_homes, Parameter::large_homes);
    check_sum(Parameter::dublin_share, Parameter::safe_country_share);
    check_order(Parameter::relatives_delay_least, Parameter::relatives_delay_most);
    check_order(Parameter::decisions_floor, Parameter::decisions_ceiling);
  }

 private:
  void complain(std::string_view key, std::string code, std::string expected, std::string found,
                std::string advice) {
    const auto* at = find(file_, key);
    errors_.push_back({.file = std::string{name_},
                       .line = at == nullptr ? 0 : at->line,
                       .column = at == nullptr ? 0 : at->column,
                       .key = std::string{key},
                       .code = std::move(code),
                       .expected = std::move(expected),
                       .found = std::move(found),
                       .advice = std::move(advice)});
  }

  void check_pointer(const std::string& key, const Quantity& quantity, ParameterKind kind) {
    if (quantity.assumption.empty()) return;
    used_.insert(quantity.assumption);
    const auto found = assumptions_.find(quantity.assumption);
    if (found == assumptions_.end()) {
      std::vector<std::string> names;
      for (const auto& [name, assumption] : assumptions_) names.push_back(name);
      const auto near = nearest(quantity.assumption, names);
      complain(key, "unknown_assumption", "an assumption of the table [assumptions]",
               "@" + quantity.assumption,
               near.empty() ? "add it there" : fmt::format("write \"@{}\"", near));
      return;
    }
    const auto& [name, assumption] = *found;
    if (assumption.low < 0 || assumption.high > greatest(kind)) {
      complain("assumptions." + name, "out_of_range",
               fmt::format("{}, for {}", expectation(kind), key),
               fmt::format("{:g} to {:g}", assumption.low, assumption.high), "correct the range");
    }
  }

  void check_assumptions() {
    for (const auto& entry : all_parameters()) {
      check_pointer(std::string{entry.key},
                    chain_.quantities.at(static_cast<std::size_t>(entry.parameter)), entry.kind);
    }
    const auto check_years = [&](const std::string& key, const std::map<int, Quantity>& years,
                                 ParameterKind kind) {
      for (const auto& [year, quantity] : years) {
        check_pointer(fmt::format("{}.{}", key, year), quantity, kind);
      }
    };
    check_years("history.decisions", chain_.history_decisions, ParameterKind::people);
    check_years("history.grant_other", chain_.history_grant_other, ParameterKind::share);
    check_years("history.subsequent", chain_.history_subsequent, ParameterKind::people);
    for (const auto& [name, assumption] : assumptions_) {
      if (used_.contains(name)) continue;
      complain("assumptions." + name, "unused", "an assumption that a key points to",
               "no \"@" + name + "\" anywhere", "point to it, or remove it");
    }
  }

  void check_state() {
    const auto residents = values_[Parameter::residents_start];
    const auto permits = values_[Parameter::permit_holders_start];
    const auto pending = values_[Parameter::pending_start];
    const auto inside = pending * (1 - values_[Parameter::outside_share]);
    if (permits > residents) {
      complain("state.permit_holders_in_reception", "contradiction",
               fmt::format("at most the residents, {:.0f}", residents),
               fmt::format("{:.0f}", permits),
               "permit holders in reception are residents too; correct one of the two");
    } else if (permits + inside > residents) {
      complain("state.pending_first_decision", "contradiction",
               fmt::format("with the permit holders at most the residents, {:.0f}", residents),
               fmt::format("{:.0f} in reception and {:.0f} permit holders", inside, permits),
               "correct one of the three, or decision.outside_share");
    }
  }

  void check_sum(Parameter a, Parameter b) {
    const auto sum = values_[a] + values_[b];
    if (sum <= 1) return;
    complain(info(b).key, "contradiction", fmt::format("with {} at most 1", info(a).key),
             fmt::format("{:g} together", sum), "lower one of the two");
  }

  void check_order(Parameter least, Parameter most) {
    if (values_[least] <= values_[most]) return;
    complain(info(most).key, "contradiction",
             fmt::format("at least {}, {:g}", info(least).key, values_[least]),
             fmt::format("{:g}", values_[most]), "exchange the two or correct one");
  }

  const Wish& file_;
  const Chain& chain_;
  const Assumptions& assumptions_;
  std::string_view name_;
  Errors& errors_;
  Parameters values_;
  std::set<std::string> used_;
};

}  // namespace

void check_chain(const Wish& file, const Chain& chain, const Assumptions& assumptions,
                 std::string_view name, Errors& errors) {
  Errors found;
  Checker{file, chain, assumptions, name, found}.check();
  append(errors, std::move(found));
}

}  // namespace regietafel::scenario
