#pragma once

#include <cstdint>
#include <vector>

namespace regietafel::simulation {

/// How many persons can still be linked to each pool, and a draw among the pools in proportion.
///
/// A Fenwick tree over what is left, so that a change and a draw are logarithmic. A pool that was
/// overdrawn has nothing left, and remembers by how much.
class Room {
 public:
  explicit Room(std::size_t pools = 0) : left_(pools), tree_(pools + 1) {}

  void set(std::size_t pool, std::int64_t left) { change(pool, left - left_[pool]); }
  void change(std::size_t pool, std::int64_t by);
  [[nodiscard]] std::int64_t left(std::size_t pool) const { return left_[pool]; }
  /// What all pools together have left, those that are overdrawn not counted.
  [[nodiscard]] std::int64_t total() const { return total_; }
  /// The pool in which the place-th person, from 0 and below `total`, finds room.
  [[nodiscard]] std::size_t pool_of(std::int64_t place) const;

 private:
  std::vector<std::int64_t> left_;  // [pool]
  std::vector<std::int64_t> tree_;  // Fenwick, from 1
  std::int64_t total_ = 0;
};

}  // namespace regietafel::simulation
