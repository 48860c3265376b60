#include "scenario/table_reader.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <utility>

#include "base/nearest.h"

namespace regietafel::scenario {

TableReader::TableReader(const Wish& table, std::string key, std::string_view file, Errors& errors)
    : table_{table}, key_{std::move(key)}, file_{file}, errors_{errors} {}

std::string TableReader::dotted(std::string_view name) const {
  return key_.empty() ? std::string{name} : fmt::format("{}.{}", key_, name);
}

const Wish* TableReader::find(std::string_view name) {
  if (std::ranges::find(known_, name) == known_.end()) known_.emplace_back(name);
  const auto& entries = std::get<Wish::Table>(table_.value);
  const auto found = entries.find(name);
  return found == entries.end() ? nullptr : &found->second;
}

const Wish* TableReader::need(std::string_view name, std::string_view expected) {
  const auto* wish = find(name);
  if (wish == nullptr) {
    errors_.push_back({.file = std::string{file_},
                       .line = table_.line,
                       .column = table_.column,
                       .key = dotted(name),
                       .code = "missing_key",
                       .expected = std::string{expected},
                       .found = "nothing",
                       .advice = fmt::format("add {} = …", name)});
  }
  return wish;
}

std::optional<std::string> TableReader::text(std::string_view name) {
  const auto* wish = find(name);
  if (wish == nullptr) return std::nullopt;
  if (const auto* words = std::get_if<std::string>(&wish->value)) return *words;
  complain(*wish, name, "wrong_type", "a text", "put it in quotes");
  return std::nullopt;
}

std::optional<Day> TableReader::date(std::string_view name) {
  const auto* wish = need(name, "a date as 2021-03-15");
  if (wish == nullptr) return std::nullopt;
  if (const auto* day = std::get_if<Day>(&wish->value)) return *day;
  const bool is_quoted = std::holds_alternative<std::string>(wish->value);
  complain(*wish, name, "wrong_type", "a date as 2021-03-15",
           is_quoted ? "write it without quotes" : "write year-month-day");
  return std::nullopt;
}

std::optional<std::int64_t> TableReader::whole(std::string_view name, std::int64_t minimum,
                                               std::int64_t maximum) {
  const auto* wish = need(name, "a whole number");
  if (wish == nullptr) return std::nullopt;
  return whole_number(*this, *wish, name, minimum, maximum);
}

const Wish* TableReader::table(std::string_view name) {
  const auto* wish = find(name);
  if (wish == nullptr || wish->is_table()) return wish;
  complain(*wish, name, "wrong_type", fmt::format("a table [{}]", dotted(name)),
           "its keys stand below it, one a line");
  return nullptr;
}

void TableReader::complain(const Wish& at, std::string_view name, std::string code,
                           std::string expected, std::string advice) {
  errors_.push_back({.file = std::string{file_},
                     .line = at.line,
                     .column = at.column,
                     .key = dotted(name),
                     .code = std::move(code),
                     .expected = std::move(expected),
                     .found = at.text(),
                     .advice = std::move(advice)});
}

void TableReader::finish() {
  for (const auto& [name, wish] : std::get<Wish::Table>(table_.value)) {
    if (std::ranges::find(known_, name) != known_.end()) continue;
    const auto near = nearest(name, known_);
    errors_.push_back({.file = std::string{file_},
                       .line = wish.line,
                       .column = wish.column,
                       .key = dotted(name),
                       .code = "unknown_key",
                       .expected = fmt::format("one of {}", fmt::join(known_, ", ")),
                       .found = name,
                       .advice = near.empty() ? "remove it" : fmt::format("write {}", near)});
  }
}

std::optional<std::int64_t> whole_number(TableReader& reader, const Wish& wish,
                                         std::string_view name, std::int64_t minimum,
                                         std::int64_t maximum) {
  const auto* number = std::get_if<std::int64_t>(&wish.value);
  if (number == nullptr) {
    const bool is_quoted = std::holds_alternative<std::string>(wish.value);
    reader.complain(wish, name, "wrong_type", "a whole number",
                    is_quoted ? "write it without quotes" : "write it without decimals");
    return std::nullopt;
  }
  if (*number < minimum) {
    reader.complain(wish, name, "too_small", fmt::format("at least {}", minimum),
                    "correct the number");
    return std::nullopt;
  }
  if (*number > maximum) {
    reader.complain(wish, name, "too_large", fmt::format("at most {}", maximum),
                    "correct the number");
    return std::nullopt;
  }
  return *number;
}

}  // namespace regietafel::scenario
