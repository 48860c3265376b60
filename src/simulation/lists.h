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

  void grow(std::size_t rows) { links_.resize(rows); }

  void append(std::size_t list, Row row) {
    assert(links_[row].list == kNone);
    links_[row] = {.next = kNoRow, .previous = tail_[list], .list = static_cast<Row>(list)};
    (tail_[list] == kNoRow ? head_[list] : links_[tail_[list]].next) = row;
    tail_[list] = row;
    ++count_[list];
  }

  /// Takes a row out of the list it is in, if any.
  void remove(Row row) {
    const auto [next, previous, list] = links_[row];
    if (list == kNone) return;
    (previous == kNoRow ? head_[list] : links_[previous].next) = next;
    (next == kNoRow ? tail_[list] : links_[next].previous) = previous;
    links_[row].list = kNone;
    --count_[list];
  }

  [[nodiscard]] Row first(std::size_t list) const { return head_[list]; }
  [[nodiscard]] Row after(Row row) const { return links_[row].next; }
  [[nodiscard]] bool is_empty(std::size_t list) const { return head_[list] == kNoRow; }
  [[nodiscard]] bool is_listed(Row row) const { return links_[row].list != kNone; }
  [[nodiscard]] std::size_t list_of(Row row) const { return links_[row].list; }
  [[nodiscard]] std::uint32_t count(std::size_t list) const { return count_[list]; }
  [[nodiscard]] std::size_t size() const { return head_.size(); }
  [[nodiscard]] std::size_t rows() const { return links_.size(); }

 private:
  static constexpr std::uint32_t kNone = 0xFFFF'FFFF;

  /// All that concerns one row, side by side in memory.
  struct Link {
    Row next = kNoRow, previous = kNoRow;
    std::uint32_t list = kNone;
  };

  std::vector<Row> head_, tail_;      // [list]
  std::vector<std::uint32_t> count_;  // [list]
  std::vector<Link> links_;           // [row]
};

}  // namespace regietafel::simulation
