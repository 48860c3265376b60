#include "scenario/read_quantity.h"

#include <fmt/format.h>

#include <string>
#include <vector>

#include "base/nearest.h"
#include "base/number.h"

namespace regietafel::scenario {
namespace {

/// Reads one quantity; a class only to name the things that every complaint needs.
class QuantityReader {
 public:
  QuantityReader(TableReader& reader, const Wish& wish, std::string_view name, ParameterKind kind,
                 const Assumptions& assumptions)
      : reader_{reader}, wish_{wish}, name_{name}, kind_{kind}, assumptions_{assumptions} {}

  std::optional<Quantity> read() {
    const auto* text = std::get_if<std::string>(&wish_.value);
    auto quantity = text == nullptr ? number() : pointed_to(*text);
    if (!quantity) return std::nullopt;
    quantity->scale = wish_.scale;
    const auto scaled = middle_of(*quantity, assumptions_);
    if (wish_.scale == 1 || scaled <= greatest(kind_)) return quantity;
    complain_of(fmt::format("{} times {}", wish_.scale, wish_.text()), "too_large",
                fmt::format("a factor that leaves {}", expectation(kind_)), "scale it less");
    return std::nullopt;
  }

 private:
  std::optional<Quantity> number() {
    const auto number = finite_number(reader_, wish_, name_);
    if (!number) return std::nullopt;
    if (*number < 0) {
      complain_of(wish_.text(), "too_small", expectation(kind_), "correct the number");
      return std::nullopt;
    }
    if (*number > greatest(kind_)) {
      const bool is_percentage = kind_ == ParameterKind::share && *number >= 2 && *number <= 100;
      complain_of(wish_.text(), "too_large", expectation(kind_),
                  is_percentage ? fmt::format("write {}", *number / 100) : "correct the number");
      return std::nullopt;
    }
    return Quantity{.value = *number, .assumption = {}};
  }

  std::optional<Quantity> pointed_to(const std::string& text) {
    if (!text.starts_with('@')) {
      complain_of(wish_.text(), "wrong_type", expectation(kind_), way_out_of_text(text));
      return std::nullopt;
    }
    const auto found = assumptions_.find(text.substr(1));
    if (found == assumptions_.end()) {
      complain_about_unknown(text.substr(1));
      return std::nullopt;
    }
    const auto& assumption = found->second;
    if (assumption.low < 0 || assumption.high > greatest(kind_)) {
      complain_of(fmt::format("{}, {} to {}", text, assumption.low, assumption.high),
                  "outside_range", expectation(kind_), "correct the range of the assumption");
      return std::nullopt;
    }
    return Quantity{.assumption = assumption.name};
  }

  [[nodiscard]] std::string way_out_of_text(const std::string& text) const {
    if (parse_number<double>(text)) return "write it without quotes";
    if (assumptions_.contains(text)) return fmt::format("write \"@{}\"", text);
    return "write a number, or \"@\" and the name of an assumption";
  }

  void complain_about_unknown(const std::string& name) {
    std::vector<std::string> names;
    for (const auto& [known, assumption] : assumptions_) names.push_back(known);
    const auto near = nearest(name, names);
    complain_of(wish_.text(), "unknown_assumption", "an assumption of [assumptions]",
                near.empty() ? fmt::format("add {} = {{ value = …, why = \"…\" }} there", name)
                             : fmt::format("write \"@{}\"", near));
  }

  void complain_of(std::string found, std::string code, std::string expected, std::string advice) {
    reader_.complain_of(std::move(found), wish_, name_, std::move(code), std::move(expected),
                        std::move(advice));
  }

  TableReader& reader_;
  const Wish& wish_;
  std::string_view name_;
  ParameterKind kind_;
  const Assumptions& assumptions_;
};

}  // namespace

std::optional<Quantity> read_quantity(TableReader& reader, const Wish& wish, std::string_view name,
                                      ParameterKind kind, const Assumptions& assumptions) {
  return QuantityReader{reader, wish, name, kind, assumptions}.read();
}

double middle_of(const Quantity& quantity, const Assumptions& assumptions) {
  const auto value =
      quantity.assumption.empty() ? quantity.value : assumptions.at(quantity.assumption).value;
  return value * quantity.scale;
}

}  // namespace regietafel::scenario
