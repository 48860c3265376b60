#include "base/digest.h"

#include <gtest/gtest.h>

namespace regietafel {
namespace {

TEST(Digest, is_sha256_of_lengths_and_parts) {
  Digest digest;
  digest.add("abc");
  // printf '3:abc' | sha256sum
  EXPECT_EQ(digest.hex(), "aab5f9ae99b2e38fb462025c8f72f570c9c811705d2a4277dc855d7fa293fe97");
}

TEST(Digest, tells_apart_how_text_was_cut) {
  Digest one, other;
  one.add("ab");
  one.add("c");
  other.add("a");
  other.add("bc");
  EXPECT_NE(one.hex(), other.hex());
}

}  // namespace
}  // namespace regietafel
