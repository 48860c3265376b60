#include "base/file.h"

#include <fmt/format.h>
#include <unistd.h>

#include <cerrno>
#include <fstream>
#include <iterator>
#include <stdexcept>
#include <system_error>
#include <utility>
#include <vector>

namespace regietafel {
namespace {

namespace fs = std::filesystem;

[[noreturn]] void fail(const fs::path& path, std::string_view what, std::string_view why) {
  throw std::runtime_error{fmt::format("{}: {}: {}", path.string(), what, why)};
}

void make_folders(const fs::path& folder) {
  std::error_code error;
  fs::create_directories(folder, error);
  if (error) fail(folder, "the folder cannot be made", error.message());
}

}  // namespace

Result<std::string> read_file(const fs::path& path) {
  std::error_code error;
  const auto status = fs::status(path, error);
  if (!fs::exists(status)) {
    return refuse({.file = path.string(),
                   .code = "missing_file",
                   .expected = "a file",
                   .found = "nothing of that name",
                   .advice = "check the path"});
  }
  if (!fs::is_regular_file(status)) {
    return refuse({.file = path.string(),
                   .code = "no_file",
                   .expected = "a file",
                   .found = fs::is_directory(status) ? "a folder" : "something else",
                   .advice = "name a file"});
  }
  std::ifstream stream{path, std::ios::binary};
  std::string bytes{std::istreambuf_iterator<char>{stream}, {}};
  if (!stream) {
    return refuse({.file = path.string(),
                   .code = "unreadable_file",
                   .expected = "a readable file",
                   .found = std::generic_category().message(errno),
                   .advice = "check its permissions"});
  }
  return bytes;
}

void write_file(const fs::path& path, std::string_view bytes) {
  if (path.has_parent_path()) make_folders(path.parent_path());
  auto beside = path;
  beside += fmt::format(".{}.part", ::getpid());
  {
    std::ofstream stream{beside, std::ios::binary | std::ios::trunc};
    stream.write(bytes.data(), static_cast<std::streamsize>(bytes.size()));
    stream.close();
    if (!stream) {
      const auto why = std::generic_category().message(errno);
      std::error_code ignored;
      fs::remove(beside, ignored);
      fail(path, "the file cannot be written", why);
    }
  }
  std::error_code error;
  fs::rename(beside, path, error);
  if (error) {
    std::error_code ignored;
    fs::remove(beside, ignored);
    fail(path, "the file cannot be written", error.message());
  }
}

StagedFolder::StagedFolder(fs::path target) : target_{std::move(target)} {
  make_folders(target_);
  staging_ = target_ / fmt::format(".part-{}", ::getpid());
  make_folders(staging_);
}

StagedFolder::~StagedFolder() {
  std::error_code ignored;
  fs::remove_all(staging_, ignored);
}

void StagedFolder::commit() {
  std::vector<fs::path> files;
  for (const auto& entry : fs::recursive_directory_iterator{staging_}) {
    if (entry.is_regular_file()) files.push_back(fs::relative(entry.path(), staging_));
  }
  for (const auto& file : files) make_folders((target_ / file).parent_path());

  // What stands in the way is set aside first, so that it can be put back when the disk refuses.
  const auto aside = staging_ / ".before";
  std::vector<fs::path> moved;
  const auto take_back = [&] {
    std::error_code ignored;
    for (const auto& file : moved) {
      fs::remove(target_ / file, ignored);
      if (fs::exists(aside / file)) fs::rename(aside / file, target_ / file, ignored);
    }
  };
  for (const auto& file : files) {
    const auto to = target_ / file;
    std::error_code error;
    if (fs::is_regular_file(to)) {
      make_folders((aside / file).parent_path());
      fs::rename(to, aside / file, error);
    }
    moved.push_back(file);
    if (!error) fs::rename(staging_ / file, to, error);
    if (error) {
      take_back();
      fail(to, "the file cannot be written", error.message());
    }
  }
}

}  // namespace regietafel
