#include "run/difference.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <utility>

namespace regietafel::run {

void Differences::add(std::int64_t difference) {
  const auto size = static_cast<Wide>(difference < 0 ? -difference : difference);
  sum += difference;
  squares += size * size;
  ++count;
  below += difference < 0 ? 1 : 0;
  above += difference > 0 ? 1 : 0;
}

void Differences::merge(const Differences& other) {
  sum += other.sum;
  squares += other.squares;
  count += other.count;
  below += other.below;
  above += other.above;
}

double Differences::mean() const {
  return count == 0 ? 0 : static_cast<double>(sum) / static_cast<double>(count);
}

double Differences::standard_error() const {
  if (count < 2) return 0;
  // n * squares - sum^2 is n times the sum of squares about the mean, exact in whole numbers.
  const auto size = static_cast<Wide>(sum < 0 ? -sum : sum);
  const auto about_mean = static_cast<double>(count * squares - size * size);
  const auto n = static_cast<double>(count);
  return std::sqrt(about_mean / (n * n * (n - 1)));
}

PairedDifference paired_difference(const Columns& ours, const Columns& base, Measure measure,
                                   std::size_t first, std::size_t last) {
  assert(*ours.frame == *base.frame && first <= last && last < ours.frame->months());
  if (info(measure).kind == Kind::stock) first = last;
  PairedDifference result;
  std::vector<std::int64_t> differences;
  for (std::uint32_t future = 0; future < std::min(ours.futures(), base.futures()); ++future) {
    if (ours.is_kept[future] == 0 || base.is_kept[future] == 0) continue;
    std::int64_t difference = 0;
    for (auto month = first; month <= last; ++month) {
      difference += ours.value(future, month, measure) - base.value(future, month, measure);
    }
    differences.push_back(difference);
    result.sums.add(difference);
  }
  result.spread = spread_of(std::move(differences));
  return result;
}

AreaDifferences::AreaDifferences(std::shared_ptr<const Frame> frame)
    : frame_{std::move(frame)}, cells_(frame_->slots() * frame_->months()) {}

void AreaDifferences::add(const Recorder& ours, const Recorder& base) {
  assert(ours.is_complete() && base.is_complete());
  assert(*ours.frame() == *frame_ && *base.frame() == *frame_);
  auto cell = cells_.begin();
  for (const auto& row : all_measures()) {
    for (std::size_t area = 0; area < frame_->areas().size(row.finest); ++area) {
      for (std::size_t month = 0; month < frame_->months(); ++month) {
        const Area where{static_cast<std::uint16_t>(area)};
        (cell++)->add(ours.value(row.measure, where, month) -
                      base.value(row.measure, where, month));
      }
    }
  }
}

void AreaDifferences::merge(const AreaDifferences& other) {
  assert(*frame_ == *other.frame_);
  for (std::size_t cell = 0; cell < cells_.size(); ++cell) cells_[cell].merge(other.cells_[cell]);
}

}  // namespace regietafel::run
