#include "base/nearest.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>
#include <cstddef>
#include <utility>
#include <vector>

namespace regietafel {
namespace {

std::string lower(std::string_view word) {
  std::string result{word};
  std::ranges::transform(result, result.begin(), [](unsigned char letter) {
    return static_cast<char>(std::tolower(letter));
  });
  return result;
}

/// Optimal string alignment: insert, delete, replace a letter, or swap two neighbours.
std::size_t distance(std::string_view a, std::string_view b) {
  std::vector<std::vector<std::size_t>> cost(a.size() + 1, std::vector<std::size_t>(b.size() + 1));
  for (std::size_t i = 0; i <= a.size(); ++i) cost[i][0] = i;
  for (std::size_t j = 0; j <= b.size(); ++j) cost[0][j] = j;
  for (std::size_t i = 1; i <= a.size(); ++i) {
    for (std::size_t j = 1; j <= b.size(); ++j) {
      const std::size_t replaced = a[i - 1] == b[j - 1] ? 0 : 1;
      cost[i][j] =
          std::min({cost[i - 1][j] + 1, cost[i][j - 1] + 1, cost[i - 1][j - 1] + replaced});
      if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1]) {
        cost[i][j] = std::min(cost[i][j], cost[i - 2][j - 2] + 1);
      }
    }
  }
  return cost[a.size()][b.size()];
}

}  // namespace

std::string nearest(std::string_view word, std::span<const std::string> known) {
  constexpr std::size_t kLongest = 80;  // longer than any key: a cap on work for hostile input
  if (word.size() > kLongest) return {};
  std::string best;
  auto fewest = word.size() / 3 + 2;
  for (const auto& candidate : known) {
    const auto changes = distance(lower(word), lower(candidate));
    const auto allowed = std::max<std::size_t>(1, std::max(word.size(), candidate.size()) / 3);
    if (changes <= allowed && changes < fewest) {
      fewest = changes;
      best = candidate;
    }
  }
  return best;
}

Error unknown_word(std::string key, std::string code, const std::string& found,
                   std::span<const std::string> known) {
  const auto near = nearest(found, known);
  return {.key = std::move(key),
          .code = std::move(code),
          .expected = fmt::format("one of {}", fmt::join(known, ", ")),
          .found = found,
          .advice = near.empty() ? "choose one" : "write " + near};
}

}  // namespace regietafel
