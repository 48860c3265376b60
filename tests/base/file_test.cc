#include "base/file.h"

#include <gmock/gmock.h>

#include <filesystem>

#include "support/errors.h"
#include "support/folder.h"

namespace regietafel {
namespace {

namespace fs = std::filesystem;
using regietafel::testing::Folder;

TEST(File, says_why_it_cannot_be_read) {
  const Folder folder;
  EXPECT_EQ(read_file(folder.path() / "none").error().front().code, "missing_file");
  EXPECT_EQ(read_file(folder.path()).error().front().code, "no_file");
  EXPECT_EQ(read_file(folder.write("a", "x\0y")).value(), "x");
}

TEST(File, a_refused_write_leaves_nothing) {
  const Folder folder;
  const auto blocked = folder.write("file", "old");
  EXPECT_THROW(write_file(blocked / "below", "new"), std::runtime_error);
  EXPECT_EQ(read_file(blocked).value(), "old");
  EXPECT_EQ(std::distance(fs::directory_iterator{folder.path()}, {}), 1);
}

TEST(StagedFolder, shows_nothing_until_it_is_committed) {
  const Folder folder;
  const auto target = folder.path() / "out";
  {
    const StagedFolder staged{target};
    write_file(staged.path() / "tables" / "a.csv", "a\n");
  }
  EXPECT_TRUE(fs::is_empty(target));
  StagedFolder staged{target};
  write_file(staged.path() / "tables" / "a.csv", "a\n");
  write_file(target / "mine.txt", "stays");
  staged.commit();
  EXPECT_EQ(read_file(target / "tables" / "a.csv").value(), "a\n");
  EXPECT_EQ(read_file(target / "mine.txt").value(), "stays");
}

TEST(StagedFolder, refuses_a_target_that_is_a_file) {
  const Folder folder;
  const auto file = folder.write("out", "");
  EXPECT_THROW(StagedFolder{file}, std::runtime_error);
}

}  // namespace
}  // namespace regietafel
