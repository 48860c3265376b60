#include "law/spreidingswet.h"

#include <gmock/gmock.h>
#include <rapidcheck/gtest.h>

namespace regietafel::law {
namespace {

using ::testing::ElementsAre;

std::vector<std::int64_t> places_of(const std::vector<DistributionRow>& rows) {
  std::vector<std::int64_t> places;
  for (const auto& row : rows) places.push_back(row.places.value());
  return places;
}

TEST(Spreidingswet, a_higher_score_weighs_more) {
  const std::vector inhabitants{People{1'000}, People{1'000}, People{2'000}};
  const std::vector<std::int64_t> scores{-2'500, 0, 2'500};  // -0.25, 0, 0.25
  const auto weights = distribution_weights(inhabitants, scores);
  EXPECT_THAT(weights, ElementsAre(7'500'000, 10'000'000, 25'000'000));
  const auto rows = distribute(Places{170}, weights);  // 30, 40 and 100 exactly
  EXPECT_THAT(places_of(rows), ElementsAre(30, 40, 100));
  EXPECT_EQ(rows[0].hundredths, 3'000);
}

TEST(Spreidingswet, the_largest_remainder_gets_the_last_place) {
  const std::vector<std::int64_t> weights{46, 31, 23};
  const auto rows = distribute(Places{10}, weights);
  EXPECT_THAT(places_of(rows), ElementsAre(5, 3, 2));
  EXPECT_EQ(rows[0].hundredths, 460);
}

TEST(Spreidingswet, wide_weights_are_split_exactly) {
  const std::vector<std::int64_t> weights{3'000'000'000'000'000'000, 1'000'000'000'000'000'000};
  const auto rows = distribute(Places{1'000'000}, weights);
  EXPECT_THAT(places_of(rows), ElementsAre(750'000, 250'000));
  EXPECT_EQ(rows[0].hundredths, 75'000'000);
}

TEST(Spreidingswet, a_round_is_due_half_a_year_after_its_decision) {
  EXPECT_EQ(to_string(due_day(2024)), "2025-07-01");
  EXPECT_EQ(to_string(due_day(2026)), "2027-07-01");
}

TEST(Spreidingswet, places_must_stand_five_years_from_the_round_of_2026_on) {
  EXPECT_EQ(least_years(2024), 0);
  EXPECT_EQ(least_years(2026), 5);
  EXPECT_EQ(least_years(2028), 5);
}

TEST(Spreidingswet, counts_what_stands_on_the_day_and_long_enough) {
  struct Row {
    const char* name;
    const char* first;
    const char* last;  // empty: no end was agreed
    Counting in_2024, in_2026;
  };
  using enum Counting;
  for (const auto& row :
       {Row{"no end", "2024-01-01", "", counts, counts},
        Row{"opens on the day of 2024", "2025-07-01", "", counts, counts},
        Row{"opens the day after it", "2025-07-02", "", not_there, counts},
        Row{"ends on the day of 2024", "2020-01-01", "2025-07-01", counts, not_there},
        Row{"ends the day before it", "2020-01-01", "2025-06-30", not_there, not_there},
        Row{"five years to the day", "2025-03-01", "2030-02-28", counts, counts},
        Row{"a day short of five years", "2025-03-01", "2030-02-27", counts, too_short},
        Row{"five years from a 29 February", "2024-02-29", "2029-02-28", counts, counts},
        Row{"a day short of them", "2024-02-29", "2029-02-27", counts, too_short},
        Row{"begun long ago", "2010-01-01", "2027-07-01", counts, counts},
        Row{"too late for both", "2027-07-02", "", not_there, not_there}}) {
    SCOPED_TRACE(row.name);
    const Stay stay{.first = parse_day(row.first).value(), .last = parse_day(row.last)};
    EXPECT_EQ(counting_of(stay, 2024), row.in_2024);
    EXPECT_EQ(counting_of(stay, 2026), row.in_2026);
  }
}

RC_GTEST_PROP(Spreidingswet, keeps_the_sum_and_stays_within_one_of_the_share, ()) {
  const auto weights = *rc::gen::nonEmpty(rc::gen::container<std::vector<std::int64_t>>(
      rc::gen::inRange<std::int64_t>(1, 20'000'000'000)));
  const Places total{*rc::gen::inRange<std::int64_t>(0, 200'000)};
  const auto rows = distribute(total, weights);
  Places sum{0};
  for (const auto& row : rows) {
    sum += row.places;
    const auto off = row.places.value() * 100 - row.hundredths;
    RC_ASSERT(off <= 100 && off >= -100);
  }
  RC_ASSERT(sum == total);
}

}  // namespace
}  // namespace regietafel::law
