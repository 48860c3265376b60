#pragma once

#include <filesystem>
#include <string>
#include <string_view>

#include "data/tables.h"

namespace regietafel::testing {

/// The project as it was checked out.
[[nodiscard]] std::filesystem::path source_folder();

/// The shipped facts, as the program uses them.
[[nodiscard]] data::PackageFolders shipped();
/// The tiny country of scenarios/tiny.
[[nodiscard]] data::PackageFolders tiny();

/// A folder of its own for a test, gone with it.
class Folder {
 public:
  Folder();
  ~Folder();
  Folder(const Folder&) = delete;
  Folder& operator=(const Folder&) = delete;

  [[nodiscard]] const std::filesystem::path& path() const { return path_; }
  std::filesystem::path write(const std::string& name, std::string_view text) const;
  /// A copy of a folder's files below this one.
  std::filesystem::path copy(const std::filesystem::path& from, const std::string& name) const;

 private:
  std::filesystem::path path_;
};

/// The file with the first `from` replaced by `to`; `from` must be there.
void change(const std::filesystem::path& file, std::string_view from, std::string_view to);

}  // namespace regietafel::testing
