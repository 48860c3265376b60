#include "cli/home.h"

#include <cstdlib>

namespace regietafel::cli {

namespace fs = std::filesystem;

Home find_home() {
  fs::path share;
  if (const auto* const named = std::getenv("REGIETAFEL_SHARE"); named != nullptr) {
    share = named;
  } else {
    const auto folder = fs::read_symlink("/proc/self/exe").parent_path();
    share = folder / "share" / "regietafel";
    if (!fs::exists(share)) share = folder.parent_path() / "share" / "regietafel";
  }
  return {.facts = share / "data", .bundle = share / "briefing.html"};
}

std::vector<fs::path> packages_of(const std::vector<std::string>& own) {
  std::vector<fs::path> packages{find_home().facts};
  packages.insert(packages.end(), own.begin(), own.end());
  return packages;
}

}  // namespace regietafel::cli
