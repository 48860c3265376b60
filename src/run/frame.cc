#include "run/frame.h"

#include <cassert>
#include <utility>

namespace regietafel::run {
namespace {

template <class Claim>
std::vector<Measure> measures_that(const Claim& claim) {
  std::vector<Measure> chosen;
  for (const auto& row : all_measures()) {
    if (claim(row)) chosen.push_back(row.measure);
  }
  return chosen;
}

}  // namespace

Frame::Frame(Areas areas, Period period) : areas_{std::move(areas)}, period_{period} {
  assert(period.remembered <= period.start && period.start <= period.end);
  for (auto day = period.start; day <= period.end; day = Day{day.value() + 1}) {
    month_of_day_.push_back(static_cast<std::uint16_t>(month_row(month_of(day))));
  }
  months_ = month_of_day_.back() + std::size_t{1};
  for (const auto& row : all_measures()) {
    first_slot_.at(static_cast<std::size_t>(row.measure)) = slots_;
    slots_ += areas_.size(row.finest);
  }
}

std::size_t Frame::remembered_days() const { return remembered_row(period_.end) + 1; }

bool Frame::ends_month(Day day) const {
  const auto row = day_row(day);
  return row + 1 == month_of_day_.size() || month_of_day_[row + 1] != month_of_day_[row];
}

bool Frame::has(Measure measure, Area area) const {
  return area.value() < areas_.size(info(measure).finest);
}

const std::vector<Measure>& stocks() {
  static const auto kStocks =
      measures_that([](const MeasureInfo& row) { return row.kind == Kind::stock; });
  return kStocks;
}

const std::vector<Measure>& divided() {
  static const auto kDivided =
      measures_that([](const MeasureInfo& row) { return row.finest != Level::nation; });
  return kDivided;
}

}  // namespace regietafel::run
