#include "scenario/read_assumptions.h"

#include <fmt/format.h>

#include <algorithm>

#include "scenario/words.h"

namespace regietafel::scenario {
namespace {

constexpr auto kExample = "{ value = 0.16, range = [0.10, 0.60], why = \"…\" }";

void read_value(TableReader& reader, Assumption& assumption) {
  const auto* wish = reader.need("value", "a number", "0.16");
  if (wish == nullptr) return;
  const auto value = finite_number(reader, *wish, "value");
  if (value) assumption.value = assumption.low = assumption.high = *value;
}

/// Whether there is a range that can be drawn from.
bool read_range(TableReader& reader, Assumption& assumption) {
  const auto* wish = reader.find("range");
  if (wish == nullptr) return false;
  const auto* ends = std::get_if<Wish::Array>(&wish->value);
  if (ends == nullptr || ends->size() != 2) {
    reader.complain(*wish, "range", "wrong_type", "two numbers", "write [0.10, 0.60]");
    return false;
  }
  const auto low = finite_number(reader, ends->front(), "range");
  const auto high = finite_number(reader, ends->back(), "range");
  if (!low || !high) return false;
  const auto found = fmt::format("[{}, {}]", *low, *high);
  if (*low > *high) {
    reader.complain_of(found, *wish, "range", "low_above_high", "the lower end first",
                       "exchange the two");
    return false;
  }
  if (assumption.value < *low || assumption.value > *high) {
    reader.complain_of(found, *wish, "range", "outside_range",
                       fmt::format("a range that holds the value, {}", assumption.value),
                       "widen it, or correct the value");
    return false;
  }
  assumption.low = *low;
  assumption.high = *high;
  return true;
}

void read_shape(TableReader& reader, const Wish& wish, bool has_range, Assumption& assumption) {
  if (has_range) assumption.shape = Shape::triangular;
  const auto shape = reader.word("shape", shape_names());
  if (!shape) return;
  const bool wants_range = static_cast<Shape>(*shape) != Shape::fixed;
  if (wants_range && reader.find("range") == nullptr) {
    reader.complain_of("nothing", wish, "range", "missing_key", "a range to draw from",
                       "add range = [0.10, 0.60], or remove shape");
  } else if (has_range) {
    assumption.shape = static_cast<Shape>(*shape);
  }
}

void read_why(TableReader& reader, Assumption& assumption) {
  const auto* wish = reader.need("why", "a reason, in a clause", "\"…\"");
  if (wish == nullptr) return;
  if (!wish->is_table()) {
    assumption.why_nl = assumption.why_en = reader.text("why").value_or("");
    return;
  }
  auto both = reader.below(*wish, "why");
  static_cast<void>(both.need("nl", "a reason in Dutch", "\"…\""));
  static_cast<void>(both.need("en", "a reason in English", "\"…\""));
  assumption.why_nl = both.text("nl").value_or("");
  assumption.why_en = both.text("en").value_or("");
  both.finish();
}

Assumption read_assumption(TableReader reader, const Wish& wish, Day as_of) {
  Assumption assumption;
  read_value(reader, assumption);
  read_shape(reader, wish, read_range(reader, assumption), assumption);
  assumption.source = reader.text("source").value_or("");
  read_why(reader, assumption);
  const auto known = reader.date("known");
  if (known && *known > as_of) assumption.known = known;
  assumption.line = wish.line;
  reader.finish();
  return assumption;
}

bool is_plain(const std::string& name) {
  return !name.empty() && std::ranges::all_of(name, [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
           (letter >= '0' && letter <= '9') || letter == '_';
  });
}

}  // namespace

Assumptions read_assumptions(TableReader& file, Day as_of) {
  Assumptions assumptions;
  const auto* table = file.table("assumptions");
  if (table == nullptr) return assumptions;
  auto reader = file.below(*table, "assumptions");
  for (const auto& [name, wish] : reader.entries()) {
    if (!is_plain(name)) {
      reader.complain_of(name, wish, name, "impossible_name", "letters, digits and underscores",
                         "it names a column of what comes out");
    }
    if (!wish.is_table()) {
      reader.complain(wish, name, "wrong_type", "a table with value and why",
                      fmt::format("write {} = {}", name, kExample));
      continue;
    }
    auto& assumption = assumptions[name];
    assumption = read_assumption(reader.below(wish, name), wish, as_of);
    assumption.name = name;
  }
  return assumptions;
}

}  // namespace regietafel::scenario
