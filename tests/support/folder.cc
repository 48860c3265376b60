#include "support/folder.h"

#include <fmt/format.h>
#include <gtest/gtest.h>
#include <unistd.h>

#include <atomic>

#include "base/file.h"

namespace regietafel::testing {

namespace fs = std::filesystem;

fs::path source_folder() { return REGIETAFEL_SOURCE; }

data::PackageFolders shipped() { return {.shipped = source_folder() / "data"}; }

data::PackageFolders tiny() {
  auto folders = shipped();
  folders.instead = source_folder() / "scenarios" / "tiny";
  return folders;
}

Folder::Folder() {
  static std::atomic<int> count{0};
  path_ = fs::temp_directory_path() / fmt::format("regietafel-test-{}-{}", ::getpid(), count++);
  fs::create_directories(path_);
}

Folder::~Folder() {
  std::error_code ignored;
  fs::remove_all(path_, ignored);
}

fs::path Folder::write(const std::string& name, std::string_view text) const {
  write_file(path_ / name, text);
  return path_ / name;
}

fs::path Folder::copy(const fs::path& from, const std::string& name) const {
  fs::copy(from, path_ / name, fs::copy_options::recursive);
  return path_ / name;
}

void change(const fs::path& file, std::string_view from, std::string_view to) {
  auto text = read_file(file).value();
  const auto at = text.find(from);
  ASSERT_NE(at, std::string::npos) << from;
  write_file(file, text.replace(at, from.size(), to));
}

}  // namespace regietafel::testing
