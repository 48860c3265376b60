#include "scenario/variants.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>

#include "scenario/table_reader.h"

namespace regietafel::scenario {
namespace {

/// What all variants share, so that they differ by what they change and never by luck.
constexpr std::array kShared{"schema",  "name",        "title",   "facts",
                             "futures", "assumptions", "variants"};

bool is_shared(std::string_view key) {
  const auto root = key.substr(0, key.find('.'));
  return std::ranges::find(kShared, root) != kShared.end();
}

/// Whether a key holds a number of the chain, which a variant may scale to any other.
bool is_of_chain(std::string_view key) {
  return parse_parameter(key).has_value() || key.starts_with("history.");
}

/// Reads one variant.
class VariantReader {
 public:
  VariantReader(const Wish& file, TableReader reader, std::string name)
      : file_{file}, reader_{std::move(reader)}, changed_{file} {
    variant_.name = std::move(name);
  }

  Variant read(const ReadWorld& read_world, Errors& found) {
    each_change("set", [this](const std::string& key, const Wish& value) { set(key, value); });
    each_change("scale", [this](const std::string& key, const Wish& value) { scale(key, value); });
    if (const auto* observed = reader_.find("observed")) set("observed", *observed);
    reader_.finish();
    variant_.wishes = read_world(changed_, found).base;
    return std::move(variant_);
  }

 private:
  template <class Change>
  void each_change(std::string_view name, Change change) {
    const auto* table = reader_.table(name);
    if (table == nullptr) return;
    for (const auto& [key, value] : leaves(*table)) {
      if (is_shared(key)) {
        reader_.complain_of(key, *value, key, "shared_by_all", "a key that variants may differ in",
                            "write a scenario of its own for another value");
      } else if (variant_.changed.contains(key)) {
        reader_.complain_of(key, *value, key, "named_twice",
                            "a key in set or in scale, not in both", "remove one of the two");
      } else {
        change(key, *value);
      }
    }
  }

  void set(const std::string& key, const Wish& value) {
    if (overlay(changed_, key, value)) {
      variant_.changed[key] = value.text();
    } else {
      reader_.complain(value, key, "unknown_key", "a key of the scenario, e.g. task.rule",
                       "check its spelling");
    }
  }

  void scale(const std::string& key, const Wish& value) {
    const auto* before = find(file_, key);
    if (before == nullptr) {
      reader_.complain(value, key, "unknown_key", "a key that the scenario has",
                       "check its spelling, or set it instead");
      return;
    }
    const auto factor = number_of(value);
    if (!factor || !(*factor >= 0) || !std::isfinite(*factor)) {
      reader_.complain(value, key, "cannot_scale", "a factor of at least 0", "write 0.8");
    } else if (is_of_chain(key)) {
      scale_quantity(key, value, *before, *factor);
    } else {
      scale_whole_number(key, value, *before, *factor);
    }
  }

  void scale_quantity(const std::string& key, const Wish& value, Wish result, double factor) {
    result.line = value.line;
    result.column = value.column;
    result.scale = factor;
    static_cast<void>(overlay(changed_, key, result));
    variant_.changed[key] = fmt::format("{} × {}", factor, result.text());
  }

  void scale_whole_number(const std::string& key, const Wish& value, const Wish& before,
                          double factor) {
    const auto number = number_of(before);
    if (!number) {
      reader_.complain(value, key, "cannot_scale", "a factor for a key that holds a number",
                       "write scale = { \"task.published.2021-II\" = 0.8 }");
      return;
    }
    const auto scaled = factor * *number;
    if (std::abs(scaled) > 9e15 || std::abs(scaled - std::round(scaled)) > 1e-6) {
      reader_.complain(value, key, "cannot_scale",
                       fmt::format("a factor that makes {} a whole number", before.text()),
                       "set the number instead");
      return;
    }
    const Wish result{
        .value = std::int64_t{std::llround(scaled)}, .line = value.line, .column = value.column};
    static_cast<void>(overlay(changed_, key, result));
    variant_.changed[key] = result.text();
  }

  const Wish& file_;
  TableReader reader_;
  Wish changed_;
  Variant variant_;
};

bool is_plain(std::string_view name) {
  return std::ranges::all_of(name, [](char letter) {
    return (letter >= 'a' && letter <= 'z') || (letter >= '0' && letter <= '9') || letter == '_';
  });
}

/// Faults that a variant leads to, and the file itself does not have.
void append_new(const std::string& variant, Errors found, const Errors& base_errors,
                Errors& errors) {
  for (auto& error : found) {
    if (std::ranges::find(base_errors, error) != base_errors.end()) continue;
    error.key = fmt::format("variants.{}: {}", variant, error.key);
    errors.push_back(std::move(error));
  }
}

}  // namespace

std::vector<Variant> read_variants(const Wish& file, std::string_view name,
                                   const ReadWorld& read_world, const Errors& base_errors,
                                   Errors& errors) {
  std::vector<Variant> variants;
  const auto* table = find(file, "variants");
  if (table == nullptr || !table->is_table()) return variants;
  TableReader reader{*table, "variants", name, errors};
  for (const auto& [variant, wish] : reader.entries()) {
    if (!is_plain(variant)) {
      reader.complain_of(variant, wish, variant, "impossible_name",
                         "small letters, digits and underscores",
                         "it names a column of what comes out");
    }
    if (!wish.is_table()) {
      reader.complain(wish, variant, "wrong_type", "a table with set, scale or observed",
                      "write { set = { \"task.rule\" = \"statutory\" } }");
      continue;
    }
    Errors found;
    VariantReader one{file, reader.below(wish, variant), variant};
    variants.push_back(one.read(read_world, found));
    append_new(variant, std::move(found), base_errors, errors);
  }
  return variants;
}

}  // namespace regietafel::scenario
