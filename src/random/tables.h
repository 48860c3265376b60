#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

/// What draws are compared with: integers made once, when a world is made.
///
/// A probability becomes a number of the 2^32 possible draws, rounded to the nearest. Tables are
/// made from doubles with the operations of random/elementary.h alone, so that they are the same on
/// every processor; after that no floating point decides anything. Builders assert that their
/// arguments are in range: scenarios are checked where they are read.
namespace regietafel {

/// A chance that something happens to one who draws.
class Chance {
 public:
  constexpr Chance() = default;  // never
  /// Between 0 (no draw has it) and 1 (every draw has it), rounded to 2^-32.
  explicit Chance(double probability);

  [[nodiscard]] constexpr bool has(std::uint32_t draw) const { return draw < below_; }
  /// How many of the 2^32 draws have it.
  [[nodiscard]] constexpr std::uint64_t draws() const { return below_; }

  friend constexpr bool operator==(Chance, Chance) = default;

 private:
  std::uint64_t below_ = 0;  // 64 bits wide, since "always" is 2^32
};

/// One of several alternatives, by weight.
///
/// An alternative of weight 0 is never chosen. The last with a weight gets every draw that the
/// others leave, at least one.
class Choice {
 public:
  /// @param weights  one per alternative, none negative, not all zero
  explicit Choice(std::span<const double> weights);

  /// The chosen alternative, by its place in the weights.
  [[nodiscard]] std::uint32_t of(std::uint32_t draw) const;
  [[nodiscard]] std::span<const std::uint32_t> below() const { return below_; }

  friend bool operator==(const Choice&, const Choice&) = default;

 private:
  std::vector<std::uint32_t> below_;  // [alternative but the last with a weight], cumulative
};

/// A delay in whole days, from its first possible day to its horizon. What would come later comes
/// on the last day: a household is delayed, never lost.
///
/// Continuous distributions are rounded to the nearest day, so that means are kept: day d stands
/// for the times from d - 1/2 to d + 1/2, and day 0, "today", for those below 1/2.
class DelayTable {
 public:
  /// Weight w of day `first` + its place in the list. None negative, not all zero.
  [[nodiscard]] static DelayTable of_weights(std::span<const double> weights,
                                             std::int32_t first = 0);
  /// Every day from first to last alike.
  [[nodiscard]] static DelayTable uniform(std::int32_t first, std::int32_t last);
  /// Memoryless in continuous time.
  /// @param mean  in days, above 0, before the cut at the horizon
  [[nodiscard]] static DelayTable exponential(double mean, std::int32_t horizon);
  /// Memoryless in days, from day 0: over with the same chance each day, 1 / (1 + mean).
  /// @param mean  in days, at least 0, before the cut at the horizon
  [[nodiscard]] static DelayTable geometric(double mean, std::int32_t horizon);
  /// @param mean, sd  in days, above 0, with (mean / sd)^2 between 0.01 and 10^4
  [[nodiscard]] static DelayTable gamma(double mean, double sd, std::int32_t horizon);
  /// @param mean, sd  in days, above 0
  [[nodiscard]] static DelayTable lognormal(double mean, double sd, std::int32_t horizon);

  /// The day on which a draw falls.
  [[nodiscard]] std::int32_t days(std::uint32_t draw) const;
  [[nodiscard]] std::int32_t first() const { return first_; }
  [[nodiscard]] std::int32_t last() const {
    return first_ + static_cast<std::int32_t>(below_.size());
  }
  /// The mean over all 2^32 draws.
  [[nodiscard]] double mean() const;

  friend bool operator==(const DelayTable&, const DelayTable&) = default;

 private:
  DelayTable(std::int32_t first, std::vector<std::uint32_t> below);

  std::int32_t first_ = 0;
  std::vector<std::uint32_t> below_;  // [day - first, but the last]: draws that are over by then

  // A guide to below_: where the search starts for draws of each part of the range, and ends.
  static constexpr std::size_t kParts = 256;
  static constexpr int kPartShift = 24;
  std::array<std::ptrdiff_t, kParts + 1> from_{};
};

/// Spreads whole people (homes, places) over parts in proportion, and keeps the sum.
///
/// Systematic sampling: each part gets its exact share rounded down or up, and over uniform phases
/// exactly its share on average. Integers only. For what has no name of its own; people with a name
/// draw their day instead (Decision::arrival_day_in_month), so that one more moves nobody.
class WholeSplit {
 public:
  static constexpr std::uint32_t kHalf = 0x8000'0000;

  /// @param weights  one per part, not all zero, with a sum below 2^32
  explicit WholeSplit(std::span<const std::uint32_t> weights);

  [[nodiscard]] std::size_t size() const { return up_to_.size(); }
  /// What one part gets of `total`.
  /// @param phase  a draw; without one, running sums are rounded to the nearest, halves up
  [[nodiscard]] std::uint32_t share(std::uint32_t total, std::size_t part,
                                    std::uint32_t phase = kHalf) const;
  /// What every part gets; together `total`.
  [[nodiscard]] std::vector<std::uint32_t> shares(std::uint32_t total,
                                                  std::uint32_t phase = kHalf) const;

 private:
  std::vector<std::uint32_t> up_to_;  // [part]: sum of the weights up to and with it
};

/// Values of an assumption from one draw, as scenarios name their shapes. The draw stands for the
/// middle of its 2^-32. low <= mode <= high; where low is high, that value.
[[nodiscard]] double uniform(std::uint32_t draw, double low, double high);
[[nodiscard]] double triangular(std::uint32_t draw, double low, double mode, double high);
/// The beta distribution on low to high with mean (low + 4 mode + high) / 6 (Malcolm et al. 1959).
[[nodiscard]] double pert(std::uint32_t draw, double low, double mode, double high);

}  // namespace regietafel
