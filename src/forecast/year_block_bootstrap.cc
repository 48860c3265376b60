#include "forecast/year_block_bootstrap.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <numeric>
#include <span>
#include <vector>

#include "random/elementary.h"
#include "random/tables.h"

namespace regietafel::forecast {
namespace {

constexpr std::size_t kYear = 12;
constexpr std::uint32_t kMostPeople =
    1'000'000;  // a month, so that a chain of booms stays a number

/// x + 1 over y + 1: growth that exists also where a small group had nobody.
double growth(std::uint32_t now, std::uint32_t year_before) {
  return (static_cast<double>(now) + 1) / (static_cast<double>(year_before) + 1);
}

/// (people + 1) * growth - 1, to the nearest whole and not below zero. Multiplication and floor
/// only, which every processor does alike.
std::uint32_t grown(std::uint32_t people, double by) {
  const auto exact = std::floor((static_cast<double>(people) + 1) * by - 0.5);
  return static_cast<std::uint32_t>(std::clamp(exact, 0.0, static_cast<double>(kMostPeople)));
}

/// The growth of every month of the past that has a year before it.
class Growth {
 public:
  explicit Growth(const History& history)
      : history_{history},
        groups_begin_{
            static_cast<std::size_t>(history.groups_first.value() - history.first.value())} {
    assert(history.national.size() >= 2 * kYear);
  }

  /// Blocks that can be drawn, by the place of their first month among the months with a year
  /// before.
  [[nodiscard]] std::size_t blocks() const { return history_.national.size() - 2 * kYear + 1; }

  [[nodiscard]] double of_nation(std::size_t block, std::size_t month) const {
    const auto now = kYear + block + month;  // a month of the nation's history
    return growth(history_.national[now], history_.national[now - kYear]);
  }

  /// The nation's, where the groups have no year before the block.
  [[nodiscard]] double of_group(std::size_t group, std::size_t block, std::size_t month) const {
    if (block < groups_begin_) return of_nation(block, month);
    const auto& people = history_.by_group[group];
    const auto now = kYear + block + month - groups_begin_;
    return growth(people[now], people[now - kYear]);
  }

 private:
  const History& history_;
  std::size_t groups_begin_;
};

/// The log of twelve months of the nation.
double level(std::span<const std::uint32_t> year) {
  return portable_log(static_cast<double>(std::reduce(year.begin(), year.end(), 1U)));
}

/// How far growth has gone back towards the mean level: the slope of a year's log growth on the log
/// of the year before, sign turned, between 0 and 1; and the drift that is left beside it.
class Reversion {
 public:
  explicit Reversion(const History& history) : nation_{history.national} {
    std::vector<double> levels;
    for (std::size_t first = 0; first + kYear <= nation_.size(); ++first) {
      levels.push_back(level_from(first));
    }
    const auto mean =
        std::accumulate(levels.begin(), levels.end(), 0.0) / static_cast<double>(levels.size());
    double together = 0, squares = 0;
    for (std::size_t year = 0; year + kYear < levels.size(); ++year) {
      const auto above = levels[year] - mean;
      together += above * (levels[year + kYear] - levels[year]);
      squares += above * above;
    }
    if (squares <= 0) return;
    slope_ = std::clamp(-together / squares, 0.0, 1.0);
    const auto years = levels.size() - kYear;
    for (std::size_t year = 0; year < years; ++year) {
      drift_ += levels[year + kYear] - levels[year] + slope_ * (levels[year] - mean);
    }
    drift_ /= static_cast<double>(years);
  }

  /// By what a block's growth is multiplied when it is played on from `year`.
  [[nodiscard]] double factor(std::size_t block, std::span<const std::uint32_t> year,
                              double pull) const {
    if (pull <= 0) return 1;
    return portable_exp(pull * (slope_ * (level_from(block) - level(year)) - drift_));
  }

 private:
  [[nodiscard]] double level_from(std::size_t first) const {
    return level(nation_.subspan(first, kYear));
  }

  std::span<const std::uint32_t> nation_;
  double slope_ = 0, drift_ = 0;
};

std::vector<std::size_t> drawn_blocks(std::size_t blocks, std::uint32_t months, const Luck& luck) {
  std::vector<std::size_t> drawn;
  for (std::uint32_t nth = 0; nth * kYear < months; ++nth) {
    const auto draw = luck.draw(Who::named("first_application"), Decision::bootstrap_block, nth);
    drawn.push_back(static_cast<std::size_t>((std::uint64_t{draw} * blocks) >> 32U));
  }
  return drawn;
}

/// The months of one future, [group][month], the last year of the history before them.
std::vector<std::vector<std::uint32_t>> play(const History& history, const Growth& past,
                                             const Reversion& reversion, double pull,
                                             std::uint32_t months, const Luck& luck) {
  const auto blocks = drawn_blocks(past.blocks(), months, luck);
  std::vector<std::uint32_t> nation(history.national.end() - kYear, history.national.end());
  std::vector<std::vector<std::uint32_t>> groups;
  for (const auto& known : history.by_group) groups.emplace_back(known.end() - kYear, known.end());
  double factor = 1;
  for (std::uint32_t month = 0; month < months; ++month) {
    const auto block = blocks[month / kYear];
    const auto in_block = month % kYear;
    if (in_block == 0) {
      factor = reversion.factor(block, std::span{nation}.last(kYear), pull);
    }
    nation.push_back(grown(nation[month], past.of_nation(block, in_block) * factor));
    std::vector<std::uint32_t> weights;
    for (std::size_t group = 0; group < groups.size(); ++group) {
      weights.push_back(grown(groups[group][month], past.of_group(group, block, in_block)) + 1);
    }
    const auto shares = WholeSplit{weights}.shares(nation.back());
    for (std::size_t group = 0; group < groups.size(); ++group) {
      groups[group].push_back(shares[group]);
    }
  }
  return groups;
}

}  // namespace

Futures year_block_bootstrap(const History& history, std::uint32_t months, std::uint32_t count,
                             Seed seed, std::span<const double> pull) {
  assert(months >= 1 && months <= 60);
  Futures futures{.first = Month{history.last().value() + 1},
                  .count = count,
                  .months = months,
                  .series = history.groups,
                  .people = {}};
  futures.people.reserve(std::size_t{count} * history.groups.size() * months);
  const Growth past{history};
  const Reversion reversion{history};
  for (std::uint32_t future = 0; future < count; ++future) {
    const auto own_pull = pull.empty() ? 0 : pull[future];
    const Luck luck{seed, Future{future}};
    for (const auto& group : play(history, past, reversion, own_pull, months, luck)) {
      futures.people.insert(futures.people.end(), group.begin() + kYear, group.end());
    }
  }
  return futures;
}

}  // namespace regietafel::forecast
