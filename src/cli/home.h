#pragma once

#include <filesystem>
#include <string>
#include <vector>

#include "data/tables.h"

namespace regietafel::cli {

/// Where the program finds what is shipped with it.
struct Home {
  std::filesystem::path facts;   // the data package
  std::filesystem::path bundle;  // the page that web/ built
};

/// Beside the program (share/regietafel, as built) or in the share/regietafel of its prefix (as
/// installed). The environment variable REGIETAFEL_SHARE names another folder.
[[nodiscard]] Home find_home();

/// The shipped package with the user's own, in the order given.
[[nodiscard]] data::PackageFolders packages_of(const std::vector<std::string>& own);

}  // namespace regietafel::cli
