#include <fmt/format.h>

#include <algorithm>
#include <cstdint>
#include <ctime>
#include <limits>
#include <vector>

#include "random/luck.h"
#include "random/tables.h"
#include "simulation/lists.h"

// A queue for a number of equal places, first come first served, on the lists that the chain is
// played with. Prints who comes and how long each stays as one line of JSON, with the days that all
// waited together, so that bench/reception_queue.py plays the very same households in SimPy.
namespace regietafel {
namespace {

constexpr std::uint32_t kHouseholds = 200'000;
constexpr std::uint32_t kPlaces = 1'000;
constexpr double kMeanStay = 100;  // days
constexpr double kUse = 0.95;      // of the places, on average
constexpr std::int32_t kLongestStay = 2'000;
constexpr int kRepeats = 5;

struct Household {
  std::uint32_t arrives, stays;  // day, days
};

std::vector<Household> households() {
  const Luck luck{Seed{1}, Future{0}};
  const auto stay = DelayTable::exponential(kMeanStay, kLongestStay);
  const auto days = static_cast<std::uint64_t>(kHouseholds * kMeanStay / (kPlaces * kUse));
  std::vector<std::uint32_t> arriving(days);
  for (std::uint32_t rank = 0; rank < kHouseholds; ++rank) {
    const auto draw = luck.draw(Who{rank}, Decision::arrival_day_in_month);
    ++arriving[(std::uint64_t{draw} * days) >> 32U];
  }
  std::vector<Household> all;
  for (std::uint32_t day = 0; day < days; ++day) {
    for (std::uint32_t rank = 0; rank < arriving[day]; ++rank) {
      const auto draw = luck.draw(Who{all.size()}, Decision::refused_stay);
      all.push_back({day, 1 + static_cast<std::uint32_t>(stay.days(draw))});
    }
  }
  return all;
}

/// Days that all waited together.
std::uint64_t play(const std::vector<Household>& all) {
  using simulation::kNoRow;
  constexpr std::size_t kQueue = 0;
  const auto days = all.back().arrives + std::size_t{kLongestStay} * 4;
  simulation::Lists leaving{days}, waiting{1};
  leaving.grow(all.size());
  waiting.grow(all.size());
  std::uint64_t waited = 0;
  std::uint32_t busy = 0;
  std::size_t left = all.size();
  simulation::Row next = 0;
  for (std::uint32_t day = 0; left > 0; ++day) {
    for (auto row = leaving.first(day); row != kNoRow; row = leaving.first(day)) {
      leaving.remove(row);
      --busy;
      --left;
    }
    for (; next < all.size() && all[next].arrives == day; ++next) waiting.append(kQueue, next);
    for (; busy < kPlaces && !waiting.is_empty(kQueue); ++busy) {
      const auto row = waiting.first(kQueue);
      waiting.remove(row);
      waited += day - all[row].arrives;
      leaving.append(day + all[row].stays, row);
    }
  }
  return waited;
}

void print_queue() {
  const auto all = households();
  auto seconds = std::numeric_limits<double>::max();  // of processor time, the least
  std::uint64_t waited = 0;
  for (int repeat = 0; repeat < kRepeats; ++repeat) {
    const auto began = std::clock();
    waited = play(all);
    seconds = std::min(seconds, static_cast<double>(std::clock() - began) / CLOCKS_PER_SEC);
  }
  fmt::print(R"({{"places": {}, "seconds": {}, "waited": {}, "households": [)", kPlaces, seconds,
             waited);
  const char* between = "";
  for (const auto& one : all) {
    fmt::print("{}[{},{}]", between, one.arrives, one.stays);
    between = ",";
  }
  fmt::print("]}}\n");
}

}  // namespace
}  // namespace regietafel

int main() { regietafel::print_queue(); }
