#include "run/recorder.h"

#include <algorithm>
#include <cassert>
#include <limits>
#include <numeric>
#include <stdexcept>
#include <string>
#include <utility>

namespace regietafel::run {

Recorder::Recorder(std::shared_ptr<const Frame> frame)
    : frame_{std::move(frame)},
      level_(frame_->slots()),
      months_(frame_->slots() * frame_->months()),
      by_day_(kMeasures * frame_->remembered_days()),
      days_(frame_->days() * stocks().size()) {}

void Recorder::clear() {
  std::ranges::fill(level_, 0);
  std::ranges::fill(months_, 0);
  std::ranges::fill(by_day_, 0);
  std::ranges::fill(days_, 0);
  closed_ = 0;
}

void Recorder::add(Measure measure, Area area, Day day, std::int64_t amount) {
  const auto& what = info(measure);
  assert(what.kind != Kind::stock && frame_->has(measure, area));
  assert(frame_->period().remembered <= day && day <= frame_->period().end);
  if (day != open_) {
    open_ = day;
    is_memory_ = day < frame_->period().start;
    month_ = is_memory_ ? 0 : frame_->month_row(day);
    remembered_row_ = frame_->remembered_row(day);
  }
  for (;; area = frame_->areas().around(area)) {
    if (!is_memory_) months_[frame_->slot(measure, area) * frame_->months() + month_] += amount;
    if (area == kNation || !what.is_sum) break;
  }
  if (area == kNation) {
    by_day_[static_cast<std::size_t>(measure) * frame_->remembered_days() + remembered_row_] +=
        amount;
  }
}

void Recorder::change(Measure measure, Area area, std::int64_t by) {
  const auto& what = info(measure);
  assert(what.kind == Kind::stock && frame_->has(measure, area));
  for (;; area = frame_->areas().around(area)) {
    level_[frame_->slot(measure, area)] += by;
    if (area == kNation || !what.is_sum) return;
  }
}

void Recorder::close(Day day) {
  assert(frame_->day_row(day) == closed_ && day <= frame_->period().end);
  auto cell = days_.begin() + static_cast<std::ptrdiff_t>(closed_ * stocks().size());
  for (const auto stock : stocks()) {
    const auto value = now(stock);
    if (value != static_cast<std::int32_t>(value)) {
      throw std::range_error{std::string{to_string(stock)} + " on " + regietafel::to_string(day) +
                             " does not fit 32 bits: " + std::to_string(value)};
    }
    *cell++ = static_cast<std::int32_t>(value);
  }
  ++closed_;
  if (!frame_->ends_month(day)) return;
  const auto month = frame_->month_row(day);
  for (const auto stock : stocks()) {
    const auto first = frame_->slot(stock, kNation);
    const auto areas = frame_->areas().size(info(stock).finest);
    for (auto slot = first; slot < first + areas; ++slot) {
      months_[slot * frame_->months() + month] = level_[slot];
    }
  }
}

std::int64_t Recorder::seen(Measure measure, Day from, Day until) const {
  assert(info(measure).kind != Kind::stock);
  if (from >= until) return 0;
  const auto& period = frame_->period();
  if (from < period.remembered || until.value() > period.end.value() + 1) {
    throw std::out_of_range{"nothing is remembered of " + std::string{to_string(measure)} +
                            " from " + regietafel::to_string(from) + " until " +
                            regietafel::to_string(until)};
  }
  const auto* const first = &by_day_[static_cast<std::size_t>(measure) * frame_->remembered_days()];
  return std::accumulate(first + frame_->remembered_row(from),
                         first + frame_->remembered_row(until), std::int64_t{0});
}

}  // namespace regietafel::run
