#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "base/calendar.h"
#include "base/result.h"

namespace regietafel::scenario {

/// A value of a TOML file with its place: what a user wishes, before anyone knows what it means.
struct Wish {
  using Array = std::vector<Wish>;
  using Table = std::map<std::string, Wish, std::less<>>;
  /// A date-time or a time of day, which no key takes, is kept as `monostate`.
  std::variant<std::monostate, bool, std::int64_t, double, std::string, Day, Array, Table> value;
  std::uint32_t line = 0, column = 0;
  double scale = 1;  // what a variant multiplies a number of the chain by

  [[nodiscard]] bool is_table() const { return std::holds_alternative<Table>(value); }
  /// What it is, in words: "a whole number".
  [[nodiscard]] std::string_view kind() const;
  /// The value as one would write it: `96`, `"adams"`.
  [[nodiscard]] std::string text() const;
};

/// Reads TOML 1.0 into wishes. A syntax error is refused alone, since nothing after it can be read.
/// @param file  the name that errors give
[[nodiscard]] Result<Wish> read_wishes(std::string_view toml, std::string_view file);

/// The value at a dotted key; nothing when there is none.
[[nodiscard]] const Wish* find(const Wish& wishes, std::string_view dotted_key);

/// The last value on the way to a dotted key: the one that is there, the table that lacks the next
/// name, or what stands where a table should.
[[nodiscard]] const Wish& last_on_the_way(const Wish& wishes, std::string_view dotted_key);

/// A whole or decimal number; nothing when it is neither.
[[nodiscard]] std::optional<double> number_of(const Wish& wish);

/// The wishes with `value` at a dotted key, tables made where there are none. Nothing when a part
/// of the key names a value that is no table.
[[nodiscard]] bool overlay(Wish& wishes, std::string_view dotted_key, const Wish& value);

/// All values that are no tables, by dotted key, so that `task.rule = …` and `"task.rule" = …` say
/// the same.
[[nodiscard]] std::vector<std::pair<std::string, const Wish*>> leaves(const Wish& wishes);

}  // namespace regietafel::scenario
