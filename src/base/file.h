#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "base/result.h"

namespace regietafel {

/// The whole file. Refused when it is missing, no file, or unreadable, each with its reason.
[[nodiscard]] Result<std::string> read_file(const std::filesystem::path& path);

/// Writes beside the target and then renames, so that a reader sees the old file or the new one.
/// Throws std::runtime_error with the reason when the folder or the disk refuses.
void write_file(const std::filesystem::path& path, std::string_view bytes);

/// A folder that takes the place of another when all in it is ready.
///
/// Files are written to `path()`; `commit()` moves them into `target`, all or, when the disk
/// refuses, none, replacing files of the same name and leaving others alone. Without commit,
/// nothing of it stays. Throws std::runtime_error when the folder cannot be made or written.
class StagedFolder {
 public:
  explicit StagedFolder(std::filesystem::path target);
  ~StagedFolder();
  StagedFolder(const StagedFolder&) = delete;
  StagedFolder& operator=(const StagedFolder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return staging_; }
  void commit();

 private:
  std::filesystem::path target_, staging_;
};

}  // namespace regietafel
