#include "run/histogram.h"

#include <bit>
#include <cassert>
#include <limits>
#include <numeric>
#include <utility>

namespace regietafel::run {
namespace {

constexpr unsigned kExactBits = 6, kSplitBits = 5;  // exact below 2^6, then 2^5 bins a doubling
constexpr std::int32_t kExact = 1 << kExactBits, kSplit = 1 << kSplitBits;

std::int32_t bin_of_magnitude(std::uint64_t magnitude) {
  if (magnitude < kExact) return static_cast<std::int32_t>(magnitude);
  const auto doubling = static_cast<unsigned>(std::bit_width(magnitude)) - 1;
  const auto part = static_cast<std::int32_t>(magnitude >> (doubling - kSplitBits)) - kSplit;
  return kExact + static_cast<std::int32_t>(doubling - kExactBits) * kSplit + part;
}

std::uint64_t middle_of_magnitude(std::int32_t bin) {
  if (bin < kExact) return static_cast<std::uint64_t>(bin);
  const auto doubling = static_cast<unsigned>((bin - kExact) / kSplit) + kExactBits;
  const auto part = (bin - kExact) % kSplit + kSplit;
  const auto width = std::uint64_t{1} << (doubling - kSplitBits);
  return static_cast<std::uint64_t>(part) * width + (width - 1) / 2;
}

}  // namespace

std::int32_t bin_of(std::int64_t value) {
  assert(value > std::numeric_limits<std::int64_t>::min());
  if (value < 0) return -bin_of_magnitude(static_cast<std::uint64_t>(-value));
  return bin_of_magnitude(static_cast<std::uint64_t>(value));
}

std::int64_t middle_of(std::int32_t bin) {
  const auto middle = static_cast<std::int64_t>(middle_of_magnitude(bin < 0 ? -bin : bin));
  return bin < 0 ? -middle : middle;
}

Histogram::Histogram(std::int32_t first_bin, std::vector<std::uint32_t> counts, std::int64_t sum)
    : first_bin_{first_bin}, counts_{std::move(counts)}, sum_{sum} {
  assert(counts_.empty() || (counts_.front() > 0 && counts_.back() > 0));
}

std::uint32_t& Histogram::cell(std::int32_t bin) {
  if (counts_.empty()) first_bin_ = bin;
  if (bin < first_bin_) {
    counts_.insert(counts_.begin(), static_cast<std::size_t>(first_bin_ - bin), 0);
    first_bin_ = bin;
  }
  const auto row = static_cast<std::size_t>(bin - first_bin_);
  if (row >= counts_.size()) counts_.resize(row + 1);
  return counts_[row];
}

void Histogram::add(std::int64_t value) {
  ++cell(bin_of(value));
  sum_ += value;
}

void Histogram::merge(const Histogram& other) {
  if (other.counts_.empty()) return;
  // The far end first, so that the cells grow at most once on either side.
  cell(other.first_bin_ + static_cast<std::int32_t>(other.counts_.size()) - 1);
  cell(other.first_bin_);
  for (std::size_t row = 0; row < other.counts_.size(); ++row) {
    cell(other.first_bin_ + static_cast<std::int32_t>(row)) += other.counts_[row];
  }
  sum_ += other.sum_;
}

std::uint64_t Histogram::count() const {
  return std::accumulate(counts_.begin(), counts_.end(), std::uint64_t{0});
}

std::int64_t Histogram::quantile(std::uint32_t permille) const {
  assert(!counts_.empty());
  const auto rank = rank_of(permille, count());
  auto bin = first_bin_;
  std::uint64_t reached = 0;
  for (const auto in_bin : counts_) {
    reached += in_bin;
    if (reached >= rank) break;
    ++bin;
  }
  return middle_of(bin);
}

std::uint64_t rank_of(std::uint32_t permille, std::uint64_t count) {
  assert(permille >= 1 && permille <= 1000 && count > 0);
  return (permille * count + 999) / 1000;
}

}  // namespace regietafel::run
