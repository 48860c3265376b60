#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "forecast/futures.h"
#include "random/luck.h"

namespace regietafel::forecast {

/// What an analyst thinks of some months ahead: together so many people, low, middle or high.
struct JudgedMonths {
  std::uint32_t first = 0, last = 0;  // months ahead, from 0
  std::array<std::uint32_t, 3> people{};
};

/// A way that a stream may go, in a share of all futures.
struct JudgedPath {
  std::size_t stream = 0;           // its place among the series of the futures
  double weight = 0;                // of all futures; those of one stream are at most 1 together
  std::array<double, 3> chances{};  // of low, middle and high; together 1
  std::vector<JudgedMonths> spans;  // none overlap; other months stay with the model
};

/// Something that may happen, by which more or fewer people come for some months.
struct JudgedEvent {
  std::string name;
  std::size_t stream = 0;
  double chance = 0;
  std::uint32_t first = 0, last = 0;  // months ahead, from 0
  bool is_factor = false;             // times low to high; otherwise so many people more a month
  double low = 0, high = 0;
};

struct Judgement {
  std::vector<JudgedPath> paths;
  std::vector<JudgedEvent> events;
};

/// A stream and those that add up to it, places among the series of the futures.
struct Group {
  std::size_t whole = 0;
  std::vector<std::size_t> parts;
};

/// Lets paths and events come true in the share of futures that the analyst gives them.
///
/// A future that follows a path keeps its months within each span in proportion, scaled to the
/// people of the path, in whole people; where it has nobody they are spread evenly. One draw
/// decides for all streams which path a future follows and one whether low, middle or high: paths
/// of two streams come together as far as their weights allow. Events come on top of that in the
/// order given, by draws of their own name, each with one size for all its months, even from low to
/// high. What changes in a part changes the whole by as much; what changes in a whole is spread
/// over its parts as they are (add_up).
///
/// A future is a pure function of seed and its number; an event more changes no draw of another.
/// @param futures  whole streams and their parts add up, before and after
/// @param judgement  a path of a whole and one of its parts exclude each other
void follow_judgement(Futures& futures, const Judgement& judgement, std::span<const Group> groups,
                      Seed seed);

}  // namespace regietafel::forecast
