#include "forecast/joint_futures.h"

#include <algorithm>
#include <cassert>
#include <cmath>
#include <optional>

#include "forecast/scale.h"
#include "forecast/season.h"
#include "random/tables.h"

namespace regietafel::forecast {
namespace {

constexpr std::size_t kYear = 12;
constexpr double kGain = 0.5;               // of the level that errors are taken from
constexpr std::uint32_t kReference = 1000;  // shapes that a shape is ranked among, at least;
                                            // every first year is as often among them

/// A number per series and month ahead, [series][month].
using Shape = std::vector<std::vector<double>>;

/// The years that may come again: by how much all series missed their levels, side by side.
class PastYears {
 public:
  explicit PastYears(const Record& record) {
    const auto first = *std::ranges::max_element(record.first);
    months_ = static_cast<std::size_t>(record.last().value() - first.value() + 1);
    assert(months_ >= kFewestBefore);
    for (const auto& people : record.people) {
      const auto values = to_scale(Scale::cube_root, without_season(people));
      const auto levels = levels_of(values, kGain);
      values_.emplace_back(values.end() - static_cast<std::ptrdiff_t>(months_), values.end());
      levels_.emplace_back(levels.end() - static_cast<std::ptrdiff_t>(months_), levels.end());
    }
  }

  /// How many different first years there are.
  [[nodiscard]] std::uint32_t first_years() const {
    return 2 * static_cast<std::uint32_t>(origins());
  }

  [[nodiscard]] Shape drawn(const Luck& luck, Who who, std::size_t months) const {
    return shape(luck, who, months, std::nullopt);
  }

  /// The same, where the first year is given by its place among all that there are.
  [[nodiscard]] Shape shape(const Luck& luck, Who who, std::size_t months,
                            std::optional<std::uint32_t> first) const {
    Shape shape(values_.size());
    for (std::uint32_t nth = 0; shape.front().size() < months; ++nth) {
      const auto draw = luck.draw(who, Decision::bootstrap_block, nth);
      const auto drawn = static_cast<std::uint32_t>((std::uint64_t{draw} * first_years()) >> 32U);
      const auto year = nth == 0 ? first.value_or(drawn) : drawn;
      for (std::size_t one = 0; one < shape.size(); ++one)
        append_year(shape[one], one, year, months);
    }
    return shape;
  }

 private:
  /// From the twelfth month on, a year before the end.
  [[nodiscard]] std::size_t origins() const { return months_ - 2 * kYear + 1; }

  void append_year(std::vector<double>& path, std::size_t one, std::uint32_t year,
                   std::size_t months) const {
    const auto origin = kYear - 1 + year / 2;
    const auto sign = year % 2 == 0 ? 1.0 : -1.0;
    const auto begin = path.empty() ? 0.0 : path.back();
    for (std::size_t ahead = 1; ahead <= kYear && path.size() < months; ++ahead) {
      path.push_back(begin + sign * (values_[one][origin + ahead] - levels_[one][origin]));
    }
  }

  std::size_t months_ = 0;
  std::vector<std::vector<double>> values_, levels_;  // [series][common month]
};

/// Where a shape lies among many of its kind, from 0 to 1.
class Ranking {
 public:
  Ranking(const PastYears& past, std::size_t series, std::size_t months)
      : sorted_(series, std::vector<std::vector<double>>(months)) {
    count_ = (kReference / past.first_years() + 1) * past.first_years();
    for (std::uint32_t future = 0; future < count_; ++future) {
      const Luck luck{Seed{0}, Future{future}};
      const auto shape =
          past.shape(luck, Who::named("reference_shape"), months, future % past.first_years());
      for (std::size_t one = 0; one < series; ++one) {
        for (std::size_t month = 0; month < months; ++month) {
          sorted_[one][month].push_back(shape[one][month]);
        }
      }
    }
    for (auto& of_series : sorted_) {
      for (auto& values : of_series) std::ranges::sort(values);
    }
  }

  /// @param tie  places a shape among its equals, 0 to 1
  [[nodiscard]] double share_below(std::size_t one, std::size_t month, double value,
                                   double tie) const {
    const auto equal = std::ranges::equal_range(sorted_[one][month], value);
    const auto less = static_cast<double>(equal.begin() - sorted_[one][month].begin());
    return (less + tie * static_cast<double>(equal.size() + 1)) / (count_ + 1);
  }

 private:
  std::uint32_t count_ = 0;
  std::vector<std::vector<std::vector<double>>> sorted_;  // [series][month]
};

}  // namespace

Futures joint_futures(const Record& record, std::span<const Outlook> outlooks, std::uint32_t count,
                      Seed seed) {
  const auto series = record.series.size();
  const auto months = outlooks.front().size();
  assert(outlooks.size() == series && months >= 1);
  Futures futures{.first = Month{record.last().value() + 1},
                  .count = count,
                  .months = static_cast<std::uint32_t>(months),
                  .series = record.series,
                  .people = {}};
  futures.people.reserve(count * series * months);
  const PastYears past{record};
  const Ranking ranking{past, series, months};
  for (std::uint32_t future = 0; future < count; ++future) {
    const Luck luck{seed, Future{future}};
    const auto who = Who::named("joint_futures");
    const auto tie = std::ldexp(luck.draw(who, Decision::tie) + 0.5, -32);
    const auto shape = past.drawn(luck, who, months);
    for (std::size_t one = 0; one < series; ++one) {
      for (std::size_t month = 0; month < months; ++month) {
        const auto share = ranking.share_below(one, month, shape[one][month], tie);
        futures.people.push_back(
            static_cast<std::uint32_t>(std::llround(quantile_at(outlooks[one][month], share))));
      }
    }
  }
  return futures;
}

void add_up(Futures& futures, std::size_t whole, std::span<const std::size_t> parts) {
  const auto series = futures.series.size();
  const auto place = [&](std::uint32_t future, std::size_t one, std::uint32_t month) {
    return (future * series + one) * futures.months + month;
  };
  for (std::uint32_t future = 0; future < futures.count; ++future) {
    for (std::uint32_t month = 0; month < futures.months; ++month) {
      std::vector<std::uint32_t> weights;
      for (const auto part : parts) weights.push_back(futures.people[place(future, part, month)]);
      if (std::ranges::all_of(weights, [](auto weight) { return weight == 0; })) weights.back() = 1;
      const auto shares = WholeSplit{weights}.shares(futures.people[place(future, whole, month)]);
      for (std::size_t i = 0; i < parts.size(); ++i) {
        futures.people[place(future, parts[i], month)] = shares[i];
      }
    }
  }
}

}  // namespace regietafel::forecast
