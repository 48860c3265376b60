#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/calendar.h"
#include "base/result.h"
#include "scenario/wish.h"

namespace regietafel::scenario {

/// Takes typed values out of a table of wishes, and complains about all that it cannot take.
///
/// `key` is the dotted name of the table itself, empty for the whole file. Every value that is
/// asked for counts as known; `finish` complains about the others.
class TableReader {
 public:
  TableReader(const Wish& table, std::string key, std::string_view file, Errors& errors);

  /// The value as it stands; nothing when it is absent.
  [[nodiscard]] const Wish* find(std::string_view name);
  /// The same, with a complaint when it is absent.
  [[nodiscard]] const Wish* need(std::string_view name, std::string_view expected);

  [[nodiscard]] std::optional<std::string> text(std::string_view name);
  [[nodiscard]] std::optional<Day> date(std::string_view name);
  [[nodiscard]] std::optional<std::int64_t> whole(std::string_view name, std::int64_t minimum,
                                                  std::int64_t maximum);

  /// A table below this one; nothing when it is absent or no table.
  [[nodiscard]] const Wish* table(std::string_view name);

  /// Complains about a value of this table.
  void complain(const Wish& at, std::string_view name, std::string code, std::string expected,
                std::string advice);
  /// Complains about every key that was not asked for, with the nearest that was.
  void finish();

  [[nodiscard]] std::string dotted(std::string_view name) const;

 private:
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

}  // namespace regietafel::scenario
