#include "report/words.h"

#include <fmt/format.h>

#include <array>
#include <cassert>
#include <charconv>
#include <cstdlib>
#include <span>

namespace regietafel::report {
namespace {

constexpr std::array<std::array<std::string_view, 12>, 2> kMonths{
    {{"januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september",
      "oktober", "november", "december"},
     {"January", "February", "March", "April", "May", "June", "July", "August", "September",
      "October", "November", "December"}}};

std::string grouped(std::string digits, char separator) {
  for (auto at = static_cast<std::ptrdiff_t>(digits.size()) - 3; at > 0; at -= 3) {
    digits.insert(static_cast<std::size_t>(at), 1, separator);
  }
  return digits;
}

/// The whole part and the decimals of a number without its sign.
std::pair<std::string, std::string> digits_of(Number number) {
  const auto digits = fmt::format("{:0{}}", std::abs(number.value), number.decimals + 1);
  const auto point = digits.size() - number.decimals;
  return {digits.substr(0, point), digits.substr(point)};
}

std::string_view sign_of(Number number, bool is_signed) {
  if (number.value < 0) return "\u2212";  // minus, not a hyphen
  return is_signed && number.value > 0 ? "+" : "";
}

std::string show_number(Number number, Unit unit, bool is_signed, Language language) {
  if (unit == Unit::year) return fmt::format("{}", number.value);
  const bool is_dutch = language == Language::nl;
  const bool is_share = unit == Unit::share;
  if (is_share) {  // 0.823 is 82.3 %: two decimals move before the mark
    assert(number.decimals >= 2);
    number.decimals = static_cast<std::uint8_t>(number.decimals - 2);
  }
  const auto [whole, decimals] = digits_of(number);
  auto text = std::string{sign_of(number, is_signed)};
  if (unit == Unit::euro) text += is_dutch ? "€\u00a0" : "€";
  text += grouped(whole, is_dutch ? '.' : ',');
  if (!decimals.empty()) text += (is_dutch ? ',' : '.') + decimals;
  if (is_share) text += '%';
  return text;
}

/// 2021-03-15 and 2021-03 with the name of the month; a word that is no such day stays as it is.
std::string show_word(const std::string& word, Unit unit, Language language) {
  if (unit != Unit::date && unit != Unit::month) return word;
  const auto day = parse_day(unit == Unit::month ? word + "-01" : word);
  if (!day) return word;
  const auto number = static_cast<std::size_t>(std::stoi(word.substr(5, 2))) - 1;
  const auto month = kMonths.at(language == Language::nl ? 0 : 1).at(number);
  const auto year = std::string_view{word}.substr(0, 4);
  if (unit == Unit::month) return fmt::format("{} {}", month, year);
  return fmt::format("{} {} {}", std::stoi(word.substr(8, 2)), month, year);
}

/// Sets `words` into the places {0}, {1} … of a text.
std::string fill_places(std::string_view text, std::span<const std::string> words) {
  std::string filled;
  while (true) {
    const auto open = text.find('{');
    filled += text.substr(0, open);
    if (open == std::string_view::npos) return filled;
    const auto close = text.find('}', open);
    assert(close != std::string_view::npos);
    std::size_t place = 0;
    std::from_chars(text.data() + open + 1, text.data() + close, place);
    assert(place < words.size());
    filled += words[place];
    text.remove_prefix(close + 1);
  }
}

}  // namespace

std::string show(const Value& value, Language language) {
  if (const auto* number = std::get_if<Number>(&value.datum)) {
    return show_number(*number, value.unit, value.is_signed, language);
  }
  if (const auto* word = std::get_if<std::string>(&value.datum)) {
    return show_word(*word, value.unit, language);
  }
  if (const auto* text = std::get_if<Text>(&value.datum)) return text->in(language);
  return {};
}

std::string plain(Number number) {
  const auto [whole, decimals] = digits_of(number);
  return (number.value < 0 ? "-" : "") + whole + (decimals.empty() ? "" : "." + decimals);
}

std::string fill(const Sentence& sentence, Language language) {
  std::vector<std::string> words;
  for (const auto& value : sentence.values) words.push_back(show(value, language));
  return fill_places(sentence.text.in(language), words);
}

std::string show_cell(const Table& table, std::size_t row, std::size_t column, Language language) {
  const auto& head = table.columns[column];
  const auto unit = head.type == ColumnType::month ? Unit::month : head.unit;
  return show({table.rows[row][column], unit, head.is_signed}, language);
}

std::string fill(const RowSentence& sentence, const Table& table, std::size_t row,
                 Language language) {
  if (!sentence.when.empty()) {
    const auto& cell = table.rows[row][table.index_of(sentence.when)];
    if (std::holds_alternative<std::monostate>(cell)) return {};
  }
  std::vector<std::string> words;
  for (const auto& column : sentence.columns) {
    words.push_back(show_cell(table, row, table.index_of(column), language));
  }
  for (const auto& value : sentence.values) words.push_back(show(value, language));
  return fill_places(sentence.text.in(language), words);
}

Number quotient(std::int64_t numerator, std::int64_t denominator, std::uint8_t decimals) {
  assert(numerator >= 0 && denominator > 0);
  const auto whole = numerator / denominator;
  auto rest = numerator % denominator;
  auto value = whole;
  for (std::uint8_t i = 0; i < decimals; ++i) {
    rest *= 10;
    value = value * 10 + rest / denominator;
    rest %= denominator;
  }
  if (2 * rest >= denominator) ++value;
  return {value, decimals};
}

}  // namespace regietafel::report
