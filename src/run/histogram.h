#pragma once

#include <cstdint>
#include <vector>

namespace regietafel::run {

/// The bin of a value: every whole number to 63 has its own, from 64 on every doubling has 32;
/// negative values mirror this. Bins grow with values. Not of the smallest 64-bit number.
[[nodiscard]] std::int32_t bin_of(std::int64_t value);
/// The middle of a bin, rounded towards 0. No value of the bin is further away than 1/64 of itself
/// (half a bin of 32 in a doubling); below 64 none is away at all.
[[nodiscard]] std::int64_t middle_of(std::int32_t bin);

/// How often values fell in each bin, and their exact sum. Integers only: added in any order,
/// merged in any order, the same values give equal bytes.
class Histogram {
 public:
  Histogram() = default;
  /// As it was stored. Neither end of `counts` is 0; `sum` is that of the values that were added.
  Histogram(std::int32_t first_bin, std::vector<std::uint32_t> counts, std::int64_t sum);

  void add(std::int64_t value);
  void merge(const Histogram& other);

  [[nodiscard]] std::uint64_t count() const;
  [[nodiscard]] std::int64_t sum() const { return sum_; }
  /// The smallest value that at least `permille` thousandths of all do not exceed, as the middle of
  /// its bin: off by at most 1/64 of it. Not of an empty histogram.
  [[nodiscard]] std::int64_t quantile(std::uint32_t permille) const;

  /// Bins from the first to the last that is not empty.
  [[nodiscard]] std::int32_t first_bin() const { return first_bin_; }
  [[nodiscard]] const std::vector<std::uint32_t>& counts() const { return counts_; }

  friend bool operator==(const Histogram&, const Histogram&) = default;

 private:
  std::uint32_t& cell(std::int32_t bin);

  std::int32_t first_bin_ = 0;
  std::vector<std::uint32_t> counts_;
  std::int64_t sum_ = 0;
};

/// The place, from 1, of a quantile among `count` values in order: the smallest that at least
/// `permille` thousandths of them reach. `permille` between 1 and 1000.
[[nodiscard]] std::uint64_t rank_of(std::uint32_t permille, std::uint64_t count);

}  // namespace regietafel::run
