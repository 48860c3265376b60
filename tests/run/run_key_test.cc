#include "run/run_key.h"

#include <gtest/gtest.h>

#include <set>

namespace regietafel::run {
namespace {

RunIdentity identity() {
  return {.scenario = "sha256:aa",
          .data = "sha256:bb",
          .variant = "base",
          .seed = Seed{417},
          .futures = 100,
          .version = "0.1.0"};
}

TEST(RunKey, is_sha256_of_all_that_a_run_depends_on) {
  // printf '5:run/39:sha256:aa9:sha256:bb4:base3:4173:1005:0.1.0' | sha256sum
  EXPECT_EQ(run_key(identity()),
            "163f12e09122f9c22100440b418490462e6520c54b26ce2b0036b8db536f9da7");
}

TEST(RunKey, changes_with_each_of_them) {
  std::set<std::string> keys{run_key(identity())};
  const auto add = [&](auto change) {
    auto other = identity();
    change(other);
    keys.insert(run_key(other));
  };
  add([](RunIdentity& of) { of.scenario += "a"; });
  add([](RunIdentity& of) { of.data += "b"; });
  add([](RunIdentity& of) { of.variant = "regional"; });
  add([](RunIdentity& of) { of.seed = Seed{418}; });
  add([](RunIdentity& of) { of.futures = 1000; });
  add([](RunIdentity& of) { of.version = "0.2.0"; });
  EXPECT_EQ(keys.size(), 7U);
}

}  // namespace
}  // namespace regietafel::run
