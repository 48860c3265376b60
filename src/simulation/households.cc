#include "simulation/households.h"

#include <cassert>

namespace regietafel::simulation {

Row Households::make() {
  if (!free_.empty()) {
    const auto row = free_.back();
    free_.pop_back();
    return row;
  }
  const auto row = static_cast<Row>(rows());
  who.emplace_back();
  persons.emplace_back();
  stream.emplace_back();
  place.emplace_back();
  track.emplace_back();
  is_outside.emplace_back();
  is_minor.emplace_back();
  arrived.emplace_back();
  permit.emplace_back();
  municipality.emplace_back();
  partner.emplace_back();
  next.emplace_back();
  next_day.emplace_back();
  clear(row);
  return row;
}

void Households::free(Row row) {
  assert(place[row] != Place::nowhere);
  clear(row);
  free_.push_back(row);
}

void Households::clear(Row row) {
  who[row] = {};
  persons[row] = 0;
  stream[row] = Stream::first_other;
  place[row] = Place::nowhere;
  track[row] = Track::general;
  is_outside[row] = 0;
  is_minor[row] = 0;
  arrived[row] = Day{0};
  permit[row] = Day{0};
  municipality[row] = kNoMunicipality;
  partner[row] = kNoRow;
  next[row] = Next::nothing;
  next_day[row] = Day{0};
}

}  // namespace regietafel::simulation
