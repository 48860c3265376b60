#include "scenario/wish.h"

#include <fmt/format.h>
#include <toml++/toml.h>

namespace regietafel::scenario {
namespace {

Wish wish_of(const toml::node& node);

Wish::Table table_of(const toml::table& table) {
  Wish::Table wishes;
  for (const auto& [key, node] : table) wishes.emplace(std::string{key.str()}, wish_of(node));
  return wishes;
}

Wish wish_of(const toml::node& node) {
  Wish wish{.value = {}, .line = node.source().begin.line, .column = node.source().begin.column};
  if (const auto* table = node.as_table()) {
    wish.value = table_of(*table);
  } else if (const auto* array = node.as_array()) {
    Wish::Array wishes;
    for (const auto& element : *array) wishes.push_back(wish_of(element));
    wish.value = std::move(wishes);
  } else if (const auto* text = node.as_string()) {
    wish.value = text->get();
  } else if (const auto* whole = node.as_integer()) {
    wish.value = whole->get();
  } else if (const auto* real = node.as_floating_point()) {
    wish.value = real->get();
  } else if (const auto* truth = node.as_boolean()) {
    wish.value = truth->get();
  } else if (const auto* date = node.as_date()) {
    const auto civil = date->get();
    wish.value = day_of(civil.year, civil.month, civil.day);
  }
  return wish;
}

/// How far a dotted key leads.
struct Way {
  const Wish* last;
  bool is_there;  // last is what the key names
};

Way walk(const Wish& wishes, std::string_view dotted_key) {
  const auto* last = &wishes;
  while (true) {
    const auto* table = std::get_if<Wish::Table>(&last->value);
    if (table == nullptr) return {last, false};
    const auto dot = dotted_key.find('.');
    const auto found = table->find(dotted_key.substr(0, dot));
    if (found == table->end()) return {last, false};
    last = &found->second;
    if (dot == std::string_view::npos) return {last, true};
    dotted_key.remove_prefix(dot + 1);
  }
}

using Leaves = std::vector<std::pair<std::string, const Wish*>>;

void add_leaves(const Wish& table, const std::string& prefix, Leaves& all) {
  for (const auto& [key, value] : std::get<Wish::Table>(table.value)) {
    if (value.is_table()) {
      add_leaves(value, prefix + key + ".", all);
    } else {
      all.emplace_back(prefix + key, &value);
    }
  }
}

template <class... Cases>
struct Overloaded : Cases... {
  using Cases::operator()...;
};

}  // namespace

std::string_view Wish::kind() const {
  return std::visit(
      Overloaded{[](std::monostate) { return "a time"; }, [](bool) { return "true or false"; },
                 [](std::int64_t) { return "a whole number"; }, [](double) { return "a number"; },
                 [](const std::string&) { return "a text"; }, [](Day) { return "a date"; },
                 [](const Array&) { return "a list"; }, [](const Table&) { return "a table"; }},
      value);
}

std::string Wish::text() const {
  return std::visit(
      Overloaded{[](std::monostate) { return std::string{"a time"}; },
                 [](bool truth) { return std::string{truth ? "true" : "false"}; },
                 [](std::int64_t number) { return fmt::format("{}", number); },
                 [](double number) { return fmt::format("{}", number); },
                 [](const std::string& words) { return fmt::format("\"{}\"", words); },
                 [](Day day) { return to_string(day); },
                 [](const Array&) { return std::string{"a list"}; },
                 [](const Table&) { return std::string{"a table"}; }},
      value);
}

Result<Wish> read_wishes(std::string_view toml, std::string_view file) {
  try {
    return wish_of(toml::parse(toml, file));
  } catch (const toml::parse_error& error) {
    return refuse({.file = std::string{file},
                   .line = error.source().begin.line,
                   .column = error.source().begin.column,
                   .key = "toml",
                   .code = "syntax",
                   .expected = "TOML 1.0",
                   .found = std::string{error.description()},
                   .advice = "correct this first; nothing after it was read"});
  }
}

const Wish& last_on_the_way(const Wish& wishes, std::string_view dotted_key) {
  return *walk(wishes, dotted_key).last;
}

const Wish* find(const Wish& wishes, std::string_view dotted_key) {
  const auto way = walk(wishes, dotted_key);
  return way.is_there ? way.last : nullptr;
}

std::optional<double> number_of(const Wish& wish) {
  if (const auto* whole = std::get_if<std::int64_t>(&wish.value)) {
    return static_cast<double>(*whole);
  }
  if (const auto* real = std::get_if<double>(&wish.value)) return *real;
  return std::nullopt;
}

std::vector<std::pair<std::string, const Wish*>> leaves(const Wish& wishes) {
  Leaves all;
  if (wishes.is_table()) add_leaves(wishes, "", all);
  return all;
}

bool overlay(Wish& wishes, std::string_view dotted_key, const Wish& value) {
  auto* at = &wishes;
  while (true) {
    auto* table = std::get_if<Wish::Table>(&at->value);
    if (table == nullptr) return false;
    const auto dot = dotted_key.find('.');
    const std::string name{dotted_key.substr(0, dot)};
    auto [entry, is_new] = table->try_emplace(name);
    at = &entry->second;
    if (dot == std::string_view::npos) {
      *at = value;
      return true;
    }
    if (is_new) *at = {.value = Wish::Table{}, .line = value.line, .column = value.column};
    dotted_key.remove_prefix(dot + 1);
  }
}

}  // namespace regietafel::scenario
