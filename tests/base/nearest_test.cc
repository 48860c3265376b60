#include "base/nearest.h"

#include <gtest/gtest.h>

#include <vector>

namespace regietafel {
namespace {

const std::vector<std::string> kWords{"published", "rule", "exempt", "statutory", "adams"};

TEST(Nearest, finds_the_word_that_was_meant) {
  EXPECT_EQ(nearest("publishd", kWords), "published");
  EXPECT_EQ(nearest("rlue", kWords), "rule");  // two letters that changed places
  EXPECT_EQ(nearest("Adams", kWords), "adams");
  EXPECT_EQ(nearest("exemptt", kWords), "exempt");
}

TEST(Nearest, stays_silent_when_nothing_is_near) {
  EXPECT_EQ(nearest("quarantine", kWords), "");
  EXPECT_EQ(nearest("", kWords), "");
  EXPECT_EQ(nearest(std::string(1000, 'a'), kWords), "");
}

}  // namespace
}  // namespace regietafel
