#include <fmt/format.h>
#include <fmt/ranges.h>

#include "base/digest.h"
#include "scenario/scenario.h"
#include "scenario/words.h"

/// The canonical form of a scenario: every key with its value, defaults filled in, in one order.
namespace regietafel::scenario {
namespace {

class Canonical {
 public:
  void add(std::string_view key, const std::string& value) {
    digest_.add(prefix_ + std::string{key});
    digest_.add(value);
  }
  void add(std::string_view key, double value) { add(key, fmt::format("{}", value)); }
  void text(std::string_view value) { digest_.add(value); }
  void begin(std::string prefix) { prefix_ = std::move(prefix); }
  [[nodiscard]] std::string sha256() { return "sha256:" + digest_.hex(); }

 private:
  Digest digest_;
  std::string prefix_;
};

std::string text_of(const Quantity& quantity) {
  return quantity.assumption.empty() ? fmt::format("{}", quantity.value * quantity.scale)
                                     : fmt::format("@{} {}", quantity.assumption, quantity.scale);
}

template <class Choice>
std::string text_of(const std::vector<Choice>& choices, const std::vector<std::string>& names) {
  std::vector<std::string> words;
  for (const auto choice : choices) words.push_back(name_of(choice, names));
  return fmt::format("{}", fmt::join(words, ","));
}

void add_years(Canonical& canonical, std::string_view key,
               const std::map<int, Quantity>& quantities) {
  for (const auto& [year, quantity] : quantities) {
    canonical.add(fmt::format("{}.{}", key, year), text_of(quantity));
  }
}

void add_chain(Canonical& canonical, const Chain& chain) {
  for (const auto& entry : all_parameters()) {
    canonical.add(entry.key,
                  text_of(chain.quantities.at(static_cast<std::size_t>(entry.parameter))));
  }
  canonical.add("costs.price_year", chain.price_year);
  canonical.add("decision.priority", text_of(chain.priority, priority_names()));
  add_years(canonical, "history.decisions", chain.history_decisions);
  add_years(canonical, "history.grant_other", chain.history_grant_other);
  add_years(canonical, "history.subsequent", chain.history_subsequent);
  canonical.add("inflow.model", chain.model);
  canonical.add("observed", text_of(chain.observed, observed_series_names()));
  canonical.add("reception.overflow", text_of(chain.overflow, overflow_names()));
  canonical.add("reception.sites", name_of(chain.sites, sites_names()));
  canonical.add("reception.quarantine.mode", name_of(chain.quarantine, quarantine_names()));
  for (const auto& [half, people] : chain.later_tasks) {
    canonical.add("task.later.set." + to_string(half), fmt::format("{}", people.value()));
  }
  canonical.add("task.pool", std::string{to_string(chain.pool)});
  canonical.add("time.history_from", to_string(chain.history_from));
}

void add_wishes(Canonical& canonical, const Wishes& wishes) {
  std::vector<std::string> codes;
  for (const auto code : wishes.exempt) codes.push_back(to_string(code));
  canonical.add("task.exempt", fmt::format("{}", fmt::join(codes, ",")));
  for (const auto& [half, people] : wishes.published) {
    canonical.add("task.published." + to_string(half), fmt::format("{}", people.value()));
  }
  canonical.add("task.rule", std::string{to_string(wishes.rule)});
  canonical.add("time.as_of", to_string(wishes.as_of));
  canonical.add("time.end", to_string(wishes.end));
  canonical.add("time.start", to_string(wishes.start));
  if (wishes.chain) add_chain(canonical, *wishes.chain);
}

/// What an assumption is drawn from.
void add_drawn(Canonical& canonical, const Assumption& assumption) {
  canonical.begin("assumptions." + assumption.name + ".");
  canonical.add("value", assumption.value);
  canonical.add("low", assumption.low);
  canonical.add("high", assumption.high);
  canonical.add("shape", name_of(assumption.shape, shape_names()));
}

void add_reason(Canonical& canonical, const Assumption& assumption) {
  canonical.add("source", assumption.source);
  canonical.add("why.nl", assumption.why_nl);
  canonical.add("why.en", assumption.why_en);
  canonical.add("known", assumption.known ? to_string(*assumption.known) : "");
}

}  // namespace

std::string Scenario::digest() const {
  Canonical canonical;
  canonical.text("schema 1");
  canonical.text(name);
  canonical.text(title.nl);
  canonical.text(title.en);
  canonical.text(facts ? facts->filename().string() : "");
  add_wishes(canonical, base);
  for (const auto& variant : variants) {
    canonical.begin("variants." + variant.name + ".");
    add_wishes(canonical, variant.wishes);
  }
  for (const auto& [key, assumption] : assumptions) {
    add_drawn(canonical, assumption);
    add_reason(canonical, assumption);
  }
  if (base.chain) {
    canonical.begin("futures.");
    canonical.add("count", base.chain->futures);
    canonical.add("seed", base.chain->seed.value());
  }
  return canonical.sha256();
}

std::string digest_of(const Wishes& wishes, const Assumptions& assumptions) {
  Canonical canonical;
  canonical.text("wishes 1");
  add_wishes(canonical, wishes);
  if (wishes.chain) {
    for (const auto& name : assumptions_of(*wishes.chain)) {
      add_drawn(canonical, assumptions.at(name));
    }
  }
  return canonical.sha256();
}

}  // namespace regietafel::scenario
