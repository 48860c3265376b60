#include "law/in_force.h"

#include <gtest/gtest.h>

namespace regietafel::law {
namespace {

TEST(InForce, a_text_holds_from_its_first_day_until_the_next_ones) {
  const std::array texts{Dated<char>{kSinceEver, 'a'}, Dated<char>{day_of(2024, 2, 1), 'b'},
                         Dated<char>{day_of(2026, 1, 1), 'c'}};
  struct Row {
    Day day;
    char text;
  };
  for (const auto& row : {Row{day_of(1900, 1, 1), 'a'}, Row{day_of(2024, 1, 31), 'a'},
                          Row{day_of(2024, 2, 1), 'b'}, Row{day_of(2025, 12, 31), 'b'},
                          Row{day_of(2026, 1, 1), 'c'}, Row{day_of(2999, 1, 1), 'c'}}) {
    EXPECT_EQ(in_force(texts, row.day), row.text) << to_string(row.day);
  }
}

}  // namespace
}  // namespace regietafel::law
