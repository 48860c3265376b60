#include "base/calendar.h"

#include <gtest/gtest.h>

namespace regietafel {
namespace {

TEST(Calendar, counts_days_since_2000) {
  EXPECT_EQ(day_of(2000, 1, 1), Day{0});
  EXPECT_EQ(day_of(2000, 3, 1), Day{60});  // 2000 was a leap year
  EXPECT_EQ(day_of(1999, 12, 31), Day{-1});
  EXPECT_EQ(to_string(day_of(2021, 3, 15)), "2021-03-15");
  EXPECT_EQ(year_of(day_of(2020, 12, 31)), 2020);
}

TEST(Calendar, reads_only_dates_that_exist) {
  EXPECT_EQ(parse_day("2024-02-29"), day_of(2024, 2, 29));
  for (const auto* text : {"", "2023-02-29", "2021-13-01", "2021-3-15", "15-03-2021", "2021-03-1x",
                           "2021-03-15 ", "2021/03/15", "2021-00-10", "+021-03-15"}) {
    EXPECT_FALSE(parse_day(text)) << text;
  }
}

TEST(Calendar, reads_only_half_years) {
  EXPECT_EQ(parse_half_year("2021-I"), (HalfYear{2021, 1}));
  EXPECT_EQ(parse_half_year("2021-II"), (HalfYear{2021, 2}));
  for (const auto* text : {"", "2021", "2021-III", "2021-2", "2021-i", "21-II", "2021-IIx", "2021-",
                           "1899-I", "3000-I", "-021-I"}) {
    EXPECT_FALSE(parse_half_year(text)) << text;
  }
}

TEST(Calendar, reads_and_counts_months) {
  EXPECT_EQ(parse_month("2000-01"), Month{0});
  EXPECT_EQ(parse_month("2021-03"), Month{254});
  EXPECT_EQ(to_string(Month{-1}), "1999-12");
  EXPECT_EQ(to_string(last_day(Month{241})), "2020-02-29");
  for (const auto* text : {"", "2021-13", "2021-3", "2021-03-01", "2021/03"}) {
    EXPECT_FALSE(parse_month(text)) << text;
  }
  for (std::int32_t month = -30; month < 400; ++month) {
    EXPECT_EQ(month_of(first_day(Month{month})), Month{month});
    EXPECT_EQ(month_of(last_day(Month{month})), Month{month});
    EXPECT_EQ(parse_month(to_string(Month{month})), Month{month});
  }
}

TEST(Calendar, prints_what_it_reads) {
  for (const auto* text : {"2012-I", "2021-II", "2999-II"}) {
    EXPECT_EQ(to_string(*parse_half_year(text)), text);
  }
}

TEST(Calendar, half_years_meet_without_gap) {
  const HalfYear first{2020, 2};
  EXPECT_EQ(next(first), (HalfYear{2021, 1}));
  EXPECT_EQ(previous(HalfYear{2021, 1}), first);
  EXPECT_EQ(last_day(first).value() + 1, first_day(next(first)).value());
  EXPECT_EQ(to_string(last_day(HalfYear{2021, 1})), "2021-06-30");
  EXPECT_EQ(half_year_of(day_of(2021, 6, 30)), (HalfYear{2021, 1}));
  EXPECT_EQ(half_year_of(day_of(2021, 7, 1)), (HalfYear{2021, 2}));
}

}  // namespace
}  // namespace regietafel
