#include "scenario/table_reader.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/nearest.h"

namespace regietafel::scenario {
namespace {

/// The last part of a dotted name.
std::string_view leaf(std::string_view name) { return name.substr(name.rfind('.') + 1); }

}  // namespace

TableReader::TableReader(const Wish& table, std::string key, std::string_view file, Errors& errors)
    : table_{table}, key_{std::move(key)}, file_{file}, errors_{errors} {}

std::string TableReader::dotted(std::string_view name) const {
  return key_.empty() ? std::string{name} : fmt::format("{}.{}", key_, name);
}

bool TableReader::is_known(std::string_view name) const {
  return std::ranges::find(known_, name) != known_.end();
}

const Wish* TableReader::find(std::string_view name) {
  if (!is_known(name)) known_.emplace_back(name);
  return scenario::find(table_, name);
}

const Wish* TableReader::need(std::string_view name, std::string_view expected,
                              std::string_view example) {
  if (const auto* wish = find(name)) return wish;
  const auto& last = last_on_the_way(table_, name);
  const bool is_complained_about_by_finish = !last.is_table();
  if (is_complained_about_by_finish) return nullptr;
  errors_.push_back({.file = std::string{file_},
                     .line = last.line,
                     .column = last.column,
                     .key = dotted(name),
                     .code = "missing_key",
                     .expected = std::string{expected},
                     .found = "nothing",
                     .advice = fmt::format("add {} = {}", leaf(name), example)});
  return nullptr;
}

std::optional<std::string> TableReader::text(std::string_view name) {
  const auto* wish = find(name);
  if (wish == nullptr) return std::nullopt;
  if (const auto* words = std::get_if<std::string>(&wish->value)) return *words;
  complain(*wish, name, "wrong_type", "a text", "put it in quotes");
  return std::nullopt;
}

std::optional<Day> TableReader::date(std::string_view name) {
  const auto* wish = find(name);
  if (wish == nullptr) return std::nullopt;
  if (const auto* day = std::get_if<Day>(&wish->value)) return *day;
  const bool is_quoted = std::holds_alternative<std::string>(wish->value);
  complain(*wish, name, "wrong_type", "a date as 2021-03-15",
           is_quoted ? "write it without quotes" : "write year-month-day");
  return std::nullopt;
}

std::optional<Day> TableReader::need_date(std::string_view name) {
  static_cast<void>(need(name, "a date as 2021-03-15"));
  return date(name);
}

std::optional<std::int64_t> TableReader::whole(std::string_view name, std::int64_t minimum,
                                               std::int64_t maximum) {
  const auto* wish = find(name);
  if (wish == nullptr) return std::nullopt;
  return whole_number(*this, *wish, name, minimum, maximum);
}

std::optional<std::int64_t> TableReader::need_whole(std::string_view name, std::int64_t minimum,
                                                    std::int64_t maximum) {
  static_cast<void>(need(name, "a whole number"));
  return whole(name, minimum, maximum);
}

std::optional<std::size_t> TableReader::word(std::string_view name,
                                             const std::vector<std::string>& words) {
  const auto* wish = find(name);
  return wish == nullptr ? std::nullopt : one_of(*wish, name, words);
}

std::optional<std::size_t> TableReader::one_of(const Wish& wish, std::string_view name,
                                               const std::vector<std::string>& words) {
  const auto* text = std::get_if<std::string>(&wish.value);
  const auto found = text == nullptr ? words.end() : std::ranges::find(words, *text);
  if (found != words.end()) return found - words.begin();
  const auto near = text == nullptr ? std::string{} : nearest(*text, words);
  complain(wish, name, text == nullptr ? "wrong_type" : "unknown_word",
           fmt::format("one of {}", fmt::join(words, ", ")),
           near.empty() ? "choose one, in quotes" : fmt::format("write \"{}\"", near));
  return std::nullopt;
}

std::optional<std::vector<std::size_t>> TableReader::list_of_words(
    std::string_view name, const std::vector<std::string>& words) {
  const auto* wish = find(name);
  if (wish == nullptr) return std::nullopt;
  const auto* list = std::get_if<Wish::Array>(&wish->value);
  if (list == nullptr) {
    complain(*wish, name, "wrong_type", fmt::format("a list of {}", fmt::join(words, ", ")),
             fmt::format("write [\"{}\"]", words.front()));
    return std::nullopt;
  }
  std::vector<std::size_t> places;
  for (const auto& element : *list) {
    const auto place = one_of(element, name, words);
    if (!place) continue;
    if (std::ranges::find(places, *place) == places.end()) {
      places.push_back(*place);
    } else {
      complain(element, name, "named_twice", "every word once", "remove one of the two");
    }
  }
  return places;
}

const Wish* TableReader::table(std::string_view name) {
  const auto* wish = find(name);
  if (wish == nullptr || wish->is_table()) return wish;
  complain(*wish, name, "wrong_type", fmt::format("a table [{}]", dotted(name)),
           "its keys stand below it, one a line");
  return nullptr;
}

bool TableReader::need_section(std::string_view name) {
  if (const auto* wish = scenario::find(table_, name); wish != nullptr && wish->is_table())
    return true;
  static_cast<void>(need(name, fmt::format("a table [{}]", dotted(name))));
  static_cast<void>(table(name));
  return false;
}

TableReader TableReader::below(const Wish& table, std::string_view name) const {
  return {table, dotted(name), file_, errors_};
}

const Wish::Table& TableReader::entries() const { return std::get<Wish::Table>(table_.value); }

void TableReader::complain(const Wish& place, std::string_view name, std::string code,
                           std::string expected, std::string advice) {
  complain_of(place.text(), place, name, std::move(code), std::move(expected), std::move(advice));
}

void TableReader::complain_of(std::string found, const Wish& place, std::string_view name,
                              std::string code, std::string expected, std::string advice) {
  errors_.push_back({.file = std::string{file_},
                     .line = place.line,
                     .column = place.column,
                     .key = dotted(name),
                     .code = std::move(code),
                     .expected = std::move(expected),
                     .found = std::move(found),
                     .advice = std::move(advice)});
}

void TableReader::finish() { complain_about_unknown(entries(), ""); }

/// The names that were asked for directly below a dotted path, in the order of asking.
std::vector<std::string> TableReader::known_below(std::string_view path) const {
  const auto start = path.empty() ? std::string{} : fmt::format("{}.", path);
  std::vector<std::string> names;
  for (const auto& known : known_) {
    if (!known.starts_with(start)) continue;
    const auto rest = known.substr(start.size());
    const auto name = rest.substr(0, rest.find('.'));
    if (std::ranges::find(names, name) == names.end()) names.push_back(name);
  }
  return names;
}

void TableReader::complain_about_unknown(const Wish::Table& table, const std::string& path) {
  const auto names = known_below(path);
  for (const auto& [name, wish] : table) {
    const auto key = path.empty() ? name : fmt::format("{}.{}", path, name);
    if (std::ranges::find(names, name) == names.end()) {
      const bool is_dotted = name.find('.') != std::string::npos;
      const auto near = nearest(name, names);
      complain_of(name, wish, key, "unknown_key", fmt::format("one of {}", fmt::join(names, ", ")),
                  is_dotted      ? "write it without quotes"
                  : near.empty() ? "remove it"
                                 : fmt::format("write {}", near));
    } else if (!is_known(key) && wish.is_table()) {
      complain_about_unknown(std::get<Wish::Table>(wish.value), key);
    } else if (!is_known(key)) {
      complain(wish, key, "wrong_type", fmt::format("a table [{}]", dotted(key)),
               "its keys stand below it, one a line");
    }
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

std::optional<double> finite_number(TableReader& reader, const Wish& wish, std::string_view name) {
  const auto number = number_of(wish);
  if (number && std::isfinite(*number)) return number;
  const bool is_quoted = std::holds_alternative<std::string>(wish.value);
  reader.complain(wish, name, "wrong_type", "a number",
                  is_quoted ? "write it without quotes" : "write digits, with a point");
  return std::nullopt;
}

}  // namespace regietafel::scenario
