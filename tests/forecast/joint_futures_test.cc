#include "forecast/joint_futures.h"

#include <gmock/gmock.h>

#include <cmath>

#include "forecast/share_futures.h"

namespace regietafel::forecast {
namespace {

constexpr std::uint32_t kMany = 2000;

/// A record of two series that rise and fall together, and a third that knows nothing of them.
Record three() {
  Record record{
      .series = {"a", "b", "c"}, .first = {Month{180}, Month{180}, Month{168}}, .people = {}};
  record.people.resize(3);
  double common = 0, own = 0;
  for (int month = 0; month < 96; ++month) {
    common = 0.9 * common + 0.3 * std::sin(month * 1.7) + 0.2 * std::cos(month * month * 0.9);
    own = 0.9 * own + 0.4 * std::sin(month * month * 0.37 + 1);
    if (month >= 12) {
      record.people[0].push_back(std::round(300 * std::exp(common)));
      record.people[1].push_back(std::round(80 * std::exp(common)));
    }
    record.people[2].push_back(std::round(150 * std::exp(own)));
  }
  return record;
}

/// Outlooks that are even from 0 to 1,000 in every month.
std::vector<Outlook> even(std::size_t series, std::size_t months) {
  Quantiles quantiles{};
  for (std::size_t i = 0; i < kLevels; ++i) quantiles.at(i) = 1000 * level_of(i);
  return std::vector<Outlook>(series, Outlook(months, quantiles));
}

double correlation(const Futures& futures, std::size_t one, std::uint32_t month, std::size_t other,
                   std::uint32_t later) {
  double x = 0, y = 0, xx = 0, yy = 0, xy = 0;
  for (std::uint32_t future = 0; future < futures.count; ++future) {
    const double a = futures.at(future, one, month), b = futures.at(future, other, later);
    x += a, y += b, xx += a * a, yy += b * b, xy += a * b;
  }
  const double n = futures.count;
  return (xy / n - x / n * y / n) / std::sqrt((xx / n - x / n * x / n) * (yy / n - y / n * y / n));
}

TEST(JointFutures, each_month_has_the_distribution_of_its_outlook) {
  const auto record = three();
  const auto futures = joint_futures(record, even(3, 30), kMany, Seed{1});
  EXPECT_EQ(to_string(futures.first), "2022-01");
  for (std::size_t one = 0; one < 3; ++one) {
    for (std::uint32_t month = 0; month < 30; ++month) {
      std::vector<std::uint64_t> people;
      for (std::uint32_t future = 0; future < kMany; ++future) {
        people.push_back(futures.at(future, one, month));
      }
      const auto band = band_of(people);
      EXPECT_NEAR(band.mean, 500, 30) << one << " " << month;
      EXPECT_NEAR(static_cast<double>(band.quantiles[2]), 100, 40) << one << " " << month;
      EXPECT_NEAR(static_cast<double>(band.quantiles[6]), 900, 40) << one << " " << month;
    }
  }
}

TEST(JointFutures, months_and_series_hang_together_as_they_did) {
  const auto futures = joint_futures(three(), even(3, 24), kMany, Seed{1});
  EXPECT_GT(correlation(futures, 0, 5, 1, 5), 0.9) << "two series that moved alike";
  EXPECT_LT(std::abs(correlation(futures, 0, 5, 2, 5)), 0.5) << "one that did not";
  EXPECT_GT(correlation(futures, 0, 4, 0, 5), correlation(futures, 0, 0, 0, 23));
}

TEST(JointFutures, more_of_them_change_none_of_those_there_were) {
  const auto record = three();
  const auto few = joint_futures(record, even(3, 12), 20, Seed{7});
  const auto many = joint_futures(record, even(3, 12), 60, Seed{7});
  EXPECT_TRUE(std::equal(few.people.begin(), few.people.end(), many.people.begin()));
  EXPECT_NE(joint_futures(record, even(3, 12), 20, Seed{8}).people, few.people);
}

TEST(AddUp, parts_are_the_whole_in_every_future) {
  auto futures = joint_futures(three(), even(3, 12), 50, Seed{7});
  const auto before = futures;
  add_up(futures, 0, std::array<std::size_t, 2>{1, 2});
  for (std::uint32_t future = 0; future < futures.count; ++future) {
    for (std::uint32_t month = 0; month < futures.months; ++month) {
      const auto whole = futures.at(future, 0, month);
      EXPECT_EQ(whole, before.at(future, 0, month));
      EXPECT_EQ(whole, futures.at(future, 1, month) + futures.at(future, 2, month));
      const double b = before.at(future, 1, month), c = before.at(future, 2, month);
      if (b + c > 0) {
        EXPECT_NEAR(futures.at(future, 1, month), whole * b / (b + c), 1.0);
      }
    }
  }
}

TEST(AddUp, the_last_part_gets_all_where_no_part_has_anybody) {
  Futures futures{.first = Month{0},
                  .count = 1,
                  .months = 1,
                  .series = {"whole", "a", "b"},
                  .people = {7, 0, 0}};
  add_up(futures, 0, std::array<std::size_t, 2>{1, 2});
  EXPECT_THAT(futures.people, ::testing::ElementsAre(7, 0, 7));
}

TEST(AddShare, keeps_a_steady_share_and_a_part_within_its_whole) {
  Futures futures{.first = Month{240},
                  .count = 2,
                  .months = 2,
                  .series = {"whole"},
                  .people = {100, 200, 0, 50}};
  KnownMonths whole, tenth, most;
  for (int month = 200; month < 220; ++month) {
    whole[Month{month}] = 99 + 10 * (month % 3);
    tenth[Month{month}] = (whole[Month{month}] + 1) / 10 - 1;
    most[Month{month}] = whole[Month{month}] * (month % 2 == 0 ? 1.0 : 0.2);
  }
  add_share(futures, "tenth", tenth, whole, 0, false, Seed{1});
  add_share(futures, "most", most, whole, 0, true, Seed{1});
  add_sum(futures, "sum", std::array<std::size_t, 2>{0, 1});
  for (std::uint32_t future = 0; future < 2; ++future) {
    for (std::uint32_t month = 0; month < 2; ++month) {
      const auto of = futures.at(future, 0, month);
      EXPECT_EQ(futures.at(future, 1, month),
                static_cast<std::uint32_t>(std::llround(std::max((of + 1) * 0.1 - 1, 0.0))));
      EXPECT_LE(futures.at(future, 2, month), of);
      EXPECT_EQ(futures.at(future, 3, month), of + futures.at(future, 1, month));
    }
  }
}

}  // namespace
}  // namespace regietafel::forecast
