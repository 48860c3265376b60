#include "scenario/read_tasks.h"

#include <algorithm>

namespace regietafel::scenario {
namespace {

constexpr std::int64_t kMostPeople = 10'000'000;
constexpr auto kExample = "write { \"2021-II\" = 11_000 }";

void read_published(TableReader& file, Wishes& wishes) {
  const auto* published = file.need("task.published", "a table of half-years");
  if (published == nullptr) return;
  if (!published->is_table()) {
    file.complain(*published, "task.published", "wrong_type", "a table of half-years", kExample);
    return;
  }
  wishes.published = read_half_years(file, *published, "task.published");
  if (std::get<Wish::Table>(published->value).empty()) {
    file.complain_of("none", *published, "task.published", "empty_table", "at least one half-year",
                     kExample);
  }
}

void read_exempt(TableReader& file, Wishes& wishes) {
  const auto* wish = file.find("task.exempt");
  if (wish == nullptr) return;
  const auto* list = std::get_if<Wish::Array>(&wish->value);
  if (list == nullptr) {
    file.complain(*wish, "task.exempt", "wrong_type", "a list of municipality codes",
                  "write [\"GM0088\"]");
    return;
  }
  for (const auto& element : *list) {
    const auto* text = std::get_if<std::string>(&element.value);
    const auto code = text == nullptr ? std::nullopt : parse_municipality_code(*text);
    if (!code) {
      file.complain(element, "task.exempt", "no_municipality_code", "a CBS code as \"GM0088\"",
                    "write GM and four digits, in quotes");
      continue;
    }
    wishes.exempt.push_back(*code);
  }
  std::ranges::sort(wishes.exempt);
  const auto doubled = std::ranges::unique(wishes.exempt);
  wishes.exempt.erase(doubled.begin(), doubled.end());
}

}  // namespace

void read_tasks(TableReader& file, Wishes& wishes) {
  if (!file.need_section("task")) return;
  read_published(file, wishes);
  if (const auto rule = file.word("task.rule", rule_names())) wishes.rule = kRules.at(*rule);
  read_exempt(file, wishes);
}

std::map<HalfYear, People> read_half_years(TableReader& reader, const Wish& table,
                                           std::string_view name) {
  std::map<HalfYear, People> half_years;
  auto below = reader.below(table, name);
  for (const auto& [key, wish] : below.entries()) {
    const auto half = parse_half_year(key);
    if (!half) {
      below.complain_of(key, wish, key, "no_half_year", "a half-year as 2021-I or 2021-II",
                        "I is January to June, II is July to December");
      continue;
    }
    if (const auto people = whole_number(below, wish, key, 0, kMostPeople)) {
      half_years[*half] = People{*people};
    }
  }
  return half_years;
}

}  // namespace regietafel::scenario
