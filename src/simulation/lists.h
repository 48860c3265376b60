#pragma once

#include <cassert>
#include <cstdint>
#include <vector>

namespace regietafel::simulation {

/// A row of the households' columns; rows of those who left are used again.
using Row = std::uint32_t;
inline constexpr Row kNoRow = 0xFFFF'FFFF;

/// Many lists over the same rows, each row in at most one: first in, first out, and any row can be
/// taken out. All O(1), no allocation but for new rows.
class Lists {
 public:
  explicit Lists(std::size_t lists = 0)
      : head_(lists, kNoRow), tail_(lists, kNoRow), count_(lists) {}

  void grow(std::size_t rows) {
    next_.resize(rows, kNoRow);
    previous_.resize(rows, kNoRow);
    list_.resize(rows, kNone);
  }

  void append(std::size_t list, Row row) {
    assert(list_[row] == kNone);
    list_[row] = static_cast<std::uint32_t>(list);
    previous_[row] = tail_[list];
    next_[row] = kNoRow;
    (tail_[list] == kNoRow ? head_[list] : next_[tail_[list]]) = row;
    tail_[list] = row;
    ++count_[list];
  }

  /// Takes a row out of the list it is in, if any.
  void remove(Row row) {
    const auto list = list_[row];
    if (list == kNone) return;
    (previous_[row] == kNoRow ? head_[list] : next_[previous_[row]]) = next_[row];
    (next_[row] == kNoRow ? tail_[list] : previous_[next_[row]]) = previous_[row];
    list_[row] = kNone;
    --count_[list];
  }

  [[nodiscard]] Row first(std::size_t list) const { return head_[list]; }
  [[nodiscard]] Row after(Row row) const { return next_[row]; }
  [[nodiscard]] bool is_empty(std::size_t list) const { return head_[list] == kNoRow; }
  [[nodiscard]] bool is_listed(Row row) const { return list_[row] != kNone; }
  [[nodiscard]] std::size_t list_of(Row row) const { return list_[row]; }
  [[nodiscard]] std::uint32_t count(std::size_t list) const { return count_[list]; }
  [[nodiscard]] std::size_t size() const { return head_.size(); }

 private:
  static constexpr std::uint32_t kNone = 0xFFFF'FFFF;

  std::vector<Row> head_, tail_;      // [list]
  std::vector<Row> next_, previous_;  // [row]
  std::vector<std::uint32_t> count_;  // [list]
  std::vector<std::uint32_t> list_;   // [row]
};

}  // namespace regietafel::simulation
