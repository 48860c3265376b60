#pragma once

#include <compare>
#include <concepts>
#include <cstdint>

namespace regietafel {

/// A number with a meaning. Two Strong types never mix; leaving one is always spelled `.value()`.
template <class Tag, std::integral Rep>
class Strong {
 public:
  constexpr Strong() = default;
  constexpr explicit Strong(Rep value) : value_{value} {}
  [[nodiscard]] constexpr Rep value() const { return value_; }
  friend constexpr auto operator<=>(Strong, Strong) = default;

 private:
  Rep value_{};
};

/// A Strong number that may be added up, which an identifier may not.
template <class Tag>
struct Count : Strong<Tag, std::int64_t> {
  using Strong<Tag, std::int64_t>::Strong;
  constexpr Count& operator+=(Count other) { return *this = *this + other; }
  friend constexpr Count operator+(Count a, Count b) { return Count{a.value() + b.value()}; }
  friend constexpr Count operator-(Count a, Count b) { return Count{a.value() - b.value()}; }
};

using People = Count<struct PeopleTag>;

}  // namespace regietafel
