#pragma once

#include <algorithm>
#include <array>
#include <cassert>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <limits>

#include "base/calendar.h"

namespace regietafel::law {

/// What a provision says from a day on, until a later text takes its place.
template <class Text>
struct Dated {
  Day from;
  Text text;
};

/// The first day of a text before which no other is known.
inline constexpr Day kSinceEver{std::numeric_limits<std::int32_t>::min()};

/// The text in force on a day: the last one that began by then.
/// @param texts  in the order of their days; the day is not before the first
template <class Text, std::size_t count>
[[nodiscard]] const Text& in_force(const std::array<Dated<Text>, count>& texts, Day day) {
  const auto later = std::ranges::upper_bound(texts, day, {}, &Dated<Text>::from);
  assert(later != texts.begin());
  return std::prev(later)->text;
}

}  // namespace regietafel::law
