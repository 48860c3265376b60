#include "run/columns.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <limits>
#include <stdexcept>
#include <string>
#include <utility>

namespace regietafel::run {
namespace {

std::int32_t narrowed(std::int64_t value, Measure measure) {
  if (value != static_cast<std::int32_t>(value)) {
    throw std::range_error{std::string{to_string(measure)} + " of an area does not fit"};
  }
  return static_cast<std::int32_t>(value);
}

/// What flowed in an area over the whole run, or a stock as it ends.
std::int32_t total_of(const Recorder& recorder, Measure measure, Area area) {
  const auto months = recorder.frame()->months();
  std::int64_t total = 0;
  for (auto month = info(measure).kind == Kind::stock ? months - 1 : 0; month < months; ++month) {
    total += recorder.value(measure, area, month);
  }
  return narrowed(total, measure);
}

/// The months of a frame that end a half-year of it, in order.
std::vector<std::size_t> last_months(const Frame& frame) {
  std::vector<std::size_t> rows;
  for (std::size_t row = 0; row < frame.months(); ++row) {
    const auto month = frame.first_month().value() + static_cast<std::int32_t>(row);
    const Month following{month + 1};
    if (row + 1 == frame.months() ||
        half_year_of(first_day(Month{month})) != half_year_of(first_day(following))) {
      rows.push_back(row);
    }
  }
  return rows;
}

/// How many half-years lie between.
std::size_t half_years_from(HalfYear first, HalfYear half) {
  return static_cast<std::size_t>(2 * (half.year - first.year) + half.half - first.half);
}

/// The future's values of half-years, which no other future touches.
void keep_half_years(Columns& columns, std::uint32_t future, const Recorder& recorder) {
  const auto& frame = *columns.frame;
  auto cell =
      columns.half_years.begin() + static_cast<std::ptrdiff_t>(future * half_year_rows(frame));
  for (const auto month : last_months(frame)) {
    for (const auto measure : half_yearly()) {
      for (std::size_t row = 1; row < frame.areas().size(); ++row) {
        const Area area{static_cast<std::uint16_t>(row)};
        *cell++ = narrowed(recorder.value(measure, area, month), measure);
      }
    }
  }
}

/// The future's own slots, which no other future touches.
void keep_own(Columns& columns, std::uint32_t future, const Recorder& recorder) {
  assert(recorder.is_complete() && *recorder.frame() == *columns.frame);
  assert(columns.is_kept.at(future) == 0);
  columns.is_kept[future] = 1;
  const auto months = columns.frame->months();
  auto cell = columns.national.begin() + static_cast<std::ptrdiff_t>(future * months * kMeasures);
  for (std::size_t month = 0; month < months; ++month) {
    for (const auto& row : all_measures()) {
      *cell++ = recorder.value(row.measure, kNation, month);
    }
  }
  std::ranges::copy(recorder.days(), columns.days.begin() + static_cast<std::ptrdiff_t>(
                                                                future * recorder.days().size()));
  auto total =
      columns.totals.begin() + static_cast<std::ptrdiff_t>(future * area_rows(*columns.frame));
  for (const auto measure : divided()) {
    const auto areas = columns.frame->areas().size(info(measure).finest);
    for (std::size_t area = 1; area < areas; ++area) {
      *total++ = total_of(recorder, measure, Area{static_cast<std::uint16_t>(area)});
    }
  }
  keep_half_years(columns, future, recorder);
}

void add_areas(Columns& columns, const Recorder& recorder) {
  const auto& frame = *columns.frame;
  auto histogram = columns.areas.begin();
  for (const auto measure : divided()) {
    const auto areas = frame.areas().size(info(measure).finest);
    for (std::size_t area = 1; area < areas; ++area) {
      for (std::size_t month = 0; month < frame.months(); ++month) {
        (histogram++)->add(recorder.value(measure, Area{static_cast<std::uint16_t>(area)}, month));
      }
    }
  }
}

}  // namespace

std::size_t area_rows(const Frame& frame) {
  std::size_t count = 0;
  for (const auto measure : divided()) count += frame.areas().size(info(measure).finest) - 1;
  return count;
}

std::span<const Measure> half_yearly() {
  static constexpr std::array kMeasuresOfHalfYears{Measure::task, Measure::corrected_task};
  return kMeasuresOfHalfYears;
}

std::size_t half_years_of(const Frame& frame) {
  const auto& period = frame.period();
  return half_years_from(half_year_of(period.start), half_year_of(period.end)) + 1;
}

std::size_t half_year_rows(const Frame& frame) {
  return half_years_of(frame) * half_yearly().size() * (frame.areas().size() - 1);
}

std::size_t histograms(const Frame& frame) { return area_rows(frame) * frame.months(); }

Columns::Columns(std::shared_ptr<const Frame> over, std::uint32_t futures)
    : frame{std::move(over)},
      is_kept(futures),
      national(futures * frame->months() * kMeasures),
      days(futures * frame->days() * stocks().size()),
      areas(histograms(*frame)),
      totals(futures * area_rows(*frame)),
      half_years(futures * half_year_rows(*frame)) {}

bool Columns::is_complete() const { return std::ranges::find(is_kept, 0) == is_kept.end(); }

std::int32_t Columns::half_year(std::uint32_t future, Measure measure, Area area,
                                HalfYear half) const {
  const auto measures = half_yearly();
  const auto column = std::ranges::find(measures, measure) - measures.begin();
  const auto row = half_years_from(half_year_of(frame->period().start), half);
  assert(area != kNation && row < half_years_of(*frame) &&
         static_cast<std::size_t>(column) < measures.size());
  const auto cells = row * measures.size() + static_cast<std::size_t>(column);
  return half_years[future * half_year_rows(*frame) + cells * (frame->areas().size() - 1) +
                    area.value() - 1];
}

std::size_t Columns::area_row(Measure measure, Area area) const {
  assert(area != kNation && frame->has(measure, area));
  std::size_t row = 0;
  for (const auto before : divided()) {
    if (before == measure) break;
    row += frame->areas().size(info(before).finest) - 1;
  }
  return row + area.value() - 1;
}

std::size_t Columns::histogram_row(Measure measure, Area area, std::size_t month) const {
  assert(month < frame->months());
  return area_row(measure, area) * frame->months() + month;
}

bool operator==(const Columns& a, const Columns& b) {
  return *a.frame == *b.frame && a.is_kept == b.is_kept && a.national == b.national &&
         a.days == b.days && a.areas == b.areas && a.totals == b.totals &&
         a.half_years == b.half_years;
}

void keep(Columns& columns, std::uint32_t future, const Recorder& recorder) {
  keep_own(columns, future, recorder);
  add_areas(columns, recorder);
}

void merge(Columns& columns, const Columns& other) {
  assert(*columns.frame == *other.frame && columns.futures() == other.futures());
  const auto take = [&](auto& to, const auto& from, std::uint32_t future) {
    const auto width = to.size() / columns.futures();
    std::copy_n(from.begin() + static_cast<std::ptrdiff_t>(future * width), width,
                to.begin() + static_cast<std::ptrdiff_t>(future * width));
  };
  for (std::uint32_t future = 0; future < columns.futures(); ++future) {
    if (other.is_kept[future] == 0) continue;
    assert(columns.is_kept[future] == 0);
    columns.is_kept[future] = 1;
    take(columns.national, other.national, future);
    take(columns.days, other.days, future);
    take(columns.totals, other.totals, future);
    take(columns.half_years, other.half_years, future);
  }
  for (std::size_t row = 0; row < columns.areas.size(); ++row) {
    columns.areas[row].merge(other.areas[row]);
  }
}

Collector::Collector(std::shared_ptr<const Frame> frame, std::uint32_t futures)
    : columns_{std::move(frame), futures} {}

void Collector::keep(std::uint32_t future, const Recorder& recorder) {
  keep_own(columns_, future, recorder);
  const std::scoped_lock lock{adding_};
  add_areas(columns_, recorder);
}

}  // namespace regietafel::run
