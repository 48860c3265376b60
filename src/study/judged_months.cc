#include "study/judged_months.h"

#include <fmt/format.h>

#include <algorithm>
#include <cmath>
#include <string>

namespace regietafel::study {

using scenario::TableReader;
using scenario::Wish;

namespace {

constexpr std::int64_t kMostPeople = 10'000'000;

bool overlap(const forecast::JudgedMonths& one, const forecast::JudgedMonths& other) {
  return one.first <= other.last && other.first <= one.last;
}

}  // namespace

std::vector<forecast::JudgedMonths> MonthsAhead::read_spans(
    TableReader& reader, std::optional<std::size_t> stream) const {
  Spans spans;
  read_table(reader, "years", stream, spans);
  read_table(reader, "months", stream, spans);
  return spans;
}

std::optional<std::pair<std::uint32_t, std::uint32_t>> MonthsAhead::read_from(
    TableReader& reader) const {
  const auto* from = reader.need("from", "a month in quotes", "\"2021-09\"");
  const auto count = reader.need_whole("months", 1, 60);
  const auto text = reader.text("from");
  if (!text) return std::nullopt;
  const auto begin = parse_month(*text);
  if (!begin) {
    reader.complain(*from, "from", "wrong_type", "a month as \"2021-09\"", "write year-month");
    return std::nullopt;
  }
  if (!is_ahead(reader, *from, "from", {*begin, *begin}) || !count) return std::nullopt;
  const Month end{begin->value() + static_cast<std::int32_t>(*count) - 1};
  if (!is_ahead(reader, *reader.find("months"), "months", {*begin, end})) return std::nullopt;
  return std::pair{ahead(*begin), ahead(end)};
}

void MonthsAhead::read_table(TableReader& reader, std::string_view name,
                             std::optional<std::size_t> stream, Spans& spans) const {
  const auto* table = reader.table(name);
  if (table == nullptr) return;
  auto periods = reader.below(*table, name);
  for (const auto& [key, wish] : periods.entries()) {
    const auto period = period_of(key, name == "years");
    if (!period) {
      periods.complain_of(key, wish, key, "wrong_type",
                          name == "years" ? "a year as 2021" : "a month as 2021-05",
                          "correct the key");
      continue;
    }
    if (!wish.is_table()) {
      periods.complain(wish, key, "wrong_type", "{ low = …, middle = …, high = … }",
                       "write the three numbers");
      continue;
    }
    auto levels = periods.below(wish, key);
    const auto people = read_levels(levels, wish);
    levels.finish();
    if (!is_ahead(periods, wish, key, *period) || !people || !stream) continue;
    const auto seen = came(*stream, *period);
    const auto span = span_of(*period, *people, seen);
    if (!span) {
      periods.complain_of(fmt::format("{}", people->front()), wish, key, "too_small",
                          fmt::format("at least {}, who came already", seen), "correct the number");
      continue;
    }
    if (std::ranges::any_of(spans, [&](const auto& other) { return overlap(*span, other); })) {
      periods.complain_of(key, wish, key, "named_twice", "every month in one place",
                          "give the year or its months");
    }
    spans.push_back(*span);
  }
}

bool MonthsAhead::is_ahead(TableReader& reader, const Wish& wish, std::string_view key,
                           const Period& period) const {
  if (period.second >= first() && period.second <= last()) return true;
  const auto beyond = period.second.value() - last().value();
  const auto found =
      period.first == period.second
          ? to_string(period.first)
          : fmt::format("{} to {}", to_string(period.first), to_string(period.second));
  reader.complain_of(found, wish, key, beyond > 0 ? "too_late" : "too_early",
                     fmt::format("what ends from {} to {}, the months ahead", to_string(first()),
                                 to_string(last())),
                     beyond > 0
                         ? fmt::format("end earlier, or ask for --months {}", months_ + beyond)
                         : "remove it: these months came already");
  return false;
}

std::int64_t MonthsAhead::came(std::size_t stream, const Period& period) const {
  double people = 0;
  for (auto month = period.first; month < first(); month = Month{month.value() + 1}) {
    const auto place = month.value() - record_.first[stream].value();
    people += record_.people[stream][static_cast<std::size_t>(place)];
  }
  return std::llround(people);
}

std::optional<forecast::JudgedMonths> MonthsAhead::span_of(const Period& period,
                                                           const Levels& people,
                                                           std::int64_t came) const {
  if (people.front() < came) return std::nullopt;
  forecast::JudgedMonths span{
      .first = ahead(period.first), .last = ahead(period.second), .people = {}};
  for (std::size_t level = 0; level < people.size(); ++level) {
    span.people.at(level) = static_cast<std::uint32_t>(people.at(level) - came);
  }
  return span;
}

std::uint32_t MonthsAhead::ahead(Month month) const {
  return static_cast<std::uint32_t>(std::max(month.value() - first().value(), 0));
}

std::optional<MonthsAhead::Period> MonthsAhead::period_of(std::string_view key, bool is_year) {
  if (!is_year) {
    const auto month = parse_month(key);
    return month ? std::optional{Period{*month, *month}} : std::nullopt;
  }
  const auto begin = parse_month(fmt::format("{}-01", key));
  if (!begin) return std::nullopt;
  return Period{*begin, Month{begin->value() + 11}};
}

std::optional<MonthsAhead::Levels> MonthsAhead::read_levels(TableReader& reader, const Wish& wish) {
  Levels people{};
  bool is_whole = true;
  for (std::size_t level = 0; level < kJudgedLevels.size(); ++level) {
    const auto number = reader.need_whole(kJudgedLevels.at(level), 0, kMostPeople);
    is_whole = is_whole && number;
    people.at(level) = number.value_or(0);
  }
  if (!is_whole) return std::nullopt;
  if (std::ranges::is_sorted(people)) return people;
  reader.complain_of(fmt::format("{}, {}, {}", people[0], people[1], people[2]), wish, "middle",
                     "low_above_high", "low, middle and high in rising order", "exchange them");
  return std::nullopt;
}

}  // namespace regietafel::study
