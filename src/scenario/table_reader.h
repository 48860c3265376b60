#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "base/result.h"
#include "scenario/wish.h"

namespace regietafel::scenario {

/// Takes typed values out of a table of wishes, and complains about all that it cannot take.
///
/// `key` is the dotted name of the table itself, empty for the whole file. Names may be dotted too,
/// and then lead through tables below. Every value that is asked for counts as known; `finish`
/// complains about the others.
class TableReader {
 public:
  TableReader(const Wish& table, std::string key, std::string_view file, Errors& errors);

  /// The value as it stands; nothing when it is absent.
  [[nodiscard]] const Wish* find(std::string_view name);
  /// The same, with a complaint when it is absent.
  /// @param example  a value to propose
  [[nodiscard]] const Wish* need(std::string_view name, std::string_view expected,
                                 std::string_view example = "…");

  // A value of a kind: nothing when it is absent, and nothing with a complaint when it is another.
  [[nodiscard]] std::optional<std::string> text(std::string_view name);
  [[nodiscard]] std::optional<Day> date(std::string_view name);
  [[nodiscard]] std::optional<std::int64_t> whole(std::string_view name, std::int64_t minimum,
                                                  std::int64_t maximum);
  /// One of the words, by its place among them.
  [[nodiscard]] std::optional<std::size_t> word(std::string_view name,
                                                const std::vector<std::string>& words);
  /// A list of different words, by their places among those known; what is none of them is left
  /// out.
  [[nodiscard]] std::optional<std::vector<std::size_t>> list_of_words(
      std::string_view name, const std::vector<std::string>& words);
  /// A table whose names the caller reads with `below`; an empty reader is none.
  [[nodiscard]] const Wish* table(std::string_view name);

  // The same, with a complaint when it is absent.
  [[nodiscard]] std::optional<Day> need_date(std::string_view name);
  [[nodiscard]] std::optional<std::int64_t> need_whole(std::string_view name, std::int64_t minimum,
                                                       std::int64_t maximum);
  /// Whether there is such a table. Its names are read through this reader.
  [[nodiscard]] bool need_section(std::string_view name);

  /// A reader of a table that was found here, for what it complains about and for its names.
  [[nodiscard]] TableReader below(const Wish& table, std::string_view name) const;
  [[nodiscard]] const Wish::Table& entries() const;
  [[nodiscard]] bool has(std::string_view name) const {
    return scenario::find(table_, name) != nullptr;
  }

  /// Complains about a value of this table.
  void complain(const Wish& place, std::string_view name, std::string code, std::string expected,
                std::string advice);
  /// The same, where what was found is not the value itself.
  void complain_of(std::string found, const Wish& place, std::string_view name, std::string code,
                   std::string expected, std::string advice);
  /// Complains about every key that was not asked for, with the nearest that was.
  void finish();

 private:
  [[nodiscard]] std::optional<std::size_t> one_of(const Wish& wish, std::string_view name,
                                                  const std::vector<std::string>& words);
  [[nodiscard]] std::string dotted(std::string_view name) const;
  [[nodiscard]] bool is_known(std::string_view name) const;
  [[nodiscard]] std::vector<std::string> known_below(std::string_view path) const;
  void complain_about_unknown(const Wish::Table& table, const std::string& path);

  const Wish& table_;
  std::string key_;
  std::string_view file_;
  Errors& errors_;
  std::vector<std::string> known_;
};

/// A whole number between two bounds, or a complaint through `reader`.
[[nodiscard]] std::optional<std::int64_t> whole_number(TableReader& reader, const Wish& wish,
                                                       std::string_view name, std::int64_t minimum,
                                                       std::int64_t maximum);

/// A number, but not `inf` or `nan`, or a complaint through `reader`.
[[nodiscard]] std::optional<double> finite_number(TableReader& reader, const Wish& wish,
                                                  std::string_view name);

}  // namespace regietafel::scenario
